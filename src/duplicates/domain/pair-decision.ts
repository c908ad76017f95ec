import { hasProficiency, Proficiency } from "../../people/domain/person.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { DuplicateStatus, type DuplicateCause } from "./duplicate.js";

/** What a person may say about a pair. MERGED is said by a merge alone. */
export type DecidableStatus = Exclude<DuplicateStatus, "MERGED">;

/** What is decided; an absent cause or reason is null. */
export interface Decision {
  readonly status: DecidableStatus;
  readonly cause: DuplicateCause | null;
  readonly reason: string | null;
}

/** Who decides, as they stand to the two articles on the day of the decision. */
export interface Decider {
  readonly proficiency: Proficiency;
  readonly isExpert: boolean;
  readonly isAdministrator: boolean;
  /** Wrote or edited one of the two articles. */
  readonly hasContributed: boolean;
  /** Is in the team that owns one of the two articles. */
  readonly isInOwningTeam: boolean;
}

/**
 * Why somebody may not decide a pair, or null. Nobody judges what they wrote, administrators neither.
 * "Whose team's figure it moves" is read as: members of the team that owns one of the articles. Knowledge domain experts
 * and administrators are exempt from that half, because in a small organisation they would be the only ones left.
 * @param path where the articles stand in the input.
 */
export function forbidsDecision(decider: Decider, path = "input.pairId"): Problem | null {
  if (decider.hasContributed)
    return problem(
      "SELF_REVIEW_FORBIDDEN",
      path,
      "You contributed to one of these articles: somebody who did not has to decide whether they are duplicates",
    );
  if (decider.isExpert || decider.isAdministrator) return null;
  if (!hasProficiency(decider.proficiency, Proficiency.CONTRIBUTOR))
    return problem(
      "PROFICIENCY_REQUIRED",
      "",
      "Pairs are decided by contributors, publishers, knowledge domain experts and administrators",
    );
  if (decider.isInOwningTeam)
    return problem(
      "SELF_REVIEW_FORBIDDEN",
      path,
      "Your team owns one of these articles, so the decision moves its figure: ask another team or a knowledge domain expert",
    );
  return null;
}

/** What is wrong with a decision about a pair that stands at `current`. */
export function problemsOfDecision(current: DuplicateStatus, decision: Decision): readonly Problem[] {
  if (current === DuplicateStatus.MERGED)
    return [
      problem("INVALID_STATE", "input.status", "These articles are merged: there is nothing left to decide", {
        state: current,
      }),
    ];
  const { status, cause, reason } = decision;
  if (status === DuplicateStatus.SUSPECTED && current === DuplicateStatus.SUSPECTED)
    return [
      problem("INVALID_STATE", "input.status", "Nothing is decided about this pair: it is open already", {
        state: current,
      }),
    ];
  const problems: Problem[] = [];
  if (status === DuplicateStatus.CONFIRMED && cause === null)
    problems.push(
      problem(
        "VALIDATION_FAILED",
        "input.cause",
        "Say why the duplicate came to be (UNKNOWN when nobody knows): a confirmation needs a cause",
      ),
    );
  if (status !== DuplicateStatus.CONFIRMED && cause !== null)
    problems.push(
      problem("VALIDATION_FAILED", "input.cause", "Only a confirmed duplicate has a cause: leave it out"),
    );
  if (status === DuplicateStatus.NOT_DUPLICATE && (reason ?? "").trim() === "")
    problems.push(
      problem(
        "VALIDATION_FAILED",
        "input.reason",
        "Say what tells the two articles apart: a dismissal needs a reason",
      ),
    );
  return problems;
}

/**
 * Why the duplicate of a merge came to be: what is said now, or what was said when the pair was confirmed. A pair that
 * somebody decided otherwise is not merged over their head.
 */
export function causeOfMerge(
  pair: { readonly status: DuplicateStatus; readonly cause: DuplicateCause | null },
  said: DuplicateCause | null,
): Result<DuplicateCause, readonly Problem[]> {
  const { status } = pair;
  if (status !== DuplicateStatus.SUSPECTED && status !== DuplicateStatus.CONFIRMED)
    return err([
      problem(
        "INVALID_STATE",
        "input.mergedId",
        `This pair was decided ${status}: take that back first (duplicatePairDecide to SUSPECTED), then merge`,
        { state: status },
      ),
    ]);
  const cause = said ?? pair.cause;
  if (cause !== null) return ok(cause);
  return err([
    problem(
      "VALIDATION_FAILED",
      "input.cause",
      "Say why the duplicate came to be (UNKNOWN when nobody knows): nobody has confirmed this pair yet",
    ),
  ]);
}
