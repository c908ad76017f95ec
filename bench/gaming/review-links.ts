import { groupBy } from "../../src/platform/kernel/group-by.js";
import type { LinkId, PersonId, TeamId } from "../../src/platform/kernel/ids.js";
import type { CreditLink } from "../../src/outcomes/domain/credit-event.js";
import { ReviewOpinion } from "../../src/outcomes/domain/link-review.js";
import { drawLink, orderStrata, seedOfDraw } from "../../src/outcomes/domain/review-sampling.js";
import type { ReviewedRing } from "../../src/outcomes/domain/ring-review.js";
import { YEAR } from "./calendar.js";
import { pick } from "./chance.js";
import type { Desk } from "./desk.js";
import type { SimLink } from "./record.js";

/** How links are reviewed. A change of any number changes the published figures. */
export const REVIEWS_V1 = Object.freeze({
  /** The share of links that are drawn. */
  share: 0.15,
  /** Rounds in which the links of a month are drawn; within one, a team's links to one article give one at most. */
  rounds: 4,
  /** How often a reviewer is right. */
  right: 0.93,
});

/** What was said of a link, and by whom. */
export interface SimReview {
  readonly verdict: ReviewOpinion;
  readonly reviewedBy: PersonId;
  readonly isTargeted: boolean;
}

export type Reviews = ReadonlyMap<LinkId, SimReview>;

const MONTHS = 12;

/** Draws links month by month, by team and article as the product does, and has others look at them. */
export function reviewLinks(desk: Desk): Reviews {
  const reviews = new Map<LinkId, SimReview>();
  const months = groupBy(linksOf(desk), ({ at }) =>
    Math.min(MONTHS - 1, Math.max(0, Math.floor((at / YEAR) * MONTHS))),
  );
  for (const [month, links] of [...months].sort(([a], [b]) => a - b))
    for (let round = 0; round < REVIEWS_V1.rounds; round += 1)
      for (const link of drawRound(desk, links, { reviews, number: month * REVIEWS_V1.rounds + round }))
        review(desk, link, { reviews, isTargeted: false, excluded: new Set() });
  return reviews;
}

/** Has people outside look at as many links of each held ring as its credit waits for. */
export function reviewHeldRings(desk: Desk, rings: readonly ReviewedRing[], before: Reviews): Reviews {
  const reviews = new Map(before);
  const byId = new Map(linksOf(desk).map((link) => [link.id, link]));
  for (const { links, members, needed } of rings.filter(({ isHeld }) => isHeld)) {
    const excluded = new Set(members);
    const isDone = ({ reviewedBy }: CreditLink): boolean => reviewedBy !== null && !excluded.has(reviewedBy);
    const missing = needed - links.filter(isDone).length;
    const open = links.filter((link) => !isDone(link)).slice(0, missing);
    for (const { linkId } of open) {
      const link = byId.get(linkId);
      if (link !== undefined) review(desk, link, { reviews, isTargeted: true, excluded });
    }
  }
  return reviews;
}

function linksOf({ tickets }: Desk): readonly SimLink[] {
  return tickets.flatMap(({ links }) =>
    links.filter(({ kind, origin }) => kind === "SOLVED_BY" && origin === "AGENT"),
  );
}

function drawRound(
  desk: Desk,
  links: readonly SimLink[],
  { reviews, number }: { readonly reviews: Reviews; readonly number: number },
): readonly SimLink[] {
  const teamOf = new Map(desk.world.people.map(({ id, team }) => [id, `team ${String(team)}` as TeamId]));
  const strata = [
    ...groupBy(links, ({ by, article }) => `${(by && teamOf.get(by)) ?? ""} ${article.id}`).values(),
  ].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const drawn = own.filter(({ id }) => reviews.has(id)).length;
    const teamId = first.by === null ? null : (teamOf.get(first.by) ?? null);
    return [{ teamId, articleId: first.article.id, links: own.length, drawn, own }];
  });
  const ordered = orderStrata(strata, seedOfDraw("bench", number));
  const ownOf = new Map(strata.map((one) => [`${one.teamId ?? ""} ${one.articleId}`, one.own]));
  const count = Math.round((links.length * REVIEWS_V1.share) / REVIEWS_V1.rounds);
  return ordered.slice(0, count).flatMap(({ teamId, articleId }, at) => {
    const own = (ownOf.get(`${teamId ?? ""} ${articleId}`) ?? []).filter(({ id }) => !reviews.has(id));
    const drawn = drawLink(
      own.map(({ id }) => id),
      seedOfDraw("bench", 1000 * (number + 1) + at),
    );
    return own.filter(({ id }) => id === drawn);
  });
}

interface ReviewTerms {
  readonly reviews: Map<LinkId, SimReview>;
  readonly isTargeted: boolean;
  readonly excluded: ReadonlySet<PersonId>;
}

/** Somebody who neither made the link nor wrote the article says what they think of it. */
function review({ world: { chance, people } }: Desk, link: SimLink, terms: ReviewTerms): void {
  const writers = new Set(link.article.edits.map(({ by }) => by));
  const may = people.filter(({ id }) => id !== link.by && !writers.has(id) && !terms.excluded.has(id));
  const reviewer = pick(may, chance("reviewer", link.id));
  if (reviewer === undefined) return;
  const isRight = chance("reviewer is right", link.id) < REVIEWS_V1.right;
  const verdict = isRight ? link.truth : mistaken(link.truth);
  terms.reviews.set(link.id, { verdict, reviewedBy: reviewer.id, isTargeted: terms.isTargeted });
}

function mistaken(truth: ReviewOpinion): ReviewOpinion {
  return truth === ReviewOpinion.ACCURATE ? ReviewOpinion.INACCURATE : ReviewOpinion.ACCURATE;
}
