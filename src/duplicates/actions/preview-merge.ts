import { MERGE_FIELDS } from "../../knowledge/domain/merge.js";
import { readMerging, withMerged } from "../../knowledge/store/redirect.store.js";
import type { Runs } from "../../people/store/access.read-model.js";
import type { ArticleId, DuplicatePairId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { ArticleField } from "../domain/article-text.js";
import { diffTexts, type DiffSegment } from "../domain/text-diff.js";
import { clustersToJoin } from "../store/cluster.store.js";
import { findPairId, readMergeReach, type MergeReach } from "../store/merge-reach.read-model.js";
import { pairKey } from "../store/pair.store.js";

/** One field of both articles. */
export interface FieldDiff {
  readonly field: ArticleField;
  readonly survivorText: string | null;
  readonly mergedText: string | null;
  readonly isEqual: boolean;
  readonly segments: readonly DiffSegment[];
}

/** What a merge would do, as far as articles, links and clusters go. */
export interface MergePreview {
  readonly fields: readonly FieldDiff[];
  readonly reach: MergeReach;
  readonly clusterSizes: readonly number[] | null;
  readonly pairId: DuplicatePairId | null;
}

/** Reads what a merge would do; null when the viewer may not see both articles, or they are one. Changes nothing. */
export async function previewMerge(
  runs: Runs,
  viewer: Viewer,
  survivorId: ArticleId,
  mergedId: ArticleId,
): Promise<MergePreview | null> {
  const found = await readMerging(runs, viewer, [survivorId, mergedId]);
  const [survivor, merged] = [found.get(survivorId), found.get(mergedId)];
  if (survivor === undefined || merged === undefined || survivorId === mergedId) return null;
  const { organisationId } = viewer;
  const fields = MERGE_FIELDS.map((field): FieldDiff => {
    const [survivorText, mergedText] = [survivor.content[field], merged.content[field]].map((text) =>
      text === "" ? null : text,
    );
    const [ours, theirs] = [survivorText ?? "", mergedText ?? ""];
    return {
      field,
      survivorText: survivorText ?? null,
      mergedText: mergedText ?? null,
      isEqual: ours === theirs,
      segments: diffTexts(ours, theirs),
    };
  });
  const ours = await withMerged(runs, organisationId, [survivorId]);
  const theirs = await withMerged(runs, organisationId, [mergedId]);
  return {
    fields,
    reach: await readMergeReach(runs, organisationId, ours, theirs),
    clusterSizes: await clustersToJoin(runs, viewer, [survivorId, mergedId]),
    pairId: await findPairId(runs, organisationId, pairKey(survivorId, mergedId)),
  };
}
