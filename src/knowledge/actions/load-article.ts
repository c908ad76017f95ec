import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { ArticleActor } from "../domain/transition.js";
import { actorFor, rightsOf } from "../store/actor.read-model.js";
import { findArticle, type StoredArticle } from "../store/article.store.js";
import { mergedProblem } from "./merged-problem.js";
import { noSuch } from "./require-rights.js";

/** An article in the version that the caller has read, locked, with what the viewer is to it. */
export interface LoadedArticle {
  readonly article: StoredArticle;
  readonly actor: ArticleActor;
}

/** Loads an article for a change; fails when it cannot be seen or has changed since it was read. */
export async function loadArticle(
  tx: Tx,
  viewer: Viewer,
  command: { readonly articleId: ArticleId; readonly version: number },
): Promise<Result<LoadedArticle, readonly Problem[]>> {
  const article = await findArticle(tx, viewer, command.articleId, "CHANGE");
  if (article === null) return err([noSuch("article", "input.articleId")]);
  if (article.version !== command.version)
    return err([
      problem(
        "VERSION_CONFLICT",
        "input.version",
        `The article is in version ${article.version}, not ${command.version}: read it again and decide anew`,
        { currentVersion: article.version },
      ),
    ]);
  const merged = await mergedProblem(tx, viewer, article, "input.articleId");
  if (merged !== null) return err([merged]);
  return ok({ article, actor: actorFor(await rightsOf(tx, viewer), viewer, article.authorId) });
}
