import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { textProblems } from "../domain/check-text.js";
import { isMajorEdit, type ArticleText } from "../domain/content.js";
import { confidenceAfterEdit, editProblems } from "../domain/transition.js";
import { loadArticle } from "./load-article.js";
import { originalProblems } from "./original-problems.js";
import { recordRevision } from "./record-revision.js";
import { mayNotWrite } from "./require-rights.js";

/** The new text of an article: absent fields stay as they are, null clears. */
export type UpdateArticle = {
  readonly articleId: ArticleId;
  /** The version the editor has read. */
  readonly version: number;
  readonly reason?: string | null | undefined;
} & { readonly [Field in keyof ArticleText]?: ArticleText[Field] | null | undefined };

/** Edits the text of an article as its next revision; the editor becomes a contributor. */
export async function updateArticle(
  deps: ActionDeps,
  viewer: Viewer,
  command: UpdateArticle,
): Promise<Result<ArticleId, readonly Problem[]>> {
  const forbidden = mayNotWrite(viewer);
  if (forbidden) return err([forbidden]);
  const invalid = textProblems(command, "input.");
  if (invalid.length > 0) return err(invalid);
  return transact(deps, viewer.organisationId, async (tx) => {
    const loaded = await loadArticle(tx, viewer, command);
    if (!loaded.ok) return loaded;
    const { article, actor } = loaded.value;
    const untranslatable = await originalProblems(tx, viewer, command.translationOf ?? null, article);
    if (untranslatable.length > 0) return err(untranslatable);
    const problems = editProblems(actor, article.content);
    if (problems.length > 0) return err(problems);
    const text = mergeText(article.content, command);
    const isMajor = isMajorEdit(article.content, text);
    const confidence = confidenceAfterEdit(actor, article.content.confidence, isMajor);
    await recordRevision(
      tx,
      article,
      { ...article.content, ...text, confidence },
      { editedBy: viewer.personId, reason: command.reason ?? null },
    );
    return ok(article.id);
  });
}

function mergeText(before: ArticleText, command: UpdateArticle): ArticleText {
  const given = <T>(value: T | undefined, old: T): T => (value === undefined ? old : value);
  return {
    title: command.title?.trim() ?? before.title,
    issue: given(command.issue, before.issue),
    environment: given(command.environment, before.environment),
    resolution: given(command.resolution, before.resolution),
    cause: given(command.cause, before.cause),
    body: given(command.body, before.body) ?? "",
    language: given(command.language, before.language),
    category: given(command.category, before.category),
    tags: given(command.tags, before.tags) ?? [],
    url: given(command.url, before.url),
    translationOf: given(command.translationOf, before.translationOf),
  };
}
