import { mergedProblem } from "../../knowledge/actions/merged-problem.js";
import { lockForMerge, withMerged, type MergingArticle } from "../../knowledge/store/redirect.store.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, PersonId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { forbidsDecision } from "../domain/pair-decision.js";
import { findDecider } from "../store/decision.store.js";

/** The two articles of a merge, locked. */
export interface Sides {
  readonly survivor: MergingArticle;
  readonly merged: MergingArticle;
}

/** The two articles as the viewer has read them. */
export interface WantedSides {
  readonly survivorId: ArticleId;
  readonly survivorVersion: number;
  readonly mergedId: ArticleId;
  readonly mergedVersion: number;
}

/**
 * Locks the two articles of a merge as they were read; fails when one cannot be seen, has changed since, or is merged
 * already. A change is told before a merge, so that of two merges at once the second one reads again.
 */
export async function loadSides(
  tx: Tx,
  viewer: Viewer,
  wanted: WantedSides,
): Promise<Result<Sides, readonly Problem[]>> {
  if (wanted.survivorId === wanted.mergedId)
    return err([
      problem(
        "VALIDATION_FAILED",
        "input.mergedId",
        "An article is not merged into itself: name two articles",
      ),
    ]);
  const found = await lockForMerge(tx, viewer, [wanted.survivorId, wanted.mergedId]);
  const [survivor, merged] = [found.get(wanted.survivorId), found.get(wanted.mergedId)];
  if (survivor === undefined || merged === undefined)
    return err([
      ...(survivor === undefined ? [noSuchArticle("survivorId")] : []),
      ...(merged === undefined ? [noSuchArticle("mergedId")] : []),
    ]);
  const changed = [
    ...changedSince("survivorVersion", survivor, wanted.survivorVersion),
    ...changedSince("mergedVersion", merged, wanted.mergedVersion),
  ];
  if (changed.length > 0) return err(changed);
  const already =
    (await mergedProblem(tx, viewer, survivor, "input.survivorId")) ??
    (await mergedProblem(tx, viewer, merged, "input.mergedId"));
  return already === null ? ok({ survivor, merged }) : err([already]);
}

/** Why a person may not merge the two articles, or take that back; null when they may. */
export async function forbidsMerge(
  tx: Tx,
  viewer: Viewer,
  personId: PersonId,
  { survivor, merged }: Sides,
): Promise<Problem | null> {
  // What was merged into one of them is its wording too.
  const ids = await withMerged(tx, tx.organisationId, [survivor.id, merged.id]);
  const decider = await findDecider(tx, personId, viewer.today, ids);
  return forbidsDecision({ ...decider, isAdministrator: viewer.isAdministrator }, "input.mergedId");
}

function noSuchArticle(field: string): Problem {
  return problem("NOT_FOUND", `input.${field}`, "There is no such article, or you may not see it");
}

/** The problem of somebody who has read another version. */
export function changedSince(field: string, article: MergingArticle, version: number): readonly Problem[] {
  if (article.version === version) return [];
  return [
    problem(
      "VERSION_CONFLICT",
      `input.${field}`,
      `"${article.content.title}" is in version ${article.version}, not ${version}: read it again and decide anew`,
      { currentVersion: article.version },
    ),
  ];
}
