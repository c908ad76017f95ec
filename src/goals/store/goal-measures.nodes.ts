import {
  belongsTo,
  column,
  defineEdges,
  defineNode,
  globalIdSql,
  hasFew,
  instantColumn,
  type ConnectionSpec,
  type Edge,
  type SqlParams,
} from "../../platform/database/tree/tree.js";
import { personNode } from "../../people/store/people.nodes.js";
import { ownMetricNode } from "../../outcomes/store/own-metric.nodes.js";
import { MEASURES_PER_GOAL_V1, MOST_MILESTONES_V1 } from "../domain/goal-measure.js";
import { goalFrameSql } from "./goal-frame.js";
import { goalNode } from "./goals.nodes.js";
import { targetToday } from "./target-today.js";

/** A column of the target in force today. */
const ofTarget =
  (name: string) =>
  (row: string, params: SqlParams): string => {
    const t = params.alias();
    return `(select ${t}.${name} from ${targetToday(row, t, params)})`;
  };

export const goalMeasureNode = defineNode({
  type: "GoalMeasure",
  table: "goal_measure",
  isNode: false,
  fields: {
    id: (row) => globalIdSql("GoalMeasure", `${row}.id`),
    kind: column("kind"),
    weightBps: column("weight_bps"),
    metric: column("metric"),
    /** Of an own metric the guard in the version it was set in; not a field of the schema. */
    $ownGuard: (row, params) => {
      const v = params.alias();
      return `(select ${v}.guard_metric from own_metric_version ${v} where ${v}.organisation_id = ${row}.organisation_id and ${v}.own_metric_id = ${row}.own_metric_id and ${v}.version = ${row}.definition_version)`;
    },
    definitionVersion: column("definition_version"),
    statement: column("statement"),
    anchors: (row) => `to_json(${row}.anchors)`,
    exampleSituations: (row) => `to_json(${row}.examples)`,
    baseline: ofTarget("baseline"),
    target: ofTarget("target"),
    bandLow: ofTarget("band_low"),
    bandHigh: ofTarget("band_high"),
    /** What measuring its goal takes; not a field of the schema. */
    $frame: (row, params) => {
      const g = params.alias();
      return `(select ${goalFrameSql(g, params)} from goal ${g} where ${g}.organisation_id = ${row}.organisation_id and ${g}.id = ${row}.goal_id)`;
    },
  },
  needs: {
    metricDefinition: ["metric"],
    guard: ["metric", "$ownGuard"],
    guardResult: ["$frame"],
    progress: ["$frame"],
  },
});

export const goalTargetNode = defineNode({
  type: "GoalTargetRevision",
  table: "goal_target",
  isNode: false,
  fields: {
    effectiveFrom: column("effective_from"),
    baseline: column("baseline"),
    target: column("target"),
    bandLow: column("band_low"),
    bandHigh: column("band_high"),
    reason: column("reason"),
    recordedAt: instantColumn("recorded_at"),
  },
});

/** A column of what was said last about a milestone. */
const ofLastMark =
  (name: string) =>
  (row: string, params: SqlParams): string => {
    const k = params.alias();
    return `(select ${k}.${name} from goal_milestone_mark ${k} where ${k}.organisation_id = ${row}.organisation_id and ${k}.milestone_id = ${row}.id order by ${k}.recorded_at desc, ${k}.id desc limit 1)`;
  };

export const goalMilestoneNode = defineNode({
  type: "GoalMilestone",
  table: "goal_milestone",
  isNode: false,
  fields: {
    id: (row) => globalIdSql("GoalMilestone", `${row}.id`),
    text: column("text"),
    weightBps: column("weight_bps"),
    dueOn: column("due_on"),
    doneOn: ofLastMark("done_on"),
    note: ofLastMark("note"),
  },
});

export const goalAssessmentNode = defineNode({
  type: "GoalAssessment",
  table: "goal_assessment",
  isNode: false,
  fields: {
    party: column("party"),
    finding: column("finding"),
    words: column("words"),
    recordedAt: instantColumn("recorded_at"),
  },
});

export const goalAcknowledgementNode = defineNode({
  type: "GoalAcknowledgement",
  table: "goal_acknowledgement",
  isNode: false,
  fields: {
    termsVersion: column("terms_version"),
    inOwnWords: column("in_own_words"),
    recordedAt: instantColumn("recorded_at"),
  },
});

export const goalNoteNode = defineNode({
  type: "GoalNote",
  table: "goal_note",
  isNode: false,
  fields: { text: column("text"), recordedAt: instantColumn("recorded_at") },
});

