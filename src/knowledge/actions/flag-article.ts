import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { ArticleId, FlagId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { isStorable } from "../../platform/kernel/storable-text.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import type { FlagReason } from "../domain/flag.js";
import { findArticle } from "../store/article.store.js";
import { insertFlag } from "../store/flag.store.js";
import { mergedProblem } from "./merged-problem.js";
import { isNobody, noSuch } from "./require-rights.js";

export interface FlagArticle {
  readonly articleId: ArticleId;
  readonly reason: FlagReason;
  readonly note?: string | null | undefined;
}

/** The most characters of a note or reason. */
export const MAX_NOTE = 4_000;

/** What is wrong with a note, or null. */
export function noteProblem(path: string, note: string | null | undefined): Problem | null {
  if (note == null || (note.length <= MAX_NOTE && isStorable(note))) return null;
  return problem("VALIDATION_FAILED", path, `Expected at most ${MAX_NOTE} characters of text: shorten it`);
}

/** Flags an article: "flag it or fix it" is open to everybody who may read it, whatever their proficiency. */
export async function flagArticle(
  deps: ActionDeps,
  viewer: Viewer,
  command: FlagArticle,
): Promise<Result<FlagId, readonly Problem[]>> {
  const refused = isNobody(viewer) ?? noteProblem("input.note", command.note);
  if (refused) return err([refused]);
  const raisedBy = viewer.personId;
  if (raisedBy === null) throw new Error("a viewer who is no person got past the authorisation");
  if (command.reason === "OTHER" && (command.note ?? "").trim() === "")
    return err([
      problem("VALIDATION_FAILED", "input.note", "The reason OTHER needs a note: say what is wrong"),
    ]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const article = await findArticle(tx, viewer, command.articleId, "KEEP");
    if (article === null) return err([noSuch("article", "input.articleId")]);
    const merged = await mergedProblem(tx, viewer, article, "input.articleId");
    if (merged !== null) return err([merged]);
    const id = newId<"ArticleFlag">();
    await insertFlag(tx, {
      id,
      articleId: article.id,
      reason: command.reason,
      note: command.note ?? null,
      raisedBy,
    });
    await tx.emit({ task: "articles-changed", ids: [article.id] });
    return ok(id);
  });
}
