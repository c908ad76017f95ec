import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import { textProblems } from "../domain/check-text.js";
import { hasAnswer, type ArticleContent, type ArticleState, type ArticleText } from "../domain/content.js";
import type { ArticleWarning } from "../domain/article-warning.js";
import { creationProblems } from "../domain/transition.js";
import { actorFor, rightsOf } from "../store/actor.read-model.js";
import { refreshSearch, writeArticles } from "../store/article.store.js";
import { addContributors, appendRevisions } from "../store/revision.store.js";
import { appendUsedReceipts } from "../store/search-receipt.store.js";
import { originalProblems } from "./original-problems.js";
import { mayNotWrite } from "./require-rights.js";
import { readSearchReceipts } from "./read-search-receipts.js";

/** What a new article says; what is left out is empty, and the state follows from what is there. */
export type CreateArticle = Pick<ArticleText, "title"> & {
  readonly [Field in Exclude<keyof ArticleText, "title">]?: ArticleText[Field] | null | undefined;
} & { readonly [Field in keyof ArticleState]?: ArticleState[Field] | null | undefined } & {
  /** What the writer's own searches before gave them, at most ten. */
  readonly searchReceipts?: readonly string[] | null | undefined;
};

/** A new article, with what its writer should know about it. */
export interface CreatedArticle {
  readonly id: ArticleId;
  readonly warnings: readonly ArticleWarning[];
}

/** Creates an article: WORK_IN_PROGRESS while there is no answer in it, NOT_VALIDATED otherwise, unless told. */
export async function createArticle(
  deps: ActionDeps,
  viewer: Viewer,
  command: CreateArticle,
): Promise<Result<CreatedArticle, readonly Problem[]>> {
  const forbidden = mayNotWrite(viewer);
  if (forbidden) return err([forbidden]);
  const invalid = textProblems(command, "input.");
  if (invalid.length > 0) return err(invalid);
  return transact(deps, viewer.organisationId, async (tx) => {
    const content = contentOf(command);
    const untranslatable = await originalProblems(tx, viewer, content.translationOf, null);
    if (untranslatable.length > 0) return err(untranslatable);
    // Whoever creates an article is its author.
    const actor = { ...actorFor(await rightsOf(tx, viewer), viewer, null), isAuthor: true };
    const problems = creationProblems(actor, { ...content, hasAnswer: hasAnswer(content) });
    if (problems.length > 0) return err(problems);
    const searches = await readSearchReceipts(tx, viewer, content, command.searchReceipts ?? []);
    if (!searches.ok) return searches;
    const [id, at, editedBy] = [newId<"Article">(), tx.recordedAt, viewer.personId];
    const article = { id, content, version: 1, authorId: editedBy, createdAt: at, updatedAt: at };
    await writeArticles(tx, [{ ...article, archivedAt: null, sourceId: null, externalId: null }]);
    const first = { articleId: id, number: 1, change: "CREATED", reason: null, content } as const;
    await appendRevisions(tx, [{ ...first, editedBy, occurredAt: at }], "API");
    if (editedBy !== null) await addContributors(tx, [{ articleId: id, personId: editedBy, since: at }]);
    await appendUsedReceipts(tx, id, editedBy, searches.value.used);
    await refreshSearch(tx, [id]);
    await tx.emit({ task: "articles-changed", ids: [id] });
    return ok({ id, warnings: searches.value.warnings });
  });
}

function contentOf(command: CreateArticle): ArticleContent {
  const text: ArticleText = {
    title: command.title.trim(),
    issue: command.issue ?? null,
    environment: command.environment ?? null,
    resolution: command.resolution ?? null,
    cause: command.cause ?? null,
    body: command.body ?? "",
    language: command.language ?? null,
    category: command.category ?? null,
    tags: command.tags ?? [],
    url: command.url ?? null,
    translationOf: command.translationOf ?? null,
  };
  return {
    ...text,
    confidence: command.confidence ?? (hasAnswer(text) ? "NOT_VALIDATED" : "WORK_IN_PROGRESS"),
    audience: command.audience ?? "INTERNAL",
    governance: command.governance ?? "EXPERIENCE_BASED",
  };
}
