import { unmerge } from "../../knowledge/actions/merge-into.js";
import {
  contentOfVersion,
  isChangedSince,
  isLinkedSince,
  lockForMerge,
  type MergingArticle,
} from "../../knowledge/store/redirect.store.js";
import { writingPerson } from "../../people/actions/require.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, ArticleMergeId, PersonId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { lockSettlements } from "../store/cluster.store.js";
import { settlePairs } from "../store/decision.store.js";
import {
  findMergeOf,
  followersOf,
  hasLaterMerge,
  markUndone,
  type StoredMerge,
} from "../store/merge.store.js";
import { changedSince, forbidsMerge, type Sides } from "./merge-sides.js";
import { refreshClusters } from "./refresh-clusters.js";
import { tellTicketsOf } from "./tell-outcomes.js";

export interface UndoMerge {
  /** The article that was merged into another one. */
  readonly mergedId: ArticleId;
  /** The version of it that was looked at. */
  readonly mergedVersion: number;
}

/**
 * Takes a merge back while nothing was built on it: the old id stands for itself again, the survivor says what it said
 * before, the pairs stand as they stood. Both histories keep the merge and its undoing. Who may merge the two may undo.
 * Errors: FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, INVALID_STATE, SELF_REVIEW_FORBIDDEN, PROFICIENCY_REQUIRED, BUILT_UPON.
 */
export async function undoMerge(
  deps: ActionDeps,
  viewer: Viewer,
  command: UndoMerge,
): Promise<Result<ArticleMergeId, readonly Problem[]>> {
  const person = writingPerson(viewer, "Articles are merged");
  if (!person.ok) return person;
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockSettlements(tx);
    const merge = await findMergeOf(tx, command.mergedId);
    const loaded = await loadMerged(tx, viewer, command, merge);
    if (!loaded.ok) return loaded;
    const { sides, merge: undone } = loaded.value;
    const forbidden = await forbidsMerge(tx, viewer, person.value, sides);
    if (forbidden) return err([forbidden]);
    const built = await builtUpon(tx, sides.survivor, undone);
    if (built !== null) return err([built]);
    await writeUndo(tx, sides, undone, person.value);
    return ok(undone.id);
  });
}

async function loadMerged(
  tx: Tx,
  viewer: Viewer,
  command: UndoMerge,
  merge: StoredMerge | null,
): Promise<Result<{ readonly sides: Sides; readonly merge: StoredMerge }, readonly Problem[]>> {
  const ids = merge === null ? [command.mergedId] : [command.mergedId, merge.survivorId];
  const found = await lockForMerge(tx, viewer, ids);
  const merged = found.get(command.mergedId);
  const survivor = merge === null ? undefined : found.get(merge.survivorId);
  if (merged === undefined || (merge !== null && survivor === undefined))
    return err([problem("NOT_FOUND", "input.mergedId", "There is no such article, or you may not see it")]);
  const changed = changedSince("mergedVersion", merged, command.mergedVersion);
  if (changed.length > 0) return err(changed);
  if (merge === null || survivor === undefined)
    return err([
      problem(
        "INVALID_STATE",
        "input.mergedId",
        "This article is not merged into another one: there is nothing to undo",
        { state: merged.content.confidence },
      ),
    ]);
  return ok({ sides: { survivor, merged }, merge });
}

/**
 * What was built on a merge, or null. Three things are: a later merge of the survivor or into it, a later change of the
 * survivor's text or state, and a link that somebody made to the survivor since, because they found it as it is now.
 */
async function builtUpon(tx: Tx, survivor: MergingArticle, merge: StoredMerge): Promise<Problem | null> {
  const title = survivor.content.title;
  const refuse = (state: string, message: string): Problem =>
    problem("BUILT_UPON", "input.mergedId", message, { state });
  if (survivor.redirectTo !== null)
    return refuse("MERGED", `"${title}" was merged into another article since: undo that merge first`);
  if (await hasLaterMerge(tx, merge))
    return refuse("MERGED", `Another article was merged into "${title}" since: undo that merge first`);
  if (await isChangedSince(tx, survivor.id, merge.survivorVersion))
    return refuse(
      "EDITED",
      `"${title}" was changed since the merge (it is in version ${survivor.version}): write a new article for what should stand apart`,
    );
  if (await isLinkedSince(tx, survivor.id, merge.mergedAt))
    return refuse(
      "LINKED",
      `Tickets were linked to "${title}" since the merge: write a new article for what should stand apart`,
    );
  return null;
}

async function writeUndo(tx: Tx, sides: Sides, merge: StoredMerge, by: PersonId): Promise<void> {
  const { survivor, merged } = sides;
  const before = await contentOfVersion(tx, survivor.id, merge.survivorVersionBefore);
  await unmerge(tx, { ...sides, content: before, by }, await followersOf(tx, merged.id));
  await markUndone(tx, merge.id, by);
  const reason = `The merge of "${merged.content.title}" into "${survivor.content.title}" was undone`;
  await settlePairs(
    tx,
    merge.closedPairs.map((pair) => ({ ...pair, reason, decidedBy: by })),
  );
  await tellTicketsOf(tx, await refreshClusters(tx, [survivor.id, merged.id]));
}
