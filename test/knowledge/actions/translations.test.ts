import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createArticle } from "../../../src/knowledge/actions/create-article.js";
import { updateArticle } from "../../../src/knowledge/actions/update-article.js";
import { upsertArticles } from "../../../src/knowledge/actions/upsert-articles.js";
import type { ArticleRow } from "../../../src/knowledge/domain/rows.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { articleRow, at, importArticles } from "../support/knowledge-base.js";

let db: TestDatabase;
let org: TestOrganisation;
let ben: Viewer;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  ben = (await org.as("ben")).viewer;
});
afterAll(async () => db.close());

const upsert = async (...rows: readonly ArticleRow[]) =>
  must(await upsertArticles(db.deps, org.admin, org.sourceId, rows, "FILE"));
const statuses = async (...rows: readonly ArticleRow[]) => (await upsert(...rows)).map((row) => row.status);
const missing = (name: string): object => ({
  status: "FAILED",
  problems: [{ code: "NOT_FOUND", path: ["translationOf"], message: expect.stringContaining(`"${name}"`) }],
});

/** What an article is a translation of now, and in each of its revisions, by external id. */
async function originalsOf(
  id: string,
): Promise<{ now: string | null; revisions: readonly (string | null)[] }> {
  const [row] = await db.database.query<{ now: string | null; revisions: readonly (string | null)[] }>(
    `select o.external_id as now,
       (select array_agg(x.external_id order by r.number)
        from article_revision r left join article x on x.id = r.translation_of
        where r.article_id = a.id) as revisions
     from article a left join article o on o.id = a.translation_of
     where a.external_id = $1 or a.id::text = $1`,
    [id],
  );
  if (row === undefined) throw new Error(`no article ${id}`);
  return row;
}

describe("a translation that a source tells of", () => {
  test("may come before its original or after it, in one batch or later, and says so in its revisions", async () => {
    const sv = articleRow("a-sv", { translationOf: "a-en", language: "sv" });
    expect(await statuses(sv, articleRow("a-en"))).toEqual(["CREATED", "CREATED"]);
    expect(await originalsOf("a-sv")).toEqual({ now: "a-en", revisions: ["a-en"] });
    expect(await statuses(articleRow("a-it", { translationOf: "a-en", language: "it" }))).toEqual([
      "CREATED",
    ]);
    expect(await originalsOf("a-it")).toMatchObject({ now: "a-en" });
    expect(await statuses(sv, articleRow("a-en"))).toEqual(["UNCHANGED", "UNCHANGED"]);
  });

  test("stays one where nothing is said, and is none any more after null", async () => {
    await upsert(articleRow("b-en"), articleRow("b-sv", { translationOf: "b-en" }));
    await upsert(articleRow("b-sv", { title: "Ny", updatedAt: at("2026-02-01") }));
    expect(await originalsOf("b-sv")).toEqual({ now: "b-en", revisions: ["b-en", "b-en"] });
    await upsert(articleRow("b-sv", { title: "Ny", translationOf: null, updatedAt: at("2026-03-01") }));
    expect(await originalsOf("b-sv")).toEqual({ now: null, revisions: ["b-en", "b-en", null] });
    expect(
      await statuses(articleRow("b-sv", { title: "Ny", translationOf: "b-en", updatedAt: at("2026-02-15") })),
    ).toEqual(["STALE_IGNORED"]);
    expect(await originalsOf("b-sv")).toMatchObject({ now: null });
  });

  test("is the same in any order of its revisions", async () => {
    const rows = (name: string): readonly ArticleRow[] => [
      articleRow(`${name}-sv`, { translationOf: `${name}-en` }),
      articleRow(`${name}-sv`, { title: "Ny", updatedAt: at("2026-02-01") }),
      articleRow(`${name}-sv`, { title: "Ny", translationOf: `${name}-it`, updatedAt: at("2026-03-01") }),
      articleRow(`${name}-en`),
      articleRow(`${name}-it`),
    ];
    await upsert(...rows("c"));
    await upsert(...[...rows("d")].reverse());
    expect(await originalsOf("c-sv")).toEqual({ now: "c-it", revisions: ["c-en", "c-en", "c-it"] });
    expect(await originalsOf("d-sv")).toEqual({ now: "d-it", revisions: ["d-en", "d-en", "d-it"] });
  });

  test("fails with all its rows when its original is missing, and so does what is translated from it", async () => {
    const outcomes = await upsert(
      articleRow("e-it", { translationOf: "e-sv" }),
      articleRow("e-sv", { title: "Ny", updatedAt: at("2026-02-01") }),
      articleRow("e-sv", { translationOf: "e-en" }),
      articleRow("e-other"),
    );
    expect(outcomes).toMatchObject([
      missing("e-sv"),
      missing("e-en"),
      missing("e-en"),
      { status: "CREATED" },
    ]);
    const again = [
      articleRow("e-it", { translationOf: "e-sv" }),
      articleRow("e-sv", { translationOf: "e-en" }),
      articleRow("e-sv", { title: "Ny", updatedAt: at("2026-02-01") }),
      articleRow("e-en"),
    ];
    expect(await statuses(...again)).toEqual(["CREATED", "CREATED", "UPDATED", "CREATED"]);
    expect(await originalsOf("e-sv")).toEqual({ now: "e-en", revisions: ["e-en", "e-en"] });
  });

  test("is never one of itself, and two that name each other are taken as told", async () => {
    expect(await upsert(articleRow("f", { translationOf: "f" }))).toMatchObject([
      { status: "FAILED", problems: [{ code: "VALIDATION_FAILED", path: ["translationOf"] }] },
    ]);
    const circle = [articleRow("g", { translationOf: "h" }), articleRow("h", { translationOf: "g" })];
    expect(await statuses(...circle)).toEqual(["CREATED", "CREATED"]);
    expect(await originalsOf("g")).toMatchObject({ now: "h" });
  });
});

