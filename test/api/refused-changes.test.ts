import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { toGlobalId } from "../../src/platform/kernel/global-id.js";
import {
  ArticleLinkDocument,
  ArticleStateChangeDocument,
  ArticleUpdateDocument,
  GoalAgreeDocument,
  GoalProposeDocument,
  type GoalProposeInput,
} from "../support/generated/graphql.js";
import { startTestServer, type TestServerClient } from "../support/http.js";
import { openTestDatabase, type TestDatabase } from "../support/test-database.js";
import type { PersonName } from "../support/test-organisation.js";
import { openDesk, type Desk } from "./desk.js";

let db: TestDatabase;
let desk: Desk;
let server: TestServerClient;
beforeAll(async () => {
  db = await openTestDatabase();
  desk = await openDesk(db, "acme");
  server = await startTestServer(db.deps);
});
afterAll(async () => {
  await server.http.close();
  await db.close();
});

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}
interface Payload {
  readonly userErrors: readonly Refusal[];
}

const person = (name: PersonName): string => toGlobalId("Person", desk.org.people[name]);
const token = async (name: PersonName): Promise<string> => (await desk.org.as(name)).token;

/** Sends a mutation that has no document of its own; gives its payload. */
async function change(
  name: PersonName,
  mutation: string,
  inputType: string,
  object: string,
  input: object,
): Promise<Payload & { readonly object: { readonly id: string; readonly version: number } | null }> {
  const query = `mutation ($input: ${inputType}!) { payload: ${mutation}(input: $input) {
    object: ${object} { id version } userErrors { code message path } } }`;
  const answer = await server.askText<{ payload: never }>(await token(name), query, { input });
  expect(answer.errors).toEqual([]);
  if (answer.data === null) throw new Error("no data");
  return answer.data.payload;
}

/** The one refusal of a payload that wrote nothing. */
function refusal(payload: Payload | undefined): Refusal {
  expect(payload?.userErrors).toHaveLength(1);
  const [only] = payload?.userErrors ?? [];
  if (only === undefined) throw new Error("nothing was refused");
  return only;
}

describe("moving people", () => {
  const move = (input: object) => change("dana", "personMove", "PersonMoveInput", "person", input);

  test("refuses two teams on one day and says what to do instead", async () => {
    const field = toGlobalId("Team", desk.org.teams.field);
    const later = await move({ personId: person("ben"), teamId: field, from: "2026-09-01" });
    expect(later.userErrors).toEqual([]);
    const refused = await move({ personId: person("ben"), teamId: field, from: "2026-07-01" });
    expect(refused.object).toBeNull();
    expect(refusal(refused)).toEqual({
      code: "OVERLAPPING_VALIDITY",
      path: ["input", "from"],
      message:
        "Something is already recorded to begin after 2026-07-01: choose a later day, or import the whole history of the person",
    });
  });

  test("refuses a manager who reports to the person, over however many steps", async () => {
    for (const name of ["dana", "lea", "ada"] as const) {
      const payload = await move({ personId: person("dana"), managerId: person(name), from: "2026-07-01" });
      expect(refusal(payload)).toMatchObject({ code: "MANAGER_CYCLE", path: ["input", "managerId"] });
      expect(refusal(payload).message).toMatch(/their own manager|end that line first/);
    }
  });

  test("refuses a day before the person joined and names the day they did", async () => {
    const refused = await move({ personId: person("cy"), proficiency: "PUBLISHER", from: "2024-12-31" });
    expect(refusal(refused)).toMatchObject({ code: "VALIDATION_FAILED", path: ["input", "from"] });
    expect(refusal(refused).message).toContain("2025-01-01");
  });

  test("is for administrators, and tells others so", async () => {
    const input = { personId: person("cy"), proficiency: "PUBLISHER", from: "2026-07-01" };
    const refused = await change("lea", "personMove", "PersonMoveInput", "person", input);
    expect(refusal(refused)).toMatchObject({ code: "FORBIDDEN" });
    expect(refusal(refused).message).toMatch(/administrator/i);
  });
});

