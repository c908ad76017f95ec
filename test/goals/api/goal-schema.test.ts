import { expect, test } from "@jest/globals";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from "graphql";
import { isTargetable } from "../../../src/outcomes/domain/metric-definition.js";
import { METRIC_DEFINITIONS } from "../../../src/outcomes/domain/metric-registry.js";
import { buildSolvewellSchema } from "../../../src/schema.js";

const GOAL_MUTATIONS = [
  "goalPropose",
  "goalSubmit",
  "goalAgree",
  "goalActivate",
  "goalWithdraw",
  "goalConclude",
  "goalAlign",
  "goalRevise",
  "goalTargetRevise",
  "goalAcknowledge",
  "goalAnnotate",
  "goalMilestoneMark",
  "goalBehaviourAssess",
  "goalCascade",
  "goalLimitsSet",
  "goalCheckIn",
  "goalCheckInAcknowledge",
  "goalCheckInAnnotate",
  "goalOpinion",
  "goalOpinionAnswer",
];
const ACTIVITY = /article|link|edit|view|write|written|created|count/i;

const schema = buildSolvewellSchema();

/** Every input type and enum that a mutation of goals takes, however deep. */
function reachable(): readonly (GraphQLInputObjectType | GraphQLEnumType)[] {
  const found = new Set<GraphQLInputObjectType | GraphQLEnumType>();
  const visit = (type: GraphQLInputType): void => {
    const named = getNamedType(type);
    if (isEnumType(named)) found.add(named);
    if (!isInputObjectType(named) || found.has(named)) return;
    found.add(named);
    for (const field of Object.values(named.getFields())) visit(field.type);
  };
  const fields = schema.getMutationType()?.getFields() ?? {};
  for (const name of GOAL_MUTATIONS) for (const { type } of fields[name]?.args ?? []) visit(type);
  return [...found];
}

test("every change of a goal is a mutation with one input", () => {
  const fields = schema.getMutationType()?.getFields() ?? {};
  const ofGoals = Object.keys(fields).filter((name) => name.startsWith("goal"));
  expect(ofGoals.sort()).toEqual([...GOAL_MUTATIONS].sort());
  for (const name of ofGoals) expect(fields[name]?.args.map((arg) => arg.name)).toEqual(["input"]);
});

test("no input of a goal has a word for an activity", () => {
  const types = reachable();
  expect(types.map((type) => type.name)).toEqual(
    expect.arrayContaining([
      "GoalProposeInput",
      "GoalTargetInput",
      "GoalReachInput",
      "TargetMetric",
      "GoalLevel",
    ]),
  );
  // What the metrics are is for the next test: link accuracy is an outcome, however it is called.
  const others = types.filter((type) => type.name !== "TargetMetric");
  const words = others.flatMap((type) =>
    isEnumType(type) ? type.getValues().map((value) => value.name) : Object.keys(type.getFields()),
  );
  expect(words.filter((word) => ACTIVITY.test(word))).toEqual([]);
});

test("what a goal can aim at is exactly the metrics of outcome and quality that have a level to aim from", () => {
  const metric = schema.getType("TargetMetric");
  const outcomes = Object.values(METRIC_DEFINITIONS).filter(isTargetable);
  expect(outcomes.every((one) => one.class === "OUTCOME" || one.class === "QUALITY")).toBe(true);
  expect(
    isEnumType(metric) &&
      metric
        .getValues()
        .map((value) => value.name)
        .sort(),
  ).toEqual(outcomes.map((definition) => String(definition.key)).sort());
});

test("no list of goals can be sorted by progress, and the goals of a person have no count", () => {
  const order = schema.getType("GoalOrderField");
  expect(isEnumType(order) && order.getValues().map((value) => value.name)).toEqual([
    "CREATED_AT",
    "PERIOD_START",
  ]);
  const connection = schema.getType("PersonGoalConnection");
  expect(
    connection !== undefined && "getFields" in connection && Object.keys(connection.getFields()),
  ).toEqual(["nodes", "edges", "pageInfo"]);
});
