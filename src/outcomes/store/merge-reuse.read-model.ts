import type { Runs } from "../../people/store/access.read-model.js";
import type { ArticleId, OrganisationId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { MICRO } from "../../platform/kernel/micro.js";
import { TargetMetric } from "../domain/target-metric.js";

/** Accurate reuse of a family of articles: what it earned, out of the shares of tickets it was part of. */
export interface FamilyReuse {
  readonly numerator: number;
  readonly denominator: number;
}

/** Adds up the facts in force of articles from `since` on; both numbers are in tickets and their parts. */
export async function readFamilyReuse(
  runs: Runs,
  organisationId: OrganisationId,
  articleIds: readonly ArticleId[],
  since: LocalDate,
): Promise<FamilyReuse> {
  const [sums] = await runs.query<FamilyReuse>(
    `select coalesce(sum(f.numerator), 0)::float8 / ${MICRO} as numerator,
       coalesce(sum(f.denominator), 0)::float8 / ${MICRO} as denominator
     from article_link l
     join outcome_fact f
       on f.organisation_id = l.organisation_id and f.subject_id = l.ticket_id and f.metric = $4
       and f.superseded_at is null and f.occurred_on >= $3::date and f.evidence -> 'linkIds' ->> 0 = l.id::text
     where l.organisation_id = $1 and l.article_id = any($2::uuid[]) and l.superseded_at is null`,
    [organisationId, articleIds, since, TargetMetric.ACCURATE_REUSE_PER_100],
  );
  return sums ?? { numerator: 0, denominator: 0 };
}
