import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { decidePair } from "../../../src/duplicates/actions/decide-pair.js";
import { mergeArticles } from "../../../src/duplicates/actions/merge-articles.js";
import { scanDuplicates } from "../../../src/duplicates/actions/scan-duplicates.js";
import { undoMerge } from "../../../src/duplicates/actions/undo-merge.js";
import { linkArticle } from "../../../src/knowledge/actions/link-article.js";
import { updateArticle } from "../../../src/knowledge/actions/update-article.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import type { Result } from "../../../src/platform/kernel/result.js";
import type { Problem } from "../../../src/platform/kernel/problem.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must } from "../../support/test-organisation.js";
import { articleRow, importArticles, importTickets } from "../../knowledge/support/knowledge-base.js";
import { pairRows } from "../store/stored-articles.js";
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
});

type Outcome = Result<unknown, readonly Problem[]>;

/** Exactly one wins, and the other is told that it read something old. */
function oneWinner(outcomes: readonly Outcome[]): void {
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const [lost] = outcomes.filter(({ ok }) => !ok);
  const codes = lost?.ok === false ? lost.error.map(({ code }) => code) : [];
  expect(new Set(codes)).toEqual(new Set(["VERSION_CONFLICT"]));
}

interface Redirect {
  readonly id: ArticleId;
  readonly to: ArticleId;
}

const redirects = (): Promise<readonly Redirect[]> =>
  db.database.query<Redirect>(
    `select id, redirect_to as to from article where organisation_id = $1 and is_merged order by id`,
    [world.org.id],
  );

