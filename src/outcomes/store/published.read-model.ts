import type { Runs } from "../../people/store/access.read-model.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import type { FactMetric } from "../domain/metric-key.js";
import type { Exclusion, MetricSums } from "../domain/metric-sums.js";
import { asCalendarMonth } from "../domain/calendar-months.js";
import type { Release } from "../domain/release-plan.js";
import type { MetricLevel } from "../domain/target-metric.js";
import type { MeasurementRequest } from "./measurements.read-model.js";
import { instantSql } from "./ticket-rows.read-model.js";

/** A figure of a closed month as it was published. */
export interface PublishedFigure {
  readonly id: string;
  readonly metric: string;
  readonly definitionVersion: number;
  readonly month: LocalDate;
  readonly level: MetricLevel;
  /** A person, a team, or the organisation itself. */
  readonly scopeId: string;
  readonly sums: MetricSums;
  readonly release: Release;
  /** The figure it took the place of; null for the first. */
  readonly replacesId: string | null;
  readonly publishedAt: Instant;
}

/** A published figure with whether it could still be computed. */
export interface ServedFigure extends PublishedFigure {
  /** False once the facts of the month are past their retention: then it is served as published and never restated. */
  readonly factsKept: boolean;
}

/** The columns of a published figure with the alias `p`. */
export const PUBLISHED_COLUMNS = `p.id, p.metric, p.definition_version as "definitionVersion", p.month::text as month,
       p.level, p.scope_id as "scopeId", p.numerator::float8 as numerator, p.undecided::float8 as undecided,
       p.denominator::float8 as denominator, p.reviewed_links as "reviewedLinks", p.exclusions,
       p.durations_ms::float8[] as "durationsMs", p.release,
       p.replaces_id as "replacesId", ${instantSql("p.published_at")} as "publishedAt"`;

/** A row of `PUBLISHED_COLUMNS`. */
export interface PublishedRow extends Omit<PublishedFigure, "sums"> {
  readonly numerator: number;
  readonly undecided: number;
  readonly denominator: number;
  readonly reviewedLinks: number;
  readonly exclusions: readonly Exclusion[];
  readonly durationsMs: readonly number[] | null;
}

/** Gathers the sums of a row. */
export function toPublished<R extends PublishedRow>(row: R): R & { readonly sums: MetricSums } {
  const { numerator, undecided, denominator, reviewedLinks, exclusions, durationsMs, publishedAt } = row;
  const sums = { numerator, undecided, denominator, reviewedLinks, exclusions, durationsMs, immature: 0 };
  return { ...row, sums: { ...sums, dataAsOf: publishedAt } };
}

/**
 * What was published of each request, in the same order: null where the period is not one calendar month or nothing was
 * published. IN_FORCE gives the figure that holds, or held at the request's `asOf`; FIRST the one that peers were given.
 */
export async function readPublished(
  runs: Runs,
  organisationId: OrganisationId,
  requests: readonly MeasurementRequest<FactMetric>[],
  which: "IN_FORCE" | "FIRST",
): Promise<readonly (ServedFigure | null)[]> {
  const asked = requests.flatMap((request, at) => {
    const month = asCalendarMonth(request.period);
    return month === null ? [] : [{ request, at, month }];
  });
  if (asked.length === 0) return requests.map(() => null);
  const rows = await runs.query<PublishedRow & { readonly at: number; readonly factsKept: boolean }>(
    `select a.at, ${PUBLISHED_COLUMNS},
       (
         exists (
           select from outcome_fact f
           where f.organisation_id = $1 and f.metric = p.metric
             and f.occurred_on >= p.month and f.occurred_on < (p.month + interval '1 month')::date
         )
         or not exists (
           select from published_figure o
           where o.organisation_id = $1 and o.metric = p.metric and o.month = p.month and o.level = 'ORGANISATION'
             and (o.denominator > 0 or o.exclusions <> '[]'::jsonb)
         )
       ) as "factsKept"
     from unnest($2::integer[], $3::text[], $4::date[], $5::text[], $6::uuid[], $7::timestamptz[])
       as a (at, metric, month, level, scope_id, known_at)
     join published_figure p
       on p.organisation_id = $1 and p.metric = a.metric and p.month = a.month and p.level = a.level
       and p.scope_id = a.scope_id and ${which === "FIRST" ? FIRST : IN_FORCE}`,
    [
      organisationId,
      asked.map(({ at }) => at),
      asked.map(({ request }) => request.metric),
      asked.map(({ month }) => month),
      asked.map(({ request }) => request.scope.level),
      asked.map(({ request }) =>
        request.scope.level === "ORGANISATION" ? organisationId : request.scope.id,
      ),
      asked.map(({ request }) => request.asOf),
    ],
  );
  const found = new Map(rows.map(({ at, ...row }) => [at, toPublished(row)]));
  return requests.map((_, at) => found.get(at) ?? null);
}

const FIRST = `p.replaces_id is null`;
const IN_FORCE = `case when a.known_at is null then p.superseded_at is null
         else p.published_at <= a.known_at and (p.superseded_at is null or p.superseded_at > a.known_at) end`;
