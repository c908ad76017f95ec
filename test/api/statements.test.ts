import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  getNamedType,
  getNullableType,
  graphql,
  isCompositeType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import { nodeSources } from "../../src/platform/database/tree/tree.js";
import { treeScope, type RequestContext } from "../../src/platform/graphql/context.js";
import { toGlobalId } from "../../src/platform/kernel/global-id.js";
import type { Viewer } from "../../src/platform/kernel/viewer.js";
import { buildSolvewellSchema } from "../../src/schema.js";
import { openTestDatabase, type TestDatabase } from "../support/test-database.js";
import { CROWD, openCrowd } from "./crowd.js";

const schema = buildSolvewellSchema();
let db: TestDatabase;
let dana: Viewer;
beforeAll(async () => {
  db = await openTestDatabase();
  dana = await openCrowd(db);
}, 60_000);
afterAll(async () => db.close());

const FIGURE = `metric(metric: ACCURATE_REUSE_PER_100, period: { start: "2026-05-01", end: "2026-06-01" })`;

/** The articles that tickets are linked to and that are flagged. */
const EMAIL = '{ categoryStartsWith: "Email" }';
/** Pairs that were decided and whose texts have changed since. */
const REOPENED =
  'duplicatePairs(first: $n, filter: { status: [SUSPECTED], domain: "Lamps" }) { nodes { reopenedBecause { FIELD } } }';

/** Where to find many parents of a type in one list; FIELD stands where what is asked of each goes. */
const LISTS: Readonly<Record<string, string>> = {
  Person: 'people(first: $n, filter: { nameContains: "Person" }) { nodes { FIELD } }',
  Team: "teams(first: $n, orderBy: { field: NAME, direction: DESC }) { nodes { FIELD } }",
  Ticket: "tickets(first: $n) { nodes { FIELD } }",
  Article: `articles(first: $n, filter: ${EMAIL}) { nodes { FIELD } }`,
  DuplicatePair: "duplicatePairs(first: $n) { nodes { FIELD } }",
  Goal: "goals(first: $n) { nodes { FIELD } }",
  ArticleRevision: `articles(first: $n, filter: ${EMAIL}) { nodes { revisions(first: 1) { nodes { FIELD } } } }`,
  ArticleLink: "tickets(first: $n) { nodes { articleLinks(first: 1) { nodes { FIELD } } } }",
  ArticleFlag: `articles(first: $n, filter: ${EMAIL}) { nodes { flags(first: 1) { nodes { FIELD } } } }`,
  Membership: 'people(first: $n, filter: { nameContains: "Person" }) { nodes { memberships { FIELD } } }',
  ReportingLine:
    'people(first: $n, filter: { nameContains: "Person" }) { nodes { reportingLines { FIELD } } }',
  TicketStatusChange: "tickets(first: $n) { nodes { statusChanges(first: 2) { nodes { FIELD } } } }",
  NoArticleStatement: "tickets(first: $n) { nodes { noArticle { FIELD } } }",
  DuplicateDecision: "duplicatePairs(first: $n) { nodes { decisions { FIELD } } }",
  AccessLogEntry: "viewer { accessLog(first: $n) { nodes { FIELD } } }",
  GoalEvent: "goals(first: $n) { nodes { events { FIELD } } }",
  GoalProgress: "goals(first: $n, filter: { level: [PERSON] }) { nodes { progress { FIELD } } }",
  MetricResult: `people(first: $n, filter: { nameContains: "Person" }) { nodes { ${FIGURE} { FIELD } } }`,
  MetricFact: `organisation { ${FIGURE} { facts(first: $n) { nodes { FIELD } } } }`,
  MetricDefinition: `goals(first: $n) { nodes { metricDefinition { FIELD } } }`,
  ArticleSuggestion: `articleSuggestions(text: "shared calendar outlook", first: $n) { FIELD }`,
  DuplicateCluster: "duplicateClusters(first: $n) { nodes { FIELD } }",
  ArticleMerge:
    "duplicateClusters(first: $n) { nodes { articles(first: 1) { nodes { merges { FIELD } } } } }",
  DuplicateTextChange: REOPENED,
  ArticleDuplicateCandidate: `articleDuplicateCandidates(draft: { title: "Shared calendar stays empty" }, first: $n) { FIELD }`,
};

/** Edges that few articles of a plain list have something behind. */
const SURVIVORS = "duplicateClusters(first: $n) { nodes { articles(first: 1) { nodes { FIELD } } } }";
const LISTS_OF_EDGES: Readonly<Record<string, string>> = {
  "Article.mergedInto": "articles(first: $n, filter: { isMerged: true }) { nodes { FIELD } }",
  "Article.mergedArticles": SURVIVORS,
  "Article.duplicateCluster": SURVIVORS,
  "Article.merges": SURVIVORS,
  "Article.translationOf":
    'articles(first: $n, filter: { categoryStartsWith: "Guides > Italian" }) { nodes { FIELD } }',
  "Article.translations":
    'articles(first: $n, filter: { categoryStartsWith: "Guides > English" }) { nodes { FIELD } }',
  "ArticleRevision.translationOf":
    'articles(first: $n, filter: { categoryStartsWith: "Guides > Italian" }) { nodes { revisions(first: 1) { nodes { FIELD } } } }',
  "DuplicatePair.reopenedBecause": REOPENED.replace("reopenedBecause { FIELD }", "FIELD"),
};

/** Types of which one answer holds one, so that there is nothing to multiply. */
const SINGLE = ["Query", "Mutation", "Viewer", "Organisation", "MergePreview"];
/** Edges whose statements grow with the parents, and why that is so. */
const GROWING: Readonly<Record<string, string>> = {
  "MetricResult.facts":
    "each figure has a scope and a cursor of its own; its facts are opened one figure at a time",
  "Goal.evidence": "these are the facts of the goal's figure",
};

