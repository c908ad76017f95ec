import { assertNever } from "../../platform/kernel/assert-never.js";
import type { MetricLevel } from "../domain/target-metric.js";

/**
 * What is asked, stretch by stretch: whole months, and days at their edges. A unit is whose facts of a stretch are added
 * up. And what has not matured in the months.
 */
const ASKED = `asked as (
       select *
       from unnest($4::integer[], $5::uuid[], $6::date[], $7::date[], $8::boolean[], $9::date[])
         as a (spot, scope_id, from_on, to_on, is_month, tree_on)
     ),
     recent as materialized (
       select
         f.metric, f.person_id, f.team_id, f.exclusion, date_trunc('month', f.occurred_on::timestamp)::date as month,
         sum(f.numerator)::bigint as numerator, sum(f.undecided)::bigint as undecided,
         sum(f.denominator)::bigint as denominator, sum(f.reviewed_links)::integer as reviewed_links
       from outcome_fact f
       where f.organisation_id = $1::uuid and f.metric = any($3::text[]) and f.superseded_at is null
         and f.matures_at > $2::timestamptz and f.occurred_on >= $10::date and f.occurred_on < $11::date
       group by f.metric, f.person_id, f.team_id, f.exclusion, date_trunc('month', f.occurred_on::timestamp)
     )`;

/** A person, or the organisation, is a unit of its own. */
const ALONE = `
     whole as (select a.spot as unit, a.scope_id as holder_id, a.from_on as month from asked a where a.is_month),
     days as (
       select a.spot as unit, a.scope_id as holder_id, a.from_on, a.to_on from asked a where not a.is_month
     )`;

/**
 * A team's units are itself and every team below it in the tree of the period's last day, each with the people who were
 * its own members; a team that stands below several asked ones is added up once.
 */
const MEMBERS = `
     tree as (
       select a.spot, a.scope_id as team_id, a.from_on, a.to_on, a.is_month, a.tree_on from asked a
       union
       select t.spot, p.team_id, t.from_on, t.to_on, t.is_month, t.tree_on
       from tree t
       join team_placement p on p.organisation_id = $1::uuid and p.parent_id = t.team_id
       where p.superseded_at is null
         and p.valid_from < t.tree_on and (p.valid_to is null or p.valid_to >= t.tree_on)
     ),
     unit as materialized (
       select row_number() over () as unit, u.*
       from (select distinct t.team_id, t.from_on, t.to_on, t.is_month from tree t) u
     ),
     member as (
       select
         u.unit, m.person_id as holder_id,
         greatest(m.valid_from, u.from_on) as from_on, least(m.valid_to, u.to_on) as to_on,
         u.is_month and m.valid_from <= u.from_on and (m.valid_to is null or m.valid_to >= u.to_on) as is_whole
       from unit u
       join membership m on m.organisation_id = $1::uuid and m.team_id = u.team_id
       where m.superseded_at is null and m.valid_from < u.to_on and (m.valid_to is null or m.valid_to > u.from_on)
     ),
     whole as (select m.unit, m.holder_id, m.from_on as month from member m where m.is_whole),
     days as (select m.unit, m.holder_id, m.from_on, m.to_on from member m where not m.is_whole),
     told_month as (select u.unit, u.team_id as holder_id, u.from_on as month from unit u where u.is_month),
     told_days as (select u.unit, u.team_id as holder_id, u.from_on, u.to_on from unit u where not u.is_month)`;

const SUMS = `sum(p.numerator)::float8 as numerator, sum(p.undecided)::float8 as undecided,
       sum(p.denominator)::float8 as denominator, sum(p.immature)::float8 as immature,
       sum(p.reviewed_links)::int as "reviewedLinks", sum(p.facts)::int as count`;

/**
 * The statement that answers questions of one level. Its parameters: $1 the organisation, $2 now, $3 the metrics, $4 to $9
 * the asked stretches (spot, scope, first day, day after the last, whether it is a whole month, tree's day), $10 and $11
 * the span of the whole months.
 */
