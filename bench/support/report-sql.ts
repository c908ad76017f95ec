import type { MetricSums } from "../../src/outcomes/domain/metric-sums.js";
import type { ExclusionReason } from "../../src/outcomes/domain/facts.js";
import type { MeasurementRequest } from "../../src/outcomes/store/measurements.read-model.js";
import type { ActionDeps } from "../../src/platform/database/unit-of-work.js";
import { groupBy } from "../../src/platform/kernel/group-by.js";
import type { Instant } from "../../src/platform/kernel/period.js";

interface PlainRow {
  readonly scope: string;
  readonly metric: string;
  readonly month: string;
  readonly exclusion: ExclusionReason | null;
  readonly numerator: number;
  readonly undecided: number;
  readonly denominator: number;
  readonly immature: number;
  readonly reviewedLinks: number;
  readonly count: number;
}

/**
 * What somebody would write who has only the facts: one statement that groups them by person and by team, month and
 * metric. A team's are those of its members of the day and of the teams below.
 */
const PLAIN = `
  with recursive below as (
    select t.id as scope, t.id as team_id from team t where t.organisation_id = $1
    union
    select b.scope, p.team_id
    from below b
    join team_placement p on p.organisation_id = $1 and p.parent_id = b.team_id and p.superseded_at is null
  ),
  fact as (
    select f.person_id, f.occurred_on, f.metric, date_trunc('month', f.occurred_on::timestamp)::date as month, f.exclusion,
      f.numerator, f.undecided, f.denominator, f.reviewed_links, (f.matures_at is null or f.matures_at <= $5) as is_mature
    from outcome_fact f
    where f.organisation_id = $1 and f.superseded_at is null and f.metric = any($2::text[])
      and f.occurred_on >= $3::date and f.occurred_on < $4::date and f.person_id is not null
  ),
  scoped as (
    select f.person_id as scope, f.* from fact f
    union all
    select b.scope, f.*
    from fact f
    join membership m
      on m.organisation_id = $1 and m.person_id = f.person_id and m.superseded_at is null
      and m.valid_from <= f.occurred_on and (m.valid_to is null or m.valid_to > f.occurred_on)
    join below b on b.team_id = m.team_id
  )
  select s.scope, s.metric, s.month::text as month, s.exclusion,
    coalesce(sum(s.numerator) filter (where s.is_mature), 0)::float8 as numerator,
    coalesce(sum(s.undecided) filter (where s.is_mature), 0)::float8 as undecided,
    coalesce(sum(s.denominator) filter (where s.is_mature), 0)::float8 as denominator,
    coalesce(sum(s.denominator) filter (where not s.is_mature), 0)::float8 as immature,
    coalesce(sum(s.reviewed_links) filter (where s.is_mature), 0)::int as "reviewedLinks",
    count(*)::int as count
  from scoped s
  group by s.scope, s.metric, s.month, s.exclusion`;

/** The sums of the requests, which must be months of people and teams, from that one statement. */
export async function readPlainSums(
  deps: ActionDeps,
  organisationId: string,
  now: Instant,
  requests: readonly MeasurementRequest[],
): Promise<readonly { readonly sums: MetricSums }[]> {
  const starts = requests.map(({ period }) => period.start).sort();
  const ends = requests.map(({ period }) => period.end).sort();
  const metrics = [...new Set(requests.map(({ metric }) => metric))];
  const rows = await deps.database.query<PlainRow>(PLAIN, [
    organisationId,
    metrics,
    starts[0],
    ends.at(-1),
    now,
  ]);
  const found = groupBy(rows, ({ scope, metric, month }) => `${scope}/${metric}/${month}`);
  return requests.map(({ metric, scope, period }) => {
    const id = scope.level === "ORGANISATION" ? organisationId : scope.id;
    const own = found.get(`${id}/${metric}/${period.start}`) ?? [];
    const counted = own.find(({ exclusion }) => exclusion === null);
    return {
      sums: {
        numerator: counted?.numerator ?? 0,
        undecided: counted?.undecided ?? 0,
        denominator: counted?.denominator ?? 0,
        immature: counted?.immature ?? 0,
        reviewedLinks: counted?.reviewedLinks ?? 0,
        durationsMs: null,
        exclusions: own.flatMap(({ exclusion, count }) =>
          exclusion === null ? [] : [{ reason: exclusion, count }],
        ),
        dataAsOf: now,
      },
    };
  });
}
