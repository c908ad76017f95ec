import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { upsertArticles } from "../../../src/knowledge/actions/upsert-articles.js";
import type { ArticleRow } from "../../../src/knowledge/domain/rows.js";
import type { SourceId } from "../../../src/platform/kernel/ids.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { articleRow, at, idOf } from "../support/knowledge-base.js";

let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
});
afterAll(async () => db.close());

const upsert = async (...rows: readonly ArticleRow[]) =>
  must(await upsertArticles(db.deps, org.admin, org.sourceId, rows, "FILE"));
const statuses = async (...rows: readonly ArticleRow[]) => (await upsert(...rows)).map((row) => row.status);

/** Three revisions of one article, by Ben, Ada and Ben again. */
const history = (externalId: string): readonly ArticleRow[] => [
  articleRow(externalId, { title: "First" }),
  articleRow(externalId, { title: "Second", updatedBy: "ada", updatedAt: at("2026-02-01") }),
  articleRow(externalId, {
    title: "Second",
    confidence: "VALIDATED",
    updatedBy: "lea",
    updatedAt: at("2026-02-02"),
  }),
];
const storedOf = async (externalId: string): Promise<unknown> =>
  (
    await db.database.query(
      `select a.title, a.confidence, a.version, to_char(a.created_at, 'MM-DD') as created, to_char(a.updated_at, 'MM-DD') as updated,
         (select lower(display_name) from person p where p.id = a.author_id) as author,
         (select array_agg(r.title || ' ' || r.change order by r.number) from article_revision r where r.article_id = a.id) as revisions,
         (select array_agg(lower(p.display_name) || ' ' || to_char(c.since, 'MM-DD') order by 1) from article_contributor c
          join person p on p.id = c.person_id where c.article_id = a.id) as contributors
       from article a where a.external_id = $1`,
      [externalId],
    )
  )[0];

describe("revisions of one article in one batch", () => {
  const expected = {
    title: "Second",
    confidence: "VALIDATED",
    version: 3,
    created: "01-10",
    updated: "02-02",
    author: "ben",
    revisions: ["First CREATED", "Second CONTENT", "Second STATE"],
    contributors: expect.arrayContaining(["ada 02-01", "ben 01-10"]),
  };

  test("are all kept, and a change of state makes nobody a contributor", async () => {
    expect(await statuses(...history("h1"))).toEqual(["CREATED", "UPDATED", "UPDATED"]);
    const stored = (await storedOf("h1")) as { contributors: readonly string[] };
    expect(stored).toMatchObject(expected);
    expect(stored.contributors).toHaveLength(2);
  });

  test("come out the same in any order", async () => {
    const [first, second, third] = history("h2");
    if (!first || !second || !third) throw new Error("three rows are needed");
    expect(await statuses(third, first, second)).toEqual(["UPDATED", "CREATED", "UPDATED"]);
    expect(await storedOf("h2")).toMatchObject(expected);
  });

  test("are unchanged in a second run, together or one by one", async () => {
    await upsert(...history("h3"));
    expect(await statuses(...history("h3"))).toEqual(["UNCHANGED", "UNCHANGED", "UNCHANGED"]);
    for (const row of history("h3")) expect(await statuses(row)).toEqual(["UNCHANGED"]);
    expect(await storedOf("h3")).toMatchObject(expected);
  });
});

test("news from before what is known is ignored and says so", async () => {
  await upsert(...history("s1"));
  const late = articleRow("s1", { title: "Between", updatedAt: at("2026-01-20") });
  expect(await statuses(late)).toEqual(["STALE_IGNORED"]);
  expect(await storedOf("s1")).toMatchObject({ title: "Second", version: 3 });
});

test("two contents of one moment end the same in either order", async () => {
  const [a, b] = ["Alpha", "Beta"].map((title) => (id: string) => articleRow(id, { title }));
  if (!a || !b) throw new Error("two rows are needed");
  await upsert(a("e1"));
  await upsert(b("e1"));
  await upsert(b("e2"));
  await upsert(a("e2"));
  const titles = await db.database.query(`select title from article where external_id in ('e1', 'e2')`);
  expect(titles).toEqual([{ title: "Beta" }, { title: "Beta" }]);
});

test("content that is confirmed later is not overturned by something in between", async () => {
  await upsert(articleRow("c1"));
  expect(await statuses(articleRow("c1", { updatedAt: at("2026-03-01") }))).toEqual(["UNCHANGED"]);
  expect(await statuses(articleRow("c1", { title: "Between", updatedAt: at("2026-02-01") }))).toEqual([
    "STALE_IGNORED",
  ]);
});

test("bad rows fail alone, each at its field", async () => {
  const outcomes = await upsert(
    articleRow("", {}),
    articleRow("b1", { title: " " }),
    articleRow("b2", { body: "a\u0000b" }),
    articleRow("b3", { updatedAt: at("2025-01-01") }),
    articleRow("b4"),
  );
  expect(outcomes).toMatchObject([
    { status: "FAILED", problems: [{ path: ["externalId"] }] },
    { status: "FAILED", problems: [{ path: ["title"] }] },
    { status: "FAILED", problems: [{ path: ["body"] }] },
    { status: "FAILED", problems: [{ path: ["updatedAt"] }] },
    { status: "CREATED" },
  ]);
});

test("an author who is not known yet is filled in when they are", async () => {
  await upsert(articleRow("u1", { author: "newcomer" }));
  expect(await storedOf("u1")).toMatchObject({ author: null, contributors: null });
  await db.database.query(
    `insert into person_identity (organisation_id, id, person_id, source_id, external_id, recorded_at)
     values ($1, gen_random_uuid(), $2, $3, 'newcomer', now())`,
    [org.id, org.people.cy, org.sourceId],
  );
  expect(await statuses(articleRow("u1", { author: "newcomer" }))).toEqual(["UPDATED"]);
  expect(await storedOf("u1")).toMatchObject({ author: "cy", version: 1, contributors: ["cy 01-10"] });
});

test("an article belongs to the team its author was in when it was written", async () => {
  const [outcome] = await upsert(articleRow("t1", { author: "fia" }));
  const rows = await db.database.query(`select team_id from article where id = $1`, [idOf(outcome)]);
  expect(rows).toEqual([{ team_id: org.teams.field }]);
});

test("two batches at once create an article once", async () => {
  const results = await Promise.all([1, 2, 3].map(() => statuses(articleRow("p1"))));
  expect(results.flat().sort()).toEqual(["CREATED", "UNCHANGED", "UNCHANGED"]);
});

test("is for administrators and the source's own tool, and for known sources", async () => {
  const { viewer } = await org.as("ada");
  expect(await upsertArticles(db.deps, viewer, org.sourceId, [articleRow("x")], "API")).toMatchObject({
    ok: false,
    error: [{ code: "FORBIDDEN" }],
  });
  const writer = (await org.asTool(["write"])).viewer;
  expect(must(await upsertArticles(db.deps, writer, org.sourceId, [articleRow("x")], "API"))[0]?.status).toBe(
    "CREATED",
  );
  const unknown = "00000000-0000-7000-8000-000000000000" as SourceId;
  expect(await upsertArticles(db.deps, org.admin, unknown, [articleRow("x")], "API")).toMatchObject({
    ok: false,
    error: [{ code: "NOT_FOUND" }],
  });
});
