import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { graphql, type GraphQLSchema } from "graphql";
import { decidePair } from "../../../src/duplicates/actions/decide-pair.js";
import { scanDuplicates } from "../../../src/duplicates/actions/scan-duplicates.js";
import { treeScope, type RequestContext } from "../../../src/platform/graphql/context.js";
import { rawId } from "../../../src/platform/kernel/global-id.js";
import type { DuplicatePairId } from "../../../src/platform/kernel/ids.js";
import { buildSolvewellSchema } from "../../../src/schema.js";
import { articleRow, importArticles } from "../../knowledge/support/knowledge-base.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { CALENDAR, CALENDAR_AGAIN, storeArticle, UNRELATED } from "../store/stored-articles.js";

interface Answer {
  readonly data: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- shape differs by query
  readonly statements: number;
}
type Text = { readonly [Field in "title" | "issue" | "resolution" | "language"]?: string | null };

let db: TestDatabase;
let org: TestOrganisation;
let schema: GraphQLSchema;
let organisations = 0;

beforeAll(async () => {
  db = await openTestDatabase();
  schema = buildSolvewellSchema();
});
afterAll(async () => db.close());

/** Articles that resemble nothing, in an organisation that has given no receipt yet. */
beforeEach(async () => {
  db.clock.set(TEST_NOW);
  organisations += 1;
  org = await createTestOrganisation(db.deps, `acme${organisations}`);
  for (const article of UNRELATED) await storeArticle(db.database, org.id, article);
});

