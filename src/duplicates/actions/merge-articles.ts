import { mergeInto } from "../../knowledge/actions/merge-into.js";
import { textProblems } from "../../knowledge/domain/check-text.js";
import { changeBetween, type ArticleContent } from "../../knowledge/domain/content.js";
import { mergedContent, mergeProblems, type MergeChoices } from "../../knowledge/domain/merge.js";
import { actorFor, rightsOf } from "../../knowledge/store/actor.read-model.js";
import { withMerged } from "../../knowledge/store/redirect.store.js";
import { writingPerson } from "../../people/actions/require.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleMergeId, PersonId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { wouldJoin } from "../domain/clusters.js";
import { DuplicateStatus, type DuplicateCause } from "../domain/duplicate.js";
import { causeOfMerge } from "../domain/pair-decision.js";
import { clustersToJoin, lockSettlements } from "../store/cluster.store.js";
import { settlePairs, type LockedPair } from "../store/decision.store.js";
import { lockConfirmedBetween, undecidedPairsOf, writeMerge, type ClosedPair } from "../store/merge.store.js";
import { deleteUndecided } from "../store/pair.store.js";
import { forbidsMerge, loadSides, type Sides, type WantedSides } from "./merge-sides.js";
import { pairToMerge } from "./pair-to-merge.js";
import { refreshClusters } from "./refresh-clusters.js";
import { tellTicketsOf } from "./tell-outcomes.js";

export interface MergeArticles extends WantedSides {
  /** The version of the pair that was looked at; checked only when given, because a pair may never have been found. */
  readonly pairVersion?: number | null | undefined;
  /** Why the duplicate came to be; not needed when the pair was confirmed with a cause. */
  readonly cause?: DuplicateCause | null | undefined;
  /** Whose text each field of the survivor has; the survivor's where nothing is said. */
  readonly choices: MergeChoices;
  /** Whether two clusters may become one by it. */
  readonly joinClusters?: boolean | null | undefined;
}

/**
 * Makes two articles one. The merged article's id redirects to the survivor for ever, its links stay where they are
 * and are shown with the survivor's, and the survivor is found by the wording of both. Open pairs of the merged article
 * that nobody decided are closed; confirmed pairs between the two are merged with it; what else was decided about it
 * stays as it is and goes on to hold for the survivor.
 * Errors: FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, ARTICLE_MERGED, ARTICLE_ARCHIVED, SELF_REVIEW_FORBIDDEN,
 * PROFICIENCY_REQUIRED, INVALID_STATE, VALIDATION_FAILED, CLUSTERS_WOULD_JOIN.
 */
export async function mergeArticles(
  deps: ActionDeps,
  viewer: Viewer,
  command: MergeArticles,
): Promise<Result<ArticleMergeId, readonly Problem[]>> {
  const person = writingPerson(viewer, "Articles are merged");
  if (!person.ok) return person;
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockSettlements(tx);
    const loaded = await loadSides(tx, viewer, command);
    if (!loaded.ok) return loaded;
    const sides = loaded.value;
    const forbidden = await forbidsMerge(tx, viewer, person.value, sides);
    if (forbidden) return err([forbidden]);
    const text = await decideText(tx, viewer, sides, command.choices);
    if (!text.ok) return text;
    const pair = await decidePairOf(tx, sides, command);
    if (!pair.ok) return pair;
    if (command.joinClusters !== true) {
      const sizes = await clustersToJoin(tx, viewer, [sides.survivor.id, sides.merged.id]);
      if (sizes !== null) return err([wouldJoin(sizes)]);
    }
    const { content } = text.value;
    return ok(
      await writeAll(tx, { sides, content, choices: command.choices, by: person.value, ...pair.value }),
    );
  });
}

async function decideText(
  tx: Tx,
  viewer: Viewer,
  { survivor, merged }: Sides,
  choices: MergeChoices,
): Promise<Result<{ readonly content: ArticleContent }, readonly Problem[]>> {
  if (choices.title === "BOTH")
    return err([
      problem("VALIDATION_FAILED", "input.text.title", "An article has one title: choose SURVIVOR or MERGED"),
    ]);
  const content = mergedContent(survivor.content, merged.content, choices);
  const actor = actorFor(await rightsOf(tx, viewer), viewer, survivor.authorId);
  const problems = [
    ...mergeProblems(
      actor,
      {
        survivor: { ...survivor.content, teamId: survivor.teamId },
        merged: { ...merged.content, teamId: merged.teamId },
      },
      changeBetween(survivor.content, content) !== null,
    ),
    ...textProblems(content, "input.text."),
  ];
  return problems.length > 0 ? err(problems) : ok({ content });
}

interface PairOfMerge {
  readonly pair: LockedPair;
  readonly cause: DuplicateCause;
}

async function decidePairOf(
  tx: Tx,
  { survivor, merged }: Sides,
  command: MergeArticles,
): Promise<Result<PairOfMerge, readonly Problem[]>> {
  const found = await pairToMerge(tx, [survivor.id, merged.id]);
  if (!found.ok) return found;
  const pair = found.value;
  if (command.pairVersion != null && command.pairVersion !== pair.version)
    return err([
      problem(
        "VERSION_CONFLICT",
        "input.pairVersion",
        `The pair is at version ${pair.version}, not ${command.pairVersion}: look at it again and decide anew`,
        { currentVersion: pair.version },
      ),
    ]);
  const cause = causeOfMerge(pair, command.cause ?? null);
  return cause.ok ? ok({ pair, cause: cause.value }) : cause;
}

interface DecidedMerge extends PairOfMerge {
  readonly sides: Sides;
  readonly content: ArticleContent;
  readonly choices: MergeChoices;
  readonly by: PersonId;
}

async function writeAll(tx: Tx, decided: DecidedMerge): Promise<ArticleMergeId> {
  const { sides, pair, cause, by } = decided;
  const { survivor, merged } = sides;
  const closedPairs = await closePairs(tx, decided);
  await mergeInto(tx, { ...sides, content: decided.content, by });
  const id = await writeMerge(tx, {
    pairId: pair.id,
    survivorId: survivor.id,
    mergedId: merged.id,
    cause,
    survivorVersionBefore: survivor.version,
    survivorVersion: survivor.version + 1,
    mergedVersion: merged.version + 1,
    choices: decided.choices,
    closedPairs,
    mergedBy: by,
  });
  const around = await refreshClusters(tx, [survivor.id, merged.id]);
  await tellTicketsOf(tx, around);
  return id;
}

async function closePairs(tx: Tx, { sides, pair, cause, by }: DecidedMerge): Promise<readonly ClosedPair[]> {
  const { survivor, merged } = sides;
  const ours = await withMerged(tx, tx.organisationId, [survivor.id]);
  const theirs = await withMerged(tx, tx.organisationId, [merged.id]);
  const confirmed = await lockConfirmedBetween(tx, ours, theirs);
  const closed = [
    { pairId: pair.id, status: pair.status, cause: pair.cause },
    ...confirmed.filter(({ pairId }) => pairId !== pair.id),
  ];
  const reason = `"${merged.content.title}" was merged into "${survivor.content.title}"`;
  await settlePairs(
    tx,
    closed.map(({ pairId, cause: own }) => ({
      pairId,
      status: DuplicateStatus.MERGED,
      cause: pairId === pair.id ? cause : (own ?? cause),
      reason,
      decidedBy: by,
    })),
  );
  await deleteUndecided(tx, await undecidedPairsOf(tx, merged.id));
  return closed;
}
