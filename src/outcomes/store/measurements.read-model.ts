import type { OrganisationId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { Instant, Period } from "../../platform/kernel/period.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { compareText } from "../domain/compare.js";
import type { ExclusionReason } from "../domain/facts.js";
import type { MetricSums } from "../domain/metric-sums.js";
import type { TargetMetric } from "../domain/target-metric.js";
import { isMature, scopedFacts, type FactQuestion } from "./fact-scope.js";

/** Whose facts are added up. */
export type MetricScope =
  | { readonly level: "PERSON"; readonly id: PersonId }
  | { readonly level: "TEAM"; readonly id: TeamId }
  | { readonly level: "ORGANISATION" };

/** One figure that is asked for. */
export interface MeasurementRequest {
  readonly metric: TargetMetric;
  readonly scope: MetricScope;
  readonly period: Period;
  /** What was known at this instant; null asks for what is known now. */
  readonly asOf: Instant | null;
}

/** The sums of a scope, and how many people stand behind the counted ones. */
export interface ScopeSums {
  readonly sums: MetricSums;
  readonly people: number;
}

interface SumRow {
  readonly scopeId: string;
  readonly exclusion: ExclusionReason | null;
  readonly numerator: number;
  readonly undecided: number;
  readonly denominator: number;
  readonly immature: number;
  readonly reviewedLinks: number;
  readonly count: number;
  readonly people: number;
}

/**
 * The sums of each request, in the same order. Requests that share metric, level, period and asOf are one statement,
 * so that fifty people cost no more than one. A person's facts are those attributed to them; a team's, those of the
 * people who were its members (or of a team below it) on the day; the organisation's are all, bots and unknown
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

/** The same as `readSums`, with the number of people behind each. */
export async function readScopeSums(
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  requests: readonly MeasurementRequest[],
): Promise<readonly ScopeSums[]> {
  const found = new Map<MeasurementRequest, ScopeSums>();
  for (const group of groupBy(requests, statementKey).values()) {
    const rows = groupBy(await readGroup(runs, organisationId, now, group), (row) => row.scopeId);
    for (const request of group) {
      const own = rows.get(scopeId(request.scope, organisationId)) ?? [];
      found.set(request, toSums(own, request.asOf ?? now));
    }
  }
  return requests.map((request) => found.get(request) ?? toSums([], request.asOf ?? now));
}

function statementKey({ metric, scope, period, asOf }: MeasurementRequest): string {
  return JSON.stringify([metric, scope.level, period.start, period.end, asOf]);
}

function scopeId(scope: MetricScope, organisationId: OrganisationId): string {
  return scope.level === "ORGANISATION" ? organisationId : scope.id;
}

async function readGroup(
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  group: readonly MeasurementRequest[],
): Promise<readonly SumRow[]> {
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
  return runs.query<SumRow>(
    `with recursive ${scopedFacts(question)}
     select
       f.scope_id as "scopeId",
       f.exclusion,
       coalesce(sum(f.numerator) filter (where ${isMature("f", question)}), 0)::float8 as numerator,
       coalesce(sum(f.undecided) filter (where ${isMature("f", question)}), 0)::float8 as undecided,
       coalesce(sum(f.denominator) filter (where ${isMature("f", question)}), 0)::float8 as denominator,
       coalesce(sum(f.denominator) filter (where not ${isMature("f", question)}), 0)::float8 as immature,
       coalesce(sum(f.reviewed_links) filter (where ${isMature("f", question)}), 0)::int as "reviewedLinks",
       count(*)::int as count,
       count(distinct f.person_id) filter (where ${isMature("f", question)})::int as people
     from scoped f
     group by f.scope_id, f.exclusion`,
    [organisationId, ids, metric, period.start, period.end, asOf ?? now],
  );
}

function toSums(rows: readonly SumRow[], dataAsOf: Instant): ScopeSums {
  const counted = rows.find((row) => row.exclusion === null);
  const exclusions = rows
    .flatMap(({ exclusion, count }) => (exclusion === null ? [] : [{ reason: exclusion, count }]))
    .sort((a, b) => compareText(a.reason, b.reason));
  return {
    people: counted?.people ?? 0,
    sums: {
      numerator: counted?.numerator ?? 0,
      undecided: counted?.undecided ?? 0,
      denominator: counted?.denominator ?? 0,
      immature: counted?.immature ?? 0,
      exclusions,
      reviewedLinks: counted?.reviewedLinks ?? 0,
      dataAsOf,
    },
  };
}
