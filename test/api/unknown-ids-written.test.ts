import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLInputObjectType,
} from "graphql";
import { buildSolvewellSchema } from "../../src/schema.js";
import { openNeighbours, type Neighbours } from "./neighbours.js";
import { observation, WRITES } from "./writes-by-id.js";

const schema = buildSolvewellSchema();
let at: Neighbours;
beforeAll(async () => {
  at = await openNeighbours();
}, 60_000);
afterAll(async () => at.close());

/** What items of a batch take: tried one by one, because each has errors of its own. */
const TRIED_BELOW = ["metricObservationsUpsert.items.0.ownMetricId"];

/** The ids of an input and of the inputs in it, the first of each list. */
function idsWithin(input: GraphQLInputObjectType): readonly string[] {
  return Object.values(input.getFields()).flatMap(({ name, type }) => {
    const path = isListType(getNullableType(type)) ? `${name}.0` : name;
    const named = getNamedType(type);
    if (isInputObjectType(named)) return idsWithin(named).map((below) => `${path}.${below}`);
    return named.name === "ID" ? [path] : [];
  });
}

/** The input with an id at a path, in the first item of each list on the way. */
function withId(input: object, [name = "", ...rest]: readonly string[], id: string): object {
  if (Array.isArray(input)) return [rest.length === 0 ? id : withId(input[0] as object, rest, id)];
  if (rest.length === 0) return { ...input, [name]: id };
  const within = (input as Record<string, object>)[name] ?? (rest[0] === "0" ? [{}] : {});
  return { ...input, [name]: withId(within, rest, id) };
}

describe("an id in the input of a mutation that names nothing for the viewer", () => {
  test("is tried for every id of every input, however deep", () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    const all = mutations.flatMap(({ name, args }) => {
      const input = getNamedType(args[0]?.type ?? null);
      return isInputObjectType(input) ? idsWithin(input).map((field) => `${name}.${field}`) : [];
    });
    const tried = WRITES.map(({ mutation, field }) => `${mutation}.${field}`);
    expect([...tried, ...TRIED_BELOW].sort()).toEqual(all.sort());
  });

  test.each(WRITES.map((one) => [one.mutation, one.field, one] as const))(
    "%s with such a %s says NOT_FOUND and where, and nothing more",
    async (mutation, field, { type, input }) => {
      const inputType = String(schema.getMutationType()?.getFields()[mutation]?.args[0]?.type);
      const query = `mutation ($input: ${inputType}) { payload: ${mutation}(input: $input) { userErrors { __typename code path message } } }`;
      const data = await at.sameAnswer(query, at.namingNothing(type), (id) => ({
        input: withId(input(at), field.split("."), id),
      }));
      expect(data["payload"]).toEqual({
        userErrors: [
          {
            __typename: "NotFoundError",
            code: "NOT_FOUND",
            path: ["input", ...field.split(".")],
            message: expect.stringMatching(/^There is no such \w+/) as unknown,
          },
        ],
      });
    },
  );

  test("an own metric of an observation fails that item, and no other", async () => {
    const query = `mutation ($input: MetricObservationsUpsertInput!) { payload: metricObservationsUpsert(input: $input) {
      results { index errors { code path message } } userErrors { code } } }`;
    const { metric: _metric, ...own } = observation;
    const items = (id: string) => [
      { ...own, ownMetricId: id },
      { ...observation, ticket: "1" },
    ];
    const data = await at.sameAnswer(query, at.namingNothing("OwnMetric"), (id) => ({
      input: { sourceId: at.ids.SourceSystem, items: items(id) },
    }));
    expect(data["payload"]).toMatchObject({
      results: [
        {
          index: 0,
          errors: [
            {
              code: "NOT_FOUND",
              path: ["input", "items", "0", "ownMetricId"],
              message: expect.stringMatching(/^There is no such/) as unknown,
            },
          ],
        },
        { index: 1, errors: [] },
      ],
      userErrors: [],
    });
  });
});
