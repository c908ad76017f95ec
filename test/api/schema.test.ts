import { describe, expect, test } from "@jest/globals";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from "graphql";
import { buildSolvewellSchema } from "../../src/schema.js";

const schema = buildSolvewellSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

interface Place {
  readonly name: string;
  readonly description: string | null | undefined;
}
interface FieldPlace {
  readonly on: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every field of every object and interface type. */
const fields: readonly FieldPlace[] = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).map((field) => ({ on: type.name, field }))
    : [],
);

/** Everything in the schema that carries a name of ours. */
function places(): readonly Place[] {
  const ofTypes = types.flatMap((type): readonly Place[] => [type, ...membersOf(type)]);
  const ofFields = fields.flatMap(({ on, field }): readonly Place[] => [
    { name: `${on}.${field.name}`, description: field.description },
    ...field.args.map(({ name, description }) => ({ name: `${on}.${field.name}(${name})`, description })),
  ]);
  return [...ofTypes, ...ofFields];
}

function membersOf(type: GraphQLNamedType): readonly Place[] {
  const members = isEnumType(type)
    ? type.getValues()
    : isInputObjectType(type)
      ? Object.values(type.getFields())
      : [];
  return members.map(({ name, description }) => ({ name: `${type.name}.${name}`, description }));
}

/** The type of the items of a list or connection, null for anything else. */
function itemsOf(type: GraphQLOutputType): string | null {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return getNamedType(bare).name;
  if (!isObjectType(bare) || !bare.name.endsWith("Connection")) return null;
  const { nodes } = bare.getFields();
  return nodes === undefined ? null : getNamedType(nodes.type).name;
}

describe("what the schema cannot say", () => {
  test("nothing in it ranks, places or sums up people", () => {
    const names = places().map(({ name }) => name);
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter((name) => /rank|leader_?board|percentile|quartile|stack/i.test(name))).toEqual([]);
    // "top" as a word of its own: topTen, TOP_10, people.top
    expect(names.filter((name) => /(^|[._(])top(?![a-z])|[a-z]Top(?![a-z])|_TOP(_|$)/.test(name))).toEqual(
      [],
    );
    const scores = names.filter((name) => /score|points|rating/i.test(name));
    expect(scores.sort()).toEqual([
      "ActivityTrend.points",
      "ArticleSuggestion.score",
      "MetricBaseline.points",
      "MetricControlChart.points",
      "MetricShape.SCORE",
    ]);
    // Those are points in time: figures of a group, one after the other. A score is a shape that a metric of groups can have.
    const timed = ["ActivityTrend", "MetricControlChart"].map((on) =>
      fields.find((place) => place.on === on && place.field.name === "points"),
    );
    expect(timed.map((place) => place && itemsOf(place.field.type))).toEqual([
      "ActivityPoint",
      "MetricControlPoint",
    ]);
  });

  test("a list of people runs by name and in no other way", () => {
    const lists = fields.filter(({ field }) => itemsOf(field.type) === "Person" && field.name !== "nodes");
    expect(lists.map(({ on, field }) => `${on}.${field.name}`)).toEqual(
      expect.arrayContaining(["Query.people", "Team.members", "Person.reports", "Article.contributors"]),
    );
    const orders = lists.flatMap(({ field }) => field.args.filter(({ name }) => /order|sort/i.test(name)));
    expect(new Set(orders.map(({ type }) => getNamedType(type).name))).toEqual(new Set(["NameOrder"]));
    const order = schema.getType("NameOrderField");
    expect(isEnumType(order) && order.getValues().map(({ name }) => name)).toEqual(["NAME"]);
  });

  test("what a person did can be read but not counted, sorted or filtered", () => {
    const person = schema.getType("Person");
    if (!isObjectType(person)) throw new Error("no Person");
    const works = Object.values(person.getFields()).filter(
      ({ name, type }) =>
        itemsOf(type) !== null && getNamedType(type).name.endsWith("Connection") && name !== "reports",
    );
    expect(works.map(({ name }) => name).sort()).toEqual([
      "articles",
      "assignedTickets",
      "flags",
      "goals",
      "links",
      "resolvedTickets",
      "revisions",
    ]);
    for (const { name, type, args } of works) {
      const connection = getNamedType(type);
      expect(isObjectType(connection) && Object.keys(connection.getFields()).sort()).toEqual([
        "edges",
        "nodes",
        "pageInfo",
      ]);
      if (name === "goals") continue;
      expect(args.map((arg) => arg.name).sort()).toEqual(["after", "before", "first", "last"]);
    }
  });

  test("what a goal is proposed with names no activity", () => {
    const found = new Set<GraphQLNamedType>();
    const visit = (type: GraphQLInputType): void => {
      const named = getNamedType(type);
      if (found.has(named)) return;
      found.add(named);
      if (isInputObjectType(named)) for (const field of Object.values(named.getFields())) visit(field.type);
    };
    for (const arg of schema.getMutationType()?.getFields()["goalPropose"]?.args ?? []) visit(arg.type);
    const names = [...found].flatMap((type) => membersOf(type).map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining(["GoalProposeInput.metric", "TargetMetric.DUP_BURDEN"]));
    expect(
      names.filter((name) =>
        /article|link|edit|view|writ|revision|flag|login|count|volume|number/i.test(name),
      ),
    ).toEqual([
      // The share of reviewed links that were right, read for teams and above: not how many there are.
      "TargetMetric.LINK_ACCURACY",
    ]);
  });
});

