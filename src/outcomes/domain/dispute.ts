import { assertNever } from "../../platform/kernel/assert-never.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { excludedFact } from "./fact-builder.js";
import { ExclusionReason, type OutcomeFact } from "./facts.js";

/** Where a dispute stands. Only OPEN changes; the others are ends. */
export const DisputeState = {
  OPEN: "OPEN",
  UPHELD: "UPHELD",
  REJECTED: "REJECTED",
  WITHDRAWN: "WITHDRAWN",
} as const;
export type DisputeState = (typeof DisputeState)[keyof typeof DisputeState];

/** How somebody else may end a dispute. */
export const DisputeDecision = { UPHOLD: "UPHOLD", REJECT: "REJECT" } as const;
export type DisputeDecision = (typeof DisputeDecision)[keyof typeof DisputeDecision];

/** The most characters of a reason or a resolution. */
export const MAX_DISPUTE_TEXT = 2_000;

/** The state a decision leads to. */
export function stateAfter(decision: DisputeDecision): DisputeState {
  switch (decision) {
    case DisputeDecision.UPHOLD:
      return DisputeState.UPHELD;
    case DisputeDecision.REJECT:
      return DisputeState.REJECTED;
    default:
      return assertNever(decision);
  }
}

/** What stands against the words of a dispute or its resolution, or null. */
export function disputeTextProblem(path: string, what: string, text: string): Problem | null {
  const { length } = text.trim();
  if (length > 0 && length <= MAX_DISPUTE_TEXT) return null;
  return problem(
    "VALIDATION_FAILED",
    path,
    `${what} takes 1 to ${MAX_DISPUTE_TEXT} characters, not ${length}: the other side must be able to follow it`,
  );
}

/** Who wants to decide, and whose words the disputed fact rests on. */
export interface Decider {
  readonly personId: PersonId;
  /** Who filed it: whoever the fact is about, and gains when it is left out. */
  readonly disputedBy: PersonId;
  /** Who made or reviewed the links that the fact was derived from. */
  readonly witnesses: readonly PersonId[];
}

/** Why somebody may not decide, or null: nobody decides for their own benefit, nor about what they stated themselves. */
export function forbidsResolution({ personId, disputedBy, witnesses }: Decider): Problem | null {
  if (personId === disputedBy)
    return problem(
      "SELF_REVIEW_FORBIDDEN",
      "input.disputeId",
      "The one who disputes a fact does not decide about it: withdraw it, or wait for somebody above you or an administrator",
    );
  if (witnesses.includes(personId))
    return problem(
      "SELF_REVIEW_FORBIDDEN",
      "input.disputeId",
      "The fact rests on a link that you made or reviewed: somebody else must decide about it",
    );
  return null;
}

/** What a fact is known by however often it is derived anew. */
export interface FactIdentity {
  readonly metric: string;
  readonly subjectId: string;
  readonly personId: string | null;
  readonly articleId: string | null;
  readonly occurredAt: Instant;
}

/**
 * Leaves out the facts whose dispute was upheld. A fact that is about somebody else by now, or happened at another time,
 * is another fact: it counts, and can be disputed anew.
 */
export function withoutUpheld(
  facts: readonly OutcomeFact[],
  upheld: readonly FactIdentity[],
): readonly OutcomeFact[] {
  if (upheld.length === 0) return facts;
  const left = new Set(upheld.map(identityKey));
  return facts.map((fact) =>
    fact.exclusion === null && left.has(identityKey(fact))
      ? excludedFact(fact, ExclusionReason.DISPUTED_UPHELD)
      : fact,
  );
}

function identityKey({ metric, subjectId, personId, articleId, occurredAt }: FactIdentity): string {
  return JSON.stringify([metric, subjectId, personId, articleId, occurredAt]);
}
