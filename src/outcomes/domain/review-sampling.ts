import { hashText } from "../../duplicates/domain/feature-hash.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { ArticleId, LinkId, TeamId } from "../../platform/kernel/ids.js";
import { seededRandom, type Random } from "../../platform/kernel/random.js";
import { compareText } from "./compare.js";

/** How links are drawn for review. A change of any number is a new version. */
export const REVIEW_SAMPLING_V1 = Object.freeze({
  version: 1,
  /** Only links that were made within so many days: the ticket must still be remembered and the article as it was. */
  windowDays: 90,
  /** One link of so many is reviewed twice. */
  doubleOneIn: 10,
  /** An assignment that was not answered for so many days goes to somebody else. */
  lapseDays: 14,
});

/** The links that people of one team made to one article. */
export interface ReviewStratum {
  /** The team of the linkers when they linked; null when they had none, as in self-service. */
  readonly teamId: TeamId | null;
  readonly articleId: ArticleId;
  /** Links that could be reviewed, those already drawn included. */
  readonly links: number;
  /** Links that were drawn already. */
  readonly drawn: number;
}

/**
 * The order in which strata are to be drawn from: first the team that is furthest behind its share, within it the article
 * that is. "Behind" is measured as links ÷ (2·drawn + 1), the divisor method of Sainte-Laguë, which allots draws in
 * proportion to links without favouring large or small: the sample needs no weights. Ties are decided by the seed.
 * Strata with nothing left to draw are left out.
 */
export function orderStrata(strata: readonly ReviewStratum[], seed: number): readonly ReviewStratum[] {
  const random = seededRandom(seed);
  const teams = [...groupBy(strata, ({ teamId }) => teamId ?? "")]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, own]) => ({ own, links: sum(own, "links"), drawn: sum(own, "drawn") }));
  return furthestBehindFirst(teams, random).flatMap(({ own }) =>
    furthestBehindFirst(
      [...own].sort((a, b) => compareText(a.articleId, b.articleId)),
      random,
    ),
  );
}

/** One of the links, each as likely as any other; null when there is none. */
export function drawLink(links: readonly LinkId[], seed: number): LinkId | null {
  const sorted = [...links].sort(compareText);
  return sorted[Math.floor(seededRandom(seed)() * sorted.length)] ?? null;
}

/** The seed of the next draw: what was drawn before decides it, so that a sample can be drawn again and checked. */
export function seedOfDraw(organisation: string, drawsBefore: number): number {
  return hashText(`link review ${REVIEW_SAMPLING_V1.version} ${organisation} ${drawsBefore}`);
}

/** Whether a link is among those that two people review; settled by its id, so that no reviewer's verdict moves it. */
export function isReviewedTwice(linkId: LinkId): boolean {
  const { version, doubleOneIn } = REVIEW_SAMPLING_V1;
  return (hashText(`double review ${version} ${linkId}`) >>> 0) % doubleOneIn === 0;
}

function furthestBehindFirst<T extends { readonly links: number; readonly drawn: number }>(
  candidates: readonly T[],
  random: Random,
): readonly T[] {
  return candidates
    .map((candidate) => ({ candidate, tie: random() }))
    .filter(({ candidate }) => candidate.drawn < candidate.links)
    .sort((a, b) => behind(b.candidate) - behind(a.candidate) || a.tie - b.tie)
    .map(({ candidate }) => candidate);
}

function behind({ links, drawn }: { readonly links: number; readonly drawn: number }): number {
  return links / (2 * drawn + 1);
}

function sum(strata: readonly ReviewStratum[], field: "links" | "drawn"): number {
  return strata.reduce((total, stratum) => total + stratum[field], 0);
}