/** What holds of the record at any time: merges, redirects, pairs and clusters tell one story. */
async function expectWhole(): Promise<void> {
  const holds = await db.database.query<{ id: ArticleId; to: ArticleId; status: string }>(
    `select m.merged_id as id, m.survivor_id as to, p.status
     from duplicate_merge m join duplicate_pair p on p.organisation_id = m.organisation_id and p.id = m.pair_id
     where m.organisation_id = $1 and m.undone_at is null order by m.merged_id`,
    [world.org.id],
  );
  expect(holds.map(({ id }) => id)).toEqual((await redirects()).map(({ id }) => id));
  for (const { status } of holds) expect(status).toBe("MERGED");
  const pairs = (await pairRows(db.database, world.org.id)).filter(({ status }) =>
    ["CONFIRMED", "MERGED"].includes(status),
  );
  const clusters = await world.clusters();
  for (const { a, b } of pairs)
    expect(
      clusters.filter(({ articleIds }) => articleIds.includes(a) && articleIds.includes(b)),
    ).toHaveLength(1);
  expect(clusters.flatMap(({ articleIds }) => articleIds).sort()).toEqual(
    [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort(),
  );
}

describe("of two people who settle at once, exactly one wins", () => {
  test("when both decide one pair", async () => {
    const [a, b] = five(world);
    await suspect(world, a, b);
    const found = await world.pair(a, b);
    if (found === undefined) throw new Error("no pair");
    const viewers = [await world.viewer("ben"), await world.viewer("dana")];
    const said = [
      { status: "CONFIRMED", cause: "NO_SEARCH" },
      { status: "NOT_DUPLICATE", reason: "Another product" },
    ] as const;
    oneWinner(
      await Promise.all(
        viewers.map((viewer, at) =>
          decidePair(db.deps, viewer, { pairId: found.id, version: found.version, ...(said[at] ?? said[0]) }),
        ),
      ),
    );
    await expectWhole();
  });

  test("when each merges the other's article", async () => {
    const [a, b] = five(world);
    const [ben, dana] = [await world.viewer("ben"), await world.viewer("dana")];
    const [mine, theirs] = [await world.command(a, b), await world.command(b, a)];
    oneWinner(await Promise.all([mergeArticles(db.deps, ben, mine), mergeArticles(db.deps, dana, theirs)]));
    expect(await redirects()).toHaveLength(1);
    await expectWhole();
  });

  test("when one merges and the other edits either article", async () => {
    for (const [index, edited] of [0, 1].entries()) {
      const [a, b] = five(world).slice(index * 2) as unknown as readonly [ArticleId, ArticleId];
      const command = await world.command(a, b);
      const edit = { articleId: edited === 0 ? a : b, version: 1, cause: "The file is damaged." };
      const [ben, ada] = [await world.viewer("ben"), await world.viewer("ada")];
      oneWinner(await Promise.all([mergeArticles(db.deps, ben, command), updateArticle(db.deps, ada, edit)]));
    }
    await expectWhole();
  });

  test("when one merges and the other decides their pair", async () => {
    const [a, b] = five(world);
    await suspect(world, a, b);
    const found = await world.pair(a, b);
    if (found === undefined) throw new Error("no pair");
    const command = await world.command(a, b, { pairVersion: found.version });
    const [ben, dana] = [await world.viewer("ben"), await world.viewer("dana")];
    const decision = { pairId: found.id, version: found.version, status: "RELATED" } as const;
    oneWinner(await Promise.all([mergeArticles(db.deps, ben, command), decidePair(db.deps, dana, decision)]));
    await expectWhole();
  });

  test("when both undo one merge", async () => {
    const [a, b] = five(world);
    must(await world.merge(a, b));
    const viewers = [await world.viewer("ben"), await world.viewer("dana")];
    const command = { mergedId: b, mergedVersion: await world.version(b) };
    oneWinner(await Promise.all(viewers.map((viewer) => undoMerge(db.deps, viewer, command))));
    expect(await redirects()).toEqual([]);
    await expectWhole();
  });
});

describe("nothing is half done", () => {
  test("when five articles are merged in a circle at once: whatever wins, no circle and no chain is left", async () => {
    const ids = five(world);
    const commands = await Promise.all(
      ids.map((id, at) => world.command(id, ids[(at + 1) % ids.length] ?? id, { joinClusters: true })),
    );
    const ben = await world.viewer("ben");
    const outcomes = await Promise.all(commands.map((command) => mergeArticles(db.deps, ben, command)));
    expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    for (const outcome of outcomes)
      if (!outcome.ok) for (const { code } of outcome.error) expect(code).toBe("VERSION_CONFLICT");
    const merged = await redirects();
    expect(merged.filter(({ to }) => merged.some(({ id }) => id === to))).toEqual([]);
    await expectWhole();
  });

  test("when a ticket is linked to an article that is being merged: it is linked before, or told the survivor", async () => {
    const [a, b] = five(world);
    const [ticketId] = await importTickets(db.deps, world.org, "1");
    if (ticketId === undefined) throw new Error("no ticket");
    const command = await world.command(a, b);
    const [ben, ada] = [await world.viewer("ben"), await world.viewer("ada")];
    const [merged, linked] = await Promise.all([
      mergeArticles(db.deps, ben, command),
      linkArticle(db.deps, ada, { ticketId, articleId: b, kind: "SOLVED_BY" }),
    ]);
    must(merged);
    if (!linked.ok) expect(linked.error).toMatchObject([{ code: "ARTICLE_MERGED" }]);
    await expectWhole();
  });

  test("when an import writes both articles while they are merged", async () => {
    const [a, b] = five(world);
    const updatedAt = "2026-05-01T00:00:00.000Z" as never;
    const rows = ["calendar-1", "calendar-0"].map((name) =>
      articleRow(name, { title: `New title of ${name}`, updatedAt }),
    );
    const command = await world.command(a, b);
    const ben = await world.viewer("ben");
    const [outcome] = await Promise.all([
      mergeArticles(db.deps, ben, command),
      importArticles(db.deps, world.org, ...rows),
    ]);
    if (!outcome.ok)
      expect(new Set(outcome.error.map(({ code }) => code))).toEqual(new Set(["VERSION_CONFLICT"]));
    const titles = await db.database.query(`select title from article where id = any($1::uuid[])`, [[a, b]]);
    expect(titles.map((row) => (row as { title: string }).title).sort()).toEqual([
      "New title of calendar-0",
      "New title of calendar-1",
    ]);
    await expectWhole();
  });

  test("when a scan runs while articles are merged and the merge is undone", async () => {
    const [a, b, c] = five(world);
    await scanDuplicates(db.deps, world.org.id);
    const settle = async (): Promise<void> => {
      must(await world.merge(a, b, { joinClusters: true }));
      must(await world.merge(a, c, { joinClusters: true }));
      must(await world.undo(c));
    };
    await Promise.all([scanDuplicates(db.deps, world.org.id), settle()]);
    await world.drain();
    await expectWhole();
    // The merged article is in no open pair, and the one that stands for itself again is compared again.
    const open = (await pairRows(db.database, world.org.id)).filter(({ status }) => status === "SUSPECTED");
    expect(open.filter((pair) => pair.a === b || pair.b === b)).toEqual([]);
    const signed = await db.database.query<{ id: ArticleId }>(
      `select article_id as id from duplicate_signature where organisation_id = $1`,
      [world.org.id],
    );
    expect(signed.map(({ id }) => id)).not.toContain(b);
    expect(signed.map(({ id }) => id)).toContain(c);
  });
});
