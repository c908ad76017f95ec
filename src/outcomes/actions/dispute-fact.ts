import { writingPerson } from "../../people/actions/require.js";
import { peopleBelow } from "../../people/store/access.read-model.js";
import { brokenConstraint, transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { disputeTextProblem } from "../domain/dispute.js";
import { findFact, insertDispute } from "../store/dispute.store.js";

export interface DisputeFact {
  readonly factId: string;
  /** What is wrong with it, in the words of whoever it is about. */
  readonly reason: string;
}

/**
 * Somebody says that a fact about them is wrong. It counts until somebody else agrees: leaving a dispute open must not
 * improve a figure. Only whoever the fact is about may, and one at a time about the same fact.
 * Errors: NOT_FOUND, FORBIDDEN, INVALID_STATE, ALREADY_EXISTS, VALIDATION_FAILED.
 */
export async function disputeFact(
  deps: ActionDeps,
  viewer: Viewer,
  command: DisputeFact,
): Promise<Result<string, readonly Problem[]>> {
  const person = writingPerson(viewer, "A fact is disputed");
  if (!person.ok) return person;
  const personId = person.value;
  const wrong = disputeTextProblem("input.reason", "The reason of a dispute", command.reason);
  if (wrong) return err([wrong]);
  try {
    return await transact(deps, viewer.organisationId, async (tx) => {
      const fact = await findFact(tx, command.factId);
      const about = fact?.personId ?? null;
      if (fact === null || about === null) return err([unknownFact()]);
      if (about !== personId) {
        const isSeen = (await peopleBelow(tx, viewer, [about])).has(about);
        return err([isSeen ? notYours() : unknownFact()]);
      }
      if (fact.exclusion !== null)
        return err([
          problem(
            "INVALID_STATE",
            "input.factId",
            "This fact does not count anyway, so there is nothing to take out of the figure",
            { state: fact.exclusion },
          ),
        ]);
      return ok(await insertDispute(tx, fact, personId, command.reason.trim()));
    });
  } catch (error) {
    if (brokenConstraint(error) !== "uq_fact_dispute_open") throw error;
    return err([
      problem(
        "ALREADY_EXISTS",
        "input.factId",
        "A dispute about this fact is open already: wait for its end, or withdraw it",
      ),
    ]);
  }
}

function unknownFact(): Problem {
  return problem(
    "NOT_FOUND",
    "input.factId",
    "There is no such fact, or it has been derived anew and says something else: list the facts of the figure again",
  );
}

function notYours(): Problem {
  return problem("FORBIDDEN", "input.factId", "Only the person whom a fact is about may dispute it");
}
