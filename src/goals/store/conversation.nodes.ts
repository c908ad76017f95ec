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
  type SqlOf,
} from "../../platform/database/tree/tree.js";
import { personNode } from "../../people/store/people.nodes.js";
import { conversationIsVisible, conversationOf } from "./conversation-visibility.js";
import { goalNode } from "./goals.nodes.js";
import { obstacleIsVisible } from "./obstacle-visibility.js";

/** Whose words or work a check-in is about, for the access log: the person of the goal, nobody for a wider one. */
const personOfGoal =
  (goalColumn: string): SqlOf =>
  (row, params) => {
    const goal = params.alias();
    return `(select ${goal}.owner_person_id from goal ${goal} where ${goal}.organisation_id = ${row}.organisation_id and ${goal}.id = ${row}.${goalColumn})`;
  };

const newest: ConnectionSpec = {
  orders: { WRITTEN_AT: { sql: column("recorded_at"), type: "timestamptz" } },
  defaultOrder: { field: "WRITTEN_AT", direction: "DESC" },
};

const acknowledgement = (field: string): SqlOf => {
  return (row, params) => {
    const remark = params.alias();
    const value = field === "recorded_at" ? instantColumn(field)(remark, params) : `${remark}.${field}`;
    return `(select ${value} from goal_check_in_remark ${remark} where ${remark}.organisation_id = ${row}.organisation_id and ${remark}.check_in_id = ${row}.id and ${remark}.kind = 'ACKNOWLEDGEMENT')`;
  };
};

export const checkInNode = defineNode({
  type: "GoalCheckIn",
  table: "goal_check_in",
  fields: {
    authorSide: column("author_side"),
    note: column("note"),
    confidence: column("confidence"),
    confidenceReason: column("confidence_reason"),
    supportAsked: column("support_asked"),
    supportGiven: column("support_given"),
    writtenAt: instantColumn("recorded_at"),
    acknowledgedAt: acknowledgement("recorded_at"),
    $subject: personOfGoal("goal_id"),
  },
  needs: {
    note: ["$subject"],
    confidence: ["$subject"],
    confidenceReason: ["$subject"],
    supportAsked: ["$subject"],
    supportGiven: ["$subject"],
  },
  visible: (row, params) => conversationOf(row, "goal_id", params),
});

export const checkInRemarkNode = defineNode({
  type: "GoalCheckInRemark",
  table: "goal_check_in_remark",
  isNode: false,
  fields: {
    kind: column("kind"),
    text: column("text"),
    writtenAt: instantColumn("recorded_at"),
    $subject: (row, params) => {
      const checkIn = params.alias();
      return `(select ${personOfGoal("goal_id")(checkIn, params)} from goal_check_in ${checkIn} where ${checkIn}.organisation_id = ${row}.organisation_id and ${checkIn}.id = ${row}.check_in_id)`;
    },
  },
  needs: { text: ["$subject"] },
});

const answer = (field: string): SqlOf => {
  return (row, params) => {
    const given = params.alias();
    const value = field === "recorded_at" ? instantColumn(field)(given, params) : `${given}.${field}`;
    return `(select ${value} from goal_opinion_answer ${given} where ${given}.organisation_id = ${row}.organisation_id and ${given}.opinion_id = ${row}.id)`;
  };
};

export const opinionNode = defineNode({
  type: "GoalOpinion",
  table: "goal_opinion",
  fields: {
    kind: column("kind"),
    text: column("text"),
    givenAt: instantColumn("recorded_at"),
    answer: answer("text"),
    answeredAt: answer("recorded_at"),
    $subject: column("author_id"),
  },
  needs: { kind: ["$subject"], text: ["$subject"], answer: ["$subject"] },
  visible: (row, params) => conversationOf(row, "goal_id", params),
});

export const obstacleNode = defineNode({
  type: "Obstacle",
  table: "obstacle",
  fields: {
    cause: column("cause"),
    text: column("text"),
    startsOn: column("starts_on"),
    endsOn: column("ends_on"),
    state: column("state"),
    suspendsVerdict: column("suspends_verdict"),
    version: column("version"),
    reportedAt: instantColumn("reported_at"),
    updatedAt: instantColumn("updated_at"),
  },
  visible: obstacleIsVisible,
});

