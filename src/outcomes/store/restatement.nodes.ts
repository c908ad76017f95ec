import {
  column,
  defineEdges,
  defineNode,
  globalIdSql,
  instantColumn,
  type ConnectionSpec,
  type Edge,
  type SqlOf,
} from "../../platform/database/tree/tree.js";
import { personNode, teamNode } from "../../people/store/people.nodes.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import type { MetricScope } from "./measurements.read-model.js";
import { mayReadPerson } from "./person-visibility.js";

/** A restatement with the published figure it is about. */
const WITH_FIGURE = `(
  select r.*, p.metric, p.month, p.level, p.scope_id, p.definition_version, p.published_at,
    p.numerator as numerator_before, p.undecided as undecided_before, p.denominator as denominator_before,
    p.reviewed_links as reviewed_links_before, p.exclusions as exclusions_before,
    p.durations_ms as durations_ms_before
  from restatement r
  join published_figure p on p.organisation_id = r.organisation_id and p.id = r.figure_id)`;

/** The sums as a measurement takes them. */
function sumsOf(suffix: "" | "_before"): SqlOf {
  return (
    row,
  ) => `json_build_object('numerator', ${row}.numerator${suffix}, 'undecided', ${row}.undecided${suffix},
    'denominator', ${row}.denominator${suffix}, 'immature', 0, 'reviewedLinks', ${row}.reviewed_links${suffix},
    'exclusions', ${row}.exclusions${suffix}, 'durationsMs', ${row}.durations_ms${suffix})`;
}

const MEASURED = ["metric", "level", "month", "definitionVersion", "publishedAt", "openedAt", "mayRead"];

/** It has no door of its own: it is listed behind the figure it is about, and for administrators. */
export const restatementNode = defineNode({
  type: "Restatement",
  table: WITH_FIGURE,
  isNode: false,
  fields: {
    id: (row) => globalIdSql("Restatement", `${row}.id`),
    metric: column("metric"),
    reason: column("reason"),
    openedAt: instantColumn("opened_at"),
    closedAt: instantColumn("closed_at"),
    outcome: column("outcome"),
    note: column("note"),
    // Hidden: what the amounts are computed from, and whether the viewer may read them.
    level: column("level"),
    month: column("month"),
    definitionVersion: column("definition_version"),
    publishedAt: instantColumn("published_at"),
    sumsBefore: sumsOf("_before"),
    sumsAfter: sumsOf(""),
    mayRead: (row, params) => `(${row}.level <> 'PERSON' or ${mayReadPerson(`${row}.scope_id`, params)})`,
  },
  needs: {
    period: ["month"],
    scopeLevel: ["level"],
    before: [...MEASURED, "sumsBefore"],
    after: [...MEASURED, "sumsAfter"],
  },
});

function scopeIs(level: "PERSON" | "TEAM"): Edge["on"] {
  return (parent, child) =>
    `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = ${parent}.scope_id and ${parent}.level = '${level}'`;
}

defineEdges(restatementNode, {
  person: { kind: "one", target: () => personNode, on: scopeIs("PERSON") },
  team: { kind: "one", target: () => teamNode, on: scopeIs("TEAM") },
  closedBy: {
    kind: "one",
    target: () => personNode,
    on: (parent, child) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = ${parent}.closed_by`,
  },
});

/** Of one figure, or all; newest first. */
export function restatementsConnection(
  figure: { readonly metric: string; readonly month: LocalDate; readonly scope: MetricScope } | null,
): ConnectionSpec {
  return {
    orders: { OPENED_AT: { sql: column("opened_at"), type: "timestamptz" } },
    defaultOrder: { field: "OPENED_AT", direction: "DESC" },
    filter: (row, args, params) => {
      const isOpen = args["isOpen"];
      const open = isOpen == null ? [] : [`(${row}.closed_at is null) = ${params.add(isOpen, "boolean")}`];
      if (figure === null) return open;
      const { metric, month, scope } = figure;
      const id = scope.level === "ORGANISATION" ? params.scope.organisationId : scope.id;
      return [
        ...open,
        `${row}.metric = ${params.add(metric, "text")}`,
        `${row}.month = ${params.add(month, "date")}`,
        `${row}.level = ${params.add(scope.level, "text")}`,
        `${row}.scope_id = ${params.add(id, "uuid")}`,
      ];
    },
  };
}
