import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, PersonId } from "../../platform/kernel/ids.js";
import type { ArticleContent } from "../domain/content.js";
import { refreshSearch } from "../store/article.store.js";
import { redirect, withdrawRedirect, type MergingArticle } from "../store/redirect.store.js";
import { recordRevision } from "./record-revision.js";

/** One step of a merge or of its undoing: both articles are locked, and everything is decided. */
interface MergeStep {
  readonly survivor: MergingArticle;
  readonly merged: MergingArticle;
  /** What the survivor says afterwards. */
  readonly content: ArticleContent;
  readonly by: PersonId;
}

/**
 * Merges one article into another: the old id redirects, both histories say so, and the survivor is found by the
 * wording of both. No link is moved. Whoever merges chooses among texts and writes none, so is no contributor by that.
 */
export async function mergeInto(tx: Tx, { survivor, merged, content, by }: MergeStep): Promise<void> {
  const change = "MERGED";
  await recordRevision(tx, merged, merged.content, {
    editedBy: by,
    change,
    reason: `Merged into "${survivor.content.title}"`,
  });
  await recordRevision(tx, survivor, content, {
    editedBy: by,
    change,
    reason: `"${merged.content.title}" was merged into it`,
  });
  await redirect(tx, merged.id, survivor.id);
  await refreshSearch(tx, [survivor.id]);
}

/** Takes a merge back; `followers` are the articles that had been merged into the merged one before. */
export async function unmerge(
  tx: Tx,
  { survivor, merged, content, by }: MergeStep,
  followers: readonly ArticleId[],
): Promise<void> {
  const change = "UNMERGED";
  await withdrawRedirect(tx, merged.id, followers);
  await recordRevision(tx, merged, merged.content, {
    editedBy: by,
    change,
    reason: `No longer merged into "${survivor.content.title}"`,
  });
  await recordRevision(tx, survivor, content, {
    editedBy: by,
    change,
    reason: `"${merged.content.title}" is no longer merged into it`,
  });
  await refreshSearch(tx, [survivor.id, merged.id]);
}
