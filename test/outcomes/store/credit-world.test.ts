import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { rebuildOutcomes } from "../../../src/outcomes/actions/derive-outcomes.js";
import { requestHeldReviews } from "../../../src/outcomes/actions/request-held-reviews.js";
import { drawLinkReview } from "../../../src/outcomes/actions/draw-link-review.js";
import { footprintCredits, type CreditLedger } from "../../../src/outcomes/domain/footprint-credit.js";
import { specificityOf } from "../../../src/outcomes/domain/catch-all.js";
import { readSpreads } from "../../../src/outcomes/store/credit-events.read-model.js";
import { readCreditWorld } from "../../../src/outcomes/store/credit-world.read-model.js";
import { mergeArticles } from "../../../src/duplicates/actions/merge-articles.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../../src/platform/kernel/period.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { closedTicket, instant, oldArticle, period, solvedBy, tell } from "../actions/outcome-fixture.js";

const SPRING = period("2026-03-01", "2026-06-01");
const OLD_TEXT = { createdAt: instant("2025-02-01T08:00:00Z"), updatedAt: instant("2025-02-01T08:00:00Z") };

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => db.close());

async function ledger(
  org: TestOrganisation,
  asOf: Instant | null = null,
  over = SPRING,
): Promise<CreditLedger> {
  const question = { organisationId: org.id, asOf };
  return footprintCredits(await readCreditWorld(db.database, question, over));
}
const entriesOf = (from: CreditLedger, org: TestOrganisation, name: keyof TestOrganisation["people"]) =>
  from.people.get(org.people[name])?.entries ?? [];

