import { describe, expect, test } from "@jest/globals";
import * as planted from "../../../src/demo/domain/planted-people.js";
import type { LinkRow, TicketRow } from "../../../src/demo/domain/rows.js";
import { calledBack, countBy, defaultDemoFacts, shareOf } from "./demo-facts.js";

/** Solutions linked by somebody else than the author, as `linker|author`. */
function solutionsOfOthers(): readonly (LinkRow & { readonly pair: string; readonly author: string })[] {
  const { links, articles } = defaultDemoFacts();
  return links.flatMap((link) => {
    const author = articles.get(link.article)?.author;
    if (
      link.kind !== "SOLVED_BY" ||
      link.linkedBy === undefined ||
      author === undefined ||
      author === link.linkedBy
    )
      return [];
    return [{ ...link, author, pair: `${link.linkedBy}|${author}` }];
  });
}

const month = ({ createdAt }: TicketRow): string => createdAt.slice(0, 7);

describe("people who are not what their counts say", () => {
  test("the ring's six mutual pairs stand above every other pair of its team", () => {
    const { links } = defaultDemoFacts();
    expect(links.length).toBeGreaterThan(0);
    const pairs = countBy(solutionsOfOthers(), ({ pair }) => pair);
    const mutual = planted.RING.flatMap((a) =>
      planted.RING.filter((b) => b !== a).map((b) => pairs.get(`${a}|${b}`) ?? 0),
    );
    expect(mutual).toHaveLength(6);
    const others = [...pairs].filter(([pair]) => {
      const [linker = "", author = ""] = pair.split("|");
      return !(planted.RING.includes(linker) && planted.RING.includes(author)) && author !== "emil.stark";
    });
    expect(Math.min(...mutual)).toBeGreaterThan(Math.max(...others.map(([, count]) => count)));
  });

  test("the prolific writer's 180 articles are reused by nobody", () => {
    const { articles, links } = defaultDemoFacts();
    const written = [...articles.values()].filter(({ author }) => author === planted.PROLIFIC_WRITER);
    expect(written).toHaveLength(180);
    const perMonth = countBy(written, ({ createdAt }) => createdAt.slice(0, 7));
    expect([...perMonth.values()]).toEqual([30, 30, 30, 30, 30, 30]);
    expect(links.filter(({ article }) => articles.get(article)?.author === planted.PROLIFIC_WRITER)).toEqual(
      [],
    );
  });

  test("the quiet author's few articles solve hundreds of others' tickets", () => {
    const { articles } = defaultDemoFacts();
    const written = [...articles.values()].filter(({ author }) => author === planted.QUIET_AUTHOR);
    expect(written.length).toBeLessThan(12);
    expect(
      solutionsOfOthers().filter(({ author }) => author === planted.QUIET_AUTHOR).length,
    ).toBeGreaterThan(500);
  });

  test("one person has resolved too few tickets for a verdict, every other agent enough", () => {
    const { tickets, people } = defaultDemoFacts();
    const resolved = countBy(
      tickets.filter(({ resolver }) => resolver !== undefined),
      ({ resolver }) => resolver ?? "",
    );
    expect(resolved.get(planted.SPARSE_PERSON) ?? 0).toBeGreaterThan(0);
    expect(resolved.get(planted.SPARSE_PERSON) ?? 0).toBeLessThan(30);
    const agents = people.filter(
      ({ isPerson, memberships }) => isPerson && memberships.some(({ role }) => role === "MEMBER"),
    );
    const few = agents
      .filter(({ externalId }) => (resolved.get(externalId) ?? 0) < 30)
      .map(({ externalId }) => externalId);
    expect(few.sort()).toEqual(["mei.lin", planted.SPARSE_PERSON]);
  });

  test("members of the homogeneous team differ by chance only", () => {
    const { tickets, people } = defaultDemoFacts();
    const members = people.filter(
      ({ memberships }) =>
        memberships[0]?.team === planted.HOMOGENEOUS_TEAM && memberships[0].role === "MEMBER",
    );
    const back = calledBack(tickets);
    const own = tickets.filter(
      ({ queue, resolvedAt, category }) =>
        queue === "Home Connectivity" && resolvedAt !== undefined && category.startsWith("Home"),
    );
    const mean = shareOf(own, ({ externalId }) => back.has(externalId));
    for (const { externalId } of members) {
      const mine = own.filter(({ resolver }) => resolver === externalId);
      const deviation = Math.sqrt((mean * (1 - mean)) / mine.length);
      const share = shareOf(mine, (ticket) => back.has(ticket.externalId));
      expect(Math.abs(share - mean)).toBeLessThan(3.2 * deviation);
    }
  });
});

