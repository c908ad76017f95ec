import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { graphql, type GraphQLSchema } from "graphql";
import { scanDuplicates } from "../../../src/duplicates/actions/scan-duplicates.js";
import { treeScope, type RequestContext } from "../../../src/platform/graphql/context.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { buildSolvewellSchema } from "../../../src/schema.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { CALENDAR, CALENDAR_AGAIN, pairRows, storeArticle, UNRELATED } from "../store/stored-articles.js";

let db: TestDatabase;
let org: TestOrganisation;
let other: TestOrganisation;
let schema: GraphQLSchema;
let open: readonly [ArticleId, ArticleId];
let within: ArticleId;

/** Two articles that everybody may read, and the same text once more, WITHIN team Field. */
beforeAll(async () => {
  db = await openTestDatabase();
  schema = buildSolvewellSchema();
  org = await createTestOrganisation(db.deps);
  other = await createTestOrganisation(db.deps, "other");
  for (const article of UNRELATED) await storeArticle(db.database, org.id, article);
  const field = { authorId: org.people.fia, teamId: org.teams.field };
  // Stored first, so that it would stand before its twin among equals.
  within = await storeArticle(db.database, org.id, { ...CALENDAR, ...field, audience: "WITHIN" });
  open = [
    await storeArticle(db.database, org.id, { ...CALENDAR, ...field, category: "Email > Outlook" }),
    await storeArticle(db.database, org.id, { ...CALENDAR_AGAIN, ...field }),
  ];
  await scanDuplicates(db.deps, org.id);
});
afterAll(async () => db.close());

interface Answer {
  readonly data: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- shape differs by query
  readonly statements: number;
}