describe("a translation that somebody writes", () => {
  const refused = (code: string): object => ({
    ok: false,
    error: [{ code, path: ["input", "translationOf"] }],
  });
  const write = async (translationOf?: ArticleId | null): Promise<ArticleId> =>
    must(await createArticle(db.deps, ben, { title: "Skrivare", body: "Starta om.", translationOf })).id;

  test("names its original when it is created or later, keeps it when nothing is said, and drops it by null", async () => {
    const [original] = await importArticles(db.deps, org, articleRow("w-en"));
    expect(await originalsOf(await write(original))).toEqual({ now: "w-en", revisions: ["w-en"] });
    const articleId = await write();
    const edit = async (version: number, more: object): Promise<unknown> =>
      must(await updateArticle(db.deps, ben, { articleId, version, ...more }));
    await edit(1, { translationOf: original });
    await edit(2, { translationOf: original });
    await edit(2, { title: "Skrivaren svarar inte" });
    await edit(3, { translationOf: null });
    expect(await originalsOf(articleId)).toEqual({ now: null, revisions: [null, "w-en", "w-en", null] });
  });

  test("is refused of itself, and of what is unknown or not to be seen in the same words", async () => {
    const [hidden] = await importArticles(
      db.deps,
      org,
      articleRow("hidden", { audience: "WITHIN", author: "fia" }),
    );
    const unknown = "00000000-0000-7000-8000-000000000000" as ArticleId;
    const articleId = await write();
    const say = (translationOf: ArticleId | undefined) =>
      updateArticle(db.deps, ben, { articleId, version: 1, translationOf });
    expect(await say(articleId)).toMatchObject(refused("VALIDATION_FAILED"));
    expect(await say(unknown)).toMatchObject(refused("NOT_FOUND"));
    expect(await say(hidden)).toEqual(await say(unknown));
    expect(await createArticle(db.deps, ben, { title: "Skrivare", translationOf: hidden })).toMatchObject(
      refused("NOT_FOUND"),
    );
  });
});

test("the database knows no translation of itself, and none of another organisation's article", async () => {
  const other = await createTestOrganisation(db.deps, "other");
  const [foreign] = await importArticles(db.deps, other, articleRow("foreign"));
  const [own] = await importArticles(db.deps, org, articleRow("own"));
  const set = `update article set translation_of = $2 where id = $1`;
  await expect(db.database.query(set, [own, own])).rejects.toThrow("ck_article_translation");
  await expect(db.database.query(set, [own, foreign])).rejects.toThrow("fk_article_translation");
});