/** Values of the arguments an edge cannot do without. */
const ARGUMENTS: Readonly<Record<string, string>> = { metric: FIGURE.slice("metric".length) };

/** Every field of a type that leads to other objects; plain groups of values of the same row are not among them. */
function edgesOf(type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] {
  const isPart = /(Edge|Connection|Payload)$/.test(type.name) || SINGLE.includes(type.name);
  return isPart ? [] : Object.values(type.getFields()).filter(({ type: to }) => leadsToRows(to));
}

function leadsToRows(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  const isComputed = ["MetricResult", "GoalProgress"].includes(named.name);
  return isComputed || nodeSources().has(named.name) || named.name.endsWith("Connection");
}

/** The edge with something selected behind it; a list with its items, their number and its end. */
function select(field: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(field.type);
  if (!isObjectType(named)) throw new Error(`${field.name} leads to no object`);
  const fields = named.getFields();
  const { nodes } = fields;
  const inner =
    nodes === undefined
      ? `{ ${leavesOf(named)} }`
      : `{ nodes { ${leavesOf(getNamedType(nodes.type) as GraphQLObjectType)} } pageInfo { hasNextPage } ${"totalCount" in fields ? "totalCount" : ""} }`;
  return `edge: ${field.name}${ARGUMENTS[field.name] ?? ""} ${inner}`;
}

function leavesOf(type: GraphQLObjectType): string {
  const leaves = Object.values(type.getFields()).filter(
    ({ type: to, args }) => !isCompositeType(getNamedType(to)) && args.length === 0,
  );
  return leaves.map(({ name }) => name).join(" ");
}

const EDGES = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !type.name.startsWith("__"))
  .flatMap((type) => edgesOf(type).map((field) => [`${type.name}.${field.name}`, type, field] as const));

interface Cost {
  readonly statements: number;
  readonly parents: number;
  /** How many of the parents have something behind the edge. */
  readonly filled: number;
}

async function ask(query: string, variableValues: Record<string, unknown>): Promise<Cost> {
  const snapshot = db.database.snapshot(treeScope(dana));
  const contextValue: RequestContext = {
    requestId: "test",
    viewer: dana,
    snapshot,
    deps: db.deps,
    loaders: new Map(),
  };
  const { data, errors } = await graphql({ schema, source: query, variableValues, contextValue });
  const { statements } = snapshot;
  await snapshot.end();
  if (errors?.[0]) throw errors[0];
  const found = edgesIn(data);
  return { statements, parents: found.length, filled: found.filter((edge) => !isEmpty(edge)).length };
}

/** What stands at every "edge" of an answer. */
function edgesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(edgesIn);
  if (typeof value !== "object" || value === null) return [];
  const { edge, ...rest } = value as { readonly edge?: unknown };
  return [...(edge === undefined ? [] : [edge]), ...Object.values(rest).flatMap(edgesIn)];
}

function isEmpty(edge: unknown): boolean {
  if (edge === null) return true;
  const { nodes } = edge as { readonly nodes?: readonly unknown[] };
  return (nodes ?? (Array.isArray(edge) ? edge : [edge])).length === 0;
}

async function idsOf(type: string, table: string): Promise<readonly string[]> {
  const rows = await db.database.query<{ id: string }>(
    `select t.id from ${table} t where t.organisation_id = $1 order by t.id desc limit ${CROWD}`,
    [dana.organisationId],
  );
  return rows.map(({ id }) => toGlobalId(type, id));
}

test("every type with edges has a list in which there are many of it", () => {
  const types = new Set(EDGES.map(([, type]) => type.name));
  expect([...types].filter((name) => !(name in LISTS))).toEqual([]);
});

describe("in a list", () => {
  const listed = EDGES.filter(([, type]) => type.name in LISTS);
  test.each(listed)(
    "%s takes as many statements for twenty parents as for two",
    async (name, type, field) => {
      const list = (LISTS_OF_EDGES[name] ?? LISTS[type.name] ?? "").replace("FIELD", select(field));
      const query = `query ($n: Int!) { ${list} }`;
      const [two, twenty] = [await ask(query, { n: 2 }), await ask(query, { n: CROWD })];
      expect(twenty.parents).toBeGreaterThanOrEqual(CROWD);
      // An edge with nothing behind it would prove nothing.
      expect(twenty.filled).toBeGreaterThan(2);
      if (name in GROWING) expect(twenty.statements).toBeGreaterThan(two.statements);
      else expect(twenty.statements).toBe(two.statements);
    },
  );
});

describe("fetched again by id", () => {
  const nodes = EDGES.filter(([, type]) => type.getInterfaces().some(({ name }) => name === "Node"));
  test.each(nodes)("%s takes as many statements for twenty parents as for two", async (name, type, field) => {
    const ids = await idsOf(type.name, nodeSources().get(type.name)?.table ?? "");
    expect(ids).toHaveLength(CROWD);
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type.name} { ${select(field)} } } }`;
    const [two, twenty] = [await ask(query, { ids: ids.slice(0, 2) }), await ask(query, { ids })];
    expect(twenty.parents).toBe(CROWD);
    if (name in GROWING) expect(twenty.statements).toBeGreaterThan(two.statements);
    else expect(twenty.statements).toBe(two.statements);
  });
});

test("what is listed as an exception is an edge of the schema", () => {
  const names = EDGES.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(GROWING)));
  expect(EDGES.filter(([, , { type }]) => isListType(getNullableType(type))).length).toBeGreaterThan(5);
});
