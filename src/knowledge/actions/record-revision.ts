import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { changeBetween, type ArticleContent } from "../domain/content.js";
import { refreshSearch, writeArticles, type StoredArticle } from "../store/article.store.js";
import { addContributors, appendRevisions } from "../store/revision.store.js";

/** Writes the next revision of an article that is locked; nothing when its content stays the same. */
export async function recordRevision(
  tx: Tx,
  before: StoredArticle,
  content: ArticleContent,
  by: {
    readonly editedBy: PersonId | null;
    readonly reason: string | null;
    /** A merge or its undoing is recorded even when it leaves the content as it was. */
    readonly change?: "MERGED" | "UNMERGED";
  },
): Promise<void> {
  const news = changeBetween(before.content, content);
  const change = by.change ?? news;
  if (change === null) return;
  const isArchived = content.confidence === "ARCHIVED";
  const after = {
    ...before,
    content,
    version: before.version + 1,
    // A source whose clock is ahead must not make our change look old, and a merge must not make its changes look old.
    updatedAt: news !== null && tx.recordedAt > before.updatedAt ? tx.recordedAt : before.updatedAt,
    archivedAt: isArchived ? (before.archivedAt ?? tx.recordedAt) : null,
  };
  await writeArticles(tx, [{ ...after, sourceId: null, externalId: null }]);
  await appendRevisions(
    tx,
    [{ articleId: before.id, number: after.version, content, occurredAt: tx.recordedAt, ...by, change }],
    "API",
  );
  if (change === "CONTENT") {
    await refreshSearch(tx, [before.id]);
    if (by.editedBy !== null)
      await addContributors(tx, [{ articleId: before.id, personId: by.editedBy, since: tx.recordedAt }]);
  }
  await tx.emit({ task: "articles-changed", ids: [before.id] });
}
