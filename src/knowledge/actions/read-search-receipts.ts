import type { Tx } from "../../platform/database/unit-of-work.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { msBetween, type Instant } from "../../platform/kernel/period.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { ArticleText } from "../domain/content.js";
import { isStaleReceipt, SEARCH_RECEIPT_V1, wordsOf, type SearchReceipt } from "../domain/search-receipt.js";
import type { ArticleWarning } from "../domain/article-warning.js";
import { receiptSecretOf, type UsedReceipt } from "../store/search-receipt.store.js";
import { hashWords, verifySearchReceipt } from "./sign-search-receipt.js";

/** The receipts of a new article, with what the writer should know about them. */
export interface ReadReceipts {
  readonly used: readonly UsedReceipt[];
  readonly warnings: readonly ArticleWarning[];
}

const PATH = "input.searchReceipts";
const MINUTE_MS = 60_000;

/**
 * Reads the receipts that somebody creates an article with. One that is too old is kept as such and warned of; one that
 * was not given to this viewer is refused, whoever it was given to.
 * Errors: VALIDATION_FAILED.
 */
export async function readSearchReceipts(
  tx: Tx,
  viewer: Viewer,
  text: ArticleText,
  given: readonly string[],
): Promise<Result<ReadReceipts, readonly Problem[]>> {
  if (given.length === 0) return ok({ used: [], warnings: [] });
  const { perArticle } = SEARCH_RECEIPT_V1;
  if (given.length > perArticle)
    return err([
      problem(
        "VALIDATION_FAILED",
        PATH,
        `An article is created with at most ${perArticle} search receipts, not ${given.length}: send the latest`,
      ),
    ]);
  const secret = await receiptSecretOf(tx, viewer.organisationId);
  if (secret === null) return err(given.map((_, at) => foreign(at)));
  const receipts = given.map((receipt) => verifySearchReceipt(secret, viewer, receipt));
  const problems = receipts.flatMap((receipt, at) => (receipt === null ? [foreign(at)] : []));
  if (problems.length > 0) return err(problems);
  const known = receipts.flatMap((receipt) => (receipt === null ? [] : [receipt]));
  const words = new Set(hashWords(secret, wordsOf(allOf(text))));
  return ok({
    used: known.map((receipt) => ({
      receipt,
      isStale: isStaleReceipt(receipt, tx.recordedAt),
      wordsShared: receipt.wordHashes.filter((word) => words.has(word)).length,
    })),
    warnings: known.flatMap((receipt, at) => staleness(receipt, at, tx.recordedAt)),
  });
}

function allOf({ title, issue, environment, resolution, cause, body }: ArticleText): string {
  return [title, issue, environment, resolution, cause, body].join("\n");
}

function foreign(at: number): Problem {
  return problem(
    "VALIDATION_FAILED",
    `${PATH}.${at}`,
    "This is no search receipt that was given to you: send it as it came with your own search, or leave it out",
  );
}

function staleness(receipt: SearchReceipt, at: number, usedAt: Instant): readonly ArticleWarning[] {
  if (!isStaleReceipt(receipt, usedAt)) return [];
  const minutes = Math.floor(msBetween(receipt.issuedAt, usedAt) / MINUTE_MS);
  const valid = SEARCH_RECEIPT_V1.validMs / MINUTE_MS;
  return [
    {
      code: "STALE_SEARCH_RECEIPT",
      path: [...PATH.split("."), String(at)],
      message: `The search is ${minutes} minutes old; a search counts for ${valid} minutes. The article was created; search again to see what was written meanwhile`,
    },
  ];
}
