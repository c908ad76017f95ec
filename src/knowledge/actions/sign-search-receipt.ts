import { createHmac, timingSafeEqual } from "node:crypto";
import type { Instant } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import {
  normalisedQuery,
  readReceipt,
  receiptHolder,
  SEARCH_RECEIPT_V1,
  wordsOf,
  writeReceipt,
  type ReceiptHit,
  type SearchKind,
  type SearchReceipt,
  type SearchReceiptId,
} from "../domain/search-receipt.js";

/** A search that was answered. */
export interface AnsweredSearch {
  readonly kind: SearchKind;
  /** What was searched for, in words; it does not leave this process. */
  readonly query: string;
  /** What was shown, best first; the receipt holds the first twenty. */
  readonly hits: readonly ReceiptHit[];
}

/** Longer texts are no receipts: twenty hits and forty words take less than half of this. */
const MAX_RECEIPT = 8_000;
const MAC_BYTES = 32;
const QUERY_HASH_LENGTH = 22;
const WORD_HASH_LENGTH = 6;
/** Digits of a score: what tells hits apart. */
const SCORE_DIGITS = 6;

function hmac(secret: Buffer, purpose: "receipt" | "query" | "word", text: string): Buffer {
  return createHmac("sha256", secret).update(`search-${purpose}:${text}`).digest();
}

/** Hashes of words under the organisation's secret, 36 bits each: without it, nothing tells the word from its hash. */
export function hashWords(secret: Buffer, words: readonly string[]): readonly string[] {
  return words.map((word) => hmac(secret, "word", word).toString("base64url").slice(0, WORD_HASH_LENGTH));
}

/** The receipt of a search: opaque base64url text of its HMAC-SHA-256 and what it says. */
export function signSearchReceipt(
  secret: Buffer,
  viewer: Viewer,
  search: AnsweredSearch,
  issue: { readonly id: SearchReceiptId; readonly issuedAt: Instant },
): string {
  const words = wordsOf(search.query).slice(0, SEARCH_RECEIPT_V1.words);
  const said = writeReceipt({
    ...issue,
    organisationId: viewer.organisationId,
    holder: receiptHolder(viewer),
    kind: search.kind,
    queryHash: hmac(secret, "query", normalisedQuery(search.query))
      .toString("base64url")
      .slice(0, QUERY_HASH_LENGTH),
    wordHashes: hashWords(secret, words),
    hits: search.hits.slice(0, SEARCH_RECEIPT_V1.hits).map(({ articleId, score }) => ({
      articleId,
      score: score === null ? null : Number(score.toFixed(SCORE_DIGITS)),
    })),
  });
  return Buffer.concat([hmac(secret, "receipt", said), Buffer.from(said)]).toString("base64url");
}

/**
 * What a receipt says, or null when it was not signed with this secret, was changed in any character, or was given to
 * another viewer. Its age is not looked at.
 */
export function verifySearchReceipt(secret: Buffer, viewer: Viewer, text: string): SearchReceipt | null {
  if (text.length > MAX_RECEIPT) return null;
  const bytes = Buffer.from(text, "base64url");
  // The decoder passes over what it does not know; a receipt is good in one spelling.
  if (bytes.length <= MAC_BYTES || bytes.toString("base64url") !== text) return null;
  const said = bytes.subarray(MAC_BYTES).toString();
  if (!timingSafeEqual(bytes.subarray(0, MAC_BYTES), hmac(secret, "receipt", said))) return null;
  const receipt = readReceipt(said);
  if (receipt?.organisationId !== viewer.organisationId) return null;
  return receipt.holder === receiptHolder(viewer) ? receipt : null;
}