export const obstacleEventNode = defineNode({
  type: "ObstacleEvent",
  table: "obstacle_event",
  isNode: false,
  fields: {
    step: column("step"),
    state: column("state"),
    suspendsVerdict: column("suspends_verdict"),
    endsOn: column("ends_on"),
    obstacleVersion: column("obstacle_version"),
    reason: column("reason"),
    occurredAt: instantColumn("recorded_at"),
  },
});

/** Latest report first; a state narrows it. */
export const obstaclesConnection: ConnectionSpec = {
  orders: { REPORTED_AT: { sql: column("reported_at"), type: "timestamptz" } },
  defaultOrder: { field: "REPORTED_AT", direction: "DESC" },
  filter: (row, args, params) =>
    args["state"] == null ? [] : [`${row}.state = any(${params.add(args["state"], "text[]")})`],
};

const acknowledgedBy: Edge = {
  kind: "one",
  target: () => personNode,
  on: (parent, child, params) =>
    `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = ${acknowledgement("author_id")(parent, params)}`,
};

const answeredBy: Edge = {
  kind: "one",
  target: () => personNode,
  on: (parent, child, params) =>
    `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = ${answer("author_id")(parent, params)}`,
};

/** The second person whose approval is in force; nobody while the obstacle suspends nothing. */
const approvedBy: Edge = {
  kind: "one",
  target: () => personNode,
  on: (parent, child, params) => {
    const event = params.alias();
    return `${child}.organisation_id = ${parent}.organisation_id and ${parent}.suspends_verdict and ${child}.id = (select ${event}.actor_id from obstacle_event ${event} where ${event}.organisation_id = ${parent}.organisation_id and ${event}.obstacle_id = ${parent}.id and ${event}.step = 'SUSPENSION' order by ${event}.obstacle_version desc limit 1)`;
  },
};

/** Between an obstacle and its goals stands a table of pairs. */
const linked =
  (parentColumn: string, childColumn: string): Edge["on"] =>
  (parent, child, params) => {
    const link = params.alias();
    return `${child}.organisation_id = ${parent}.organisation_id and ${child}.id in (select ${link}.${childColumn} from obstacle_goal ${link} where ${link}.organisation_id = ${parent}.organisation_id and ${link}.${parentColumn} = ${parent}.id)`;
  };

defineEdges(checkInNode, {
  goal: belongsTo(() => goalNode, "goal_id"),
  author: belongsTo(() => personNode, "author_id"),
  acknowledgedBy,
  remarks: hasFew(() => checkInRemarkNode, "check_in_id", column("recorded_at")),
});
defineEdges(checkInRemarkNode, { author: belongsTo(() => personNode, "author_id") });
defineEdges(opinionNode, {
  goal: belongsTo(() => goalNode, "goal_id"),
  author: belongsTo(() => personNode, "author_id"),
  answeredBy,
});
defineEdges(obstacleNode, {
  reportedBy: belongsTo(() => personNode, "reported_by"),
  approvedBy,
  goals: {
    kind: "many",
    target: () => goalNode,
    on: linked("obstacle_id", "goal_id"),
    orderBy: column("period_start"),
    limit: 20,
  },
  events: hasFew(() => obstacleEventNode, "obstacle_id", column("obstacle_version")),
});
defineEdges(obstacleEventNode, { actor: belongsTo(() => personNode, "actor_id") });
defineEdges(goalNode, {
  checkIns: hasMany(() => checkInNode, "goal_id", newest),
  opinions: hasMany(() => opinionNode, "goal_id", newest),
  obstacles: {
    kind: "connection",
    target: () => obstacleNode,
    // Who reported it may see it, and still does not follow the conversation about every goal it affects.
    on: (parent, child, params) =>
      `${linked("goal_id", "obstacle_id")(parent, child, params, {})} and ${conversationIsVisible(parent, params)}`,
    ...obstaclesConnection,
  },
});