async function ask(
  name: PersonName,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Answer> {
  const { viewer } = await org.as(name);
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

const later = (minutes: number): void =>
  db.clock.set(new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString());

async function suggestionsReceipt(text: string): Promise<string> {
  const query = `query ($text: String!) { articleSuggestionsReceipt(text: $text) }`;
  return (await ask("fia", query, { text })).data["articleSuggestionsReceipt"];
}

async function draftReceipt(draft: Text): Promise<string> {
  const query = `query ($draft: ArticleDraftInput!) {
    articleDuplicateCandidates(draft: $draft) { similarity }
    articleDuplicateCandidatesReceipt(draft: $draft)
  }`;
  return (await ask("fia", query, { draft })).data["articleDuplicateCandidatesReceipt"];
}

async function listReceipt(search: string): Promise<string> {
  const query = `query ($search: String!) { articles(filter: { search: $search }) { searchReceipt } }`;
  return (await ask("fia", query, { search })).data["articles"].searchReceipt;
}

/** Fia writes an article; gives its id and version. */
async function write(
  text: Text,
  searchReceipts: readonly string[] = [],
): Promise<{ readonly id: string; readonly version: number }> {
  const { data } = await ask(
    "fia",
    `mutation ($input: ArticleCreateInput!) { articleCreate(input: $input) {
      article { id version } userErrors { message } } }`,
    { input: { ...text, searchReceipts } },
  );
  expect(data["articleCreate"].userErrors).toEqual([]);
  return data["articleCreate"].article;
}

/** Fia edits what she wrote. */
async function edit(articleId: string, version: number, text: Text): Promise<void> {
  const { data } = await ask(
    "fia",
    `mutation ($input: ArticleUpdateInput!) { articleUpdate(input: $input) { userErrors { message } } }`,
    { input: { ...text, articleId, version } },
  );
  expect(data["articleUpdate"].userErrors).toEqual([]);
}

const PAIRS = `{ duplicatePairs { nodes { id version status suggestedCause { cause because rule } } } }`;

/** What is suggested to somebody about the only pair there is. */
async function suggested(name: PersonName = "ada"): Promise<Record<string, string> | null> {
  const { nodes } = (await ask(name, PAIRS)).data["duplicatePairs"];
  expect(nodes).toHaveLength(1);
  return nodes[0].suggestedCause;
}

describe("of a suspected pair, the cause suggested is", () => {
  test.each([
    ["suggestions", () => suggestionsReceipt("shared calendar does not open")],
    ["the candidates of a draft", () => draftReceipt(CALENDAR_AGAIN)],
    ["the list of articles", () => listReceipt("shared calendar")],
  ])("IGNORED_HIT when %s showed the older article", async (_, search) => {
    await write(CALENDAR);
    await scanDuplicates(db.deps, org.id);
    const receipt = await search();
    later(1);
    await write(CALENDAR_AGAIN, [receipt]);
    await scanDuplicates(db.deps, org.id);
    expect(await suggested()).toMatchObject({
      cause: "IGNORED_HIT",
      because: expect.stringContaining("showed the older one in place 1"),
      rule: "cause-1",
    });
  });

  test("NO_SEARCH without a receipt, in an organisation that gives them", async () => {
    await suggestionsReceipt("anything");
    await write(CALENDAR);
    later(1);
    await write(CALENDAR_AGAIN);
    await scanDuplicates(db.deps, org.id);
    expect(await suggested()).toMatchObject({ cause: "NO_SEARCH" });
  });

  test("NO_SEARCH with a receipt that had become stale", async () => {
    await write(CALENDAR);
    const receipt = await suggestionsReceipt("shared calendar does not open");
    later(31);
    await write(CALENDAR_AGAIN, [receipt]);
    await scanDuplicates(db.deps, org.id);
    expect(await suggested()).toMatchObject({
      cause: "NO_SEARCH",
      because: expect.stringContaining("too old"),
    });
  });

  test("CONTEXT_VARIANCE when a pertinent search found nothing of it", async () => {
    await write(CALENDAR);
    const receipt = await suggestionsReceipt("restart the computer");
    later(1);
    await write(CALENDAR_AGAIN, [receipt]);
    await scanDuplicates(db.deps, org.id);
    expect(await suggested()).toMatchObject({ cause: "CONTEXT_VARIANCE" });
  });

  test("UNKNOWN when the search was for something else, or the older article was not there yet", async () => {
    const early = await suggestionsReceipt("shared calendar");
    later(1);
    await write(CALENDAR);
    const elsewhere = await suggestionsReceipt("zzz qqq");
    later(2);
    await write(CALENDAR_AGAIN, [early, elsewhere]);
    await scanDuplicates(db.deps, org.id);
    expect(await suggested()).toMatchObject({ cause: "UNKNOWN" });
  });

  test("UNKNOWN when no receipt was ever given before it was written", async () => {
    await write(CALENDAR);
    later(1);
    await write(CALENDAR_AGAIN);
    later(2);
    await suggestionsReceipt("too late");
    await scanDuplicates(db.deps, org.id);
    expect(await suggested()).toMatchObject({
      cause: "UNKNOWN",
      because: expect.stringContaining("before searches left receipts"),
    });
  });

  test("IMPORT when the later article was imported, however old it says it is", async () => {
    await write(CALENDAR);
    later(1);
    const { title, issue = null, resolution = null } = CALENDAR_AGAIN;
    await importArticles(db.deps, org, articleRow("k1", { title, issue, resolution, body: "" }));
    await scanDuplicates(db.deps, org.id);
    expect(await suggested()).toMatchObject({ cause: "IMPORT" });
  });

  test("CONVERGED_BY_EDIT when the two told of different things at first", async () => {
    await write(CALENDAR);
    later(1);
    const { id, version } = await write({
      title: "Coffee machine shows a red light",
      issue: "Nothing comes out.",
      resolution: "Fill the tank with water and empty the tray.",
      language: "en",
    });
    await scanDuplicates(db.deps, org.id);
    expect((await ask("ada", PAIRS)).data["duplicatePairs"].nodes).toEqual([]);
    later(2);
    await edit(id, version, CALENDAR_AGAIN);
    await scanDuplicates(db.deps, org.id);
    expect(await suggested()).toMatchObject({
      cause: "CONVERGED_BY_EDIT",
      because: expect.stringMatching(/^The two were \d+ % alike/),
    });
  });

  test("what it was when one is edited that was alike from the start", async () => {
    await suggestionsReceipt("anything");
    await write(CALENDAR);
    later(1);
    const { id, version } = await write(CALENDAR_AGAIN);
    later(2);
    await edit(id, version, { title: CALENDAR.title });
    await scanDuplicates(db.deps, org.id);
    expect(await suggested()).toMatchObject({ cause: "NO_SEARCH" });
  });
});

describe("a suggested cause", () => {
  beforeEach(async () => {
    await suggestionsReceipt("anything");
    await write(CALENDAR);
    later(1);
    await write(CALENDAR_AGAIN);
    await scanDuplicates(db.deps, org.id);
  });

  test("is for those who decide pairs", async () => {
    for (const name of ["ada", "ben", "dana"] as const) expect(await suggested(name)).not.toBeNull();
    for (const name of ["cy", "fia", "max"] as const) expect(await suggested(name)).toBeNull();
  });

  test("binds nobody, and is gone once the pair is decided", async () => {
    const [pair] = (await ask("ada", PAIRS)).data["duplicatePairs"].nodes;
    const { viewer } = await org.as("ada");
    const pairId = rawId<DuplicatePairId>("DuplicatePair", pair.id);
    const decision = {
      pairId,
      version: pair.version,
      status: "CONFIRMED",
      cause: "CONTEXT_VARIANCE",
    } as const;
    must(await decidePair(db.deps, viewer, decision));
    expect(await suggested()).toBeNull();
  });

  test("takes the same statements for every length of a list", async () => {
    const one = await ask("ada", PAIRS);
    for (let count = 0; count < 3; count += 1) await write(CALENDAR_AGAIN);
    await scanDuplicates(db.deps, org.id);
    const many = await ask("ada", PAIRS);
    expect(many.data["duplicatePairs"].nodes.length).toBeGreaterThan(3);
    expect(many.statements).toBe(one.statements);
  });
});