async function askAs(
  viewer: Viewer,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Answer> {
  const snapshot = db.database.snapshot(treeScope(viewer));
  const contextValue: RequestContext = {
    requestId: "test",
    viewer,
    snapshot,
    deps: db.deps,
    loaders: new Map(),
  };
  try {
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
    if (errors) throw errors[0];
    return { data: data ?? {}, statements: snapshot.statements };
  } finally {
    await snapshot.end();
  }
}

async function ask(
  name: PersonName,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  return askAs((await org.as(name)).viewer, source, variables);
}

const globalId = (id: ArticleId): string => toGlobalId("Article", id);

describe("the list of pairs", () => {
  const LIST = `query ($filter: DuplicatePairFilter, $orderBy: DuplicatePairOrder, $first: Int, $after: String) {
    duplicatePairs(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes {
        id similarity kind status cause engineVersion detectedAt updatedAt version
        passages { text a { field start end } b { field start end } }
        sharedTerms { term share } contained
        explanation {
          sharedPhrases { text share } otherShare
          sectionOverlaps { section overlap } onlyA { text section isCode } onlyB { text }
        }
        articleA { id title author { displayName } } articleB { id title author { displayName } }
        decisions { status decidedBy { displayName } }
      }
    }
  }`;

  test("comes with both articles and their authors in one statement", async () => {
    const { data, statements } = await ask("ben", LIST);
    expect(statements).toBe(1);
    expect(data["duplicatePairs"].totalCount).toBe(1);
    const [pair] = data["duplicatePairs"].nodes;
    expect(pair).toMatchObject({
      kind: "OVERLAP",
      status: "SUSPECTED",
      cause: null,
      articleA: { id: globalId(open[0]), title: CALENDAR.title, author: { displayName: "Fia" } },
      articleB: { id: globalId(open[1]), title: CALENDAR_AGAIN.title, author: { displayName: "Fia" } },
      decisions: [],
    });
    expect(pair.contained).toBeNull();
    const { sharedPhrases, otherShare, sectionOverlaps, onlyA, onlyB } = pair.explanation;
    const shares: readonly number[] = sharedPhrases.map(({ share }: { share: number }) => share);
    const millionths = [...shares, otherShare].map((share) => Math.round(share * 1_000_000));
    expect(millionths.reduce((sum, share) => sum + share, 0)).toBe(1_000_000);
    expect(sectionOverlaps.map(({ section }: { section: string }) => section)).toContain("RESOLUTION");
    expect(onlyA).toContainEqual({ text: "colleague", section: "ISSUE", isCode: false });
    expect(onlyB).toContainEqual({ text: "computer" });
    const [passage] = pair.passages;
    const field = String(passage.a.field).toLowerCase() as "issue" | "resolution";
    expect(CALENDAR[field]?.slice(passage.a.start, passage.a.end)).toBe(passage.text);
  });

  test("hides every pair with an article that the viewer may not see, in lists, counts and by id", async () => {
    const all = await ask("fia", LIST);
    expect(all.data["duplicatePairs"].totalCount).toBe(3);
    const hidden = all.data["duplicatePairs"].nodes.filter(
      (pair: { articleA: { id: string }; articleB: { id: string } }) =>
        [pair.articleA.id, pair.articleB.id].includes(globalId(within)),
    );
    expect(hidden).toHaveLength(2);
    for (const { id } of hidden) {
      const byId = `query ($id: ID!) { duplicatePair(id: $id) { id } node(id: $id) { id } }`;
      expect((await ask("fia", byId, { id })).data).toEqual({ duplicatePair: { id }, node: { id } });
      expect((await ask("ben", byId, { id })).data).toEqual({ duplicatePair: null, node: null });
    }
    const edge = `query ($id: ID!) { node(id: $id) { ... on Article { duplicatePairs { totalCount nodes { id } } } } }`;
    const id = globalId(open[0]);
    expect((await ask("fia", edge, { id })).data["node"].duplicatePairs.totalCount).toBe(2);
    expect((await ask("ben", edge, { id })).data["node"].duplicatePairs.totalCount).toBe(1);
  });

  test("is narrowed, sorted and paged", async () => {
    const count = async (filter: object): Promise<number> =>
      (await ask("fia", LIST, { filter })).data["duplicatePairs"].totalCount;
    expect(await count({ kind: ["EXACT"] })).toBe(1);
    expect(await count({ status: ["CONFIRMED", "RELATED"] })).toBe(0);
    expect(await count({ minSimilarity: 0.99 })).toBe(1);
    expect(await count({ articleId: globalId(open[1]) })).toBe(2);
    expect(await count({ articleId: "nonsense" })).toBe(0);
    expect(await count({ categoryStartsWith: "Email" })).toBe(2);
    const similarities: number[] = [];
    for (let after: string | null = null; ;) {
      const page: Answer = await ask("fia", LIST, {
        first: 2,
        after,
        orderBy: { field: "SIMILARITY", direction: "ASC" },
      });
      const { nodes, pageInfo } = page.data["duplicatePairs"];
      similarities.push(...nodes.map(({ similarity }: { similarity: number }) => similarity));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(similarities).toHaveLength(3);
    expect([...similarities].sort((l, r) => l - r)).toEqual(similarities);
  });

  test("gives a stranger nothing, whatever they ask for", async () => {
    const { viewer } = await other.as("dana");
    expect((await askAs(viewer, LIST)).data["duplicatePairs"]).toMatchObject({ totalCount: 0, nodes: [] });
    const [row] = await pairRows(db.database, org.id);
    const id = toGlobalId("DuplicatePair", row?.id ?? "");
    expect(
      (await askAs(viewer, `query ($id: ID!) { node(id: $id) { id } }`, { id })).data["node"],
    ).toBeNull();
  });
});

describe("candidates for a draft", () => {
  const CANDIDATES = `query ($draft: ArticleDraftInput!, $first: Int) {
    articleDuplicateCandidates(draft: $draft, first: $first) {
      similarity kind contained article { id title } passages { text a { field } b { field } }
      explanation { sharedPhrases { text } onlyA { text } onlyB { text } }
    }
  }`;
  const draft = {
    title: "Shared calendar stays empty in Outlook",
    issue: "Error 0x8004010f",
    language: "en",
  };

  test("are the visible articles most like it, most alike first", async () => {
    const { data } = await ask("ben", CANDIDATES, { draft });
    const found: readonly { similarity: number; article: { id: string } }[] =
      data["articleDuplicateCandidates"];
    expect(
      found
        .slice(0, 2)
        .map(({ article }) => article.id)
        .sort(),
    ).toEqual(open.map(globalId).sort());
    expect(found.map(({ article }) => article.id)).not.toContain(globalId(within));
    const explained = data["articleDuplicateCandidates"][0].explanation;
    expect(explained.sharedPhrases[0].text).toContain("calendar");
    expect(explained.onlyA).toContainEqual({ text: "stays" });
    expect([...found].sort((l, r) => r.similarity - l.similarity)).toEqual(found);
    const seen = (await ask("fia", CANDIDATES, { draft, first: 3 })).data["articleDuplicateCandidates"];
    expect(seen.map(({ article }: { article: { id: string } }) => article.id)).toContain(globalId(within));
  });

  test("leave no gap where an invisible article would have stood", async () => {
    const { data } = await ask("ben", CANDIDATES, {
      draft: { ...draft, ...{ issue: CALENDAR.issue } },
      first: 1,
    });
    expect(data["articleDuplicateCandidates"]).toHaveLength(1);
  });

  test("are of the same language, of the same organisation, and at most fifty", async () => {
    const italian = await ask("ben", CANDIDATES, { draft: { ...draft, language: "it" } });
    expect(italian.data["articleDuplicateCandidates"]).toEqual([]);
    const { viewer } = await other.as("dana");
    expect((await askAs(viewer, CANDIDATES, { draft })).data["articleDuplicateCandidates"]).toEqual([]);
    await expect(ask("ben", CANDIDATES, { draft, first: 51 })).rejects.toThrow("from 1 to 50");
    const long = { ...draft, body: "x".repeat(100_001) };
    await expect(ask("ben", CANDIDATES, { draft: long })).rejects.toThrow("100000");
  });
});

test("a decision answers with the pair as it stands now", async () => {
  const [row] = (await pairRows(db.database, org.id)).filter(({ a, b }) => ![a, b].includes(within));
  const input = { pairId: toGlobalId("DuplicatePair", row?.id ?? ""), version: 1, status: "CONFIRMED" };
  const DECIDE = `mutation ($input: DuplicatePairDecideInput!) {
    duplicatePairDecide(input: $input) {
      pair { status cause version decisions { status cause reason similarity decidedBy { displayName } } }
      userErrors { code path ... on ConflictError { currentVersion } }
    }
  }`;
  const without = await ask("ben", DECIDE, { input });
  expect(without.data["duplicatePairDecide"]).toEqual({
    pair: null,
    userErrors: [{ code: "VALIDATION_FAILED", path: ["input", "cause"] }],
  });
  const confirmed = await ask("ben", DECIDE, { input: { ...input, cause: "CONTEXT_VARIANCE" } });
  expect(confirmed.data["duplicatePairDecide"]).toEqual({
    pair: {
      status: "CONFIRMED",
      cause: "CONTEXT_VARIANCE",
      version: 2,
      decisions: [
        {
          status: "CONFIRMED",
          cause: "CONTEXT_VARIANCE",
          reason: null,
          similarity: row?.similarity,
          decidedBy: { displayName: "Ben" },
        },
      ],
    },
    userErrors: [],
  });
  const late = await ask("dana", DECIDE, { input: { ...input, status: "RELATED" } });
  expect(late.data["duplicatePairDecide"].userErrors).toEqual([
    { code: "VERSION_CONFLICT", path: ["input", "version"], currentVersion: 2 },
  ]);
});