describe("the world of credit", () => {
  test("shares an article by the words of its writers that stood when the ticket was closed", async () => {
    const org = await createTestOrganisation(db.deps, "shares");
    const by = (author: string, body: string, updatedAt: string) => ({
      ...oldArticle("a", author),
      title: "Reset",
      body,
      createdAt: OLD_TEXT.createdAt,
      updatedAt: instant(updatedAt),
    });
    await tell(db, org, { articles: [by("ada", "alpha bravo charlie", "2025-02-01T08:00:00Z")] });
    await tell(db, org, {
      articles: [by("ben", "alpha bravo charlie delta", "2026-03-10T08:00:00Z")],
      tickets: [
        closedTicket("early", "2026-03-05T08:00:00Z", "cy"),
        closedTicket("used", "2026-03-09T08:00:00Z", "ben"),
        closedTicket("late", "2026-03-20T08:00:00Z", "cy"),
      ],
      links: [
        solvedBy("early", "a", "cy", "2026-03-05T08:30:00Z"),
        solvedBy("used", "a", "ben", "2026-03-09T08:30:00Z"),
        solvedBy("late", "a", "cy", "2026-03-20T08:30:00Z"),
      ],
    });
    await rebuildOutcomes(db.deps, org.id);
    const found = await ledger(org);
    // Reset, alpha, bravo, charlie are Ada's four of five words; delta is Ben's.
    expect(entriesOf(found, org, "ada").map(({ share }) => share)).toEqual([1_000_000, 1_000_000, 800_000]);
    expect(entriesOf(found, org, "ben").map(({ share }) => share)).toEqual([200_000]);
    expect(entriesOf(found, org, "ada")[0]).toMatchObject({
      occurredOn: "2026-03-05",
      domain: "Mail",
      linker: org.people.cy,
      split: 1_000_000,
      status: "COUNTED",
    });
  });

  test("gives no share of another's article to who added to it without using it", async () => {
    const org = await createTestOrganisation(db.deps, "unused");
    const by = (author: string, body: string, updatedAt: string) => ({
      ...oldArticle("a", author),
      ...{ title: "Reset", body, createdAt: OLD_TEXT.createdAt, updatedAt: instant(updatedAt) },
    });
    await tell(db, org, { articles: [by("ada", "alpha bravo charlie", "2025-02-01T08:00:00Z")] });
    await tell(db, org, {
      articles: [by("ben", "alpha bravo charlie delta", "2026-03-10T08:00:00Z")],
      tickets: [
        closedTicket("long ago", "2026-03-08T08:00:00Z", "ben"),
        closedTicket("late", "2026-03-20T08:00:00Z", "cy"),
      ],
      links: [
        // A day and a half before the edit.
        solvedBy("long ago", "a", "ben", "2026-03-08T20:00:00Z"),
        solvedBy("late", "a", "cy", "2026-03-20T08:30:00Z"),
      ],
    });
    await rebuildOutcomes(db.deps, org.id);
    const found = await ledger(org);
    expect(entriesOf(found, org, "ada").map(({ share }) => share)).toEqual([1_000_000, 1_000_000]);
    expect(entriesOf(found, org, "ben")).toEqual([]);
  });

  test("I9: archiving changes nothing; asked for a past instant it gives the digits of then", async () => {
    const org = await createTestOrganisation(db.deps, "archived");
    db.clock.set("2026-06-01T10:00:00Z");
    await tell(db, org, {
      articles: [oldArticle("a", "ada")],
      tickets: [
        closedTicket("t", "2026-03-05T08:00:00Z", "cy"),
        closedTicket("u", "2026-03-06T08:00:00Z", "cy"),
      ],
      links: [solvedBy("t", "a", "cy", "2026-03-05T08:30:00Z")],
    });
    await rebuildOutcomes(db.deps, org.id);
    const before = await ledger(org);
    db.clock.set("2026-06-10T10:00:00Z");
    await tell(db, org, {
      articles: [
        { ...oldArticle("a", "ada"), confidence: "ARCHIVED", updatedAt: instant("2026-06-09T08:00:00Z") },
      ],
    });
    await rebuildOutcomes(db.deps, org.id);
    expect(await ledger(org)).toEqual(before);
    // A link and a verdict that we learn of later change the present and not the past.
    await tell(db, org, {
      links: [
        solvedBy("t", "a", "cy", "2026-03-05T08:30:00Z", {
          verdict: "INACCURATE",
          reviewedAt: instant("2026-04-01T08:00:00Z"),
        }),
        solvedBy("u", "a", "cy", "2026-03-06T08:30:00Z"),
      ],
    });
    await rebuildOutcomes(db.deps, org.id);
    expect(entriesOf(await ledger(org), org, "ada").map(({ accuracy }) => accuracy)).toEqual([0, 1_000_000]);
    expect(await ledger(org, "2026-06-05T10:00:00.000Z" as Instant)).toEqual(before);
    db.clock.set("2026-06-15T10:00:00Z");
  });

  test("finds an article that is linked to whatever comes in, and gives its links no credit", async () => {
    const org = await createTestOrganisation(db.deps, "catch-all");
    const categories = ["Mail > Login", "Network", "Phones > Mobile", "Printers", "ERP"];
    const ids = Array.from({ length: 40 }, (_, at) => `t${String(at)}`);
    await tell(db, org, {
      articles: [oldArticle("any", "ada"), oldArticle("mail", "ben")],
      tickets: ids.map((id, at) =>
        closedTicket(id, `2026-03-${String((at % 28) + 1).padStart(2, "0")}T08:00:00Z`, "cy", {
          category: categories[at % 5] ?? "",
        }),
      ),
      links: ids.flatMap((id, at) => [
        ...(at < 25 ? [solvedBy(id, "any", "cy", "2026-03-29T08:30:00Z")] : []),
        ...(at % 5 === 0 ? [solvedBy(id, "mail", "cy", "2026-03-29T08:30:00Z")] : []),
      ]),
    });
    await rebuildOutcomes(db.deps, org.id);
    const question = { organisationId: org.id, asOf: null };
    const spreads = await readSpreads(db.database, question, "2026-06-16" as LocalDate, null);
    const found = [...spreads.ofArticles.values()].map((own) => specificityOf(own, spreads.ofAllTickets));
    expect(found.map(({ n, clusters, verdict }) => [n, clusters, verdict]).sort()).toEqual([
      [25, 5, "CATCH_ALL"],
      [8, 1, "CANNOT_TELL"],
    ]);
    const both = await ledger(org);
    expect(new Set(entriesOf(both, org, "ada").map(({ status }) => status))).toEqual(new Set(["CATCH_ALL"]));
    expect(both.people.get(org.people.ada)?.value).toBe(0);
    // Where it stood beside the catch-all, the other article earns the whole ticket.
    expect(entriesOf(both, org, "ben").map(({ split }) => split)).toEqual(
      Array.from({ length: 8 }, () => 1_000_000),
    );
  });

  test("I4, I5: a merge takes nothing from who wrote the older article, and gives nothing to who merged", async () => {
    const org = await createTestOrganisation(db.deps, "merged");
    const text = (id: string, author: string, body: string) => ({
      ...oldArticle(id, author),
      title: "Reset",
      body,
      createdAt: instant(id === "old" ? "2025-02-01T08:00:00Z" : "2025-03-01T08:00:00Z"),
      updatedAt: instant(id === "old" ? "2025-02-01T08:00:00Z" : "2025-03-01T08:00:00Z"),
    });
    await tell(db, org, {
      articles: [
        text("old", "max", "alpha bravo charlie"),
        text("young", "fia", "alpha bravo charlie delta"),
      ],
      tickets: ["t", "u"].map((id) => closedTicket(id, "2026-05-05T08:00:00Z", "cy")),
      links: [
        solvedBy("t", "old", "cy", "2026-05-05T08:30:00Z"),
        solvedBy("u", "young", "cy", "2026-05-05T08:30:00Z"),
      ],
    });
    await rebuildOutcomes(db.deps, org.id);
    const before = await ledger(org);
    const [old, young] = await db.database.query<{ id: ArticleId; version: number }>(
      `select id, version from article where organisation_id = $1 order by external_id`,
      [org.id],
    );
    if (old === undefined || young === undefined) throw new Error("there are two articles");
    must(
      await mergeArticles(db.deps, (await org.as("ben")).viewer, {
        survivorId: old.id,
        survivorVersion: old.version,
        mergedId: young.id,
        mergedVersion: young.version,
        cause: "IGNORED_HIT",
        choices: { body: "MERGED" },
      }),
    );
    db.clock.set("2026-06-16T10:00:00Z");
    await tell(db, org, {
      tickets: [closedTicket("v", "2026-06-16T08:00:00Z", "cy")],
      links: [solvedBy("v", "old", "cy", "2026-06-16T08:30:00Z")],
    });
    await rebuildOutcomes(db.deps, org.id);
    const after = await ledger(org, null, period("2026-03-01", "2026-07-01"));
    const shares = (name: "max" | "fia" | "ben") => entriesOf(after, org, name).map(({ share }) => share);
    // Also for the past, because the copy was careless: whoever passed over what was there keeps nothing of it.
    expect(shares("max").sort()).toEqual([1_000_000, 1_000_000, 1_000_000]);
    expect(shares("fia")).toEqual([]);
    expect(shares("ben")).toEqual([]);
    const lately = await ledger(org);
    expect(lately.people.get(org.people.max)?.value).toBeGreaterThan(
      before.people.get(org.people.max)?.value ?? 0,
    );
    db.clock.set("2026-06-15T10:00:00Z");
  });

  test("asks people outside a ring to review the links on which its credit waits, once", async () => {
    const org = await createTestOrganisation(db.deps, "ring");
    const people = ["ada", "ben", "lea", "cy", "fia", "max"] as const;
    const use = (by: string, of: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({ id: `${by}-${of}-${String(at)}`, by, of }));
    const uses = people.flatMap((by) =>
      people.filter((of) => of !== by).flatMap((of) => use(by, of, by < "c" && of < "c" ? 24 : 2)),
    );
    await tell(db, org, {
      articles: people.map((name) => oldArticle(`of ${name}`, name)),
      tickets: uses.map(({ id, by }) => closedTicket(id, "2026-05-05T08:00:00Z", by)),
      links: uses.map(({ id, by, of }) => solvedBy(id, `of ${of}`, by, "2026-05-05T08:30:00Z")),
    });
    await rebuildOutcomes(db.deps, org.id);
    const { rings } = await ledger(org);
    expect(rings.map(({ members, isHeld }) => [[...members], isHeld])).toEqual([
      [[org.people.ada, org.people.ben].sort(), true],
    ]);
    expect(await requestHeldReviews(db.deps, org.id)).toBe(20);
    expect(await requestHeldReviews(db.deps, org.id)).toBe(0);
    const purposeFor = async (name: "lea" | "ada"): Promise<string | undefined> => {
      const id = must(await drawLinkReview(db.deps, (await org.as(name)).viewer));
      const [row] = await db.database.query<{ purpose: string }>(
        `select purpose from link_review_assignment where organisation_id = $1 and id = $2`,
        [org.id, id],
      );
      return row?.purpose;
    };
    expect(await purposeFor("lea")).toBe("HELD_CREDIT");
    expect(await purposeFor("ada")).toBe("SAMPLE");
  });

  test("is read in a number of statements that does not depend on how much there is", async () => {
    const org = await createTestOrganisation(db.deps, "statements");
    let statements = 0;
    const counting = {
      query: async <Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> => {
        statements += 1;
        return db.database.query<Row>(text, values);
      },
    };
    const question = { organisationId: org.id, asOf: null };
    await readCreditWorld(counting, question, SPRING);
    const empty = statements;
    await tell(db, org, {
      articles: [oldArticle("a", "ada"), oldArticle("b", "ben")],
      tickets: ["t", "u"].map((id) => closedTicket(id, "2026-03-05T08:00:00Z", "cy")),
      links: [
        solvedBy("t", "a", "cy", "2026-03-05T08:30:00Z"),
        solvedBy("u", "b", "cy", "2026-03-05T08:30:00Z"),
      ],
    });
    await rebuildOutcomes(db.deps, org.id);
    statements = 0;
    await readCreditWorld(counting, question, SPRING);
    expect([empty, statements]).toEqual([4, 4]);
  });
});
