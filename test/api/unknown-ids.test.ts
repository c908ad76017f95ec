import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { getNamedType, isInputObjectType, isObjectType } from "graphql";
import { fromGlobalId } from "../../src/platform/kernel/global-id.js";
import { buildSolvewellSchema } from "../../src/schema.js";
import { MAY } from "./desk.js";
import type { RecordType } from "./desk-records.js";
import { openNeighbours, type Neighbours } from "./neighbours.js";

const schema = buildSolvewellSchema();
let at: Neighbours;
beforeAll(async () => {
  at = await openNeighbours();
}, 60_000);
afterAll(async () => at.close());

const IN_MAY = `{ start: "${MAY.start}", end: "${MAY.end}" }`;
const BEFORE_AND_AFTER = `before: { start: "2026-04-01", end: "2026-05-01" }, after: ${IN_MAY}`;

const READS: Readonly<Record<string, RecordType>> = {
  article: "Article",
  duplicateCluster: "DuplicateCluster",
  duplicatePair: "DuplicatePair",
  goal: "Goal",
  node: "Article",
  person: "Person",
  sourceSystem: "SourceSystem",
  team: "Team",
  ticket: "Ticket",
};

describe("an id that names nothing for the viewer", () => {
  test("is tried with every query that takes one", () => {
    const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
    const byId = queries.filter(({ args }) => args.some(({ name }) => name === "id"));
    expect(byId.map(({ name }) => name).sort()).toEqual(Object.keys(READS));
  });

  test.each(Object.entries(READS))("gives null from %s, whatever the reason", async (name, type) => {
    const query = `query ($id: ID!) { found: ${name}(id: $id) { id } }`;
    // node() takes ids of every type, so there an id of another type is a find.
    const tried = at.namingNothing(type).filter((id) => name !== "node" || fromGlobalId(id)?.type === type);
    expect(await at.sameAnswer(query, tried, (id) => ({ id }))).toEqual({ found: null });
    const known = await at.ask(query, { id: at.ids[type] });
    expect(known.data).toEqual({ found: { id: at.ids[type] } });
  });

  test("leaves a gap in nodes(), in its place", async () => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`;
    const { data } = await at.ask(query, { ids: [at.ids.Team, at.foreign.Team, at.ids.Goal] });
    expect(data).toEqual({ nodes: [{ id: at.ids.Team }, null, { id: at.ids.Goal }] });
  });

  test.each([
    "GoalCheckIn",
    "GoalOpinion",
    "LinkReview",
    "Obstacle",
    "OwnMetric",
    "RootCauseAction",
  ] as const)("gives null from node() for a %s as for everything else", async (type) => {
    const query = `query ($id: ID!) { node(id: $id) { id } }`;
    const tried = at.namingNothing(type).filter((id) => fromGlobalId(id)?.type === type);
    expect(await at.sameAnswer(query, tried, (id) => ({ id }))).toEqual({ node: null });
  });

  /** Queries and edges that take an id under another name, with one that takes them well. */
  const BESIDE: readonly (readonly [string, RecordType, (id: string) => string, object])[] = [
    [
      "articleMergePreview(mergedId)",
      "Article",
      (id) =>
        `found: articleMergePreview(survivorId: "${at.ids.Article}", mergedId: ${id}) { fields { field } }`,
      { found: null },
    ],
    [
      "articleMergePreview(survivorId)",
      "Article",
      (id) =>
        `found: articleMergePreview(mergedId: "${at.ids.Article}", survivorId: ${id}) { fields { field } }`,
      { found: null },
    ],
    ...(["control", "subject"] as const).map(
      (name) =>
        [
          `interventionEffect(${name})`,
          "Team",
          (id: string) =>
            `found: interventionEffect(${name === "control" ? "subject" : "control"}: "${at.ids.Team}", ${name}: ${id}, metric: CALLBACK_RATE, triggeredByMetric: false, ${BEFORE_AND_AFTER}) { value }`,
          { found: null },
        ] as const,
    ),
    ...(["organisation", `team(id: "TEAM")`] as const).map(
      (scope) =>
        [
          `${scope.split("(")[0] ?? ""}.ownMetric(id)`,
          "OwnMetric",
          (id: string) =>
            `on: ${scope.replace("TEAM", at.ids.Team)} { found: ownMetric(id: ${id}, period: ${IN_MAY}) { n } }`,
          { on: { found: null } },
        ] as const,
    ),
    ...[
      "evidence(first: 1, measureId: ID) { nodes { id } }",
      "evidenceSummary(measureId: ID) { sentence }",
    ].map(
      (edge) =>
        [
          `goal.${edge.split("(")[0] ?? ""}(measureId)`,
          "GoalMeasure",
          (id: string) => `on: goal(id: "${at.ids.Goal}") { found: ${edge.replace("ID", id)} }`,
          { on: { found: null } },
        ] as const,
    ),
  ];

  test.each(BESIDE)("finds nothing for %s", async (_name, type, query, nothing) => {
    const text = `query ($id: ID!) { ${query("$id")} }`;
    expect(await at.sameAnswer(text, at.namingNothing(type), (id) => ({ id }))).toEqual(nothing);
  });

  test("is tried with every other argument of a query or an edge that is one", () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const found = types.flatMap((on) =>
      Object.values(on.getFields()).flatMap(({ name, args }) =>
        args
          .filter(
            (arg) =>
              getNamedType(arg.type).name === "ID" && !(on.name === "Query" && /^ids?$/.test(arg.name)),
          )
          .map((arg) => `${on.name === "Query" ? "" : `${on.name.toLowerCase()}.`}${name}(${arg.name})`),
      ),
    );
    expect(BESIDE.map(([name]) => name).sort()).toEqual(found.sort());
  });

  const FILTERS = [
    ["articles", "authorId", "Person"],
    ["tickets", "assigneeId", "Person"],
    ["tickets", "resolverId", "Person"],
    ["goals", "ownerId", "Person"],
    ["goals", "ownerId", "Team"],
    ["goals", "ownMetricId", "OwnMetric"],
    ["goals", "parentId", "Goal"],
    ["duplicatePairs", "articleId", "Article"],
    ["duplicatePairs", "teamId", "Team"],
    ["duplicateQueue", "articleId", "Article"],
    ["duplicateQueue", "teamId", "Team"],
  ] as const;

  test("is tried in every filter that takes one", () => {
    const filters = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, args }) => {
      const filter = getNamedType(args.find((arg) => arg.name === "filter")?.type ?? null);
      if (!isInputObjectType(filter)) return [];
      const taken = Object.values(filter.getFields()).filter(({ type }) => getNamedType(type).name === "ID");
      return taken.map((field) => `${name}.${field.name}`);
    });
    expect(new Set(FILTERS.map(([list, filter]) => `${list}.${filter}`))).toEqual(new Set(filters));
  });

  test.each(FILTERS)("as a filter of %s by %s (a %s) finds nothing", async (list, filter, type) => {
    const query = `query ($id: ID!) { ${list}(filter: {${filter}: $id}) { nodes { id } pageInfo { hasNextPage } } }`;
    const data = await at.sameAnswer(query, at.namingNothing(type), (id) => ({ id }));
    expect(data).toEqual({ [list]: { nodes: [], pageInfo: { hasNextPage: false } } });
  });
});
