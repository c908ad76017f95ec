import type { OrganisationId } from "../../platform/kernel/ids.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { Instant, Period } from "../../platform/kernel/period.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { MetricShape, type MetricDefinition } from "../domain/metric-definition.js";
import type { FactMetric } from "../domain/metric-key.js";
import type { MetricLevel } from "../domain/target-metric.js";
import { isMature, scopedFacts, type FactQuestion } from "./fact-scope.js";

/** Whose cases, and over which days. */
export interface DurationQuestion {
  readonly metric: FactMetric;
  readonly level: MetricLevel;
  /** A person, a team, or the organisation itself, as the level says. */
  readonly scopeId: string;
  readonly period: Period;
  /** What was known at this instant; null asks for what is known now. */
  readonly asOf: Instant | null;
}

/**
 * How long each counted case took, in milliseconds from short to long, in the order of the questions; null for metrics
 * that are no duration. Values are read from the facts themselves, because the percentiles of monthly cells do not give
 * those of a quarter. Questions that differ in their scope only are one statement.
 */
export async function readDurations(
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  questions: readonly DurationQuestion[],
  definitionOf: (metric: FactMetric) => MetricDefinition,
): Promise<readonly (readonly number[] | null)[]> {
  const isDuration = ({ metric }: DurationQuestion): boolean =>
    definitionOf(metric).shape === MetricShape.DURATION;
  const found = new Map<DurationQuestion, readonly number[]>();
  const groups = groupBy(questions.filter(isDuration), statementKey);
  for (const group of groups.values()) {
    const rows = await readGroup(runs, organisationId, now, group);
    const values = new Map(rows.map((row) => [row.scopeId, row.durations]));
    for (const question of group) found.set(question, values.get(question.scopeId) ?? []);
  }
  return questions.map((question) => found.get(question) ?? null);
}

function statementKey({ metric, level, period, asOf }: DurationQuestion): string {
  return JSON.stringify([metric, level, period.start, period.end, asOf]);
}

interface DurationRow {
  readonly scopeId: string;
  readonly durations: readonly number[];
}

async function readGroup(
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  group: readonly DurationQuestion[],
): Promise<readonly DurationRow[]> {
  const [first] = group;
  if (first === undefined) return [];
  const { metric, level, period, asOf } = first;
  const question: FactQuestion = {
    level,
    scopeIds: "$2::uuid[]",
    metric: "$3::text",
    start: "$4::date",
    end: "$5::date",
    asOf: "$6::timestamptz",
    isPast: asOf !== null,
  };
  const ids = [...new Set(group.map(({ scopeId }) => scopeId))];
  return runs.query<DurationRow>(
    `with recursive ${scopedFacts(question)}
     select f.scope_id as "scopeId", array_agg(f.duration_ms::float8 order by f.duration_ms) as durations
     from scoped f
     where f.exclusion is null and f.duration_ms is not null and ${isMature("f", question)}
     group by f.scope_id`,
    [organisationId, ids, metric, period.start, period.end, asOf ?? now],
  );
}
