import {
  belongsTo,
  column,
  defineEdges,
  defineNode,
  globalIdSql,
  instantColumn,
  type ConnectionSpec,
  type SqlOf,
  type SqlParams,
} from "../../platform/database/tree/tree.js";
import { MICRO } from "../../platform/kernel/micro.js";
import { articleLinkNode, articleNode } from "../../knowledge/store/knowledge.nodes.js";
import { personNode } from "../../people/store/people.nodes.js";
import { ticketNode } from "../../tickets/store/tickets.nodes.js";
import { factConditions, scopedFacts, type FactQuestion } from "./fact-scope.js";
import type { MeasurementRequest } from "./measurements.read-model.js";

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
    metric: column("metric"),
    definitionVersion: column("definition_version"),
    occurredAt: instantColumn("occurred_at"),
    occurredOn: column("occurred_on"),
    maturesAt: instantColumn("matures_at"),
    numerator: shareOfCase("numerator"),
    undecided: shareOfCase("undecided"),
    denominator: shareOfCase("denominator"),
    exclusion: column("exclusion"),
    recordedAt: instantColumn("recorded_at"),
  },
  needs: { counted: ["exclusion", "maturesAt"] },
});

defineEdges(metricFactNode, {
  ticket: belongsTo(() => ticketNode, "ticket_id"),
  article: belongsTo(() => articleNode, "article_id"),
  person: {
    kind: "one",
    target: () => personNode,
    on: (parent, child, params) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = ${parent}.person_id and ${mayBeNamed(child, params)}`,
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

/**
 * Whether the viewer may read whose fact it is: their own, or of somebody below them in today's reporting lines. Else
 * the facts of a team, grouped by person, would be the personal figures that the viewer may not see.
 */
function mayBeNamed(person: string, params: SqlParams): string {
  const viewer = params.add(params.scope.personId, "uuid");
  const today = params.add(params.scope.today, "date");
  const holds = `l.superseded_at is null and l.valid_from <= ${today} and (l.valid_to is null or l.valid_to > ${today})`;
  return `(${person}.id = ${viewer} or (
    not (select o.team_only_mode from organisation o where o.id = $1::uuid)
    and ${person}.id in (
      with recursive line as (
        select l.person_id from reporting_line l
        where l.organisation_id = $1::uuid and l.manager_id = ${viewer} and ${holds}
        union
        select l.person_id from line
        join reporting_line l on l.organisation_id = $1::uuid and l.manager_id = line.person_id
        where ${holds}
      )
      select line.person_id from line
    )))`;
}

/** The facts behind one figure, newest first: every row that the sums add up, excluded and immature ones included. */
export function factsConnection(request: MeasurementRequest): ConnectionSpec {
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
