import { writingPerson } from "../../people/actions/require.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { DuplicatePairId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { survivorsOf } from "../../knowledge/store/redirect.store.js";
import { wouldJoin } from "../domain/clusters.js";
import { DuplicateStatus, type DuplicateCause } from "../domain/duplicate.js";
import {
  forbidsDecision,
  problemsOfDecision,
  type DecidableStatus,
  type Decision,
} from "../domain/pair-decision.js";
import { clustersToJoin, lockSettlements } from "../store/cluster.store.js";
import {
  findDecider,
  lockVisiblePair,
  recordDecision,
  type LockedPair,
  type TakenDecision,
} from "../store/decision.store.js";
import { forbidsTranslations } from "./forbids-translations.js";
import { refreshClusters } from "./refresh-clusters.js";
import { tellingOutcomes, tellTicketsOf } from "./tell-outcomes.js";

export interface DecidePair {
  readonly pairId: DuplicatePairId;
  /** The version of the pair that was looked at. */
  readonly version: number;
  /** SUSPECTED opens a decided pair again. */
  readonly status: DecidableStatus;
  readonly cause?: DuplicateCause | null | undefined;
  readonly reason?: string | null | undefined;
  /** Whether two clusters may become one by a confirmation. */
  readonly joinClusters?: boolean | null | undefined;
}

/**
 * Somebody says whether two articles are duplicates. Contributors and publishers, knowledge domain experts and
 * administrators may, about articles they did not write; who else may not is told by `forbidsDecision`.
 * Errors: NOT_FOUND, FORBIDDEN, PROFICIENCY_REQUIRED, SELF_REVIEW_FORBIDDEN, VERSION_CONFLICT, INVALID_STATE,
 * VALIDATION_FAILED, CLUSTERS_WOULD_JOIN.
 */
export async function decidePair(
  deps: ActionDeps,
  viewer: Viewer,
  command: DecidePair,
): Promise<Result<DuplicatePairId, readonly Problem[]>> {
  const person = writingPerson(viewer, "A pair is decided");
  if (!person.ok) return person;
  const personId = person.value;
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockSettlements(tx);
    const pair = await lockVisiblePair(tx, viewer, command.pairId);
    if (pair === null)
      return err([problem("NOT_FOUND", "input.pairId", "There is no such pair of articles")]);
    const decider = await findDecider(tx, personId, viewer.today, pair.articleIds);
    const forbidden = forbidsDecision({ ...decider, isAdministrator: viewer.isAdministrator });
    if (forbidden) return err([forbidden]);
    const refused = await refusal(tx, viewer, pair, command);
    if (refused.length > 0) return err(refused);
    await take(tx, pair, { ...decisionOf(command), decidedBy: personId });
    return ok(pair.id);
  });
}

function decisionOf(command: DecidePair): Decision {
  return {
    status: command.status,
    cause: command.cause ?? null,
    reason: command.reason?.trim() || null,
  };
}

/** What stands against a decision that the viewer may take. */
async function refusal(
  tx: Tx,
  viewer: Viewer,
  pair: LockedPair,
  command: DecidePair,
): Promise<readonly Problem[]> {
  if (pair.version !== command.version)
    return [
      problem(
        "VERSION_CONFLICT",
        "input.version",
        `The pair is at version ${pair.version}, not ${command.version}: look at it again and decide anew`,
        { currentVersion: pair.version },
      ),
    ];
  // Two articles can also have become one over a third.
  const survivors = await survivorsOf(tx, tx.organisationId, pair.articleIds);
  const status = new Set(survivors.values()).size === 1 ? DuplicateStatus.MERGED : pair.status;
  const problems = problemsOfDecision(status, decisionOf(command));
  if (problems.length > 0) return problems;
  if (command.status !== DuplicateStatus.CONFIRMED) return [];
  const forbidden = await forbidsTranslations(tx, pair.articleIds, "input.status");
  if (forbidden !== null) return [forbidden];
  if (command.joinClusters === true) return [];
  const sizes = await clustersToJoin(tx, viewer, pair.articleIds);
  return sizes === null ? [] : [wouldJoin(sizes)];
}

/** A confirmation, and what ends or changes one, moves the clusters and with them whose reuse it is. */
async function take(
  tx: Tx,
  pair: LockedPair,
  decision: Decision & Pick<TakenDecision, "decidedBy">,
): Promise<void> {
  const record = (): Promise<boolean> =>
    recordDecision(tx, { ...decision, pairId: pair.id, decidedAt: tx.recordedAt });
  const isJoin = [pair.status, decision.status].includes(DuplicateStatus.CONFIRMED);
  const isSame = pair.status === decision.status && pair.cause === decision.cause;
  if (!isJoin || isSame) {
    await tellingOutcomes(tx, pair.articleIds, record);
    return;
  }
  await record();
  await tellTicketsOf(tx, await refreshClusters(tx, pair.articleIds));
}
