import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { importDecisions } from "../../../src/duplicates/actions/import-decisions.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must } from "../../support/test-organisation.js";
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

const members = async (): Promise<readonly (readonly string[])[]> =>
  (await world.clusters()).map(({ articleIds }) => articleIds);

describe("clusters of duplicates", () => {
  test("are what confirmed pairs connect, and keep their name while articles join", async () => {
    const [a, b, c] = five(world);
    await confirmed(world, a, b);
    const [first] = await world.clusters();
    await confirmed(world, b, c);
    expect(await world.clusters()).toEqual([{ id: first?.id, articleIds: [a, b, c].sort() }]);
  });

  test("ask before two of them become one, with their sizes, and join when that is wanted", async () => {
    const [a, b, c, d, e] = five(world);
    await confirmed(world, a, b);
    await confirmed(world, b, c);
    await confirmed(world, d, e);
    await suspect(world, c, d);
    expect(await world.confirm(c, d)).toMatchObject({
      ok: false,
      error: [{ code: "CLUSTERS_WOULD_JOIN", path: ["input", "joinClusters"], clusterSizes: [3, 2] }],
    });
    expect(await members()).toHaveLength(2);
    expect((await world.pair(c, d))?.status).toBe("SUSPECTED");
    must(await world.confirm(c, d, { joinClusters: true }));
    expect(await members()).toEqual([[a, b, c, d, e].sort()]);
    // Within one cluster there is nothing left to ask about.
    await suspect(world, a, e);
    must(await world.confirm(a, e));
  });

  test("do not betray articles that the viewer may not see when they ask", async () => {
    const [a, b, c, d] = five(world);
    await confirmed(world, a, b);
    await confirmed(world, c, d);
    await db.database.query(`update article set audience = 'WITHIN' where id = $1`, [d]);
    await suspect(world, b, c);
    must(await world.confirm(b, c));
    expect(await members()).toEqual([[a, b, c, d].sort()]);
  });

  test("split when a confirmation is taken back, and the past stays on record", async () => {
    const [a, b, c, d] = five(world);
    for (const [one, other] of [
      [a, b],
      [b, c],
      [c, d],
    ] as const)
      await confirmed(world, one, other);
    const [before] = await world.clusters();
    must(await world.confirm(b, c, { status: "SUSPECTED", cause: null }));
    expect([...(await members())].sort()).toEqual([[a, b].sort(), [c, d].sort()].sort());
    must(await world.confirm(a, b, { status: "NOT_DUPLICATE", cause: null, reason: "Another error" }));
    expect(await members()).toEqual([[c, d].sort()]);
    const past = await db.database.query(
      `select article_id from duplicate_cluster_member where organisation_id = $1 and cluster_id = $2`,
      [world.org.id, before?.id],
    );
    expect(past).toHaveLength(4);
  });

  test("come of imported decisions too, and are the same when these are imported again", async () => {
    const [a, b, c] = five(world);
    await suspect(world, a, b);
    await suspect(world, b, c);
    const said = { status: "CONFIRMED", cause: "IMPORT", reason: null } as const;
    const by = { decidedBy: world.org.people.ben, decidedAt: "2026-02-01T10:00:00.000Z" as never };
    const rows = [
      { articleIds: [a, b], ...said, ...by },
      { articleIds: [b, c], ...said, ...by },
    ] as const;
    must(await importDecisions(db.deps, world.org.admin, rows));
    const clusters = await world.clusters();
    expect(clusters.map(({ articleIds }) => articleIds)).toEqual([[a, b, c].sort()]);
    must(await importDecisions(db.deps, world.org.admin, rows));
    expect(await world.clusters()).toEqual(clusters);
  });
});
