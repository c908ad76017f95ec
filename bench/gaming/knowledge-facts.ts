import type { ArticleId, PersonId } from "../../src/platform/kernel/ids.js";
import type { Instant } from "../../src/platform/kernel/period.js";
import { USE_WINDOW_HOURS_V1, type ArticleHistory } from "../../src/outcomes/domain/article-history.js";
import {
  bodiesOfKnowledge,
  type ArticleJoin,
  type BodiesOfKnowledge,
} from "../../src/outcomes/domain/bodies-of-knowledge.js";
import type { CreditJoins } from "../../src/outcomes/domain/credit.js";
import { LinkDuplication, type LinkFacts } from "../../src/outcomes/domain/facts.js";
import type { LocalDate } from "../../src/platform/kernel/period.js";
import { groupBy } from "../../src/platform/kernel/group-by.js";
import { HOUR, instantAt, momentAt, type Minute } from "./calendar.js";
import type { Desk } from "./desk.js";
import type { SimArticle, SimLink, SimPair } from "./record.js";
import type { Reviews } from "./review-links.js";

/** Everybody has been here for some years. */
export const JOINED_ON = "2020-01-01" as LocalDate;

/** What the store would know of the articles and links of a played year. */
export interface KnowledgeFacts {
  readonly joins: CreditJoins;
  readonly histories: readonly ArticleHistory[];
  readonly createdAt: ReadonlyMap<ArticleId, Instant>;
  factOf(link: SimLink): LinkFacts;
}

/** Tells the articles, duplicates and links of a played year in the product's own words. */
export function knowledgeFacts(desk: Desk, reviews: Reviews): KnowledgeFacts {
  const joins = joinsOf(desk.pairs);
  const createdAt = new Map(desk.articles.map(({ id, createdAt: at }) => [id, instantAt(at)]));
  const bodies = rememberingBodies(joins.confirmed, createdAt);
  const byId = new Map(desk.articles.map((article) => [article.id, article]));
  const duplications = duplicationsOf(desk.pairs);
  const reusedAt = firstReuses(desk);
  const contributors = (link: SimLink, at: Instant): readonly PersonId[] => {
    const members = bodies.membersAt(link.article.id, at).flatMap((id) => byId.get(id) ?? []);
    const edits = members.flatMap((member) => member.edits.filter((edit) => edit.at <= link.at));
    return [...new Set(edits.map(({ by }) => by))].sort();
  };
  const factOf = (link: SimLink): LinkFacts => {
    const { at, on } = momentAt(link.at);
    const { article } = link;
    return {
      linkId: link.id,
      articleId: article.id,
      clusterId: bodies.nameAt(article.id, at),
      ...{ kind: link.kind, origin: link.origin, linkedBy: link.by },
      linkerIsPerson: link.by !== null,
      linkerJoinedOn: link.by === null ? null : JOINED_ON,
      ...{ linkedAt: at, linkedOn: on },
      verdict: reviews.get(link.id)?.verdict ?? "UNREVIEWED",
      articleCreatedAt: createdAt.get(article.id) ?? at,
      articleVisibleAt: article.visibleAt === null ? null : instantAt(article.visibleAt),
      reusedElsewhereAt: link.kind === "CREATED_FROM" ? (reusedAt.get(article) ?? null) : null,
      contributorIds: contributors(link, at),
      duplication: duplications.get(article) ?? LinkDuplication.NONE,
    };
  };
  return { joins, createdAt, histories: desk.articles.map(historiesOf(desk)), factOf };
}

/** Bodies change only when two articles are joined, so what was looked up between two joins is looked up once. */
function rememberingBodies(
  joins: readonly ArticleJoin[],
  createdAt: ReadonlyMap<ArticleId, Instant>,
): Pick<BodiesOfKnowledge, "membersAt" | "nameAt"> {
  const bodies = bodiesOfKnowledge(joins, createdAt);
  const joinedAt = new Map<ArticleId, readonly Instant[]>();
  const known = new Map<string, readonly ArticleId[]>();
  const names = new Map<string, ArticleId>();
  const keyOf = (article: ArticleId, at: Instant): string => {
    const instants = joinedAt.get(article) ?? instantsAround(bodies.everJoined(article), joins);
    joinedAt.set(article, instants);
    return `${String(instants.filter((instant) => instant <= at).length)} ${article}`;
  };
  return {
    membersAt: (article, at) => {
      const key = keyOf(article, at);
      const members = known.get(key) ?? bodies.membersAt(article, at);
      known.set(key, members);
      return members;
    },
    nameAt: (article, at) => {
      const key = keyOf(article, at);
      const name = names.get(key) ?? bodies.nameAt(article, at);
      names.set(key, name);
      return name;
    },
  };
}