export const workStandardNode = defineNode({
  type: "WorkStandard",
  table: "work_standard",
  isNode: false,
  fields: {
    id: (row) => globalIdSql("WorkStandard", `${row}.id`),
    kind: column("kind"),
    source: column("source"),
    text: column("text"),
    version: column("version"),
    createdAt: instantColumn("created_at"),
    retiredAt: instantColumn("retired_at"),
    retireReason: column("retire_reason"),
  },
});

export const goalDerivationNode = defineNode({
  type: "GoalDerivation",
  table: "goal_derivation",
  isNode: false,
  fields: {
    kind: column("kind"),
    metric: column("metric"),
    definitionVersion: column("definition_version"),
    /** Whether it was retired or withdrawn, or is an own metric of a newer version; not a field of the schema. */
    $isGone: (row, params) => {
      const [s, g, o] = [params.alias(), params.alias(), params.alias()];
      return `(exists (select from work_standard ${s} where ${s}.organisation_id = ${row}.organisation_id and ${s}.id = ${row}.standard_id and ${s}.retired_at is not null) or exists (select from goal ${g} where ${g}.organisation_id = ${row}.organisation_id and ${g}.id = ${row}.parent_id and ${g}.state = 'WITHDRAWN') or exists (select from own_metric ${o} where ${o}.organisation_id = ${row}.organisation_id and ${o}.id = ${row}.own_metric_id and (${o}.retired_at is not null or ${o}.version <> ${row}.definition_version)))`;
    },
  },
  needs: { metricDefinition: ["metric"], isStale: ["metric", "definitionVersion", "$isGone"] },
});

/** How lists of standards run; those that hold come without the retired ones unless they are asked for. */
export const workStandardsConnection: ConnectionSpec = {
  orders: { CREATED_AT: { sql: column("created_at"), type: "timestamptz" } },
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
  filter: (row, args, params) => {
    const kind = args["kind"];
    return [
      ...(kind == null ? [] : [`${row}.kind = ${params.add(kind, "text")}`]),
      ...(args["includeRetired"] === true ? [] : [`${row}.retired_at is null`]),
    ];
  },
};

/** Rows of a goal that are in force. */
const inForce = (edge: ReturnType<typeof hasFew>): Edge => ({
  ...edge,
  on: (parent, child, params, args) =>
    `${edge.on(parent, child, params, args)} and ${child}.superseded_at is null`,
});

/** What its owner has said about the terms as they stand now. */
const acknowledgement: Edge = {
  kind: "one",
  target: () => goalAcknowledgementNode,
  on: (parent, child, params) => {
    const a = params.alias();
    return `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = (select ${a}.id from goal_acknowledgement ${a} where ${a}.organisation_id = ${parent}.organisation_id and ${a}.goal_id = ${parent}.id and ${a}.terms_version = ${parent}.terms_version order by ${a}.recorded_at desc, ${a}.id desc limit 1)`;
  },
};

const lastMarkBy: Edge = {
  kind: "one",
  target: () => personNode,
  on: (parent, child, params) =>
    `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = ${ofLastMark("marked_by")(parent, params)}`,
};

defineEdges(goalTargetNode, { setBy: belongsTo(() => personNode, "set_by") });
defineEdges(goalMilestoneNode, { markedBy: lastMarkBy });
defineEdges(goalAssessmentNode, { assessedBy: belongsTo(() => personNode, "assessed_by") });
defineEdges(goalAcknowledgementNode, { person: belongsTo(() => personNode, "person_id") });
defineEdges(goalNoteNode, { writtenBy: belongsTo(() => personNode, "written_by") });
defineEdges(workStandardNode, {
  replaces: belongsTo(() => workStandardNode, "replaces_id"),
  createdBy: belongsTo(() => personNode, "created_by"),
});
defineEdges(goalDerivationNode, {
  standard: belongsTo(() => workStandardNode, "standard_id"),
  goal: belongsTo(() => goalNode, "parent_id"),
  ownMetric: belongsTo(() => ownMetricNode, "own_metric_id"),
});
defineEdges(goalMeasureNode, {
  ownMetric: belongsTo(() => ownMetricNode, "own_metric_id"),
  targetHistory: hasFew(() => goalTargetNode, "measure_id", column("recorded_at")),
  milestones: hasFew(() => goalMilestoneNode, "measure_id", column("position"), MOST_MILESTONES_V1),
  assessments: hasFew(() => goalAssessmentNode, "measure_id", column("recorded_at")),
});
defineEdges(goalNode, {
  measures: inForce(hasFew(() => goalMeasureNode, "goal_id", column("position"), MEASURES_PER_GOAL_V1.most)),
  derivedFrom: inForce(hasFew(() => goalDerivationNode, "goal_id", column("recorded_at"))),
  acknowledgement,
  notes: hasFew(() => goalNoteNode, "goal_id", column("recorded_at")),
});
