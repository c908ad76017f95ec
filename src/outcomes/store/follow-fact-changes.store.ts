import type { Tx } from "../../platform/database/unit-of-work.js";
import { keepRollups, type ChangedFacts } from "./rollup.store.js";

/**
 * What every change of a fact brings with it, in its own transaction: the monthly cells follow, and where a published
 * month is touched a job compares what was published with what is known now. Whoever writes facts calls this.
 */
export async function followFactChanges(tx: Tx, changed: ChangedFacts): Promise<void> {
  if (changed.superseded.length === 0 && changed.appended.length === 0) return;
  await keepRollups(tx, changed);
  await tellOfPublishedMonths(tx, changed);
}

async function tellOfPublishedMonths(tx: Tx, { superseded, appended }: ChangedFacts): Promise<void> {
  const changed = [...superseded, ...appended];
  const touched = await tx.query<{ id: string }>(
    `select c.metric || '/' || c.month || '/' || case when c.is_disputed then 'DISPUTE_UPHELD' else 'LATE_FACTS' end as id
     from (
       select
         f.metric, date_trunc('month', f.occurred_on::timestamp)::date as month,
         bool_or(n.is_new and coalesce(f.exclusion = 'DISPUTED_UPHELD', false)) as is_disputed
       from unnest($2::date[], $3::uuid[], $4::boolean[]) as n (occurred_on, id, is_new)
       join outcome_fact f on f.organisation_id = $1 and f.occurred_on = n.occurred_on and f.id = n.id
       group by 1, 2
     ) c
     where exists (
       select from published_figure p
       where p.organisation_id = $1 and p.metric = c.metric and p.month = c.month and p.superseded_at is null
     )
     order by 1`,
    [
      tx.organisationId,
      changed.map((fact) => fact.occurredOn),
      changed.map((fact) => fact.id),
      [...superseded.map(() => false), ...appended.map(() => true)],
    ],
  );
  await tx.emit({ task: "figures-changed", ids: touched.map(({ id }) => id) });
}
