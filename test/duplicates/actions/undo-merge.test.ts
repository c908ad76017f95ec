import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { linkArticle } from "../../../src/knowledge/actions/link-article.js";
import { updateArticle } from "../../../src/knowledge/actions/update-article.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must } from "../../support/test-organisation.js";
import { importTickets } from "../../knowledge/support/knowledge-base.js";
import { factsInForce } from "../../outcomes/actions/outcome-fixture.js";
import { confirmed, five, openMergeWorld, suspect, type MergeWorld } from "./merge-fixture.js";

let db: TestDatabase;
let world: MergeWorld;
let made = 0;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => db.close());
const open = async (): Promise<MergeWorld> => {
  made += 1;
  db.clock.set(TEST_NOW);
  return openMergeWorld(db, await createTestOrganisation(db.deps, `acme${made}`));
};
beforeEach(async () => {
  world = await open();
});
/** Lets time pass, so that what happens next happened later. */
const later = (): void => {
  db.clock.set(new Date(new Date(db.clock.now()).getTime() + 60_000).toISOString());
};
const builtUpon = (state: string): object => ({ ok: false, error: [{ code: "BUILT_UPON", state }] });

/** Everything that is read of articles, pairs and clusters, apart from versions, times and generated ids. */
async function projections({ org }: MergeWorld): Promise<unknown> {
  const read = (sql: string): Promise<readonly unknown[]> => db.database.query(sql, [org.id]);
  return [
    await read(
      `select id, title, issue, environment, resolution, cause, body, confidence, audience, redirect_to, is_merged,
         archived_at, author_id, team_id, encode(content_hash, 'hex') as hash
       from article where organisation_id = $1 order by id`,
    ),
    await read(`select article_id, document::text from article_search where organisation_id = $1 order by 1`),
    await read(
      `select article_a_id, article_b_id, status, cause from duplicate_pair where organisation_id = $1 order by 1, 2`,
    ),
    await read(
      `select array_agg(article_id::text order by article_id) as members from duplicate_cluster_member
       where organisation_id = $1 and superseded_at is null group by cluster_id order by 1`,
    ),
    await read(
      `select article_id, person_id from article_contributor where organisation_id = $1 order by 1, 2`,
    ),
    await factsInForce(db, org),
  ];
}

describe("undoing a merge", () => {
  test("restores everything to what it was, whatever was confirmed and merged before", async () => {
    const anyPair = fc.constantFrom([0, 1], [1, 2], [2, 3], [0, 3], [3, 4], [4, 0]);
    const anyChoice = fc.constantFrom("SURVIVOR", "MERGED", "BOTH");
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPair, { maxLength: 3 }),
        fc.array(anyPair, { maxLength: 2 }),
        anyPair,
        fc.record({ issue: anyChoice, resolution: anyChoice }),
        async (toConfirm, toMerge, last, choices) => {
          const own = await open();
          const at = (index: number | undefined): ArticleId => five(own)[index as 0];
          for (const [one, other] of toConfirm) {
            await suspect(own, at(one), at(other));
            await own.confirm(at(one), at(other), { joinClusters: true });
          }
          for (const [one, other] of toMerge) {
            later();
            await own.merge(at(one), at(other), { joinClusters: true });
          }
          const before = await projections(own);
          later();
          const done = await own.merge(at(last[0]), at(last[1]), { joinClusters: true, choices });
          fc.pre(done.ok);
          expect(await projections(own)).not.toEqual(before);
          later();
          must(await own.undo(at(last[1])));
          const after = await projections(own);
          // A pair that was put on record only by the merge stays as an open one.
          const isNew = (row: unknown): boolean => !JSON.stringify(before).includes(JSON.stringify(row));
          const [, , pairs] = after as readonly (readonly { status: string }[])[];
          const added = (pairs ?? []).filter(isNew);
          for (const pair of added) expect(pair.status).toBe("SUSPECTED");
          const without = (after as readonly (readonly unknown[])[]).map((rows, part) =>
            part === 2 ? rows.filter((row) => !isNew(row)) : rows,
          );
          expect(without).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });

  test("gives back what had been merged into the merged article, and can be followed by undoing that", async () => {
    const [a, b, c] = five(world);
    must(await world.merge(b, a));
    later();
    must(await world.merge(c, b));
    expect(await world.undo(a)).toMatchObject(builtUpon("MERGED"));
    must(await world.undo(b));
    const redirects = (): Promise<readonly unknown[]> =>
      db.database.query(
        `select id, redirect_to as to from article where organisation_id = $1 and is_merged`,
        [world.org.id],
      );
    expect(await redirects()).toEqual([{ id: a, to: b }]);
    must(await world.undo(a));
    expect(await redirects()).toEqual([]);
    expect(await world.undo(a)).toMatchObject({ ok: false, error: [{ code: "INVALID_STATE" }] });
    must(await world.merge(a, b));
  });

  test("is refused once something was built on it, and says what", async () => {
    const [a, b, c] = five(world);
    must(await world.merge(a, b));
    later();
    must(await world.merge(a, c));
    expect(await world.undo(b)).toMatchObject(builtUpon("MERGED"));
    must(await world.undo(c));
    // Undoing the later merge changed nothing that the earlier one left behind.
    must(await world.undo(b));

    must(await world.merge(a, b));
    later();
    const ada = await world.viewer("ada");
    const version = await world.version(a);
    must(await updateArticle(db.deps, ada, { articleId: a, version, cause: "The file is damaged." }));
    expect(await world.undo(b)).toMatchObject(builtUpon("EDITED"));
  });

  test("is refused once tickets were linked to the survivor", async () => {
    const [a, b] = five(world);
    const [before, after] = await importTickets(db.deps, world.org, "1", "2");
    if (before === undefined || after === undefined) throw new Error("no tickets");
    const ada = await world.viewer("ada");
    must(await linkArticle(db.deps, ada, { ticketId: before, articleId: a, kind: "SOLVED_BY" }));
    later();
    must(await world.merge(a, b));
    later();
    must(await linkArticle(db.deps, ada, { ticketId: after, articleId: a, kind: "SENT" }));
    expect(await world.undo(b)).toMatchObject(builtUpon("LINKED"));
  });

  test("takes the version that was read, of an article that one sees", async () => {
    const [a, b] = five(world);
    await confirmed(world, a, b);
    must(await world.merge(a, b));
    const { undoMerge } = await import("../../../src/duplicates/actions/undo-merge.js");
    const ben = await world.viewer("ben");
    expect(await undoMerge(db.deps, ben, { mergedId: b, mergedVersion: 1 })).toMatchObject({
      ok: false,
      error: [{ code: "VERSION_CONFLICT", currentVersion: 2 }],
    });
    await db.database.query(`update article set audience = 'WITHIN' where id = $1`, [a]);
    expect(await world.undo(b)).toMatchObject({ ok: false, error: [{ code: "NOT_FOUND" }] });
  });
});
