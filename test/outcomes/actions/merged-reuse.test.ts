import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { changeArticleState } from "../../../src/knowledge/actions/change-article-state.js";
import { rebuildOutcomes } from "../../../src/outcomes/actions/derive-outcomes.js";
import { TargetMetric } from "../../../src/outcomes/domain/target-metric.js";
import { MICRO } from "../../../src/platform/kernel/micro.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must } from "../../support/test-organisation.js";
import { articleRow, importArticles } from "../../knowledge/support/knowledge-base.js";
import {
  confirmed,
  openMergeWorld,
  suspect,
  type MergeWorld,
} from "../../duplicates/actions/merge-fixture.js";
import { closedTicket, factsInForce, instant, solvedBy, sumsOf, tell } from "./outcome-fixture.js";

let db: TestDatabase;
let world: MergeWorld;
let older: ArticleId;
let younger: ArticleId;
let made = 0;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => db.close());

/** Fia wrote the older article, Cy the younger one; both solved tickets in March. */
beforeEach(async () => {
  made += 1;
  db.clock.set(TEST_NOW);
  world = await openMergeWorld(db, await createTestOrganisation(db.deps, `acme${made}`));
  const row = (name: string, author: string, month: number) =>
    articleRow(name, {
      title: `Projector shows no image ${name}`,
      author,
      createdAt: instant(`2025-0${month}-01T08:00:00Z`),
      updatedAt: instant(`2025-0${month}-01T08:00:00Z`),
    });
  const ids = await importArticles(db.deps, world.org, row("older", "fia", 2), row("younger", "cy", 3));
  [older, younger] = ids as [ArticleId, ArticleId];
});

const at = "2026-03-02T08:30:00Z";
/** A ticket that `linker` solved with an article on that day. */
async function solved(ticket: string, article: string, linker: string): Promise<void> {
  const tickets = [closedTicket(ticket, at.replace("08:30", "08:00"), linker)];
  await tell(db, world.org, { tickets, links: [solvedBy(ticket, article, linker, at)] });
}

async function sums(metric: TargetMetric): Promise<readonly [number, number]> {
  await world.drain();
  const { numerator, denominator } = await sumsOf(db, world.org, metric, { level: "ORGANISATION" });
  return [numerator / MICRO, denominator / MICRO];
}
const reuse = () => sums(TargetMetric.ACCURATE_REUSE_PER_100);
const burden = () => sums(TargetMetric.DUP_BURDEN);
const settle = async (cause: string): Promise<void> => {
  await suspect(world, older, younger);
  must(await world.confirm(older, younger, { cause }, "dana"));
};

describe("reuse of articles that are duplicates", () => {
  test.each([
    ["NO_SEARCH", 1],
    ["IGNORED_HIT", 1],
    ["CONTEXT_VARIANCE", 2],
    ["IMPORT", 2],
  ])("confirmed as %s: of two links by a writer of the older one, %i counts", async (cause, counted) => {
    // Ben wrote part of the older article later on, and has linked the younger one as others do.
    await importArticles(
      db.deps,
      world.org,
      articleRow("older", {
        body: "Press the key twice.",
        author: "fia",
        updatedBy: "ben",
        createdAt: instant("2025-02-01T08:00:00Z"),
        updatedAt: instant("2025-12-01T08:00:00Z"),
      }),
    );
    await solved("1", "younger", "ben");
    await solved("2", "younger", "ada");
    expect(await reuse()).toEqual([2, 2]);
    await settle(cause);
    expect(await reuse()).toEqual([counted, 2]);
  });

  test("I4: a merge takes nothing from what the older article has earned, whoever wrote the younger one", async () => {
    await solved("1", "older", "cy");
    await solved("2", "older", "ada");
    expect(await reuse()).toEqual([2, 2]);
    await settle("NO_SEARCH");
    must(await world.merge(older, younger, {}, "dana"));
    expect(await reuse()).toEqual([2, 2]);
  });

  test("counts once for one requester within a day, whichever of the two was linked", async () => {
    const tickets = ["1", "2"].map((name) =>
      closedTicket(name, "2026-03-02T08:00:00Z", "ada", { requesterKey: "r" }),
    );
    const links = [
      solvedBy("1", "older", "ada", at),
      solvedBy("2", "younger", "ada", "2026-03-02T09:30:00Z"),
    ];
    await tell(db, world.org, { tickets, links });
    expect(await reuse()).toEqual([2, 2]);
    await settle("IGNORED_HIT");
    expect(await reuse()).toEqual([1, 2]);
    must(await world.confirm(older, younger, { status: "SUSPECTED", cause: null }, "dana"));
    expect(await reuse()).toEqual([2, 2]);
  });
});

describe("the duplicate burden", () => {
  test("I9: is lowered by a merge and by nothing else, archiving least of all", async () => {
    await solved("1", "older", "ada");
    await solved("2", "younger", "ada");
    await settle("CONTEXT_VARIANCE");
    expect(await burden()).toEqual([2, 2]);
    const ben = await world.viewer("ben");
    const archive = { articleId: younger, version: 1, confidence: "ARCHIVED", reason: "Old" } as const;
    must(await changeArticleState(db.deps, ben, archive));
    expect(await burden()).toEqual([2, 2]);
    expect(await reuse()).toEqual([2, 2]);
    must(await world.merge(older, younger, {}, "dana"));
    expect(await burden()).toEqual([0, 2]);
    must(await world.undo(younger, "dana"));
    expect(await burden()).toEqual([2, 2]);
  });

  test("stays on a merged article as long as a third one is left to merge", async () => {
    const [third] = await importArticles(db.deps, world.org, articleRow("third", { author: "fia" }));
    if (third === undefined) throw new Error("no article");
    await solved("1", "older", "ada");
    await solved("2", "younger", "ada");
    await settle("CONTEXT_VARIANCE");
    await confirmed(world, younger, third, "dana");
    must(await world.merge(older, younger, {}, "dana"));
    expect(await burden()).toEqual([2, 2]);
    must(await world.merge(older, third, {}, "dana"));
    expect(await burden()).toEqual([0, 2]);
  });
});

test("deriving everything anew changes nothing, and after an undone merge the facts are what they were", async () => {
  await solved("1", "older", "cy");
  await solved("2", "younger", "fia");
  await solved("3", "younger", "ada");
  await settle("NO_SEARCH");
  await world.drain();
  const before = await factsInForce(db, world.org);
  must(await world.merge(younger, older, {}, "dana"));
  await world.drain();
  expect(await factsInForce(db, world.org)).not.toEqual(before);
  expect(await rebuildOutcomes(db.deps, world.org.id)).toMatchObject({ superseded: 0, appended: 0 });
  must(await world.undo(older, "dana"));
  await world.drain();
  expect(await rebuildOutcomes(db.deps, world.org.id)).toMatchObject({ superseded: 0, appended: 0 });
  expect(await factsInForce(db, world.org)).toEqual(before);
});
