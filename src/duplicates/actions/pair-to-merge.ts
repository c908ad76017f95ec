import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { boostEngine } from "../domain/compare.js";
import { NO_FREQUENCIES } from "../domain/document-frequencies.js";
import { readTexts } from "../store/article-texts.read-model.js";
import { lockPairOf, type LockedPair } from "../store/decision.store.js";
import { currentEpoch, readFrequencies } from "../store/epoch.store.js";
import { pairKey, writePairs } from "../store/pair.store.js";
import { forbidsTranslations } from "./forbids-translations.js";
import { evidenceOf, readArticle } from "./read-article.js";

/**
 * The pair of two articles, locked. People see duplicates that no scan suspects; such a pair is put on record with the
 * evidence there is, because a merge is a decision about a pair. Articles of two languages are no pair, and neither are translations.
 */
export async function pairToMerge(
  tx: Tx,
  articleIds: readonly [ArticleId, ArticleId],
): Promise<Result<LockedPair, readonly Problem[]>> {
  const key = pairKey(...articleIds);
  const forbidden = await forbidsTranslations(tx, articleIds, "input.mergedId");
  if (forbidden !== null) return err([forbidden]);
  const known = await lockPairOf(tx, key);
  if (known !== null) return ok(known);
  const [a, b] = (await readTexts(tx, tx.organisationId, articleIds)).map(readArticle);
  if (a === undefined || b === undefined) throw new Error("an article that is locked has no text");
  const epoch = await currentEpoch(tx, tx.organisationId, boostEngine.version);
  const frequencies = epoch === null ? NO_FREQUENCIES : await readFrequencies(tx, tx.organisationId, epoch);
  const evidence = evidenceOf(a, b, frequencies);
  if (evidence === null)
    return err([
      problem(
        "INVALID_STATE",
        "input.mergedId",
        "The two articles are in different languages: a translation is no duplicate, and its readers would lose it",
      ),
    ]);
  await writePairs(tx, boostEngine.version, [evidence]);
  const made = await lockPairOf(tx, key);
  if (made === null) throw new Error("a pair that was just written is not there");
  return ok(made);
}
