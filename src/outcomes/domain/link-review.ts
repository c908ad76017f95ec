import { hasProficiency, Proficiency } from "../../people/domain/person.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { LinkVerdict } from "../../knowledge/domain/link.js";

/** What a reviewer can say of a link. */
export const ReviewOpinion = {
  ACCURATE: "ACCURATE",
  PARTIAL: "PARTIAL",
  INACCURATE: "INACCURATE",
} as const;
export type ReviewOpinion = (typeof ReviewOpinion)[keyof typeof ReviewOpinion];

/** Why a link is reviewed. */
export const ReviewPurpose = {
  /** It was drawn at random. */
  SAMPLE: "SAMPLE",
  /** It is one of those on which held credit waits; such reviews say nothing about other links. */
  HELD_CREDIT: "HELD_CREDIT",
} as const;
export type ReviewPurpose = (typeof ReviewPurpose)[keyof typeof ReviewPurpose];

/** The longest note, in characters. */
export const REVIEW_NOTE_MAX = 2_000;

/** What somebody who wants to review may do. */
export interface Reviewer {
  readonly proficiency: Proficiency;
  readonly isCoach: boolean;
  readonly isAdministrator: boolean;
}

/** The problem of somebody who may not review links, or null: it takes a contributor, a coach or an administrator. */
export function forbidsReview({ proficiency, isCoach, isAdministrator }: Reviewer): Problem | null {
  if (isCoach || isAdministrator || hasProficiency(proficiency, Proficiency.CONTRIBUTOR)) return null;
  return problem(
    "PROFICIENCY_REQUIRED",
    "",
    "Links are reviewed by contributors, publishers, coaches and administrators: ask your coach for the proficiency CONTRIBUTOR",
  );
}

/** What is wrong with a review; a link that is not found accurate needs a word that somebody can learn from. */
export function problemsOfReview(verdict: ReviewOpinion, note: string | null): readonly Problem[] {
  if (note !== null && note.length > REVIEW_NOTE_MAX)
    return [
      problem(
        "VALIDATION_FAILED",
        "input.note",
        `A note has at most ${REVIEW_NOTE_MAX} characters, this one has ${note.length}: shorten it`,
      ),
    ];
  if (verdict !== ReviewOpinion.ACCURATE && note === null)
    return [
      problem(
        "VALIDATION_FAILED",
        "input.note",
        `${verdict} needs a note: say what the article did not solve, so that it can be learnt from`,
      ),
    ];
  return [];
}

/**
 * What the record says of a link after the last of some opinions, in the order in which they were given; null when it
 * changes nothing. One opinion stands; a second that differs makes a dispute, which the third decides.
 */
export function verdictAfter(opinions: readonly ReviewOpinion[]): Exclude<LinkVerdict, "UNREVIEWED"> | null {
  const [first, second, third] = opinions;
  if (third !== undefined) return opinions.length === 3 && first !== second ? third : null;
  if (second !== undefined) return first === second ? null : LinkVerdict.DISPUTED;
  return first ?? null;
}

/** How many opinions a link takes. */
export function opinionsNeeded(opinions: readonly ReviewOpinion[], isReviewedTwice: boolean): number {
  const [first, second] = opinions;
  if (second !== undefined && first !== second) return 3;
  return isReviewedTwice ? 2 : 1;
}