export function rollupStatement(level: MetricLevel): string {
  if (level !== "TEAM")
    return `with ${ASKED},${ALONE},
     part as (${parts(level)}
     )
     select p.unit as spot, p.metric, p.exclusion, ${SUMS}
     from part p
     group by p.unit, p.metric, p.exclusion`;
  return `with recursive ${ASKED},${MEMBERS},
     part as (${parts(level)}
     ),
     of_unit as (
       select p.unit, p.metric, p.exclusion,
         sum(p.numerator)::bigint as numerator, sum(p.undecided)::bigint as undecided,
         sum(p.denominator)::bigint as denominator, sum(p.immature)::bigint as immature,
         sum(p.reviewed_links) as reviewed_links, sum(p.facts) as facts
       from part p
       group by p.unit, p.metric, p.exclusion
     )
     select t.spot, p.metric, p.exclusion, ${SUMS}
     from tree t
     join unit u on u.team_id = t.team_id and u.from_on = t.from_on and u.to_on = t.to_on
     join of_unit p on p.unit = u.unit
     group by t.spot, p.metric, p.exclusion`;
}

/** Says that a row of facts or cells belongs to whom `of` names. */
type Owns = (row: string, of: string) => string;

function parts(level: MetricLevel): string {
  const isPersons: Owns = (row, of) => ` and ${row}.person_id = ${of}.holder_id`;
  switch (level) {
    case "PERSON":
      return partsOf("whole", "days", isPersons);
    case "ORGANISATION":
      return partsOf("whole", "days", () => "");
    case "TEAM":
      return `${partsOf("whole", "days", isPersons)}
       union all${partsOf("told_month", "told_days", (row, of) => ` and ${row}.person_id is null and ${row}.team_id = ${of}.holder_id`)}`;
    default:
      return assertNever(level);
  }
}

/**
 * The three sources of a sum: cells of whole months, what in them is too recent to count, and facts of other days. The
 * facts are looked up holder by holder (`offset 0` keeps the planner from reading all of them instead), each holder's
 * stretch of days once however many teams it counts for.
 */
function partsOf(whole: string, days: string, owns: Owns): string {
  return `
       select w.unit, r.metric, r.exclusion, r.numerator, r.undecided, r.denominator, 0::bigint as immature,
         r.reviewed_links, r.facts
       from ${whole} w
       join outcome_rollup r on r.organisation_id = $1::uuid and r.metric = any($3::text[]) and r.month = w.month${owns("r", "w")}
       union all
       select w.unit, c.metric, c.exclusion, -c.numerator, -c.undecided, -c.denominator, c.denominator,
         -c.reviewed_links, 0
       from ${whole} w
       join recent c on c.month = w.month${owns("c", "w")}
       union all
       select d.unit, s.metric, s.exclusion, s.numerator, s.undecided, s.denominator, s.immature, s.reviewed_links, s.facts
       from ${days} d
       join (
         select e.holder_id, e.from_on, e.to_on, f.*
         from (select distinct holder_id, from_on, to_on from ${days}) e
         cross join unnest($3::text[]) as k (metric)
         cross join lateral (
           select
             f.metric, f.exclusion,
             coalesce(sum(f.numerator) filter (where f.is_mature), 0)::bigint as numerator,
             coalesce(sum(f.undecided) filter (where f.is_mature), 0)::bigint as undecided,
             coalesce(sum(f.denominator) filter (where f.is_mature), 0)::bigint as denominator,
             coalesce(sum(f.denominator) filter (where not f.is_mature), 0)::bigint as immature,
             coalesce(sum(f.reviewed_links) filter (where f.is_mature), 0)::integer as reviewed_links,
             count(*)::integer as facts
           from (
             select f.*, (f.matures_at is null or f.matures_at <= $2::timestamptz) as is_mature
             from outcome_fact f
             where f.organisation_id = $1::uuid and f.metric = k.metric${owns("f", "e")} and f.superseded_at is null
               and f.occurred_on >= e.from_on and f.occurred_on < e.to_on
             offset 0
           ) f
           group by f.metric, f.exclusion
         ) f
       ) s on s.holder_id = d.holder_id and s.from_on = d.from_on and s.to_on = d.to_on`;
}