describe("things that are not anybody's fault or merit", () => {
  test("the broken billing tool raises callbacks and lowers satisfaction in its quarter, whoever handles the ticket", () => {
    const { tickets } = defaultDemoFacts();
    const back = calledBack(tickets);
    const invoicing = tickets.filter(
      ({ category, resolvedAt }) => category === planted.OBSTACLE.category && resolvedAt !== undefined,
    );
    const struck = invoicing.filter(
      ({ createdAt }) => planted.OBSTACLE.from <= createdAt && createdAt < planted.OBSTACLE.to,
    );
    const spared = invoicing.filter((ticket) => !struck.includes(ticket));
    const callbackShare = (rows: readonly TicketRow[]): number =>
      shareOf(rows, ({ externalId }) => back.has(externalId));
    const contentShare = (rows: readonly TicketRow[]): number =>
      shareOf(
        rows.filter(({ csat }) => csat !== undefined),
        ({ csat }) => (csat ?? 0) >= 4,
      );
    expect(callbackShare(struck)).toBeGreaterThan(4 * callbackShare(spared));
    expect(contentShare(struck)).toBeLessThan(contentShare(spared) - 0.3);
    const fromOutside = struck.filter(({ queue }) => queue !== "Billing Care");
    expect(callbackShare(fromOutside)).toBeGreaterThan(0.1);
    const handlers = [...countBy(struck, ({ resolver }) => resolver ?? "")]
      .filter(([, count]) => count >= 40)
      .map(([id]) => id);
    expect(handlers.length).toBeGreaterThan(5);
    for (const id of handlers)
      expect(callbackShare(struck.filter(({ resolver }) => resolver === id))).toBeGreaterThan(0.1);
  });

  test("the catch-all article is linked across all categories, by one team, and rarely rightly", () => {
    const { tickets, links } = defaultDemoFacts();
    const byId = new Map(tickets.map((ticket) => [ticket.externalId, ticket]));
    const uses = links.filter(({ article }) => article === planted.CATCH_ALL_ARTICLE);
    const roots = countBy(uses, ({ ticket }) => byId.get(ticket)?.category.split(" > ")[0] ?? "");
    expect(roots.size).toBe(10);
    expect(shareOf(uses, ({ ticket }) => byId.get(ticket)?.queue === "Workplace Desk")).toBe(1);
    const own = tickets.filter(
      ({ queue, resolvedAt }) => queue === "Workplace Desk" && resolvedAt !== undefined,
    );
    expect(uses.length / own.length).toBeGreaterThan(0.25);
    const reviewed = uses.filter(({ verdict }) => verdict !== undefined);
    expect(shareOf(reviewed, ({ verdict }) => verdict === "ACCURATE")).toBeLessThan(0.35);
  });

  test("the launch brings long network tickets, self-service takes password tickets away", () => {
    const { tickets } = defaultDemoFacts();
    const launch = countBy(
      tickets.filter(({ category }) => category === planted.LAUNCH.category),
      month,
    );
    expect(launch.get("2025-09")).toBeUndefined();
    expect(launch.get("2025-11") ?? 0).toBeGreaterThan(200);
    expect(launch.get("2025-11") ?? 0).toBeGreaterThan(1.8 * (launch.get("2026-04") ?? 0));
    const password = countBy(
      tickets.filter(({ category }) => category === planted.SELF_SERVICE.category),
      month,
    );
    expect(password.get("2026-05") ?? 0).toBeLessThan(0.5 * (password.get("2026-01") ?? 0));
    const meanSeconds = (rows: readonly TicketRow[]): number =>
      rows.reduce((sum, { handleSeconds }) => sum + handleSeconds, 0) / rows.length;
    const during = (path: string): readonly TicketRow[] =>
      tickets.filter((ticket) => ticket.category === path && month(ticket) === "2025-11");
    expect(meanSeconds(during(planted.LAUNCH.category))).toBeGreaterThan(
      1.2 * meanSeconds(during("Network > VPN")),
    );
  });

  test("people join, move, change their manager, and leave", () => {
    const { people } = defaultDemoFacts();
    const inYear = (date: string | undefined): boolean =>
      date !== undefined && date >= "2025-07-01" && date < "2026-07-01";
    const ids = (holds: (person: (typeof people)[number]) => boolean): readonly string[] =>
      people
        .filter(holds)
        .map(({ externalId }) => externalId)
        .sort();
    expect(ids(({ joinedOn }) => inYear(joinedOn))).toEqual([
      "bogdan.rusu",
      "filip.asp",
      "saga.ek",
      "wei.zhang",
    ]);
    expect(ids(({ leftOn }) => inYear(leftOn))).toEqual(["hanna.kivela", "henrik.valberg", "ionut.barbu"]);
    expect(ids(({ memberships }) => new Set(memberships.map(({ team }) => team)).size > 1)).toEqual([
      "nadia.popescu",
      "ulla.vikstrom",
    ]);
    expect(ids(({ reportingLines }) => reportingLines.length > 1)).toContain("stina.eklof");
  });
});
