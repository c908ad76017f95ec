import { MICRO } from "../../platform/kernel/micro.js";
import type { ArticleId, OrganisationId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { compareText } from "./compare.js";
import { wholeCase } from "./fact-builder.js";
import type { Moment, OutcomeFact } from "./facts.js";
import { ContextMetric } from "./metric-key.js";

/** An article in use that has a confirmed duplicate in use. */
export interface DuplicatedArticle {
  readonly articleId: ArticleId;
  readonly teamId: TeamId | null;
  readonly createdAt: Instant;
}

/** The articles of an organisation as they stood at the end of a calendar month. */
export interface ArticleCensus {
  /** The last day of the month. */
  readonly lastDay: Moment;
  /** When the month is over: the instant of the census. */
  readonly endsAt: Instant;
  /** How many articles in use each team owned; null stands for no team. */
  readonly inUse: readonly { readonly teamId: TeamId | null; readonly count: number }[];
  /** The confirmed, unmerged pairs among them. */
  readonly pairs: readonly { readonly a: DuplicatedArticle; readonly b: DuplicatedArticle }[];
}

/**
 * The duplicate rate of a month, a fact for each team that owns articles and one for those without a team: the articles
 * that merging every confirmed duplicate would save, out of those in use. Of a cluster all but the oldest are saved (of
 * equally old ones the lesser id is kept), each for the team that owns it; so teams add up to the organisation:
 * Σ (|c| − 1) ÷ N.
 */
export function deriveDuplicateRate(
  organisationId: OrganisationId,
  census: ArticleCensus,
): readonly OutcomeFact[] {
  const saved = new Map<TeamId | null, number>();
  for (const { teamId } of savedArticles(census.pairs)) saved.set(teamId, (saved.get(teamId) ?? 0) + 1);
  return [...census.inUse]
    .sort((x, y) => compareText(x.teamId ?? "", y.teamId ?? ""))
    .map(({ teamId, count }) => ({
      ...wholeCase(ContextMetric.DUPLICATE_RATE, teamId ?? organisationId, census.lastDay),
      teamId,
      maturesAt: census.endsAt,
      numerator: (saved.get(teamId) ?? 0) * MICRO,
      denominator: count * MICRO,
    }));
}

/** Of each cluster that the pairs connect, all articles but the oldest. */
function savedArticles(pairs: ArticleCensus["pairs"]): readonly DuplicatedArticle[] {
  const clusterOf = new Map<ArticleId, Set<DuplicatedArticle>>();
  const articles = new Map(pairs.flatMap(({ a, b }) => [a, b]).map((one) => [one.articleId, one]));
  for (const one of articles.values()) clusterOf.set(one.articleId, new Set([one]));
  for (const { a, b } of pairs) {
    const joined = new Set([...(clusterOf.get(a.articleId) ?? []), ...(clusterOf.get(b.articleId) ?? [])]);
    for (const member of joined) clusterOf.set(member.articleId, joined);
  }
  return [...new Set(clusterOf.values())].flatMap((cluster) => [...cluster].sort(byAge).slice(1));
}

function byAge(x: DuplicatedArticle, y: DuplicatedArticle): number {
  return compareText(x.createdAt, y.createdAt) || compareText(x.articleId, y.articleId);
}
