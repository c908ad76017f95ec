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
import { openCrowd } from "./crowd.js";
import { CROWD } from "./crowd-names.js";
import { ARGUMENTS, COMPUTED, GROWING, LISTS, LISTS_OF_EDGES, RARE, SINGLE } from "./edge-lists.js";

const schema = buildSolvewellSchema();
let db: TestDatabase;
let dana: Viewer;
let ownMetricId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  dana = await openCrowd(db);
  ownMetricId = (await idsOf("OwnMetric", "own_metric"))[0] ?? "";
}, 180_000);
afterAll(async () => db.close());

/** Every field of a type that leads to other objects; plain groups of values of the same row are not among them. */
function edgesOf(type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] {
  const isPart = /(Edge|Connection|Payload)$/.test(type.name) || SINGLE.includes(type.name);
  return isPart ? [] : Object.values(type.getFields()).filter(({ type: to }) => leadsToRows(to));
}

function leadsToRows(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  return COMPUTED.includes(named.name) || nodeSources().has(named.name) || named.name.endsWith("Connection");
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
  const given = field.args.length === 0 ? "" : (ARGUMENTS[field.name] ?? "");
  return `edge: ${field.name}${given} ${inner}`;
}

function leavesOf(type: GraphQLObjectType): string {
  const leaves = Object.values(type.getFields()).filter(
    ({ type: to, args }) => !isCompositeType(getNamedType(to)) && args.length === 0,
  );
  // What has groups of values alone is asked for one of each.
  return leaves.length > 0 ? leaves.map(({ name }) => name).join(" ") : "__typename";
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
  const source = query.replace("OWN_METRIC", ownMetricId);
  const snapshot = db.database.snapshot(treeScope(dana));
  const contextValue: RequestContext = {
    requestId: "test",
    viewer: dana,
    snapshot,
    deps: db.deps,
    loaders: new Map(),
  };
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
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
      if (!(name in RARE)) expect(twenty.filled).toBeGreaterThan(2);
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
  expect(names).toEqual(expect.arrayContaining(Object.keys({ ...GROWING, ...RARE, ...LISTS_OF_EDGES })));
  expect(EDGES.filter(([, , { type }]) => isListType(getNullableType(type))).length).toBeGreaterThan(5);
});
