import { groupBy } from "../../platform/kernel/group-by.js";
import { MICRO, type Micro } from "../../platform/kernel/micro.js";
import { LinkVerdict } from "../../knowledge/domain/link.js";
import type { CreditEvent, CreditLink } from "./credit-event.js";
import { DERIVATION_POLICY_V1 } from "./derivation-policy.js";
import { AccuracyBasis } from "./metric-result.js";
import { wilsonInterval } from "./wilson.js";

/** Reviewed links of a domain below which nothing is known of the others, and they count as accurate (rulings.md 13). */
export const MIN_REVIEWED_LINKS_V1 = 30;

/** How accurate the links of a domain are, as far as reviews tell. */
export interface LinkAccuracy {
  /** Links that were reviewed and decided. */
  readonly reviewed: number;
  /** Their accuracy added up: ACCURATE 1, PARTIAL a half, INACCURATE 0. */
  readonly accurate: Micro;
  /** The lower end of the 95 % Wilson interval, or 1 while too few are reviewed. */
  readonly unreviewed: Micro;
  readonly basis: AccuracyBasis;
}

/**
 * Reviews that are imagined of every article, all of which found it wrong: what holds for the links of a domain holds for
 * an article as far as its own reviews show it. Else a flood of unread articles would earn the trust of the read ones.
 */
export const ARTICLE_DOUBT_V1 = 1;

const WORTH = DERIVATION_POLICY_V1.linkValue;

/** What a link counts for that nobody has reviewed. */
export type UnreviewedWorth = (link: CreditLink) => Micro;

/**
 * What an unreviewed link to an article of a domain counts for: while too few links of the domain are reviewed, 1; else the
 * lower end for the domain · (accurate reviews of the article ÷ (all its reviews + 1)). Reviews of suspected links
 * are left out.
 * @param events those the accuracy of their domains was computed from.
 */
export function unreviewedWorth(
  events: readonly CreditEvent[],
): (domain: LinkAccuracy | undefined) => UnreviewedWorth {
  const links = events.flatMap((event) => event.links).filter(({ isTargeted }) => !isTargeted);
  const ofArticles = new Map(
    [...groupBy(links, ({ articleId }) => articleId)].map(([id, own]) => {
      const { accurate, reviewed } = accuracyOf(own, 0);
      return [id, Math.floor(accurate / (reviewed + ARTICLE_DOUBT_V1))];
    }),
  );
  return (domain) => {
    if (domain === undefined || domain.basis === AccuracyBasis.UNREVIEWED) return () => MICRO;
    return ({ articleId }) => Math.floor((domain.unreviewed * (ofArticles.get(articleId) ?? 0)) / MICRO);
  };
}

/** The accuracy of each domain from the eligible links of its events. Reviews of suspected links are left out. */
export function accuracyByDomain(events: readonly CreditEvent[]): ReadonlyMap<string | null, LinkAccuracy> {
  return new Map(
    [...groupBy(events, ({ domain }) => domain)].map(([domain, own]) => [
      domain,
      accuracyOf(
        own.flatMap(({ links }) => links.filter(({ isTargeted }) => !isTargeted)),
        MIN_REVIEWED_LINKS_V1,
      ),
    ]),
  );
}

/** The accuracy of links; a dispute that nobody has decided yet says nothing. */
export function accuracyOf(links: readonly CreditLink[], minimum: number): LinkAccuracy {
  const decided = links.filter(
    ({ verdict }) => verdict !== LinkVerdict.UNREVIEWED && verdict !== LinkVerdict.DISPUTED,
  );
  const accurate = decided.reduce((sum, { verdict }) => sum + WORTH[verdict], 0);
  const interval = wilsonInterval(accurate / MICRO, decided.length);
  const isKnown = decided.length >= minimum && interval !== null;
  return {
    reviewed: decided.length,
    accurate,
    unreviewed: isKnown ? Math.floor(interval.low * MICRO) : MICRO,
    basis: isKnown ? AccuracyBasis.REVIEWED : AccuracyBasis.UNREVIEWED,
  };
}

/**
 * v of an event: halfway between its best and its worst link, so that it does not depend on how many there are and
 * cutting the better article into several cannot raise it.
 */
export function accuracyWeight(links: readonly CreditLink[], unreviewed: UnreviewedWorth): Micro {
  const values = links.map((link) =>
    link.verdict === LinkVerdict.UNREVIEWED ? unreviewed(link) : WORTH[link.verdict],
  );
  return Math.floor((Math.min(...values) + Math.max(...values)) / 2);
}
