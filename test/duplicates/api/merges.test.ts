import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { graphql, type GraphQLSchema } from "graphql";
import { treeScope, type RequestContext } from "../../../src/platform/graphql/context.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import { buildSolvewellSchema } from "../../../src/schema.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type PersonName } from "../../support/test-organisation.js";
import { closedTicket, instant, period } from "../../outcomes/actions/outcome-fixture.js";
import { upsertTickets } from "../../../src/tickets/actions/upsert-tickets.js";
import { activeGoal } from "../../goals/actions/a-goal.js";
import { importLinks, linkRow } from "../../knowledge/support/knowledge-base.js";
import { confirmed, five, openMergeWorld, type MergeWorld } from "../actions/merge-fixture.js";

let db: TestDatabase;
let schema: GraphQLSchema;
let world: MergeWorld;
let made = 0;
beforeAll(async () => {
  db = await openTestDatabase();
  schema = buildSolvewellSchema();
});
afterAll(async () => db.close());
beforeEach(async () => {
  made += 1;
  world = await openMergeWorld(db, await createTestOrganisation(db.deps, `acme${made}`));
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape differs by query
type Data = Record<string, any>;

async function ask(
  name: PersonName,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<{ readonly data: Data; readonly statements: number }> {
  const viewer = await world.viewer(name);
  const snapshot = db.database.snapshot(treeScope(viewer));
  const loaders = new Map();
  const contextValue: RequestContext = { requestId: "test", viewer, snapshot, deps: db.deps, loaders };
  try {
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
    if (errors) throw errors[0];
    return { data: data ?? {}, statements: snapshot.statements };
  } finally {
    await snapshot.end();
  }
}

const globalId = (id: ArticleId): string => toGlobalId("Article", id);
const hide = async (id: ArticleId): Promise<unknown> =>
  db.database.query(`update article set audience = 'WITHIN' where id = $1`, [id]);

describe("clusters", () => {
  const LIST = `{ duplicateClusters { totalCount nodes {
    id size isMerged since articles { totalCount nodes { id } } pairs { status articleA { id } articleB { id } }
  } } }`;

  test("come with their articles and pairs in one statement, the largest first", async () => {
    const [a, b, c, d, e] = five(world);
    await confirmed(world, a, b);
    await confirmed(world, c, d);
    await confirmed(world, d, e);
    const { data, statements } = await ask("cy", LIST);
    expect(statements).toBe(1);
    expect(data["duplicateClusters"]).toMatchObject({
      totalCount: 2,
      nodes: [
        { size: 3, isMerged: false, articles: { nodes: [c, d, e].map((id) => ({ id: globalId(id) })) } },
        { size: 2, pairs: [{ status: "CONFIRMED" }] },
      ],
    });
    must(await world.merge(a, b));
    const merged = await ask("cy", `{ duplicateClusters(isMerged: true) { nodes { size } } }`);
    expect(merged.data["duplicateClusters"].nodes).toEqual([{ size: 2 }]);
    const left = await ask("cy", `{ duplicateClusters(isMerged: false) { nodes { size } } }`);
    expect(left.data["duplicateClusters"].nodes).toEqual([{ size: 3 }]);
  });

  test("neither show nor count an article that the viewer may not see, nor tell that there is a cluster with it", async () => {
    const [a, b, c] = five(world);
    await confirmed(world, a, b);
    await confirmed(world, b, c);
    await hide(c);
    const own = `query ($id: ID!) { article(id: $id) { duplicateCluster { id size articles { totalCount } } } }`;
    const open = await ask("ben", LIST);
    expect(open.data["duplicateClusters"].nodes).toMatchObject([
      { size: 2, articles: { totalCount: 2 }, pairs: [{ status: "CONFIRMED" }] },
    ]);
    const all = await ask("fia", LIST);
    expect(all.data["duplicateClusters"].nodes).toMatchObject([{ size: 3, articles: { totalCount: 3 } }]);
    await hide(b);
    expect((await ask("ben", LIST)).data["duplicateClusters"]).toEqual({ totalCount: 0, nodes: [] });
    const { data } = await ask("ben", own, { id: globalId(a) });
    expect(data["article"].duplicateCluster).toBeNull();
    const seen = await ask("fia", own, { id: globalId(a) });
    expect(seen.data["article"].duplicateCluster).toMatchObject({ size: 3 });
    const byId = `query ($id: ID!) { duplicateCluster(id: $id) { size } }`;
    const id: unknown = seen.data["article"].duplicateCluster.id;
    expect((await ask("ben", byId, { id })).data["duplicateCluster"]).toBeNull();
  });
});

describe("the id of a merged article", () => {
  const BY_ID = `query ($id: ID!, $follow: Boolean) { article(id: $id, followMerge: $follow) {
    id title viewerCan { update validate archive }
    mergedInto { id title } mergedArticles { nodes { id title issue environment } }
    merges { cause undoneAt mergedBy { displayName } survivor { id } merged { id } }
    links { nodes { article { id mergedInto { id } } ticket { externalId } } }
    revisions { nodes { change } }
  } }`;

  test("answers for ever with what it said and where it went, or with the survivor when that is wanted", async () => {
    const [a, b, c] = five(world);
    must(await world.merge(b, c));
    must(await world.merge(a, b));
    const { data, statements } = await ask("cy", BY_ID, { id: globalId(c) });
    expect(statements).toBeLessThanOrEqual(2);
    expect(data["article"]).toMatchObject({
      id: globalId(c),
      title: "Cannot see the diary of a colleague",
      mergedInto: { id: globalId(a) },
      viewerCan: { update: false, validate: false, archive: false },
      revisions: { nodes: [{ change: "MERGED" }, { change: "CREATED" }] },
    });
    const followed = await ask("cy", BY_ID, { id: globalId(c), follow: true });
    expect(followed.data["article"]).toMatchObject({
      id: globalId(a),
      mergedInto: null,
      mergedArticles: { nodes: [{ id: globalId(c), environment: "Windows" }, { id: globalId(b) }] },
      merges: [{ cause: "CONTEXT_VARIANCE", mergedBy: { displayName: "Ben" }, merged: { id: globalId(b) } }],
    });
  });

  test("keeps its links, which are listed with the survivor's and still name the article they were made to", async () => {
    const [a, b] = five(world);
    const tickets = ["1", "2"].map((name) => closedTicket(name, "2026-05-04T08:00:00Z", "ada"));
    must(await upsertTickets(db.deps, world.org.admin, world.org.sourceId, tickets, "FILE"));
    await importLinks(db.deps, world.org, linkRow("1", "calendar-0"), linkRow("2", "calendar-1"));
    must(await world.merge(a, b));
    const { data } = await ask("cy", BY_ID, { id: globalId(a) });
    const links: readonly Data[] = data["article"].links.nodes;
    expect(links).toHaveLength(2);
    expect(links).toEqual(
      expect.arrayContaining([
        { article: { id: globalId(a), mergedInto: null }, ticket: { externalId: "1" } },
        { article: { id: globalId(b), mergedInto: { id: globalId(a) } }, ticket: { externalId: "2" } },
      ]),
    );
    const old = await ask("cy", BY_ID, { id: globalId(b) });
    expect(old.data["article"].links.nodes).toHaveLength(1);
  });

  test("is out of lists, searches and suggestions, where the survivor stands in with its words", async () => {
    const [a, , c] = five(world);
    must(await world.merge(a, c));
    const search = `query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount nodes { id } } }`;
    const found = async (filter: object): Promise<unknown> =>
      (await ask("cy", search, { filter })).data["articles"].nodes;
    expect(await found({ search: "diary coworker" })).toEqual([{ id: globalId(a) }]);
    expect(await found({ search: "diary", isMerged: true })).toEqual([{ id: globalId(c) }]);
    expect(await found({ externalId: "calendar-2" })).toEqual([{ id: globalId(c) }]);
    expect(await found({ externalId: "calendar-2", isMerged: false })).toEqual([]);
    const { data } = await ask(
      "cy",
      `{ articles { totalCount } articleSuggestions(text: "diary of my coworker is blank") { article { id } } }`,
    );
    expect(data["articles"].totalCount).toBe(10);
    const suggested: readonly Data[] = data["articleSuggestions"];
    expect(suggested[0]?.["article"].id).toBe(globalId(a));
    expect(suggested.map(({ article }) => article.id)).not.toContain(globalId(c));
  });
});

describe("the preview of a merge", () => {
  const PREVIEW = `query ($survivorId: ID!, $mergedId: ID!) { articleMergePreview(survivorId: $survivorId, mergedId: $mergedId) {
    survivor { id } merged { id } pair { status } clusterSizes
    fields { field survivorText mergedText isEqual segments { side text } }
    reach { tickets ofSurvivor ofMerged ofBoth }
    reuse { survivor { numerator denominator } merged { numerator denominator } }
    goals { title }
  } }`;
  const preview = async (name: PersonName, survivor: ArticleId, merged: ArticleId): Promise<Data | null> =>
    (await ask(name, PREVIEW, { survivorId: globalId(survivor), mergedId: globalId(merged) })).data[
      "articleMergePreview"
    ] as Data | null;

  test("shows both texts side by side, field by field", async () => {
    const [a, b] = five(world);
    const found = await preview("cy", a, b);
    expect(found?.["fields"].map(({ field }: Data) => field as string)).toEqual([
      "TITLE",
      "ISSUE",
      "ENVIRONMENT",
      "CAUSE",
      "RESOLUTION",
      "BODY",
    ]);
    const [title, , environment, cause] = found?.["fields"] as readonly Data[];
    expect(environment).toEqual({
      field: "ENVIRONMENT",
      survivorText: "Windows",
      mergedText: "Windows",
      isEqual: true,
      segments: [{ side: "BOTH", text: "Windows" }],
    });
    expect(cause).toMatchObject({ survivorText: null, mergedText: null, isEqual: true, segments: [] });
    const text = (own: string): string =>
      (title?.["segments"] as readonly Data[])
        .filter(({ side }) => side === own || side === "BOTH")
        .map(({ text: piece }) => piece as string)
        .join("");
    expect([text("SURVIVOR"), text("MERGED")]).toEqual([title?.["survivorText"], title?.["mergedText"]]);
    expect(found).toMatchObject({ pair: null, clusterSizes: null });
  });

  test("counts the tickets and the reuse it touches, and names the goals that the viewer may see", async () => {
    const [a, b] = five(world);
    const tickets = ["1", "2", "3"].map((name) => closedTicket(name, "2026-05-04T08:00:00Z", "ada"));
    must(await upsertTickets(db.deps, world.org.admin, world.org.sourceId, tickets, "FILE"));
    const linkedAt = instant("2026-05-04T08:30:00Z");
    await importLinks(
      db.deps,
      world.org,
      linkRow("1", "calendar-0", { linkedAt }),
      linkRow("2", "calendar-1", { linkedAt }),
      linkRow("3", "calendar-0", { linkedAt }),
      linkRow("3", "calendar-1", { linkedAt }),
    );
    const [ada, lea] = [await world.viewer("ada"), await world.viewer("lea")];
    const metric = "ACCURATE_REUSE_PER_100";
    const target = { reach: { baseline: 20, target: 60 } };
    const spring = period("2026-05-01", "2026-08-01");
    await activeGoal(db, ada, lea, { title: "Answers are found", metric, target, period: spring });
    await activeGoal(db, ada, lea, { title: "Nobody comes back" });
    await world.drain();
    const found = await preview("ada", a, b);
    expect(found?.["reach"]).toEqual({ tickets: 3, ofSurvivor: 2, ofMerged: 2, ofBoth: 1 });
    // The third ticket was solved with both: it is one reuse of one writer's knowledge, named after one link.
    const { survivor, merged } = found?.["reuse"] as Record<"survivor" | "merged", Data>;
    expect(survivor["numerator"] + merged["numerator"]).toBe(3);
    expect(survivor["denominator"] + merged["denominator"]).toBe(3);
    expect(found?.["goals"]).toEqual([{ title: "Answers are found" }]);
    expect((await preview("cy", a, b))?.["goals"]).toEqual([]);
  });

  test("is null when one of the two may not be seen, or they are one", async () => {
    const [a, b] = five(world);
    expect(await preview("ben", a, a)).toBeNull();
    await hide(b);
    expect(await preview("ben", a, b)).toBeNull();
    expect(await preview("fia", a, b)).not.toBeNull();
  });
});

test("what stands against a merge is said in types that programs can read", async () => {
  const [a, b, c, d] = five(world);
  await confirmed(world, a, b);
  await confirmed(world, c, d);
  const MERGE = `mutation ($input: ArticleMergeInput!) { articleMerge(input: $input) { merge { id } userErrors {
    __typename code path ... on ClustersWouldJoinError { clusterSizes } ... on StateError { state articleId }
  } } }`;
  const input = async (survivor: ArticleId, merged: ArticleId): Promise<object> => ({
    survivorId: globalId(survivor),
    survivorVersion: await world.version(survivor),
    mergedId: globalId(merged),
    mergedVersion: await world.version(merged),
    cause: "UNKNOWN",
    text: { issue: "BOTH", body: null },
  });
  const joins = await ask("ben", MERGE, { input: await input(a, c) });
  expect(joins.data["articleMerge"]).toEqual({
    merge: null,
    userErrors: [
      {
        __typename: "ClustersWouldJoinError",
        code: "CLUSTERS_WOULD_JOIN",
        path: ["input", "joinClusters"],
        clusterSizes: [2, 2],
      },
    ],
  });
  const done = await ask("ben", MERGE, { input: { ...(await input(a, c)), joinClusters: true } });
  expect(done.data["articleMerge"].userErrors).toEqual([]);
  const again = await ask("ben", MERGE, { input: await input(b, c) });
  expect(again.data["articleMerge"].userErrors).toMatchObject([
    { __typename: "StateError", code: "ARTICLE_MERGED", state: "MERGED", articleId: globalId(a) },
  ]);
});
