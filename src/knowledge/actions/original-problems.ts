import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { StoredArticle } from "../store/article.store.js";
import { readMerging } from "../store/redirect.store.js";
import { mergedProblem } from "./merged-problem.js";
import { noSuch } from "./require-rights.js";

const PATH = "input.translationOf";

/**
 * Why an article cannot be a translation of another one; empty when it can, or is that already. The original is not
 * locked: articles are never deleted, and two that name each other at once must not wait for each other.
 */
export async function originalProblems(
  tx: Tx,
  viewer: Viewer,
  originalId: ArticleId | null,
  article: StoredArticle | null,
): Promise<readonly Problem[]> {
  if (originalId === null || originalId === article?.content.translationOf) return [];
  if (originalId === article?.id)
    return [
      problem(
        "VALIDATION_FAILED",
        PATH,
        "An article cannot be a translation of itself: name the article it was translated from, or null",
      ),
    ];
  const original = (await readMerging(tx, viewer, [originalId])).get(originalId);
  if (original === undefined) return [noSuch("article", PATH)];
  const merged = await mergedProblem(tx, viewer, original, PATH);
  return merged === null ? [] : [merged];
}
