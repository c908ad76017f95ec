import type { ArticleId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { compareText } from "./compare.js";

/** Two articles that people hold for duplicates, or made one. */
export interface ArticleJoin {
  readonly a: ArticleId;
  readonly b: ArticleId;
  /** From when on both count as one. */
  readonly joinedAt: Instant;
  /**
   * Whether the younger one counts as part of the older one from its creation on: its writer did not search, or passed
   * over what was found (causes NO_SEARCH and IGNORED_HIT). The older one's past stays its own.
   */
  readonly isRetroactive: boolean;
  /** Whether the younger one came from a file (cause IMPORT); false when left out. */
  readonly isImport?: boolean;
}

/** Which articles are one body of knowledge, at any time. */
export interface BodiesOfKnowledge {
  /** The article with everything that a link made to it at that time draws on, in the order of their ids. */
  membersAt(article: ArticleId, at: Instant): readonly ArticleId[];
  /** Stands for the body: its oldest member, so that the name depends on no decision's order. */
  nameAt(article: ArticleId, at: Instant): ArticleId;
  /** Everything that the article is joined with at any time. */
  everJoined(article: ArticleId): readonly ArticleId[];
}

/**
 * Bodies of knowledge from joins. Only what is connected matters: neither the order of decisions nor which article
 * survived a merge changes a body, so merging is associative in its effect on credit.
 * @param createdAt when each article was created; of equally old ones the lesser id counts as older.
 */
export function bodiesOfKnowledge(
  joins: readonly ArticleJoin[],
  createdAt: ReadonlyMap<ArticleId, Instant>,
): BodiesOfKnowledge {
  const joinsOf = new Map<ArticleId, ArticleJoin[]>();
  for (const join of joins)
    for (const article of [join.a, join.b]) joinsOf.set(article, [...(joinsOf.get(article) ?? []), join]);
  const isOlder = (one: ArticleId, other: ArticleId): boolean =>
    (compareText(createdAt.get(one) ?? "", createdAt.get(other) ?? "") || compareText(one, other)) < 0;
  const over = (counts: (join: ArticleJoin) => boolean) => (article: ArticleId) =>
    (joinsOf.get(article) ?? []).filter(counts).map(({ a, b }) => (a === article ? b : a));
  const always = over(() => true);
  const retroactive = over(({ isRetroactive }) => isRetroactive);
  const membersAt = (article: ArticleId, at: Instant): readonly ArticleId[] => {
    if (!joinsOf.has(article)) return [article];
    const joined = over(({ joinedAt }) => joinedAt <= at);
    const next = (member: ArticleId): readonly ArticleId[] => [
      ...joined(member),
      ...reachable(member, retroactive).filter((other) => isOlder(other, member)),
    ];
    return reachable(article, next);
  };
  return {
    membersAt,
    nameAt: (article, at) =>
      membersAt(article, at).reduce((oldest, member) => (isOlder(member, oldest) ? member : oldest)),
    everJoined: (article) => reachable(article, always),
  };
}

function reachable(
  start: ArticleId,
  next: (article: ArticleId) => readonly ArticleId[],
): readonly ArticleId[] {
  const seen = new Set([start]);
  // A set is walked in the order of insertion, so what is added meanwhile is visited too.
  for (const article of seen) for (const other of next(article)) seen.add(other);
  return [...seen].sort();
}
