import type { Runs } from "../../people/store/access.read-model.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { ArticleJoin } from "../domain/bodies-of-knowledge.js";
import type { CreditJoins } from "../domain/credit.js";
import { knownUntil, type CreditQuestion } from "./credit-events.read-model.js";
import { instantSql } from "./ticket-rows.read-model.js";

/** What was known of the duplicates of articles, and how old the joined ones are. */
export interface KnownJoins extends CreditJoins {
  readonly createdAt: ReadonlyMap<ArticleId, Instant>;
}

interface PairRow {
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly aCreatedAt: Instant;
  readonly bCreatedAt: Instant;
  readonly isCareless: boolean;
  readonly isImport: boolean;
  readonly confirmedAt: Instant;
  readonly mergedAt: Instant | null;
}

/**
 * Every pair that stood as confirmed or merged at `asOf` by the decisions recorded until then. It has been one since the
 * first of the decisions that say so and that nothing has contradicted since. A pair that an edit has opened again
 * is not confirmed any more.
 */
export async function readCreditJoins(runs: Runs, question: CreditQuestion): Promise<KnownJoins> {
  const rows = await runs.query<PairRow>(
    `select p.article_a_id as a, p.article_b_id as b,
       ${instantSql("a.created_at")} as "aCreatedAt", ${instantSql("b.created_at")} as "bCreatedAt",
       coalesce(d.cause in ('NO_SEARCH', 'IGNORED_HIT'), false) as "isCareless",
       coalesce(d.cause = 'IMPORT', false) as "isImport",
       ${instantSql("s.confirmed_at")} as "confirmedAt", ${instantSql("s.merged_at")} as "mergedAt"
     from duplicate_pair p
     join article a on a.organisation_id = p.organisation_id and a.id = p.article_a_id
     join article b on b.organisation_id = p.organisation_id and b.id = p.article_b_id
     cross join lateral (
       select d.id, d.status, d.cause
       from duplicate_decision d
       where d.organisation_id = p.organisation_id and d.pair_id = p.id and d.recorded_at <= $2
       order by d.decided_at desc, d.id desc
       limit 1
     ) d
     cross join lateral (
       select min(y.decided_at) as confirmed_at, min(y.decided_at) filter (where y.status = 'MERGED') as merged_at
       from duplicate_decision y
       where y.organisation_id = p.organisation_id and y.pair_id = p.id and y.recorded_at <= $2
         and not exists (
           select from duplicate_decision n
           where n.organisation_id = y.organisation_id and n.pair_id = y.pair_id and n.recorded_at <= $2
             and n.status not in ('CONFIRMED', 'MERGED') and (n.decided_at, n.id) >= (y.decided_at, y.id)
         )
     ) s
     where p.organisation_id = $1 and d.status in ('CONFIRMED', 'MERGED')
       and not exists (
         select from duplicate_reopening r
         where r.organisation_id = p.organisation_id and r.decision_id = d.id and r.recorded_at <= $2
       )
     order by p.article_a_id, p.article_b_id`,
    [question.organisationId, knownUntil(question)],
  );
  return {
    confirmed: rows.map((row) => joinOf(row, row.confirmedAt)),
    shared: rows.flatMap((row) => {
      const since = row.isCareless ? row.confirmedAt : row.mergedAt;
      return since === null ? [] : [joinOf(row, since)];
    }),
    createdAt: new Map(
      rows.flatMap(({ a, aCreatedAt, b, bCreatedAt }) => [
        [a, aCreatedAt],
        [b, bCreatedAt],
      ]),
    ),
  };
}

function joinOf({ a, b, isCareless, isImport }: PairRow, joinedAt: Instant): ArticleJoin {
  return { a, b, joinedAt, isRetroactive: isCareless, isImport };
}
