import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { changeArticleState } from "../../../src/knowledge/actions/change-article-state.js";
import { flagArticle } from "../../../src/knowledge/actions/flag-article.js";
import { linkArticle } from "../../../src/knowledge/actions/link-article.js";
import { updateArticle } from "../../../src/knowledge/actions/update-article.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must } from "../../support/test-organisation.js";
import {
  articleRow,
  importArticles,
  importLinks,
  importTickets,
  linkRow,
} from "../../knowledge/support/knowledge-base.js";
import { confirmed, five, openMergeWorld, suspect, type MergeWorld } from "./merge-fixture.js";

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
});

const refused = (code: string, more: object = {}): object => ({ ok: false, error: [{ code, ...more }] });

interface Stored {
  readonly title: string;
  readonly issue: string | null;
  readonly resolution: string | null;
  readonly redirectTo: ArticleId | null;
}

async function stored(id: ArticleId): Promise<Stored> {
  const [row] = await db.database.query<Stored>(
    `select title, issue, resolution, redirect_to as "redirectTo" from article where id = $1`,
    [id],
  );
  if (row === undefined) throw new Error("no such article");
  return row;
}

async function isFound(id: ArticleId, words: string): Promise<boolean> {
  const rows = await db.database.query(
    `select from article_search s where s.article_id = $1 and s.document @@ websearch_to_tsquery('english', $2)`,
    [id, words],
  );
  return rows.length === 1;
}

