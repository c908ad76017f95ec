import { writingPerson } from "../../people/actions/require.js";
import { peopleBelow } from "../../people/store/access.read-model.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import {
  DisputeState,
  disputeTextProblem,
  forbidsResolution,
  stateAfter,
  type DisputeDecision,
} from "../domain/dispute.js";
import {
  endDispute,
  excludeFact,
  findFact,
  lockDispute,
  readWitnesses,
  type LockedDispute,
} from "../store/dispute.store.js";
import { readStanding } from "../store/figure-access.read-model.js";
import { lockOutcomes } from "../store/outcome-fact.store.js";

export interface ResolveDispute {
  readonly disputeId: string;
  /** The version of the dispute that was looked at. */
  readonly version: number;
  readonly decision: DisputeDecision;
  /** Why, for the person who disputes. */
  readonly resolution: string;
}

/**
 * Somebody decides about a dispute. Upheld, the fact is left out at once, every figure with it, and a published one gets
 * a restatement; whoever derives it again leaves it out too. For those above the person today and for administrators;
 * in team-only mode for administrators alone; never for the person nor for whoever made or reviewed what it rests on.
 * Errors: NOT_FOUND, SELF_REVIEW_FORBIDDEN, INVALID_STATE, VERSION_CONFLICT, VALIDATION_FAILED.
 */
export async function resolveDispute(
  deps: ActionDeps,
  viewer: Viewer,
  command: ResolveDispute,
): Promise<Result<string, readonly Problem[]>> {
  const person = writingPerson(viewer, "A dispute is decided");
  if (!person.ok) return person;
  const personId = person.value;
  const wrong = disputeTextProblem("input.resolution", "A resolution", command.resolution);
  if (wrong) return err([wrong]);
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockOutcomes(tx);
    const dispute = await lockDispute(tx, command.disputeId);
    if (dispute === null || !(await mayRead(tx, viewer, dispute.personId)))
      return err([problem("NOT_FOUND", "input.disputeId", "There is no such dispute")]);
    const witnesses = await readWitnesses(tx, dispute.factId);
    const forbidden = forbidsResolution({ personId, disputedBy: dispute.personId, witnesses });
    if (forbidden) return err([forbidden]);
    const stale = staleProblem(dispute, command.version);
    if (stale) return err([stale]);
    const state = stateAfter(command.decision);
    if (state === DisputeState.OPEN) throw new Error("a decision ends a dispute");
    if (state === DisputeState.UPHELD) await leaveOut(tx, dispute);
    await endDispute(tx, dispute, { state, note: command.resolution.trim(), actorId: personId });
    return ok(dispute.id);
  });
}

async function mayRead(tx: Tx, viewer: Viewer, about: PersonId): Promise<boolean> {
  if (viewer.personId === about || viewer.isAdministrator) return true;
  const { teamOnlyMode } = await readStanding(tx, viewer);
  return !teamOnlyMode && (await peopleBelow(tx, viewer, [about])).has(about);
}

/** The problem of deciding about what has changed since it was looked at, or has ended, or null. */
export function staleProblem(dispute: LockedDispute, version: number): Problem | null {
  if (dispute.state !== DisputeState.OPEN)
    return problem("INVALID_STATE", "input.disputeId", "This dispute has ended", { state: dispute.state });
  if (dispute.version === version) return null;
  return problem(
    "VERSION_CONFLICT",
    "input.version",
    `The dispute is at version ${dispute.version}, not ${version}: look at it again and decide anew`,
    { currentVersion: dispute.version },
  );
}

/** A fact that has changed its content since is no longer the disputed one, and nothing is left out. */
async function leaveOut(tx: Tx, dispute: LockedDispute): Promise<void> {
  const fact = await findFact(tx, dispute.factId);
  if (fact === null || fact.exclusion !== null) return;
  // Never before the fact was recorded, so that each instant has one of the two in force.
  await excludeFact(tx, fact, fact.recordedAt > tx.recordedAt ? fact.recordedAt : tx.recordedAt);
}
