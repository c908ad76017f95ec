import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { decidePair, type DecidePair } from "../../../src/duplicates/actions/decide-pair.js";
import { importDecisions } from "../../../src/duplicates/actions/import-decisions.js";
import { refreshArticles } from "../../../src/duplicates/actions/refresh-articles.js";
import { scanDuplicates } from "../../../src/duplicates/actions/scan-duplicates.js";
import { upsertPeople } from "../../../src/people/actions/upsert-people.js";
import { drainJobs } from "../../../src/platform/database/jobs.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../../src/platform/kernel/period.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import {
  CALENDAR,
  CALENDAR_AGAIN,
  changeArticle,
  pairRows,
  storeArticle,
  storeSolvedTicket,
  UNRELATED,
  type PairRow,
} from "../store/stored-articles.js";

let db: TestDatabase;
let org: TestOrganisation;
let first: ArticleId;
let second: ArticleId;
let organisations = 0;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => db.close());

/** Fia of team Field wrote both articles; Ben of team Desk may decide about them. */
beforeEach(async () => {
  organisations += 1;
  org = await createTestOrganisation(db.deps, `acme${organisations}`);
  const field = { authorId: org.people.fia, teamId: org.teams.field };
  for (const article of UNRELATED) await storeArticle(db.database, org.id, article);
  first = await storeArticle(db.database, org.id, { ...CALENDAR, ...field });
  second = await storeArticle(db.database, org.id, { ...CALENDAR_AGAIN, ...field });
  await scanDuplicates(db.deps, org.id);
});

async function pair(): Promise<PairRow> {
  const [row] = await pairRows(db.database, org.id);
  if (row === undefined) throw new Error("expected a pair");
  return row;
}

async function viewerOf(name: PersonName): Promise<Viewer> {
  return (await org.as(name)).viewer;
}

const CONFIRMED = { status: "CONFIRMED", cause: "NO_SEARCH" } as const;

async function decideAs(
  name: PersonName,
  decision: Omit<DecidePair, "pairId" | "version">,
): ReturnType<typeof decidePair> {
  const { id: pairId, version } = await pair();
  return decidePair(db.deps, await viewerOf(name), { pairId, version, ...decision });
}

const refused = (code: string): object => ({ ok: false, error: [{ code }] });

describe("who decides a pair", () => {
  test("a contributor of another team does, and the decision is on record with what it was based on", async () => {
    must(await decideAs("ben", { ...CONFIRMED, reason: " Same steps " }));
    expect(await pair()).toMatchObject({ status: "CONFIRMED", cause: "NO_SEARCH", version: 2 });
    const rows = await db.database.query(
      `select status, cause, reason, decided_by as by, similarity from duplicate_decision where organisation_id = $1`,
      [org.id],
    );
    expect(rows).toEqual([
      { ...CONFIRMED, reason: "Same steps", by: org.people.ben, similarity: (await pair()).similarity },
    ]);
  });

  test("nobody who contributed to one of the articles does, administrators neither", async () => {
    for (const name of ["ben", "dana"] as const)
      await db.database.query(
        `insert into article_contributor (organisation_id, article_id, person_id, since, recorded_at) values ($1, $2, $3, now(), now())`,
        [org.id, name === "ben" ? first : second, org.people[name]],
      );
    expect(await decideAs("ben", CONFIRMED)).toMatchObject(refused("SELF_REVIEW_FORBIDDEN"));
    expect(await decideAs("dana", CONFIRMED)).toMatchObject(refused("SELF_REVIEW_FORBIDDEN"));
    expect(await decideAs("fia", CONFIRMED)).toMatchObject(refused("SELF_REVIEW_FORBIDDEN"));
    expect((await pair()).status).toBe("SUSPECTED");
  });

  test("a candidate does not, nor does a tool, nor a token that may only read", async () => {
    expect(await decideAs("cy", CONFIRMED)).toMatchObject(refused("PROFICIENCY_REQUIRED"));
    const { id: pairId, version } = await pair();
    const tool = (await org.asTool(["read", "write"])).viewer;
    expect(await decidePair(db.deps, tool, { pairId, version, ...CONFIRMED })).toMatchObject(
      refused("FORBIDDEN"),
    );
    const reader = { ...(await viewerOf("ben")), scopes: new Set(["read"] as const) };
    expect(await decidePair(db.deps, reader, { pairId, version, ...CONFIRMED })).toMatchObject(
      refused("FORBIDDEN"),
    );
  });

  test("the team that owns an article does not, unless as knowledge domain expert or administrator", async () => {
    await db.database.query(`update article set team_id = $2 where id = $1`, [first, org.teams.desk]);
    expect(await decideAs("ben", CONFIRMED)).toMatchObject(refused("SELF_REVIEW_FORBIDDEN"));
    const from = "2025-01-01" as LocalDate;
    const expert = {
      externalId: "ben",
      displayName: "Ben",
      email: "ben@example.org",
      joinedOn: from,
      roles: [{ role: "KNOWLEDGE_DOMAIN_EXPERT", from } as const],
    };
    must(await upsertPeople(db.deps, org.admin, org.sourceId, [expert]));
    must(await decideAs("ben", CONFIRMED));
    must(await decideAs("dana", { status: "RELATED" }));
  });
});

