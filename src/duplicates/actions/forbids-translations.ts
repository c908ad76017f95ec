import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { areTranslations } from "../domain/translation-sets.js";
import { readTranslationSets } from "../store/translations.read-model.js";

/** Why two articles cannot be made duplicates of each other when they are translations; null when they are none. */
export async function forbidsTranslations(
  tx: Tx,
  [one, other]: readonly [ArticleId, ArticleId],
  path: string,
): Promise<Problem | null> {
  const sets = await readTranslationSets(tx, tx.organisationId, [one, other]);
  if (!areTranslations(sets, one, other)) return null;
  return problem(
    "INVALID_STATE",
    path,
    "The two articles are translations of each other, which are never duplicates: if that is wrong, correct translationOf first",
  );
}
