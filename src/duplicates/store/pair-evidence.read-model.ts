import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PairKey } from "./pair.store.js";

/** Open pairs whose evidence is of the texts as they are, read by the given engine; with their similarity. */
export async function readCurrentEvidence(
  tx: Tx,
  engineVersion: string,
): Promise<readonly (PairKey & { readonly similarity: number })[]> {
  return tx.query<PairKey & { readonly similarity: number }>(
    `select p.article_a_id as a, p.article_b_id as b, p.similarity
     from duplicate_pair p
     join article a on a.organisation_id = p.organisation_id and a.id = p.article_a_id
     join article b on b.organisation_id = p.organisation_id and b.id = p.article_b_id
     where p.organisation_id = $1 and p.engine_version = $2
       and p.article_a_version = a.version and p.article_b_version = b.version`,
    [tx.organisationId, engineVersion],
  );
}
