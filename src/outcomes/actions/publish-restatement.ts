import { lacksScope } from "../../people/actions/require.js";
import { peopleBelow, teamsLed } from "../../people/store/access.read-model.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import { assertNever } from "../../platform/kernel/assert-never.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { disputeTextProblem } from "../domain/dispute.js";
import { isSameFigure } from "../domain/publishing.js";
import { Release } from "../domain/release-plan.js";
import { readStanding } from "../store/figure-access.read-model.js";
import { readScopeSums, type MetricScope } from "../store/measurements.read-model.js";
import { lockOutcomes } from "../store/outcome-fact.store.js";
import { insertPublished, supersedePublished } from "../store/published.store.js";
import { lockRestatement, markPublished, type LockedRestatement } from "../store/restatement.store.js";
import { figureRequest, scopeOf } from "./restate-figures.js";

export interface PublishRestatement {
  readonly restatementId: string;
  /** Why it is right to correct what was published; for everybody who compares the two. */
  readonly note: string;
}

/**
 * Somebody makes the restated figure the published one; the former stays on record. Administrators may, and whoever
 * leads the one it is about; never the person themself, and in team-only mode only administrators for a person's.
 * What peers were given once stays as it was given: a second release would tell the difference.
 * Errors: NOT_FOUND, FORBIDDEN, INVALID_STATE, VALIDATION_FAILED.
 */
export async function publishRestatement(
  deps: ActionDeps,
  viewer: Viewer,
  command: PublishRestatement,
): Promise<Result<string, readonly Problem[]>> {
  const lacking = lacksScope(viewer, "write");
  if (lacking) return err([lacking]);
  const note = command.note.trim();
  const wrong = disputeTextProblem("input.note", "The note of a restatement", note);
  if (wrong) return err([wrong]);
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockOutcomes(tx);
    const restatement = await lockRestatement(tx, command.restatementId);
    if (restatement === null || !(await mayPublish(tx, viewer, scopeOf(restatement.figure))))
      return err([
        problem("NOT_FOUND", "input.restatementId", "There is no such restatement for you to publish"),
      ]);
    if (restatement.outcome !== null)
      return err([
        problem(
          "INVALID_STATE",
          "input.restatementId",
          "This restatement is closed: look at the figure again, a later one may be open",
          { state: restatement.outcome },
        ),
      ]);
    const [current] = await readScopeSums(tx, tx.organisationId, tx.recordedAt, [
      figureRequest(restatement.figure),
    ]);
    if (current === undefined || !isSameFigure(current.sums, restatement.sums))
      return err([
        problem(
          "INVALID_STATE",
          "input.restatementId",
          "More has changed since this restatement was opened: look again in a moment, a later one takes its place",
          { state: "CHANGED" },
        ),
      ]);
    await replaceFigure(tx, viewer, restatement, note);
    return ok(restatement.id);
  });
}

async function mayPublish(tx: Tx, viewer: Viewer, scope: MetricScope): Promise<boolean> {
  if (viewer.sourceId !== null) return false;
  if (scope.level === "PERSON" && scope.id === viewer.personId) return false;
  if (viewer.isAdministrator) return true;
  switch (scope.level) {
    case "PERSON": {
      const { teamOnlyMode } = await readStanding(tx, viewer);
      return !teamOnlyMode && (await peopleBelow(tx, viewer, [scope.id])).has(scope.id);
    }
    case "TEAM":
      return (await teamsLed(tx, viewer, [scope.id])).has(scope.id);
    case "ORGANISATION":
      return (await readStanding(tx, viewer)).leadsOrganisation;
    default:
      return assertNever(scope);
  }
}

async function replaceFigure(
  tx: Tx,
  viewer: Viewer,
  { id, figure, sums }: LockedRestatement,
  note: string,
): Promise<void> {
  const at = tx.recordedAt;
  await supersedePublished(tx, figure.id, at);
  const { id: replacesId, ...rest } = figure;
  const successor = { ...rest, sums, replacesId, release: Release.NOT_FOR_PEERS, publishedAt: at };
  const [newFigureId] = await insertPublished(tx, [successor], viewer.personId);
  if (newFigureId === undefined) throw new Error("a figure that was inserted has an id");
  await markPublished(tx, id, { personId: viewer.personId, note, newFigureId }, at);
}
