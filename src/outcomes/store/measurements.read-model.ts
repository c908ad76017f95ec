import type { OrganisationId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { Instant, LocalDate, Period } from "../../platform/kernel/period.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { compareText } from "../domain/compare.js";
import { MetricShape, type MetricDefinition } from "../domain/metric-definition.js";
import { builtInDefinition } from "../domain/metric-registry.js";
import { countedPeriod } from "../domain/period-rule.js";
import type { MetricSums } from "../domain/metric-sums.js";
import type { FactMetric, Metric } from "../domain/metric-key.js";
import { readDurations } from "./durations.read-model.js";
import { isMature, scopedFacts, type FactQuestion } from "./fact-scope.js";
import { readRollupSums, type ScopeSumRow } from "./rollup-sums.read-model.js";

/** Whose facts are added up. */
export type MetricScope =
  | { readonly level: "PERSON"; readonly id: PersonId }
  | { readonly level: "TEAM"; readonly id: TeamId }
  | { readonly level: "ORGANISATION" };

/** One figure that is asked for. */
export interface MeasurementRequest<M extends FactMetric = Metric> {
  readonly metric: M;
  readonly scope: MetricScope;
  readonly period: Period;
  /** What was known at this instant; null asks for what is known now. */
  readonly asOf: Instant | null;
}

/** What was added up for a request. */
export interface ScopeSums {
  readonly sums: MetricSums;
}

/**
 * The sums of each request, in the same order. What is known now comes from the rollups, in one statement for each
 * level, so that fifty people cost no more than one; what was known at a past instant comes from the facts, in one
 * statement for each metric, level, period and instant. A person's facts are those attributed to them; a team's, those
 * of the people who were its members (or of a team below it) on the day; the organisation's are all, bots and unknown
 * resolvers included.
 */
export async function readSums(
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  requests: readonly MeasurementRequest[],
): Promise<readonly MetricSums[]> {
  return (await readScopeSums(runs, organisationId, now, requests)).map(({ sums }) => sums);
}

/** A figure that is asked for, of a built-in metric or an own one. */
type AnyRequest = MeasurementRequest<FactMetric>;
type DefinitionOf = (metric: FactMetric) => MetricDefinition;

/**
 * The same for own metrics too.
 * @param definitionOf knows the own metrics that are asked for, if there are any.
 */
export async function readScopeSums(
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  asked: readonly AnyRequest[],
  definitionOf: DefinitionOf = builtInDefinition,
): Promise<readonly ScopeSums[]> {
  const requests = asked.map((request) => underPeriodRule(request, definitionOf));
  const found = new Map<AnyRequest, readonly ScopeSumRow[]>();
  const current = requests.filter(isServedFromRollups);
  for (const [level, group] of groupBy(current, ({ scope }) => scope.level)) {
    const questions = group.map(({ metric, scope, period }) => ({
      metric,
      period,
      scopeId: scopeId(scope, organisationId),
    }));
    const rows = await readRollupSums(runs, organisationId, now, level, questions);
    for (const [at, request] of group.entries()) found.set(request, rows[at] ?? []);
  }
  const others = requests.filter((request) => !isServedFromRollups(request));
  for (const [request, rows] of await readFactRows(runs, organisationId, now, others))
    found.set(request, rows);
  const sums = requests.map((request) => toSums(found.get(request) ?? [], request.asOf ?? now));
  return addDurations({ runs, organisationId, now, definitionOf }, requests, sums);
}

/** The same digits from the facts alone, whatever is asked: what the rollups are held against. */
export async function readScopeSumsFromFacts(
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  asked: readonly MeasurementRequest[],
): Promise<readonly ScopeSums[]> {
  const requests = asked.map((request) => underPeriodRule(request, builtInDefinition));
  const found = await readFactRows(runs, organisationId, now, requests);
  const sums = requests.map((request) => toSums(found.get(request) ?? [], request.asOf ?? now));
  return addDurations({ runs, organisationId, now, definitionOf: builtInDefinition }, requests, sums);
}

/** Years after which a period is not cut into months any more: it is longer than anybody has records. */
const LONGEST_IN_MONTHS = 50;

/** The present comes from the monthly cells; the past, and what nobody asks in earnest, from the facts. */
function isServedFromRollups({ asOf, period }: AnyRequest): boolean {
  return asOf === null && yearOf(period.end) - yearOf(period.start) <= LONGEST_IN_MONTHS;
}

function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

/** What is a state and not a sum is read over the last month of the period. */
function underPeriodRule(request: AnyRequest, definitionOf: DefinitionOf): AnyRequest {
  const period = countedPeriod(definitionOf(request.metric).periodRule, request.period);
  return { ...request, period };
}

/** Adds how long each counted case took, where the metric is a duration. */
async function addDurations(
  reading: {
    readonly runs: Runs;
    readonly organisationId: OrganisationId;
    readonly now: Instant;
    readonly definitionOf: DefinitionOf;
  },
  requests: readonly AnyRequest[],
  found: readonly ScopeSums[],
): Promise<readonly ScopeSums[]> {
  const { runs, organisationId, now, definitionOf } = reading;
  if (!requests.some(({ metric }) => definitionOf(metric).shape === MetricShape.DURATION)) return found;
  const questions = requests.map(({ metric, scope, period, asOf }) => ({
    metric,
    level: scope.level,
    scopeId: scopeId(scope, organisationId),
    period,
    asOf,
  }));
  const durations = await readDurations(runs, organisationId, now, questions, definitionOf);
  return found.map((own, at) => ({ ...own, sums: { ...own.sums, durationsMs: durations[at] ?? null } }));
}

interface FactSumRow extends ScopeSumRow {
  readonly scopeId: string;
}

async function readFactRows(
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  requests: readonly AnyRequest[],
): Promise<ReadonlyMap<AnyRequest, readonly ScopeSumRow[]>> {
  const found = new Map<AnyRequest, readonly ScopeSumRow[]>();
  for (const group of groupBy(requests, statementKey).values()) {
    const rows = groupBy(await readGroup(runs, organisationId, now, group), (row) => row.scopeId);
    for (const request of group) found.set(request, rows.get(scopeId(request.scope, organisationId)) ?? []);
  }
  return found;
}

function statementKey({ metric, scope, period, asOf }: AnyRequest): string {
  return JSON.stringify([metric, scope.level, period.start, period.end, asOf]);
}

function scopeId(scope: MetricScope, organisationId: OrganisationId): string {
  return scope.level === "ORGANISATION" ? organisationId : scope.id;
}

async function readGroup(
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  group: readonly AnyRequest[],
): Promise<readonly FactSumRow[]> {
  const [first] = group;
  if (first === undefined) return [];
  const { metric, period, asOf, scope } = first;
  const ids = [...new Set(group.map((request) => scopeId(request.scope, organisationId)))];
  const question: FactQuestion = {
    level: scope.level,
    scopeIds: "$2::uuid[]",
    metric: "$3::text",
    start: "$4::date",
    end: "$5::date",
    asOf: "$6::timestamptz",
    isPast: asOf !== null,
  };
  return runs.query<FactSumRow>(
    `with recursive ${scopedFacts(question)}
     select
       f.scope_id as "scopeId",
       f.exclusion,
       coalesce(sum(f.numerator) filter (where ${isMature("f", question)}), 0)::float8 as numerator,
       coalesce(sum(f.undecided) filter (where ${isMature("f", question)}), 0)::float8 as undecided,
       coalesce(sum(f.denominator) filter (where ${isMature("f", question)}), 0)::float8 as denominator,
       coalesce(sum(f.denominator) filter (where not ${isMature("f", question)}), 0)::float8 as immature,
       coalesce(sum(f.reviewed_links) filter (where ${isMature("f", question)}), 0)::int as "reviewedLinks",
       count(*)::int as count
     from scoped f
     group by f.scope_id, f.exclusion`,
    [organisationId, ids, metric, period.start, period.end, asOf ?? now],
  );
}

function toSums(rows: readonly ScopeSumRow[], dataAsOf: Instant): ScopeSums {
  const counted = rows.find((row) => row.exclusion === null);
  const exclusions = rows
    .flatMap(({ exclusion, count }) => (exclusion === null ? [] : [{ reason: exclusion, count }]))
    .sort((a, b) => compareText(a.reason, b.reason));
  return {
    sums: {
      numerator: counted?.numerator ?? 0,
      undecided: counted?.undecided ?? 0,
      denominator: counted?.denominator ?? 0,
      immature: counted?.immature ?? 0,
      exclusions,
      reviewedLinks: counted?.reviewedLinks ?? 0,
      durationsMs: null,
      dataAsOf,
    },
  };
}