function instantsAround(articles: readonly ArticleId[], joins: readonly ArticleJoin[]): readonly Instant[] {
  const isAround = new Set(articles);
  return joins.filter(({ a }) => isAround.has(a)).map(({ joinedAt }) => joinedAt);
}

/** An edit that became known later may have been made earlier; the words of an article add up in order of time. */
function historiesOf(desk: Desk): (article: SimArticle) => ArticleHistory {
  const usedAt = usesOf(desk);
  return ({ id, createdAt, edits }) => {
    const ordered = [...edits].sort((a, b) => a.at - b.at);
    const words = ordered.map((_, at) => ordered.slice(0, at + 1).flatMap(({ added }) => added));
    return {
      id,
      createdAt: instantAt(createdAt),
      edits: ordered.map(({ at, by }, index) => ({
        ...{ at: instantAt(at), by, words: words[index] ?? [] },
        isFromUse: (usedAt.get(`${by} ${id}`) ?? []).some(
          (used) => Math.abs(used - at) < USE_WINDOW_HOURS_V1 * HOUR,
        ),
      })),
      fixes: [],
    };
  };
}

/** When somebody said that an article had solved their ticket, by person and article. */
function usesOf({ tickets }: Desk): ReadonlyMap<string, readonly Minute[]> {
  const links = tickets.flatMap((ticket) =>
    ticket.links.filter(({ kind, origin }) => kind === "SOLVED_BY" && origin === "AGENT"),
  );
  const byUse = groupBy(links, ({ by, article }) => `${by ?? ""} ${article.id}`);
  return new Map([...byUse].map(([key, own]) => [key, own.map(({ at }) => at)]));
}

function joinsOf(pairs: readonly SimPair[]): CreditJoins {
  const joinAt = ({ older, younger, cause }: SimPair, at: number | null): readonly ArticleJoin[] =>
    at === null
      ? []
      : [
          {
            ...{ a: older.id, b: younger.id, joinedAt: instantAt(at) },
            ...{ isRetroactive: isCareless(cause), isImport: cause === "IMPORT" },
          },
        ];
  const confirmed = pairs.filter(({ isConfirmed }) => isConfirmed);
  return {
    confirmed: confirmed.flatMap((pair) => joinAt(pair, pair.decidedAt)),
    shared: confirmed.flatMap((pair) =>
      joinAt(pair, isCareless(pair.cause) ? pair.decidedAt : pair.mergedAt),
    ),
  };
}

function isCareless(cause: SimPair["cause"]): boolean {
  return cause === "NO_SEARCH" || cause === "IGNORED_HIT";
}

/** What burdens an article at the end: a confirmed pair that nobody merged, else one that nobody decided. */
function duplicationsOf(pairs: readonly SimPair[]): ReadonlyMap<SimArticle, LinkDuplication> {
  const found = new Map<SimArticle, LinkDuplication>();
  for (const { older, younger, decidedAt, isConfirmed, mergedAt } of pairs)
    for (const article of [older, younger])
      if (isConfirmed && mergedAt === null) found.set(article, LinkDuplication.CONFIRMED);
      else if (decidedAt === null && !found.has(article)) found.set(article, LinkDuplication.SUSPECTED);
  return found;
}

/** When somebody who had not written an article first solved a ticket with it. */
function firstReuses({ tickets }: Desk): ReadonlyMap<SimArticle, Instant> {
  const links = tickets.flatMap((ticket) =>
    ticket.links.filter(
      ({ kind, origin, by, article }) =>
        kind === "SOLVED_BY" &&
        origin === "AGENT" &&
        article.createdAt < ticket.openedAt &&
        !article.edits.some((edit) => edit.by === by),
    ),
  );
  return new Map(
    [...groupBy(links, ({ article }) => article)].map(([article, own]) => [
      article,
      instantAt(own.reduce((least, { at }) => Math.min(least, at), Infinity)),
    ]),
  );
}