describe("a merge", () => {
  test("redirects the old id, keeps the survivor's text unless told, and is on record with who and what", async () => {
    const [a, b] = five(world);
    const before = await stored(a);
    must(await world.merge(a, b));
    expect(await stored(a)).toEqual(before);
    expect((await stored(b)).redirectTo).toBe(a);
    const pair = await world.pair(a, b);
    expect(pair).toMatchObject({ status: "MERGED", cause: "CONTEXT_VARIANCE" });
    const decisions = await db.database.query(
      `select status, cause, decided_by as by from duplicate_decision where organisation_id = $1`,
      [world.org.id],
    );
    expect(decisions).toEqual([{ status: "MERGED", cause: "CONTEXT_VARIANCE", by: world.org.people.ben }]);
    const history = await db.database.query(
      `select article_id as id, number, change from article_revision
       where article_id = any($1::uuid[]) and number = 2 order by article_id`,
      [[a, b]],
    );
    expect(history).toEqual([a, b].sort().map((id) => ({ id, number: 2, change: "MERGED" })));
  });

  test("takes the text that was chosen, both without repeating, and makes whoever merged no contributor", async () => {
    const [a, b] = five(world);
    const [ours, theirs] = [await stored(a), await stored(b)];
    must(await world.merge(a, b, { choices: { title: "MERGED", issue: "BOTH", resolution: "BOTH" } }));
    expect(await stored(a)).toMatchObject({
      title: theirs.title,
      issue: `${ours.issue}\n\n${theirs.issue}`,
      resolution: ours.resolution,
    });
    const contributors = await db.database.query<{ id: string }>(
      `select person_id as id from article_contributor where article_id = $1`,
      [a],
    );
    expect(contributors.map(({ id }) => id)).toEqual([world.org.people.fia]);
  });

  test("lets the survivor be found by the wording of the merged article, also when that changes at its source", async () => {
    const [a, , c] = five(world);
    expect(await isFound(a, "diary coworker")).toBe(false);
    must(await world.merge(a, c));
    expect(await isFound(a, "diary coworker")).toBe(true);
    await importArticles(
      db.deps,
      world.org,
      articleRow("calendar-2", { title: "Agenda is hidden", updatedAt: "2026-05-01T00:00:00.000Z" as never }),
    );
    expect(await isFound(a, "agenda hidden")).toBe(true);
    expect((await stored(c)).redirectTo).toBe(a);
  });

  test("collapses chains: every old id redirects to the article that is left", async () => {
    const [a, b, c, d] = five(world);
    must(await world.merge(b, a));
    must(await world.merge(c, b));
    must(await world.merge(d, c));
    for (const id of [a, b, c]) expect((await stored(id)).redirectTo).toBe(d);
    expect((await stored(d)).redirectTo).toBeNull();
    expect((await world.clusters()).map(({ articleIds }) => articleIds)).toEqual([[a, b, c, d].sort()]);
  });

  test("cannot make a circle or a chain, not even past the actions", async () => {
    const [a, b, c] = five(world);
    must(await world.merge(a, b));
    const force = (from: ArticleId, to: ArticleId): Promise<unknown> =>
      db.database.query(
        `update article set redirect_to = $2, is_merged = true, redirect_to_merged = false where id = $1`,
        [from, to],
      );
    await expect(force(a, b)).rejects.toThrow("fk_article_redirect");
    await expect(force(c, b)).rejects.toThrow("fk_article_redirect");
    await expect(force(a, a)).rejects.toThrow("ck_article_redirect");
    expect(await world.merge(b, a)).toMatchObject(refused("ARTICLE_MERGED"));
    expect(await world.merge(c, b)).toMatchObject(refused("ARTICLE_MERGED"));
    expect(await world.merge(c, c)).toMatchObject(refused("VALIDATION_FAILED"));
  });

  test("moves no link and loses none; pushed links to the old article are still accepted", async () => {
    const [a, b] = five(world);
    await importTickets(db.deps, world.org, "1", "2", "3");
    await importLinks(db.deps, world.org, linkRow("1", "calendar-0"), linkRow("2", "calendar-1"));
    const links = (): Promise<readonly unknown[]> =>
      db.database.query(`select * from article_link where organisation_id = $1 order by id`, [world.org.id]);
    const before = await links();
    must(await world.merge(a, b));
    expect(await links()).toEqual(before);
    const [pushed] = await importLinks(db.deps, world.org, linkRow("3", "calendar-1"));
    expect(pushed?.status).toBe("CREATED");
  });

  test("closes open pairs of the merged article, merges confirmed ones between the two, and leaves other decisions", async () => {
    const [a, b, c, d] = five(world);
    await suspect(world, b, d);
    await confirmed(world, b, c);
    await confirmed(world, a, c);
    must(await world.merge(a, b));
    expect(await world.pair(b, d)).toBeUndefined();
    expect((await world.pair(b, c))?.status).toBe("CONFIRMED");
    must(await world.merge(a, c));
    expect((await world.pair(a, c))?.status).toBe("MERGED");
    expect((await world.pair(b, c))?.status).toBe("MERGED");
    must(await world.undo(c));
    expect((await world.pair(b, c))?.status).toBe("CONFIRMED");
    expect((await world.pair(a, c))?.status).toBe("CONFIRMED");
  });

  test("takes over the cause of a confirmation, needs one otherwise, and is not done over a contrary decision", async () => {
    const [a, b, c, d] = five(world);
    await confirmed(world, a, b);
    must(await world.merge(a, b, { cause: null }));
    expect((await world.pair(a, b))?.cause).toBe("NO_SEARCH");
    expect(await world.merge(a, c, { cause: null })).toMatchObject(
      refused("VALIDATION_FAILED", { path: ["input", "cause"] }),
    );
    expect(await world.pair(a, c)).toBeUndefined();
    await suspect(world, a, d);
    must(await world.confirm(a, d, { status: "RELATED", cause: null }));
    expect(await world.merge(a, d)).toMatchObject(refused("INVALID_STATE", { state: "RELATED" }));
  });

  test("asks before it joins two clusters", async () => {
    const [a, b, c, d] = five(world);
    await confirmed(world, a, b);
    await confirmed(world, c, d);
    expect(await world.merge(b, c)).toMatchObject(refused("CLUSTERS_WOULD_JOIN", { clusterSizes: [2, 2] }));
    expect((await stored(c)).redirectTo).toBeNull();
    must(await world.merge(b, c, { joinClusters: true }));
  });
});

