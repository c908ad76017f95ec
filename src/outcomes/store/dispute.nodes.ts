import {
  belongsTo,
  column,
  defineEdges,
  defineNode,
  globalIdSql,
  hasFew,
  instantColumn,
  type ConnectionSpec,
} from "../../platform/database/tree/tree.js";
import { personNode } from "../../people/store/people.nodes.js";
import { ticketNode } from "../../tickets/store/tickets.nodes.js";
import { metricFactNode } from "./outcomes.nodes.js";
import { mayReadPerson } from "./person-visibility.js";

/**
 * A dispute is seen by whoever filed it, by those above them and by administrators, who decide. It has no door of its
 * own, so that every look at somebody else's passes the access log.
 */
export const disputeNode = defineNode({
  type: "Dispute",
  table: "fact_dispute",
  isNode: false,
  fields: {
    id: (row) => globalIdSql("Dispute", `${row}.id`),
    /** An organisation's own metric has an id instead of a name. */
    metric: (row) => `case when ${row}.metric ~ '^[A-Z0-9_]+$' then ${row}.metric end`,
    occurredAt: instantColumn("occurred_at"),
    occurredOn: column("occurred_on"),
    reason: column("reason"),
    state: column("state"),
    filedAt: instantColumn("filed_at"),
    resolvedAt: instantColumn("resolved_at"),
    resolution: column("resolution"),
    version: column("version"),
    /** No field of the schema: for the access log. */
    personId: column("person_id"),
  },
  visible: (row, params) =>
    params.scope.isAdministrator ? "true" : mayReadPerson(`${row}.person_id`, params),
});

const disputeEventNode = defineNode({
  type: "DisputeEvent",
  table: "fact_dispute_event",
  isNode: false,
  fields: {
    stateBefore: column("state_before"),
    stateAfter: column("state_after"),
    note: column("note"),
    at: instantColumn("recorded_at"),
  },
});

defineEdges(disputeNode, {
  person: belongsTo(() => personNode, "person_id"),
  ticket: belongsTo(() => ticketNode, "ticket_id"),
  resolvedBy: belongsTo(() => personNode, "resolved_by"),
  events: hasFew(() => disputeEventNode, "dispute_id", column("recorded_at"), 10),
});
defineEdges(disputeEventNode, { actor: belongsTo(() => personNode, "actor_id") });
defineEdges(metricFactNode, {
  disputes: {
    kind: "many",
    target: () => disputeNode,
    on: (parent, child) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.subject_id = ${parent}.subject_id
       and ${child}.metric = ${parent}.metric and ${child}.person_id = ${parent}.person_id
       and ${child}.occurred_at = ${parent}.occurred_at and ${child}.article_id is not distinct from ${parent}.article_id`,
    orderBy: column("filed_at"),
    limit: 10,
  },
});

/** Newest first. There is no order by person. */
export const disputesConnection: ConnectionSpec = {
  orders: { FILED_AT: { sql: column("filed_at"), type: "timestamptz" } },
  defaultOrder: { field: "FILED_AT", direction: "DESC" },
  filter: (row, args, params) =>
    args["state"] == null ? [] : [`${row}.state = ${params.add(args["state"], "text")}`],
};
