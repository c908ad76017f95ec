import { v5 } from "uuid";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { FactStrata } from "../domain/facts.js";

/** Names a combination, the same for the same content. */
export function stratumKey(strata: FactStrata): string {
  const { category, priority, channel, queue, project, customerGroup, tenureBand, knowledge } = strata;
  return JSON.stringify([category, priority, channel, queue, project, customerGroup, tenureBand, knowledge]);
}

/** The columns of `fact_stratum` as FactStrata names them; null when the fact has none. */
export const STRATA_JSON = `case when s.id is not null then jsonb_build_object(
         'category', s.category, 'priority', s.priority, 'channel', s.channel, 'queue', s.queue, 'project', s.project,
         'customerGroup', s.customer_group, 'tenureBand', s.tenure_band, 'knowledge', s.knowledge
       ) end`;

/**
 * The ids of the combinations, by their key; those that are new are added. A combination is never changed or removed, so
 * that a fact of any age says what it was compared by. The id is a digest of the content (RFC 9562, version 5): it is
 * known without asking, and two transactions that add the same combination add the same row.
 */
export async function findOrAddStrata(
  tx: Tx,
  strata: readonly FactStrata[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map(strata.map((one) => [stratumKey(one), one]));
  if (wanted.size === 0) return new Map();
  const rows = [...wanted].map(([key, one]) => ({ ...one, id: v5(key, tx.organisationId) }));
  await tx.query(
    `insert into fact_stratum
       (organisation_id, id, category, priority, channel, queue, project, customer_group, tenure_band, knowledge)
     select $1, g.id, g.category, g.priority, g.channel, g.queue, g.project, g."customerGroup", g."tenureBand", g.knowledge
     from jsonb_to_recordset($2::jsonb) as g
       (id uuid, category text, priority text, channel text, queue text, project text, "customerGroup" text,
        "tenureBand" text, knowledge text)
     on conflict (organisation_id, id) do nothing`,
    [tx.organisationId, JSON.stringify(rows)],
  );
  return new Map(rows.map((row) => [stratumKey(row), row.id]));
}