describe("who merges", () => {
  test("is whoever may decide the pair: nobody who contributed to the two or to what is in them", async () => {
    const [a, b, c] = five(world);
    expect(await world.merge(a, b, {}, "fia")).toMatchObject(refused("SELF_REVIEW_FORBIDDEN"));
    expect(await world.merge(a, b, {}, "cy")).toMatchObject(refused("PROFICIENCY_REQUIRED"));
    const tool = (await world.org.asTool(["read", "write"])).viewer;
    const { mergeArticles } = await import("../../../src/duplicates/actions/merge-articles.js");
    expect(await mergeArticles(db.deps, tool, await world.command(a, b))).toMatchObject(refused("FORBIDDEN"));
    await db.database.query(
      `insert into article_contributor (organisation_id, article_id, person_id, since, recorded_at) values ($1, $2, $3, now(), now())`,
      [world.org.id, b, world.org.people.ben],
    );
    must(await world.merge(a, b, {}, "dana"));
    expect(await world.merge(a, c)).toMatchObject(refused("SELF_REVIEW_FORBIDDEN"));
    expect(await world.undo(b)).toMatchObject(refused("SELF_REVIEW_FORBIDDEN"));
    must(await world.undo(b, "dana"));
  });

  test("sees both, has read both as they are, and shows nobody's wording to more people than they may", async () => {
    const [a, b, c] = five(world);
    expect(await world.merge(a, b, { survivorVersion: 7 })).toMatchObject(
      refused("VERSION_CONFLICT", { path: ["input", "survivorVersion"], currentVersion: 1 }),
    );
    await db.database.query(`update article set audience = 'WITHIN' where id = $1`, [b]);
    expect(await world.merge(a, b)).toMatchObject(refused("NOT_FOUND", { path: ["input", "mergedId"] }));
    await db.database.query(`update article set audience = 'PUBLIC' where id = any($1::uuid[])`, [[b, c]]);
    expect(await world.merge(a, b)).toMatchObject({
      ok: false,
      error: [{ code: "INVALID_STATE" }, { code: "PROFICIENCY_REQUIRED" }],
    });
    expect(await world.merge(b, a)).toMatchObject(refused("PROFICIENCY_REQUIRED"));
    // Ada is a PUBLISHER: she may give the merged article that audience, so she may merge it.
    must(await world.merge(b, a, {}, "ada"));
  });
});

describe("an article that was merged", () => {
  test("is not changed, linked or flagged; the error names its survivor", async () => {
    const [a, b] = five(world);
    must(await world.merge(a, b));
    const ada = await world.viewer("ada");
    const [ticketId] = await importTickets(db.deps, world.org, "1");
    if (ticketId === undefined) throw new Error("no ticket");
    const version = await world.version(b);
    const answers = [
      await updateArticle(db.deps, ada, { articleId: b, version, title: "New" }),
      await changeArticleState(db.deps, ada, { articleId: b, version, confidence: "VALIDATED" }),
      await linkArticle(db.deps, ada, { ticketId, articleId: b, kind: "SOLVED_BY" }),
      await flagArticle(db.deps, ada, { articleId: b, reason: "OUTDATED" }),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject(
        refused("ARTICLE_MERGED", { state: "MERGED", articleId: toGlobalId("Article", a) }),
      );
    await db.database.query(`update article set audience = 'WITHIN' where id = $1`, [a]);
    const hidden = await linkArticle(db.deps, ada, { ticketId, articleId: b, kind: "SOLVED_BY" });
    expect(hidden).toMatchObject(refused("ARTICLE_MERGED"));
    expect(JSON.stringify(hidden)).not.toContain("Shared calendar");
  });
});
