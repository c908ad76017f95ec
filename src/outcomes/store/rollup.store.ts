import type { Tx } from "../../platform/database/unit-of-work.js";
import type { LocalDate } from "../../platform/kernel/period.js";

/** Where a fact is to be found. */
export interface FactRef {
  readonly occurredOn: LocalDate;
  readonly id: string;
}

/** The rows that ended and the rows that began, both written already by the same transaction. */
export interface ChangedFacts {
  readonly superseded: readonly FactRef[];
  readonly appended: readonly FactRef[];
}

/**
 * Adds the facts that began to their monthly cells and takes those that ended out, in the transaction that wrote them.
 * Sums are integers, so the cells are to the bit what a rebuild gives, whatever the order in which facts arrived. Cells
 * know nothing of teams but the ones told with a fact: whose team a person was in is decided when a figure is read, so
 * nobody's move makes a cell wrong. Callers hold the lock of the outcomes.
 */
export async function keepRollups(tx: Tx, { superseded, appended }: ChangedFacts): Promise<void> {
  const changed = [...superseded, ...appended];
  if (changed.length === 0) return;
  const cells = await tx.query<{ id: string; facts: number }>(
    `with delta as (
       select
         f.metric, date_trunc('month', f.occurred_on)::date as month, f.person_id, f.team_id, f.exclusion,
         sum(c.sign * f.numerator)::bigint as numerator, sum(c.sign * f.undecided)::bigint as undecided,
         sum(c.sign * f.denominator)::bigint as denominator, sum(c.sign * f.reviewed_links)::integer as reviewed_links,
         sum(c.sign)::integer as facts
       from unnest($2::date[], $3::uuid[], $4::integer[]) as c (occurred_on, id, sign)
       join outcome_fact f on f.organisation_id = $1 and f.occurred_on = c.occurred_on and f.id = c.id
       group by f.metric, date_trunc('month', f.occurred_on), f.person_id, f.team_id, f.exclusion
     )
     insert into outcome_rollup as r
       (organisation_id, id, metric, month, person_id, team_id, exclusion, numerator, undecided, denominator, reviewed_links, facts)
     select $1, gen_random_uuid(), d.metric, d.month, d.person_id, d.team_id, d.exclusion,
       d.numerator, d.undecided, d.denominator, d.reviewed_links, d.facts
     from delta d
     on conflict (organisation_id, metric, month, person_id, team_id, exclusion) do update
     set numerator = r.numerator + excluded.numerator, undecided = r.undecided + excluded.undecided,
       denominator = r.denominator + excluded.denominator, reviewed_links = r.reviewed_links + excluded.reviewed_links,
       facts = r.facts + excluded.facts
     returning r.id, r.facts`,
    [
      tx.organisationId,
      changed.map((fact) => fact.occurredOn),
      changed.map((fact) => fact.id),
      [...superseded.map(() => -1), ...appended.map(() => 1)],
    ],
  );
  const empty = cells.filter(({ facts }) => facts === 0).map(({ id }) => id);
  if (empty.length > 0)
    await tx.query(`delete from outcome_rollup where organisation_id = $1 and id = any($2::uuid[])`, [
      tx.organisationId,
      empty,
    ]);
}

/** The months that have facts or cells, earliest first. */
export async function readMonthsOfFacts(tx: Tx): Promise<readonly LocalDate[]> {
  const rows = await tx.query<{ month: LocalDate }>(
    `select distinct m.month::text as month
     from (
       select date_trunc('month', f.occurred_on)::date as month
       from outcome_fact f
       where f.organisation_id = $1 and f.superseded_at is null
       union
       select r.month from outcome_rollup r where r.organisation_id = $1
     ) m
     order by 1`,
    [tx.organisationId],
  );
  return rows.map((row) => row.month);
}

/** What the rebuild of a month found: its cells, and how many of them were not as they should be. */
export interface RebuiltMonth {
  readonly cells: number;
  readonly corrected: number;
}

/** No person has it; stands for none, because a plain equality can be hashed and `is not distinct from` cannot. */
const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;

const SAME_CELL = `r.organisation_id = $1 and r.metric = w.metric and r.month = $2::date
         and coalesce(r.person_id, ${NOBODY}) = coalesce(w.person_id, ${NOBODY})
         and coalesce(r.team_id, ${NOBODY}) = coalesce(w.team_id, ${NOBODY})
         and coalesce(r.exclusion, '') = coalesce(w.exclusion, '')`;

/** Adds up the facts of a month anew and writes only the cells that differ. Callers hold the lock of the outcomes. */
export async function rebuildMonth(tx: Tx, month: LocalDate): Promise<RebuiltMonth> {
  const [row] = await tx.query<RebuiltMonth>(
    `with wanted as materialized (
       select
         f.metric, f.person_id, f.team_id, f.exclusion,
         sum(f.numerator)::bigint as numerator, sum(f.undecided)::bigint as undecided,
         sum(f.denominator)::bigint as denominator, sum(f.reviewed_links)::integer as reviewed_links,
         count(*)::integer as facts
       from outcome_fact f
       where f.organisation_id = $1 and f.superseded_at is null
         and f.occurred_on >= $2::date and f.occurred_on < ($2::date + interval '1 month')::date
       group by f.metric, f.person_id, f.team_id, f.exclusion
     ),
     gone as (
       delete from outcome_rollup r
       where r.organisation_id = $1 and r.month = $2::date
         and not exists (select from wanted w where ${SAME_CELL})
       returning r.id
     ),
     differing as (
       select w.* from wanted w
       where not exists (
         select from outcome_rollup r
         where ${SAME_CELL}
           and (r.numerator, r.undecided, r.denominator, r.reviewed_links, r.facts)
             = (w.numerator, w.undecided, w.denominator, w.reviewed_links, w.facts)
       )
     ),
     written as (
       insert into outcome_rollup as r
         (organisation_id, id, metric, month, person_id, team_id, exclusion, numerator, undecided, denominator, reviewed_links, facts)
       select $1, gen_random_uuid(), d.metric, $2::date, d.person_id, d.team_id, d.exclusion,
         d.numerator, d.undecided, d.denominator, d.reviewed_links, d.facts
       from differing d
       on conflict (organisation_id, metric, month, person_id, team_id, exclusion) do update
       set numerator = excluded.numerator, undecided = excluded.undecided, denominator = excluded.denominator,
         reviewed_links = excluded.reviewed_links, facts = excluded.facts
       returning r.id
     )
     select
       (select count(*) from wanted)::int as cells,
       ((select count(*) from gone) + (select count(*) from written))::int as corrected`,
    [tx.organisationId, month],
  );
  return row ?? { cells: 0, corrected: 0 };
}