describe("a decision", () => {
  test("needs a cause to confirm and a reason to dismiss", async () => {
    expect(await decideAs("ben", { status: "CONFIRMED" })).toMatchObject({
      ok: false,
      error: [{ code: "VALIDATION_FAILED", path: ["input", "cause"] }],
    });
    expect(await decideAs("ben", { status: "NOT_DUPLICATE", reason: "  " })).toMatchObject({
      ok: false,
      error: [{ code: "VALIDATION_FAILED", path: ["input", "reason"] }],
    });
    expect(await decideAs("ben", { status: "RELATED", cause: "IMPORT" })).toMatchObject(
      refused("VALIDATION_FAILED"),
    );
    expect(await decideAs("ben", { status: "SUSPECTED" })).toMatchObject(refused("INVALID_STATE"));
  });

  test("is taken once when two people decide at once", async () => {
    const { id: pairId, version } = await pair();
    const viewers = await Promise.all([viewerOf("ben"), viewerOf("dana")]);
    const results = await Promise.all(
      viewers.map((viewer) => decidePair(db.deps, viewer, { pairId, version, ...CONFIRMED })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      error: [{ code: "VERSION_CONFLICT", currentVersion: 2 }],
    });
  });

  test("survives scans, and edits of the articles, and can be taken back", async () => {
    must(await decideAs("ben", { status: "NOT_DUPLICATE", reason: "Another product" }));
    const decided = await pair();
    await scanDuplicates(db.deps, org.id);
    await changeArticle(db.database, second, {
      title: "Fax is gone",
      resolution: "The fax line was cancelled.",
    });
    await refreshArticles(db.deps, org.id, [second]);
    await scanDuplicates(db.deps, org.id);
    expect(await pair()).toEqual(decided);

    must(await decideAs("ben", { status: "SUSPECTED" }));
    expect(await pair()).toMatchObject({ status: "SUSPECTED", similarity: decided.similarity });
    await refreshArticles(db.deps, org.id, [second]);
    const reopened = await pair();
    expect(reopened.status).toBe("SUSPECTED");
    expect(reopened.similarity).toBeLessThan(0.5);
    await scanDuplicates(db.deps, org.id);
    expect((await pair()).id).toBe(reopened.id);
  });

  test("asks for the figures of the tickets that the articles solved", async () => {
    const ticket = await storeSolvedTicket(db.database, org.id, org.sourceId, second);
    const told: string[] = [];
    const handlers = {
      "articles-changed": [],
      "tickets-changed": [async (_: string, ids: readonly string[]): Promise<void> => void told.push(...ids)],
      "observations-changed": [],
      "records-imported": [],
      "figures-changed": [],
      "memberships-changed": [],
      "people-changed": [],
    };
    must(await decideAs("ben", CONFIRMED));
    await drainJobs(db.database, handlers, db.deps.log);
    expect(told).toEqual([ticket]);
    // Another cause shares the reuse of the younger article in another way; the same one again changes nothing.
    must(await decideAs("dana", { status: "CONFIRMED", cause: "IMPORT" }));
    await drainJobs(db.database, handlers, db.deps.log);
    expect(told).toEqual([ticket, ticket]);
    must(await decideAs("ben", { status: "CONFIRMED", cause: "IMPORT" }));
    await drainJobs(db.database, handlers, db.deps.log);
    expect(told).toEqual([ticket, ticket]);
  });

  test("tells unknown, foreign and invisible pairs in the same words", async () => {
    const { id: pairId, version } = await pair();
    const stranger = await createTestOrganisation(db.deps, `other${organisations}`);
    const ben = await viewerOf("ben");
    const ask = (viewer: Viewer, id = pairId): ReturnType<typeof decidePair> =>
      decidePair(db.deps, viewer, { pairId: id, version, ...CONFIRMED });
    const unknown = await ask(ben, first as string as typeof pairId);
    expect(unknown).toMatchObject(refused("NOT_FOUND"));
    expect(await ask((await stranger.as("ben")).viewer)).toEqual(unknown);
    await db.database.query(`update article set audience = 'WITHIN' where id = $1`, [first]);
    expect(await ask(ben)).toEqual(unknown);
    expect(await ask(await viewerOf("max"))).toMatchObject(refused("PROFICIENCY_REQUIRED"));
  });
});

test("decisions of the past are imported once, and the latest stands", async () => {
  const row = { articleIds: [second, first], decidedBy: org.people.ben } as const;
  const later = "2026-03-02T10:00:00.000Z" as Instant;
  const rows = [
    { ...row, ...CONFIRMED, reason: null, decidedAt: later },
    {
      ...row,
      status: "NOT_DUPLICATE",
      cause: null,
      reason: "Looks different",
      decidedAt: "2026-01-02T10:00:00.000Z" as Instant,
    },
    { ...row, status: "CONFIRMED", cause: null, reason: null, decidedAt: later },
    { ...row, ...CONFIRMED, articleIds: [first, first], reason: null, decidedAt: later },
  ] as const;
  const statuses = must(await importDecisions(db.deps, org.admin, rows)).map(({ status }) => status);
  expect(statuses).toEqual(["UPDATED", "UPDATED", "FAILED", "FAILED"]);
  expect(await pair()).toMatchObject({ status: "CONFIRMED", cause: "NO_SEARCH" });
  const again = must(await importDecisions(db.deps, org.admin, rows.slice(0, 2))).map(({ status }) => status);
  expect(again).toEqual(["UNCHANGED", "UNCHANGED"]);
  expect(await importDecisions(db.deps, await viewerOf("ben"), rows)).toMatchObject(refused("FORBIDDEN"));
});
