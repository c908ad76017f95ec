import { MICRO, type Micro } from "../../platform/kernel/micro.js";
import type { ArticleId, PersonId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { bodiesOfKnowledge, type ArticleJoin, type BodiesOfKnowledge } from "./bodies-of-knowledge.js";
import { compareText } from "./compare.js";

/** The words of an article that are left of what one person wrote; nobody (null) where the writer is unknown. */
export interface ArticlePart {
  readonly personId: PersonId | null;
  readonly words: readonly string[];
}

/** An article as credit sees it. */
export interface CreditedArticle {
  readonly id: ArticleId;
  readonly createdAt: Instant;
  readonly parts: readonly ArticlePart[];
}

/** A ticket, or a share of one, that somebody solved with an article. */
export interface ReuseOfArticle {
  readonly articleId: ArticleId;
  readonly linkedBy: PersonId;
  readonly linkedAt: Instant;
  readonly worth: Micro;
}

/**
 * What is known of the duplicates of articles. A confirmed pair makes its contributors linkers of their own work, whatever
 * its cause; credit is shared from the confirmation on, and before, for the causes NO_SEARCH and IGNORED_HIT, and
 * from the merge on for every other cause.
 */
export interface CreditJoins {
  readonly confirmed: readonly ArticleJoin[];
  readonly shared: readonly ArticleJoin[];
}

/**
 * How the credit of one event is shared, in millionths that sum to one when every writer is known. Each writer counts by
 * the words that no older article of the body has: the oldest article's writers by all of theirs, whoever wrote it
 * again by the context they added. Nobody's share of one's own event is counted: a self-link gives no credit at all.
 */
export function shareOfEvent(
  event: ReuseOfArticle,
  articles: ReadonlyMap<ArticleId, CreditedArticle>,
  joins: CreditJoins,
): ReadonlyMap<PersonId, Micro> {
  const ages = new Map([...articles].map(([id, article]) => [id, article.createdAt]));
  return sharesOf(event, articles, {
    confirmed: bodiesOfKnowledge(joins.confirmed, ages),
    shared: bodiesOfKnowledge(joins.shared, ages),
  });
}

/** The credit of every person from all events, in millionths of a ticket. Adding up integers, it knows no order. */
export function attribute(
  events: readonly ReuseOfArticle[],
  articles: ReadonlyMap<ArticleId, CreditedArticle>,
  joins: CreditJoins,
): ReadonlyMap<PersonId, Micro> {
  const ages = new Map([...articles].map(([id, article]) => [id, article.createdAt]));
  const bodies = {
    confirmed: bodiesOfKnowledge(joins.confirmed, ages),
    shared: bodiesOfKnowledge(joins.shared, ages),
  };
  const credit = new Map<PersonId, Micro>();
  for (const event of events)
    for (const [person, share] of sharesOf(event, articles, bodies))
      credit.set(person, (credit.get(person) ?? 0) + Math.floor((event.worth * share) / MICRO));
  return credit;
}

function sharesOf(
  event: ReuseOfArticle,
  articles: ReadonlyMap<ArticleId, CreditedArticle>,
  bodies: { readonly confirmed: BodiesOfKnowledge; readonly shared: BodiesOfKnowledge },
): ReadonlyMap<PersonId, Micro> {
  const at = event.linkedAt;
  const known = (ids: readonly ArticleId[]): readonly CreditedArticle[] =>
    ids.flatMap((id) => articles.get(id) ?? []);
  const own = known(bodies.confirmed.membersAt(event.articleId, at));
  if (own.some(({ parts }) => parts.some(({ personId }) => personId === event.linkedBy))) return new Map();
  return split(newWords(known(bodies.shared.membersAt(event.articleId, at))));
}

/** How many words each writer brought into a body: what no older article of it has. */
function newWords(articles: readonly CreditedArticle[]): ReadonlyMap<PersonId | null, number> {
  const counts = new Map<PersonId | null, number>();
  const older = new Set<string>();
  const byAge = [...articles].sort(
    (l, r) => compareText(l.createdAt, r.createdAt) || compareText(l.id, r.id),
  );
  for (const { parts } of byAge) {
    for (const { personId, words } of parts)
      counts.set(personId, (counts.get(personId) ?? 0) + words.filter((word) => !older.has(word)).length);
    for (const { words } of parts) for (const word of words) older.add(word);
  }
  return counts;
}

/** Splits one whole by counts; what rounding leaves goes to the largest remainders, the least id first. */
function split(counts: ReadonlyMap<PersonId | null, number>): ReadonlyMap<PersonId, Micro> {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return new Map();
  const parts = [...counts]
    .map(([person, count]) => ({
      person,
      share: Math.floor((count * MICRO) / total),
      rest: (count * MICRO) % total,
    }))
    .sort((l, r) => r.rest - l.rest || compareText(l.person ?? "", r.person ?? ""));
  const left = MICRO - parts.reduce((sum, { share }) => sum + share, 0);
  const shares = new Map<PersonId, Micro>();
  for (const [index, { person, share }] of parts.entries())
    if (person !== null && share + (index < left ? 1 : 0) > 0)
      shares.set(person, share + (index < left ? 1 : 0));
  return shares;
}
