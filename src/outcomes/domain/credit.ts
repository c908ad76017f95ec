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
  /** Who wrote its first text; nobody when that is unknown or left out. */
  readonly founder?: PersonId | null;
  readonly parts: readonly ArticlePart[];
  /** Who reported what was wrong with it and was right, without having written any of it; nobody when left out. */
  readonly fixers?: readonly PersonId[];
}

/** A ticket, or a share of one, that somebody solved with an article. */
export interface ReuseOfArticle {
  readonly articleId: ArticleId;
  /** Null in self-service: the requester solved it. */
  readonly linkedBy: PersonId | null;
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
 * Words of a body of knowledge below which somebody carries no share of it (rulings.md 16), unless nobody has as many.
 * Damping pays for breadth, so a word in everybody's articles would be worth more than an article.
 */
const MATERIAL_WORDS_V1 = 20;

/** What a report that was right counts for, in words, once per person and body of knowledge however many there were. */
const FIX_WORDS_V1 = MATERIAL_WORDS_V1;

/** Links of one ticket to articles that are one body of knowledge or share a writer. */
export type SharedReuse = readonly Omit<ReuseOfArticle, "worth">[];

/** Says whose an event is. */
export interface CreditSharing {
  /**
   * How one event is shared, in millionths that sum to at most one. Links to articles without a common writer share the
   * event evenly; what articles with a common writer earn is shared by the words of all of them together, so that
   * cutting an article into several changes nobody's share. Articles are read as they stood at `at`.
   */
  sharesOf(links: SharedReuse, at: Instant): ReadonlyMap<PersonId, Micro>;
}

/** An article as it stood at an instant; undefined when it is unknown. */
export type ArticleAt = (id: ArticleId, at: Instant) => CreditedArticle | undefined;

/** Makes the sharing of all events; the bodies of knowledge are put together once. */
export function creditSharing(
  articleAt: ArticleAt,
  createdAt: ReadonlyMap<ArticleId, Instant>,
  joins: CreditJoins,
): CreditSharing {
  const confirmed = bodiesOfKnowledge(joins.confirmed, createdAt);
  const shared = bodiesOfKnowledge(joins.shared, createdAt);
  const bodyAt = (bodies: BodiesOfKnowledge, id: ArticleId, at: Instant): readonly CreditedArticle[] =>
    bodies.membersAt(id, at).flatMap((member) => articleAt(member, at) ?? []);
  const shareBody = rememberingSplits(repeatingArticles(joins, createdAt));
  const isOwn = ({ articleId, linkedBy }: SharedReuse[number], at: Instant): boolean =>
    linkedBy !== null && bodyAt(confirmed, articleId, at).some((article) => isWriter(article, linkedBy));
  return {
    sharesOf: (links, at) => {
      const ids = [
        ...new Set(links.filter((link) => !isOwn(link, at)).map(({ articleId }) => articleId)),
      ].sort();
      const groups = groupsByWriter(ids, (id) => articleAt(id, at));
      const shares = groups.map((group) => {
        const body = new Map(group.flatMap((id) => bodyAt(shared, id, at)).map((a) => [a.id, a]));
        return shareBody([...body.values()]);
      });
      return meanOf(shares);
    },
  };
}

/**
 * How the credit of one event is shared, in millionths that sum to one when every writer is known. Each writer counts by
 * the words that no older article of the body has: the oldest article's writers by all of theirs, whoever described it
 * again in their own words by those; whoever wrote it again without looking, or took it from a file, by none.
 * Fewer than 20 words carry nothing. Nobody's share of one's own event is counted: a self-link gives no credit at all.
 */
export function shareOfEvent(
  event: ReuseOfArticle,
  articles: ReadonlyMap<ArticleId, CreditedArticle>,
  joins: CreditJoins,
): ReadonlyMap<PersonId, Micro> {
  return sharingOf(articles, joins).sharesOf([event], event.linkedAt);
}

/** The credit of every person from all events, in millionths of a ticket. Adding up integers, it knows no order. */
export function attribute(
  events: readonly ReuseOfArticle[],
  articles: ReadonlyMap<ArticleId, CreditedArticle>,
  joins: CreditJoins,
): ReadonlyMap<PersonId, Micro> {
  const sharing = sharingOf(articles, joins);
  const credit = new Map<PersonId, Micro>();
  for (const event of events)
    for (const [person, share] of sharing.sharesOf([event], event.linkedAt))
      credit.set(person, (credit.get(person) ?? 0) + Math.floor((event.worth * share) / MICRO));
  return credit;
}

function sharingOf(articles: ReadonlyMap<ArticleId, CreditedArticle>, joins: CreditJoins): CreditSharing {
  const ages = new Map([...articles].map(([id, article]) => [id, article.createdAt]));
  return creditSharing((id) => articles.get(id), ages, joins);
}

/**
 * Shares a body by its new words, and remembers what came of bodies of one article: a thousand tickets that one version of
 * an article solved are shared in the same way.
 */
function rememberingSplits(
  repeating: Repeating,
): (articles: readonly CreditedArticle[]) => ReadonlyMap<PersonId, Micro> {
  const known = new WeakMap<CreditedArticle, ReadonlyMap<PersonId, Micro>>();
  return (articles) => {
    const [only] = articles;
    const shares = only && articles.length === 1 ? known.get(only) : undefined;
    if (shares !== undefined) return shares;
    const made = split(materialOf(newWords(articles, repeating)));
    if (only && articles.length === 1) known.set(only, made);
    return made;
  };
}

function isWriter({ parts }: CreditedArticle, person: PersonId): boolean {
  return parts.some(({ personId }) => personId === person);
}

/** Articles that have a writer in common, directly or over one another. */
function groupsByWriter(
  ids: readonly ArticleId[],
  articleOf: (id: ArticleId) => CreditedArticle | undefined,
): readonly (readonly ArticleId[])[] {
  let groups: readonly { readonly ids: readonly ArticleId[]; readonly writers: ReadonlySet<PersonId> }[] = [];
  for (const id of ids) {
    const own = new Set((articleOf(id)?.parts ?? []).flatMap(({ personId }) => personId ?? []));
    const touching = groups.filter(({ writers }) => [...own].some((writer) => writers.has(writer)));
    groups = [
      ...groups.filter((group) => !touching.includes(group)),
      {
        ids: [...touching.flatMap((group) => group.ids), id],
        writers: new Set([...own, ...touching.flatMap(({ writers }) => [...writers])]),
      },
    ];
  }
  return groups.map((group) => group.ids);
}

/** Words by writer; nobody (null) where the writer is unknown. */
type WordCounts = ReadonlyMap<PersonId | null, number>;

/** Articles with the older ones that they repeat. */
type Repeating = ReadonlyMap<ArticleId, ReadonlySet<ArticleId>>;

/**
 * Articles that were written again without searching, or passing over what was found, or that came from a file, with the
 * older ones they repeat. Whoever wrote their first text keeps nothing of the common body, however new the words: else
 * it would pay to reword what colleagues wrote, or to import it. All that hang together by such decisions count, so
 * that the order of the decisions makes no difference.
 */
function repeatingArticles({ shared }: CreditJoins, createdAt: ReadonlyMap<ArticleId, Instant>): Repeating {
  const careless = shared.filter(({ isRetroactive, isImport }) => isRetroactive || isImport === true);
  const bodies = bodiesOfKnowledge(careless, createdAt);
  const isOlder = (one: ArticleId, other: ArticleId): boolean =>
    (compareText(createdAt.get(one) ?? "", createdAt.get(other) ?? "") || compareText(one, other)) < 0;
  const olderThan = (id: ArticleId): ReadonlySet<ArticleId> =>
    new Set(bodies.everJoined(id).filter((other) => isOlder(other, id)));
  return new Map(careless.flatMap(({ a, b }) => [a, b]).map((id) => [id, olderThan(id)]));
}

/** Leaves out those who brought in too little to count, unless all did. */
function materialOf(counts: WordCounts): WordCounts {
  const material = new Map([...counts].filter(([, count]) => count >= MATERIAL_WORDS_V1));
  return material.size === 0 ? counts : material;
}

/** How many words each writer brought into a body: what no older article of it has; and for reports that were right. */
function newWords(articles: readonly CreditedArticle[], repeating: Repeating): WordCounts {
  const counts = new Map<PersonId | null, number>();
  const add = (person: PersonId | null, count: number): void => {
    counts.set(person, (counts.get(person) ?? 0) + count);
  };
  const older = new Set<string>();
  const byAge = [...articles].sort(
    (l, r) => compareText(l.createdAt, r.createdAt) || compareText(l.id, r.id),
  );
  for (const { id, founder, parts } of byAge) {
    const isRepeating = articles.some((other) => repeating.get(id)?.has(other.id));
    for (const { personId, words } of parts)
      if (personId === null || personId !== founder || !isRepeating)
        add(personId, words.filter((word) => !older.has(word)).length);
    for (const { words } of parts) for (const word of words) older.add(word);
  }
  const fixers = new Set(articles.flatMap((article) => article.fixers ?? []));
  for (const fixer of fixers)
    if (!articles.some((article) => isWriter(article, fixer))) add(fixer, FIX_WORDS_V1);
  return counts;
}

/** Splits one whole by counts; what rounding leaves goes to the largest remainders, the least id first. */
function split(counts: WordCounts): ReadonlyMap<PersonId, Micro> {
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

/** The mean of several ways to share one whole. */
function meanOf(shares: readonly ReadonlyMap<PersonId, Micro>[]): ReadonlyMap<PersonId, Micro> {
  const [only] = shares;
  if (only !== undefined && shares.length === 1) return only;
  const sums = new Map<PersonId, Micro>();
  for (const part of shares)
    for (const [person, share] of part) sums.set(person, (sums.get(person) ?? 0) + share);
  return new Map([...sums].map(([person, sum]) => [person, Math.floor(sum / shares.length)]));
}
