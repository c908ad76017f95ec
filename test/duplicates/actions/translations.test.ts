import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { scanDuplicates } from "../../../src/duplicates/actions/scan-duplicates.js";
import { updateArticle, type UpdateArticle } from "../../../src/knowledge/actions/update-article.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must } from "../../support/test-organisation.js";
import { five, openMergeWorld, suspect, type MergeWorld } from "./merge-fixture.js";

let db: TestDatabase;
let world: MergeWorld;
let made = 0;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => db.close());
beforeEach(async () => {
  made += 1;
  world = await openMergeWorld(db, await createTestOrganisation(db.deps, `acme${made}`));
  await world.drain();
});

/** Edits an article as Ada, so that Ben, who wrote nothing, may settle its pairs; then the jobs run. */
async function edit(articleId: ArticleId, changes: Partial<UpdateArticle>): Promise<void> {
  const version = await world.version(articleId);
  must(await updateArticle(db.deps, await world.viewer("ada"), { articleId, version, ...changes }));
  await world.drain();
}

const translate = (id: ArticleId, translationOf: ArticleId | null): Promise<void> =>
  edit(id, { translationOf });

/** The articles that are in an open pair with this one. */
async function openWith(id: ArticleId): Promise<readonly ArticleId[]> {
  const rows = await db.database.query<{ other: ArticleId }>(
    `select case when p.article_a_id = $1 then p.article_b_id else p.article_a_id end as other
     from duplicate_pair p
     where p.status = 'SUSPECTED' and $1 in (p.article_a_id, p.article_b_id)
     order by 1`,
    [id],
  );
  return rows.map(({ other }) => other);
}

describe("translations of one article in one language", () => {
  test("are no pair from the moment that this is said, and are one again when it is taken back", async () => {
    const [a, b] = five(world);
    const before = await openWith(a);
    expect(before).toContain(b);
    await translate(b, a);
    expect(await openWith(a)).toEqual(before.filter((id) => id !== b));
    await translate(b, null);
    expect(await openWith(a)).toEqual(before);
  });

  test("are no pair with each other, nor over other translations", async () => {
    const [a, b, c, d] = five(world);
    await translate(a, c);
    expect(await openWith(a)).toContain(b);
    await translate(b, c);
    expect(await openWith(a)).not.toContain(b);

    await translate(b, d);
    expect(await openWith(a)).toContain(b);
    await translate(d, c);
    expect(await openWith(a)).not.toContain(b);
  });

  test("are found by no scan, whose other pairs stay as they are", async () => {
    const [a, b] = five(world);
    await db.database.query(`update article set translation_of = $2, version = version + 1 where id = $1`, [
      b,
      a,
    ]);
    const before = await openWith(a);
    expect(before).toContain(b);
    const summary = await scanDuplicates(db.deps, world.org.id);
    expect(summary.removed).toBe(1);
    expect(await openWith(a)).toEqual(before.filter((id) => id !== b));
    await db.database.query(`delete from duplicate_pair where organisation_id = $1`, [world.org.id]);
    const again = await scanDuplicates(db.deps, world.org.id);
    expect(again).toMatchObject({ pairs: summary.pairs, changed: summary.pairs });
    expect(await openWith(a)).toEqual(before.filter((id) => id !== b));
  });

  test("are not merged and not confirmed, and what was merged counts as what it was merged into", async () => {
    const [a, b, c] = five(world);
    await translate(b, a);
    const refused = (field: string): object => ({
      ok: false,
      error: [
        { code: "INVALID_STATE", path: ["input", field], message: expect.stringContaining("translationOf") },
      ],
    });
    expect(await world.merge(a, b)).toMatchObject(refused("mergedId"));
    await suspect(world, a, b);
    expect(await world.confirm(a, b)).toMatchObject(refused("status"));
    must(await world.merge(c, a));
    expect(await world.merge(c, b)).toMatchObject(refused("mergedId"));
  });

  test("cannot name an article that was merged: the problem names the survivor", async () => {
    const [a, b, c] = five(world);
    must(await world.merge(a, b));
    const command = { articleId: c, version: await world.version(c), translationOf: b };
    expect(await updateArticle(db.deps, await world.viewer("ben"), command)).toMatchObject({
      ok: false,
      error: [{ code: "ARTICLE_MERGED", path: ["input", "translationOf"] }],
    });
  });

  test.each([
    ["do not come back", true, "NOT_DUPLICATE"],
    ["come back if they are none", false, "SUSPECTED"],
  ])("%s when a text changes after they were dismissed", async (_, isTranslation, status) => {
    const [a, b] = five(world);
    must(await world.confirm(a, b, { status: "NOT_DUPLICATE", cause: null, reason: "Two languages." }));
    if (isTranslation) await translate(b, a);
    await edit(b, { environment: "Windows, and the error is 0x80040115" });
    expect((await world.pair(a, b))?.status).toBe(status);
  });
});