describe("what the schema says of itself", () => {
  test("every type, field, argument, input field and enum value is described", () => {
    const undescribed = places().filter(({ description }) => (description ?? "").trim() === "");
    expect(undescribed.map(({ name }) => name)).toEqual([]);
  });

  test("every connection says how many items a page may hold", () => {
    const paged = fields.filter(({ field }) => getNamedType(field.type).name.endsWith("Connection"));
    for (const { on, field } of paged) {
      const first = field.args.find(({ name }) => name === "first");
      expect(`${on}.${field.name}: ${first?.description ?? ""}`).toMatch(/1 to 100 \(20 when left out\)/);
    }
  });

  /** Lists whose length the model itself bounds, and by what. */
  const BOUNDED: Readonly<Record<string, string>> = {
    "Query.metricDefinitions": "one for each TargetMetric",
    "MetricResult.exclusions": "one for each ExclusionReason",
    "MetricDefinition.leadsTo": "some of Query.metricDefinitions",
    "Goal.conversationLints": "one for each GoalConversationLintCode",
    "GoalSmartCheck.lints": "one for each GoalLintCode",
    "ObstacleCauses.shares": "one for each ObstacleCause",
  };

  test("every other list of objects says how many it holds at most", () => {
    const lists = fields.filter(({ on, field }) => {
      const named = getNamedType(field.type);
      const isOfObjects = isObjectType(named) || isInterfaceType(named);
      const isPage = on.endsWith("Connection") || field.name === "userErrors";
      return (
        isOfObjects && itemsOf(field.type) === named.name && !named.name.endsWith("Connection") && !isPage
      );
    });
    const uncapped = lists.filter(
      ({ field }) =>
        ![field, ...field.args].some(({ description }) =>
          /at most \d+|the first \d+|1 to \d+/i.test(description ?? ""),
        ),
    );
    expect(uncapped.map(({ on, field }) => `${on}.${field.name}`).sort()).toEqual(
      Object.keys(BOUNDED).sort(),
    );
  });

  /** What a payload may hold besides its object and its userErrors. */
  const BESIDE: readonly string[] = ["ArticlePayload.warnings"];

  test("every mutation takes one input and answers with its object and its userErrors", () => {
    for (const { name, args, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      expect({ name, args: args.map((arg) => `${arg.name}: ${String(arg.type)}`) }).toEqual({
        name,
        args: [expect.stringMatching(/^input: \w+Input!$/)],
      });
      const payload = getNamedType(type);
      const members = (isObjectType(payload) ? Object.keys(payload.getFields()) : []).filter(
        (member) => !BESIDE.includes(`${payload.name}.${member}`),
      );
      expect(members).toHaveLength(2);
      expect(members).toContain("userErrors");
    }
  });
});
