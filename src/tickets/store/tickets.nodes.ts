import {
  belongsTo,
  column,
  defineEdges,
  defineNode,
  hasMany,
  instantColumn,
  type ConnectionSpec,
  type Edge,
  type SqlOf,
  type SqlParams,
} from "../../platform/database/tree/tree.js";
import { personNode, sourceSystemNode } from "../../people/store/people.nodes.js";
import { TicketStatus } from "../domain/ticket.js";
import { ticketFilter, type TicketFilterArgs } from "./ticket-filter.js";

/** What could lead to a customer or a colleague outside the system is for administrators. */
function administratorsOnly(sql: SqlOf): SqlOf {
  return (row, params) => (params.scope.isAdministrator ? sql(row, params) : "null");
}

export const ticketNode = defineNode({
  type: "Ticket",
  table: "ticket",
  fields: {
    externalId: column("external_id"),
    displayKey: column("display_key"),
    kind: column("kind"),
    status: column("status"),
    rawStatus: column("raw_status"),
    priority: column("priority"),
    channel: column("channel"),
    category: column("category"),
    project: column("project"),
    queue: column("queue"),
    customerKey: administratorsOnly(column("customer_key")),
    requesterKey: administratorsOnly(column("requester_key")),
    openedAt: instantColumn("opened_at"),
    firstResponseAt: instantColumn("first_response_at"),
    resolvedAt: instantColumn("resolved_at"),
    closedAt: instantColumn("closed_at"),
    reopenCount: column("reopen_count"),
    unmatchedPeople: administratorsOnly((row) => `to_json(${row}.unmatched_people)`),
    unmatchedPeopleCount: (row) => `cardinality(${row}.unmatched_people)`,
    handleSeconds: column("handle_seconds"),
    csat: column("csat"),
    csatAskedAt: instantColumn("csat_asked_at"),
    csatAnsweredAt: instantColumn("csat_answered_at"),
    parentExternalId: column("parent_external_id"),
    mergedIntoExternalId: column("merged_into_external_id"),
    repeatOfExternalId: column("repeat_of_external_id"),
    repeatReason: column("repeat_reason"),
    isSpam: column("is_spam"),
    url: column("url"),
    sourceUpdatedAt: instantColumn("source_updated_at"),
    recordedAt: instantColumn("recorded_at"),
    updatedAt: instantColumn("updated_at"),
  },
});

export const ticketStatusChangeNode = defineNode({
  type: "TicketStatusChange",
  table: "ticket_status_change",
  isNode: false,
  fields: {
    status: column("status"),
    occurredAt: instantColumn("occurred_at"),
    recordedAt: instantColumn("recorded_at"),
  },
  visible: (row, params) => `${row}.status is distinct from ${statusBefore(row, params)}`,
});

/**
 * A source without a history reports the same status again and again. Every sighting is kept, because an earlier one
 * may still arrive and make a later one a change; a reader is shown the changes.
 */
function statusBefore(row: string, params: SqlParams): string {
  const before = params.alias();
  return `(select ${before}.status from ticket_status_change ${before} where ${before}.organisation_id = ${row}.organisation_id and ${before}.ticket_id = ${row}.ticket_id and (${before}.occurred_at, ${statusRank(before)}) < (${row}.occurred_at, ${statusRank(row)}) order by ${before}.occurred_at desc, ${statusRank(before)} desc limit 1)`;
}

/** The place of a status in the order in which tickets pass through them; decides between changes of one instant. */
function statusRank(row: string): string {
  return `array_position(array['${Object.values(TicketStatus).join("','")}'], ${row}.status)`;
}

/** The statement in force; withdrawn ones stay on record but are not shown as the state of the ticket. */
export const noArticleStatementNode = defineNode({
  type: "NoArticleStatement",
  table: "no_article_statement",
  isNode: false,
  fields: {
    reason: column("reason"),
    note: column("note"),
    statedAt: instantColumn("stated_at"),
  },
  visible: (row) => `${row}.withdrawn_at is null`,
});

/** How lists of tickets run. Tickets that are not resolved stand at the epoch, so that every row has a place. */
export const ticketsConnection: ConnectionSpec = {
  orders: {
    OPENED_AT: { sql: column("opened_at"), type: "timestamptz" },
    RESOLVED_AT: { sql: (row) => `coalesce(${row}.resolved_at, 'epoch'::timestamptz)`, type: "timestamptz" },
    UPDATED_AT: { sql: column("updated_at"), type: "timestamptz" },
  },
  defaultOrder: { field: "OPENED_AT", direction: "DESC" },
  filter: (row, args, params) => ticketFilter(row, (args["filter"] ?? {}) as TicketFilterArgs, params),
  /** Nobody counts the tickets of a person: a count of what somebody touched is activity, not outcome. */
  countable: (args) => {
    const filter = (args["filter"] ?? {}) as TicketFilterArgs;
    return filter.assigneeId == null && filter.resolverId == null;
  },
};

/** Earliest first; changes of the same instant run in the order in which tickets pass through their states. */
export const statusChangesConnection: ConnectionSpec = {
  orders: {
    AT: {
      sql: (row) =>
        `to_char(${row}.occurred_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || ${statusRank(row)}`,
      type: "text",
    },
  },
  defaultOrder: { field: "AT", direction: "ASC" },
};

/** Another ticket of the same source, named by its external id in a column of the parent. */
function sameSource(externalIdColumn: string): Edge {
  return {
    kind: "one",
    target: () => ticketNode,
    on: (parent, child) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.source_id = ${parent}.source_id and ${child}.external_id = ${parent}.${externalIdColumn}`,
  };
}

/** The tickets of a person run by time only: no other order, no filter, no count. */
function ofPerson(personColumn: string, field: "OPENED_AT" | "RESOLVED_AT"): Edge {
  return hasMany(() => ticketNode, personColumn, {
    orders: ticketsConnection.orders,
    defaultOrder: { field, direction: "DESC" },
    countable: () => false,
  });
}

defineEdges(ticketStatusChangeNode, { by: belongsTo(() => personNode, "by_person_id") });
defineEdges(noArticleStatementNode, { statedBy: belongsTo(() => personNode, "stated_by") });
defineEdges(ticketNode, {
  source: belongsTo(() => sourceSystemNode, "source_id"),
  assignee: belongsTo(() => personNode, "assignee_id"),
  resolver: belongsTo(() => personNode, "resolver_id"),
  touchedBy: {
    kind: "many",
    target: () => personNode,
    on: (parent, child) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = any(${parent}.touched_by)`,
    orderBy: column("display_name"),
    limit: 50,
  },
  statusChanges: hasMany(() => ticketStatusChangeNode, "ticket_id", statusChangesConnection),
  noArticle: {
    kind: "one",
    target: () => noArticleStatementNode,
    on: (parent, child) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.ticket_id = ${parent}.id`,
  },
  parent: sameSource("parent_external_id"),
  mergedInto: sameSource("merged_into_external_id"),
  repeatOf: sameSource("repeat_of_external_id"),
});
defineEdges(personNode, {
  assignedTickets: ofPerson("assignee_id", "OPENED_AT"),
  resolvedTickets: ofPerson("resolver_id", "RESOLVED_AT"),
});
