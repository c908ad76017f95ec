import type { ArticleId } from "../../platform/kernel/ids.js";

/** When an article is held for one that is linked to anything. A change of any number is a new version. */
export const CATCH_ALL_POLICY_V1 = Object.freeze({
  version: 1,
  /** An article more evenly spread than this is a catch-all. */
  minIndex: 0.25,
  /** Tickets that it takes to say so. */
  minTickets: 20,
  /** Clusters of tickets that it must reach: what serves three kinds of cases may simply be about what they share. */
  minClusters: 4,
});

/** Days up to the end of a period over which the spread of articles is looked at: a month has too few links to tell. */
export const CATCH_ALL_DAYS_V1 = 365;

/** What can be said of how specific an article is. */
export const CatchAllVerdict = {
  SPECIFIC: "SPECIFIC",
  CATCH_ALL: "CATCH_ALL",
  CANNOT_TELL: "CANNOT_TELL",
} as const;
export type CatchAllVerdict = (typeof CatchAllVerdict)[keyof typeof CatchAllVerdict];

/** How many tickets of each cluster (the roots of their category paths); tickets without a category are left out. */
export type TicketSpread = ReadonlyMap<string, number>;

/** How specific an article is. */
export interface Specificity {
  /**
   * 1 − entropy of the clusters its tickets are in ÷ entropy of the clusters of all tickets, from 0 (linked to anything
   * that comes in) to 1 (one cluster only); null when nothing is linked or all tickets are of one cluster.
   */
  readonly index: number | null;
  readonly clusters: number;
  readonly n: number;
  readonly verdict: CatchAllVerdict;
}

/**
 * How specific an article is. The entropy is normalised by that of all closed tickets rather than by that of even
 * clusters: where nine tickets of ten are about mail, an article linked to everything is nine tenths about mail too.
 */
export function specificityOf(spread: TicketSpread, ofAllTickets: TicketSpread): Specificity {
  const { minIndex, minTickets, minClusters } = CATCH_ALL_POLICY_V1;
  const n = sumOf(spread);
  const clusters = [...spread.values()].filter((count) => count > 0).length;
  const most = entropyOf(ofAllTickets);
  const index = n === 0 || most === 0 ? null : Math.max(0, 1 - entropyOf(spread) / most);
  const verdict = (): CatchAllVerdict => {
    if (index === null || n < minTickets) return CatchAllVerdict.CANNOT_TELL;
    return index < minIndex && clusters >= minClusters ? CatchAllVerdict.CATCH_ALL : CatchAllVerdict.SPECIFIC;
  };
  return { index, clusters, n, verdict: verdict() };
}

/** The articles that are catch-alls: their links count as REFERENCED and earn nothing (knowledge.md G23). */
export function catchAllArticles(
  spreads: ReadonlyMap<ArticleId, TicketSpread>,
  ofAllTickets: TicketSpread,
): ReadonlySet<ArticleId> {
  return new Set(
    [...spreads].flatMap(([id, spread]) =>
      specificityOf(spread, ofAllTickets).verdict === CatchAllVerdict.CATCH_ALL ? [id] : [],
    ),
  );
}

/** Shannon's entropy in bits; 0 for none. Added up in the order of the clusters' names, so that it knows no other. */
function entropyOf(spread: TicketSpread): number {
  const total = sumOf(spread);
  return [...spread]
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .reduce((sum, [, count]) => sum - (count / total) * Math.log2(count / total), 0);
}

function sumOf(spread: TicketSpread): number {
  return [...spread.values()].reduce((sum, count) => sum + count, 0);
}
