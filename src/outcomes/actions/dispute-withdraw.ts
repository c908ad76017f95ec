import { writingPerson } from "../../people/actions/require.js";
import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { endDispute, lockDispute } from "../store/dispute.store.js";
import { staleProblem } from "./dispute-resolve.js";

export interface WithdrawDispute {
  readonly disputeId: string;
  /** The version of the dispute that was looked at. */
  readonly version: number;
}

const NOTE = "Withdrawn by the person who filed it";

/**
 * Whoever filed a dispute takes it back while it is open; that it was filed stays on record.
 * Errors: NOT_FOUND, INVALID_STATE, VERSION_CONFLICT.
 */
export async function withdrawDispute(
  deps: ActionDeps,
  viewer: Viewer,
  command: WithdrawDispute,
): Promise<Result<string, readonly Problem[]>> {
  const person = writingPerson(viewer, "A dispute is withdrawn");
  if (!person.ok) return person;
  return transact(deps, viewer.organisationId, async (tx) => {
    const dispute = await lockDispute(tx, command.disputeId);
    if (dispute === null || dispute.personId !== person.value)
      return err([problem("NOT_FOUND", "input.disputeId", "There is no such dispute of yours")]);
    const stale = staleProblem(dispute, command.version);
    if (stale) return err([stale]);
    await endDispute(tx, dispute, { state: "WITHDRAWN", note: NOTE, actorId: person.value });
    return ok(dispute.id);
  });
}
