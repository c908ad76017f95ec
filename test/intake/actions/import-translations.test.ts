import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";
import { countsOf, importInto } from "../import-support.js";

let db: TestDatabase;
let org: TestOrganisation;
let made = 0;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => db.close());
beforeEach(async () => {
  made += 1;
  org = await createTestOrganisation(db.deps, `acme${made}`);
});

const article = (externalId: string, extra: object = {}): object => ({
  externalId,
  title: `Title of ${externalId}`,
  body: "Body",
  updatedAt: "2026-05-01T08:00:00Z",
  ...extra,
});
const later = { title: "New", updatedAt: "2026-05-02T08:00:00Z" };
/** More than one batch of other articles. */
const others = Array.from({ length: 600 }, (_, at) => article(`other-${at}`));

/** Each translation with its original, its version and the originals of its revisions, by external ids. */
const translations = (): Promise<readonly object[]> =>
  db.database.query(
    `select a.external_id as id, o.external_id as original, a.version,
       (select array_agg(x.external_id order by r.number)
        from article_revision r left join article x on x.id = r.translation_of
        where r.article_id = a.id) as revisions
     from article a join article o on o.id = a.translation_of
     where a.organisation_id = $1
     order by a.external_id`,
    [org.id],
  );

describe("a file with translations", () => {
  const rows = [
    article("it", { translationOf: "sv" }),
    article("sv", { translationOf: "en" }),
    ...others.slice(0, 300),
    article("sv", later),
    ...others.slice(300),
    article("en"),
  ];
  const expected = [
    { id: "it", original: "sv", version: 1, revisions: ["sv"] },
    { id: "sv", original: "en", version: 2, revisions: ["en", "en"] },
  ];

  test("may name originals that come much later in it", async () => {
    const report = await importInto(db, org, "articles", rows);
    expect(countsOf(report)).toEqual({ read: 604, created: 603, updated: 1 });
    expect(await translations()).toEqual(expected);
    expect(countsOf(await importInto(db, org, "articles", rows))).toEqual({ read: 604, unchanged: 604 });
  });

  test("gives the same when originals come first", async () => {
    const sorted = [article("en"), article("sv", { translationOf: "en" }), ...others, ...rows.slice(0, 1)];
    await importInto(db, org, "articles", [...sorted, article("sv", later)]);
    expect(await translations()).toEqual(expected);
  });

  test("fails only the lines whose original is nowhere, by their numbers", async () => {
    const report = await importInto(db, org, "articles", [
      article("a", { translationOf: "nowhere" }),
      article("b", { translationOf: "en" }),
      ...others,
      article("c", { translationOf: "a" }),
      article("en"),
    ]);
    expect(countsOf(report)).toEqual({ read: 604, created: 602, failed: 2 });
    expect(report.problems).toEqual([
      { line: 1, field: "translationOf", message: expect.stringContaining(`"nowhere"`) },
      { line: 603, field: "translationOf", message: expect.stringContaining(`"a"`) },
    ]);
    expect(await translations()).toMatchObject([{ id: "b", original: "en" }]);
  });
});
