import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { hasAnswer } from "../domain/content.js";
import { decideTransition, type WantedState } from "../domain/transition.js";
import { loadArticle } from "./load-article.js";
import { recordRevision } from "./record-revision.js";
import { mayNotWrite } from "./require-rights.js";

/** The state an article should have; fields that are left out stay. */
export interface ChangeArticleState extends WantedState {
  readonly articleId: ArticleId;
  /** The version the reader has read. */
  readonly version: number;
}

/** Validates, publishes, restricts, archives or revives an article. Nobody becomes a contributor by that. */
export async function changeArticleState(
  deps: ActionDeps,
  viewer: Viewer,
  command: ChangeArticleState,
): Promise<Result<ArticleId, readonly Problem[]>> {
  const forbidden = mayNotWrite(viewer);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const loaded = await loadArticle(tx, viewer, command);
    if (!loaded.ok) return loaded;
    const { article, actor } = loaded.value;
    const facts = { ...article.content, hasAnswer: hasAnswer(article.content) };
    const decided = decideTransition(actor, facts, command);
    if (!decided.ok) return decided;
    await recordRevision(
      tx,
      article,
      { ...article.content, ...decided.value },
      { editedBy: viewer.personId, reason: command.reason ?? null },
    );
    return ok(article.id);
  });
}
