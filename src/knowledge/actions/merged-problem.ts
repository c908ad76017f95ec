import type { Tx } from "../../platform/database/unit-of-work.js";
import { toGlobalId } from "../../platform/kernel/global-id.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { findArticle, type StoredArticle } from "../store/article.store.js";

/** Why an article that was merged cannot be changed or linked, or null when it was not; names its survivor. */
export async function mergedProblem(
  tx: Tx,
  viewer: Viewer,
  article: StoredArticle,
  path: string,
): Promise<Problem | null> {
  if (article.redirectTo === null) return null;
  const survivor = await findArticle(tx, viewer, article.redirectTo, "KEEP");
  const state = "MERGED";
  if (survivor === null)
    return problem(
      "ARTICLE_MERGED",
      path,
      "This article was merged into another one that you may not see: ask somebody who may",
      { state },
    );
  return problem(
    "ARTICLE_MERGED",
    path,
    `This article was merged into "${survivor.content.title}": change, link or flag that one instead`,
    { state, articleId: toGlobalId("Article", survivor.id) },
  );
}