describe("setting goals", () => {
  const proposal = (parts: Partial<GoalProposeInput> = {}): GoalProposeInput => ({
    level: "TEAM",
    ownerTeamId: desk.ids.Team,
    title: "Cases stay closed",
    rationale: "A case that comes back was paid for twice.",
    metric: "REOPEN_RATE",
    target: { reach: { baseline: 0.2, target: 0.1 } },
    period: { start: "2026-07-01", end: "2026-10-01" },
    ...parts,
  });
  const propose = async (parts: Partial<GoalProposeInput> = {}) => {
    const answer = await server.ask(await token("lea"), GoalProposeDocument, { input: proposal(parts) });
    expect(answer.errors).toEqual([]);
    return answer.data?.goalPropose;
  };

  test("refuses a target that is the baseline already", async () => {
    const refused = await propose({ target: { reach: { baseline: 0.2, target: 0.2 } } });
    expect(refusal(refused)).toMatchObject({
      code: "DEGENERATE_TARGET",
      path: ["input", "target", "reach", "target"],
    });
    expect(refusal(refused).message).toContain(
      "The target 0.2 is the baseline: say where the figure should go",
    );
  });

  test.each(["2026-07-01", "2026-06-30"])(
    "refuses a period that ends on %s, before its first day is over",
    async (end) => {
      const refused = await propose({ period: { start: "2026-07-01", end } });
      expect(refusal(refused)).toMatchObject({ code: "EMPTY_PERIOD", path: ["input", "period", "end"] });
      expect(refusal(refused).message).toContain("must end after it starts");
    },
  );

  test("refuses a number of articles as a goal, however it is put", async () => {
    const refused = await propose({ title: "Write 20 articles" });
    expect(refusal(refused)).toMatchObject({ code: "GOAL_ON_ACTIVITY_FORBIDDEN", path: ["input", "title"] });
    expect(refusal(refused).message).toContain("what knowledge did");
  });

  test("refuses a goal that would contribute to itself, directly or over another", async () => {
    const [above, below] = [(await propose())?.goal, (await propose())?.goal];
    if (above == null || below == null) throw new Error("both were proposed");
    const align = (goal: { id: string; version: number }, parentId: string) => {
      const input = { goalId: goal.id, version: goal.version, parentId, why: "It moves the same figure." };
      return change("lea", "goalAlign", "GoalAlignInput", "goal", input);
    };
    const aligned = await align(below, above.id);
    expect(aligned).toMatchObject({ object: { version: 2 }, userErrors: [] });
    for (const parentId of [below.id, above.id]) {
      const refused = refusal(await align(above, parentId));
      expect(refused).toMatchObject({ code: "GOAL_CYCLE", path: ["input", "parentId"] });
      expect(refused.message).toContain("a goal cannot contribute to itself");
    }
  });

  test("refuses the agreement of whoever proposed it", async () => {
    const goal = (await propose())?.goal;
    const input = { goalId: goal?.id ?? "", version: 1 };
    const answer = await server.ask(await token("lea"), GoalAgreeDocument, { input });
    expect(refusal(answer.data?.goalAgree)).toMatchObject({ code: "FORBIDDEN", path: ["input", "goalId"] });
  });
});

describe("changing articles", () => {
  test("refuses an edit of an earlier version and tells the one in force", async () => {
    const ben = await token("ben");
    const edit = (title: string) =>
      server.ask(ben, ArticleUpdateDocument, { input: { articleId: desk.ids.Article, version: 1, title } });
    expect((await edit("Shared calendar is empty")).data?.articleUpdate.article?.version).toBe(2);
    const late = (await edit("Calendar shared by others is empty")).data?.articleUpdate;
    expect(late?.article).toBeNull();
    expect(late?.userErrors).toEqual([
      {
        code: "VERSION_CONFLICT",
        path: ["input", "version"],
        message: "The article is in version 2, not 1: read it again and decide anew",
        currentVersion: 2,
      },
    ]);
  });

  test("refuses what takes a higher proficiency and says which", async () => {
    const input = { articleId: desk.ids.Article, version: 2 };
    const edited = await server.ask(await token("cy"), ArticleUpdateDocument, {
      input: { ...input, title: "Mine" },
    });
    expect(refusal(edited.data?.articleUpdate).code).toBe("PROFICIENCY_REQUIRED");
    expect(refusal(edited.data?.articleUpdate).message).toContain("CONTRIBUTOR");
    const published = await server.ask(await token("ben"), ArticleStateChangeDocument, {
      input: { ...input, audience: "PUBLIC" },
    });
    expect(refusal(published.data?.articleStateChange)).toEqual({
      code: "PROFICIENCY_REQUIRED",
      path: ["input", "audience"],
      message:
        "It takes the proficiency PUBLISHER to change the audience from INTERNAL to PUBLIC, and yours is CONTRIBUTOR: flag the article or ask somebody who has it",
    });
  });

  test("refuses a link to an archived article and says how to revive it", async () => {
    const ben = await token("ben");
    const archived = await server.ask(ben, ArticleStateChangeDocument, {
      input: { articleId: desk.ids.Article, version: 2, confidence: "ARCHIVED", reason: "No longer true" },
    });
    expect(archived.data?.articleStateChange.userErrors).toEqual([]);
    const input = { ticketId: desk.ids.Ticket, articleId: desk.ids.Article, kind: "SOLVED_BY" } as const;
    const linked = await server.ask(await token("ada"), ArticleLinkDocument, { input });
    expect(linked.data?.articleLink.link).toBeNull();
    expect(refusal(linked.data?.articleLink)).toMatchObject({
      code: "ARTICLE_ARCHIVED",
      path: ["input", "articleId"],
    });
    expect(refusal(linked.data?.articleLink).message).toContain("articleStateChange to NOT_VALIDATED");
  });
});
