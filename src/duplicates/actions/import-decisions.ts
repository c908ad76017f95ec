import { lacksAdministration } from "../../people/actions/require.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, PersonId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { failed, type RowOutcome } from "../../platform/kernel/row-outcome.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { problemsOfDecision, type Decision } from "../domain/pair-decision.js";
import { lockPairOf, recordDecision } from "../store/decision.store.js";
import { pairKey } from "../store/pair.store.js";
import { lockSettlements } from "../store/cluster.store.js";
import { refreshClusters } from "./refresh-clusters.js";
import { tellTicketsOf } from "./tell-outcomes.js";

/** A decision that was taken elsewhere or earlier: the two articles in any order, who decided, and when. */
export interface ImportedDecision extends Decision {
  readonly articleIds: readonly [ArticleId, ArticleId];
  readonly decidedBy: PersonId;
  readonly decidedAt: Instant;
}

/**
 * Puts decisions of the past on record, for the demo and for moves from another system; a bad row fails alone, a row
 * that is known already is UNCHANGED. The pair must have been found by a scan, because a decision is about evidence.
 * Who was allowed to decide was checked where it was decided. Administrators only.
 */
export async function importDecisions(
  deps: ActionDeps,
  viewer: Viewer,
  rows: readonly ImportedDecision[],
): Promise<Result<readonly RowOutcome[], readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const touched = [...new Set(rows.flatMap((row) => row.articleIds))];
    await lockSettlements(tx);
    const outcomes: RowOutcome[] = [];
    for (const row of rows) outcomes.push(await importDecision(tx, row));
    // Nobody is there to be asked whether clusters should join: they were settled where the decisions were taken.
    if (outcomes.some(({ status }) => status === "UPDATED"))
      await tellTicketsOf(tx, await refreshClusters(tx, touched));
    return ok(outcomes);
  });
}

async function importDecision(tx: Tx, row: ImportedDecision): Promise<RowOutcome> {
  const pair = await lockPairOf(tx, pairKey(...row.articleIds));
  if (pair === null)
    return failed(
      problem(
        "NOT_FOUND",
        "articleIds",
        "These two articles were not found to be alike: run the duplicate scan first, then import decisions",
      ),
    );
  // What the pair stands at now says nothing about what could be decided then, except for a merge.
  const problems = problemsOfDecision(pair.status === "MERGED" ? "MERGED" : "CONFIRMED", row);
  if (problems.length > 0) return failed(...problems);
  const { status, cause, reason, decidedBy, decidedAt } = row;
  const isNew = await recordDecision(tx, { pairId: pair.id, status, cause, reason, decidedBy, decidedAt });
  return { status: isNew ? "UPDATED" : "UNCHANGED", id: pair.id };
}
