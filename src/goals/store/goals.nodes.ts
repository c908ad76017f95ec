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
import { goalFilter, type GoalFilterArgs } from "./goal-filter.js";
import { goalFrameSql } from "./goal-frame.js";
import { goalIsVisible } from "./goal-visibility.js";

export const goalNode = defineNode({
  type: "Goal",
  table: "goal",
  fields: {
    level: column("level"),
    state: column("state"),
    title: column("title"),
    rationale: column("rationale"),
    metric: column("metric"),
    definitionVersion: column("definition_version"),
    form: column("form"),
    baseline: column("baseline"),
    target: column("target"),
    bandLow: column("band_low"),
    bandHigh: column("band_high"),
    period: (row) => `json_build_object('start', ${row}.period_start, 'end', ${row}.period_end)`,
    parentWhy: column("parent_why"),
    version: column("version"),
    createdAt: instantColumn("created_at"),
    updatedAt: instantColumn("updated_at"),
    /** What measuring the goal takes; not a field of the schema. */
    $frame: goalFrameSql,
  },
  needs: {
    metricDefinition: ["metric"],
    direction: ["metric"],
    progress: ["$frame"],
    evidence: ["$frame"],
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

/** The goal and everything it contributes to, as ids; `union` ends even where a circle had slipped in. */
function upwardsFrom(goal: string, params: SqlParams): string {
  const up = params.alias();
  return `with recursive ${up} as (select g.id, g.parent_id from goal g where g.organisation_id = ${goal}.organisation_id and g.id = ${goal}.id union select g.id, g.parent_id from ${up} join goal g on g.organisation_id = $1::uuid and g.id = ${up}.parent_id) select ${up}.id from ${up}`;
}

const alignmentPath: Edge = {
  kind: "many",
  target: () => goalNode,
  on: (parent, child, params) =>
    `${child}.organisation_id = ${parent}.organisation_id and ${child}.id in (${upwardsFrom(parent, params)})`,
  // The fewer goals stand above one, the nearer it is to the top.
  orderBy: (row, params) => `(select count(*) from (${upwardsFrom(row, params)}) above)`,
  limit: 50,
};

defineEdges(goalEventNode, { actor: belongsTo(() => personNode, "actor_id") });
defineEdges(goalNode, {
  person: belongsTo(() => personNode, "owner_person_id"),
  team: belongsTo(() => teamNode, "owner_team_id"),
  proposedBy: belongsTo(() => personNode, "proposed_by"),
  parent: belongsTo(() => goalNode, "parent_id"),
  children: hasMany(() => goalNode, "parent_id", goalsConnection),
  alignmentPath,
  events: hasFew(() => goalEventNode, "goal_id", column("occurred_at")),
});
defineEdges(personNode, { goals: hasMany(() => goalNode, "owner_person_id", goalsConnection) });
defineEdges(teamNode, { goals: hasMany(() => goalNode, "owner_team_id", goalsConnection) });
defineEdges(organisationNode, { goals: ofOrganisation });
