import {
  belongsTo,
  column,
  defineEdges,
  defineNode,
  hasFew,
  hasMany,
  instantColumn,
  type ConnectionSpec,
  type Edge,
  type SqlParams,
} from "../../platform/database/tree/tree.js";
import { fromGlobalId } from "../../platform/kernel/global-id.js";
import { organisationNode, personNode, teamNode } from "../../people/store/people.nodes.js";
import { alignmentPathSql, goalsAboveSql } from "./alignment-path.js";
import { childrenOf, goalFilter, type GoalFilterArgs } from "./goal-filter.js";
import { goalFrameSql } from "./goal-frame.js";
import { goalIsVisible } from "./goal-visibility.js";
import { targetToday } from "./target-today.js";

/** A column of the first measure that is bound to a metric, with the target in force today. */
function ofFirstFigure(row: string, column: string, params: SqlParams): string {
  const [m, t] = [params.alias(), params.alias()];
  const source = column === "metric" ? `${m}.metric` : `${t}.${column}`;
  return `(select ${source} from goal_measure ${m} join lateral ${targetToday(m, t, params)} on true where ${m}.organisation_id = ${row}.organisation_id and ${m}.goal_id = ${row}.id and ${m}.superseded_at is null order by ${m}.position limit 1)`;
}

export const goalNode = defineNode({
  type: "Goal",
  table: "goal",
  fields: {
    level: column("level"),
    state: column("state"),
    title: column("title"),
    rationale: column("rationale"),
    category: column("category"),
    ambition: column("ambition"),
    rollUp: column("roll_up"),
    metric: (row, params) => ofFirstFigure(row, "metric", params),
    baseline: (row, params) => ofFirstFigure(row, "baseline", params),
    target: (row, params) => ofFirstFigure(row, "target", params),
    period: (row) => `json_build_object('start', ${row}.period_start, 'end', ${row}.period_end)`,
    version: column("version"),
    termsVersion: column("terms_version"),
    createdAt: instantColumn("created_at"),
    updatedAt: instantColumn("updated_at"),
    /** What measuring the goal takes; not a field of the schema. */
    $frame: goalFrameSql,
  },
  needs: {
    progress: ["$frame"],
    childProgress: ["$frame"],
    evidence: ["$frame"],
    evidenceSummary: ["$frame"],
    smartCheck: ["$frame"],
  },
  visible: goalIsVisible,
});

export const goalEventNode = defineNode({
  type: "GoalEvent",
  table: "goal_event",
  isNode: false,
  fields: {
    state: column("state"),
    goalVersion: column("goal_version"),
    reason: column("reason"),
    occurredAt: instantColumn("occurred_at"),
  },
});

/** That a goal contributes to another; seen by whoever may see both. */
export const goalAlignmentNode = defineNode({
  type: "GoalAlignment",
  table: "goal_alignment",
  isNode: false,
  fields: {
    why: column("why"),
    weightBps: column("weight_bps"),
    recordedAt: instantColumn("recorded_at"),
  },
  visible: (row, params) => {
    const g = params.alias();
    return `exists (select from goal ${g} where ${g}.organisation_id = ${row}.organisation_id and ${g}.id = ${row}.parent_id and ${goalIsVisible(g, params)})`;
  },
});

/** How lists of goals run. The goals of one person are not counted. */
export const goalsConnection: ConnectionSpec = {
  orders: {
    CREATED_AT: { sql: column("created_at"), type: "timestamptz" },
    PERIOD_START: { sql: column("period_start"), type: "date" },
  },
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
  filter: (row, args, params) => goalFilter(row, (args["filter"] ?? {}) as GoalFilterArgs, params),
  countable: (args) => {
    const owner = ((args["filter"] ?? {}) as GoalFilterArgs).ownerId;
    return owner == null || fromGlobalId(owner)?.type !== "Person";
  },
};

/** The goals of the organisation itself, not those of its teams and people. */
const ofOrganisation: Edge = {
  kind: "connection",
  target: () => goalNode,
  on: (parent, child) =>
    `${child}.organisation_id = ${parent}.id and ${child}.level in ('STRATEGY', 'ORGANISATION')`,
  ...goalsConnection,
};

/** The goals that contribute to one directly. */
const children: Edge = {
  kind: "connection",
  target: () => goalNode,
  on: (parent, child, params) =>
    `${child}.organisation_id = ${parent}.organisation_id and ${child}.id in (${childrenOf(parent, `${parent}.id`, params)})`,
  ...goalsConnection,
};

function contributions(parent: string, child: string): string {
  return `${child}.organisation_id = ${parent}.organisation_id and ${child}.child_id = ${parent}.id and ${child}.superseded_at is null`;
}

const alignmentPath: Edge = {
  kind: "many",
  target: () => goalNode,
  on: (parent, child, params) =>
    `${child}.organisation_id = ${parent}.organisation_id and ${child}.id in (${alignmentPathSql(parent, params)})`,
  // What stands higher has fewer goals above it, because everything above it is also above what it leads to.
  orderBy: goalsAboveSql,
  limit: 50,
};

defineEdges(goalAlignmentNode, { parent: belongsTo(() => goalNode, "parent_id") });
defineEdges(goalEventNode, { actor: belongsTo(() => personNode, "actor_id") });
defineEdges(goalNode, {
  person: belongsTo(() => personNode, "owner_person_id"),
  team: belongsTo(() => teamNode, "owner_team_id"),
  proposedBy: belongsTo(() => personNode, "proposed_by"),
  parents: { ...hasFew(() => goalAlignmentNode, "child_id", column("recorded_at")), on: contributions },
  children,
  alignmentPath,
  events: hasFew(() => goalEventNode, "goal_id", column("occurred_at")),
});
defineEdges(personNode, { goals: hasMany(() => goalNode, "owner_person_id", goalsConnection) });
defineEdges(teamNode, { goals: hasMany(() => goalNode, "owner_team_id", goalsConnection) });
defineEdges(organisationNode, { goals: ofOrganisation });
