import {
  belongsTo,
  column,
  defineEdges,
  defineNode,
  globalIdSql,
  instantColumn,
  type ConnectionSpec,
  type SqlOf,
} from "../../platform/database/tree/tree.js";
import { MICRO } from "../../platform/kernel/micro.js";
import { articleLinkNode, articleNode } from "../../knowledge/store/knowledge.nodes.js";
import { personNode } from "../../people/store/people.nodes.js";
import { ticketNode } from "../../tickets/store/tickets.nodes.js";
import { Metric, type FactMetric } from "../domain/metric-key.js";
import { factConditions, scopedFacts, type FactQuestion } from "./fact-scope.js";
import type { MeasurementRequest } from "./measurements.read-model.js";
import { mayReadPerson } from "./person-visibility.js";

/** An amount of millionths as a share of one case, 0 to 1. */
function shareOfCase(name: string): SqlOf {
  return (row) => `(${row}.${name}::float8 / ${MICRO})`;
}

/** One observation behind a figure. It has no door of its own: it is reached from the figure it belongs to. */
export const metricFactNode = defineNode({
  type: "MetricFact",
  table: "outcome_fact",
  isNode: false,
  fields: {
    id: (row) => globalIdSql("MetricFact", `${row}.id`),
    /** No field of the schema: for the access log of whom the fact is about. */
    personId: column("person_id"),
    /** An own metric's facts carry its id. */
    metric: (row, params) =>
      `case when ${row}.metric = any(${params.add(Object.values(Metric), "text[]")}) then ${row}.metric end`,
    definitionVersion: column("definition_version"),
    occurredAt: instantColumn("occurred_at"),
    occurredOn: column("occurred_on"),
    maturesAt: instantColumn("matures_at"),
    numerator: shareOfCase("numerator"),
    undecided: shareOfCase("undecided"),
    denominator: shareOfCase("denominator"),
    durationSeconds: (row) => `(${row}.duration_ms::float8 / 1000)`,
    exclusion: column("exclusion"),
    recordedAt: instantColumn("recorded_at"),
  },
  needs: { counted: ["exclusion", "maturesAt"] },
});

defineEdges(metricFactNode, {
  ticket: belongsTo(() => ticketNode, "ticket_id"),
  article: belongsTo(() => articleNode, "article_id"),
  // Else the facts of a team, grouped by person, would be the personal figures that the viewer may not see.
  person: {
    kind: "one",
    target: () => personNode,
    on: (parent, child, params) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = ${parent}.person_id and ${mayReadPerson(`${child}.id`, params)}`,
  },
  relatedTicket: {
    kind: "one",
    target: () => ticketNode,
    on: (parent, child) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = (${parent}.evidence ->> 'relatedTicketId')::uuid`,
  },
  links: {
    kind: "many",
    target: () => articleLinkNode,
    on: (parent, child) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.id in (select e.id::uuid from jsonb_array_elements_text(${parent}.evidence -> 'linkIds') as e (id))`,
    orderBy: column("linked_at"),
    limit: 50,
  },
});

/** The facts behind one figure, newest first: every row that the sums add up, excluded and immature ones included. */
export function factsConnection(request: MeasurementRequest<FactMetric>): ConnectionSpec {
  return {
    orders: { OCCURRED_AT: { sql: column("occurred_at"), type: "timestamptz" } },
    defaultOrder: { field: "OCCURRED_AT", direction: "DESC" },
    filter: (row, _args, params) => {
      const { scope, period } = request;
      const question: FactQuestion = {
        level: scope.level,
        scopeIds: params.add(
          [scope.level === "ORGANISATION" ? params.scope.organisationId : scope.id],
          "uuid[]",
        ),
        metric: params.add(request.metric, "text"),
        start: params.add(period.start, "date"),
        end: params.add(period.end, "date"),
        // Facts are listed whether they have matured or not, so the present needs no placeholder.
        asOf: request.asOf === null ? "now()" : params.add(request.asOf, "timestamptz"),
        isPast: request.asOf !== null,
      };
      return [
        // The same conditions twice: outside they let an index find the rows, inside they say whose they are.
        factConditions(row, question),
        `${row}.id in (with recursive ${scopedFacts(question)} select s.id from scoped s)`,
      ];
    },
  };
}
