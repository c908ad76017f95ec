import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { rebuildCensus } from "../../../src/outcomes/actions/derive-census.js";
import type { Period } from "../../../src/platform/kernel/period.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";
import { instant, oldArticle, period, sumsOf, tell } from "../actions/outcome-fixture.js";

let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  db.clock.set(TEST_NOW);
  org = await createTestOrganisation(db.deps);
  await tell(db, org, {
    articles: ["a", "b", "c", "d"].map((id) => ({
      ...oldArticle(id, "ada"),
      confidence: "VALIDATED" as const,
    })),
  });
  await tell(db, org, {
    articles: [
      { ...oldArticle("d", "ada"), confidence: "ARCHIVED", updatedAt: instant("2026-05-02T09:00:00Z") },
      {
        ...oldArticle("late", "ada"),
        createdAt: instant("2026-05-20T09:00:00Z"),
        updatedAt: instant("2026-05-20T09:00:00Z"),
      },
    ],
  });
  await pair("a", "b", [
    ["CONFIRMED", "2026-03-31T21:59:00Z"],
    ["NOT_DUPLICATE", "2026-05-10T09:00:00Z"],
  ]);
  await pair("c", "d", [["CONFIRMED", "2026-03-10T09:00:00Z"]]);
  await db.database.query(
    `update article set team_id = case when external_id in ('a', 'b') then $2::uuid end where organisation_id = $1`,
    [org.id, org.teams.desk],
  );
  await rebuildCensus(db.deps, org.id);
});
afterAll(async () => db.close());

async function pair(a: string, b: string, decisions: readonly (readonly [string, string])[]): Promise<void> {
  const [row] = await db.database.query<{ id: string }>(
    `insert into duplicate_pair (organisation_id, id, article_a_id, article_b_id, similarity, kind, status, passages,
       shared_terms, engine_version, article_a_version, article_b_version, version, detected_at, updated_at)
     select $1, gen_random_uuid(), least(a.id, b.id), greatest(a.id, b.id), 0.9, 'COPY', $4, '[]', '[]', 'test', 1, 1, 1, now(), now()
     from article a, article b
     where a.organisation_id = $1 and b.organisation_id = $1 and a.external_id = $2 and b.external_id = $3
     returning id`,
    [org.id, a, b, decisions.at(-1)?.[0]],
  );
  for (const [status, at] of decisions)
    await db.database.query(
      `insert into duplicate_decision (organisation_id, id, pair_id, status, decided_by, decided_at, similarity,
         article_a_version, article_b_version, recorded_at)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, 0.9, 1, 1, $5)`,
      [org.id, row?.id, status, org.people.lea, at],
    );
}

async function rate(over: Period): Promise<readonly unknown[]> {
  const scopes = [{ level: "ORGANISATION" } as const, { level: "TEAM", id: org.teams.desk } as const];
  return Promise.all(
    scopes.map(async (scope) => {
      const { numerator, denominator } = await sumsOf(db, org, "DUPLICATE_RATE", scope, over);
      return [numerator / 1_000_000, denominator / 1_000_000];
    }),
  );
}

test("the duplicate rate counts the articles in use and the pairs confirmed at the end of the month", async () => {
  expect(await rate(period("2026-02-01", "2026-03-01"))).toEqual([
    [0, 4],
    [0, 2],
  ]);
  // The last day of March ends at 22:00 UTC where the organisation is.
  expect(await rate(period("2026-03-01", "2026-04-01"))).toEqual([
    [2, 4],
    [1, 2],
  ]);
  // In May one article was archived, one pair dismissed and one article written.
  expect(await rate(period("2026-05-01", "2026-06-01"))).toEqual([
    [0, 4],
    [0, 2],
  ]);
});

test("the duplicate rate of a quarter is that of its last month, and a month counts when it is over", async () => {
  expect(await rate(period("2026-01-01", "2026-04-01"))).toEqual(
    await rate(period("2026-03-01", "2026-04-01")),
  );
  const june = await sumsOf(
    db,
    org,
    "DUPLICATE_RATE",
    { level: "ORGANISATION" },
    period("2026-06-01", "2026-07-01"),
  );
  expect(june).toMatchObject({ denominator: 0, immature: 4_000_000 });
});

test("counting again writes nothing", async () => {
  expect(await rebuildCensus(db.deps, org.id)).toMatchObject({ superseded: 0, appended: 0 });
});
