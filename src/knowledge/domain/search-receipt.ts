import { isUuid, type ArticleId, type Id, type OrganisationId } from "../../platform/kernel/ids.js";
import { msBetween, parseInstant, type Instant } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";

export type SearchReceiptId = Id<"SearchReceipt">;

/** The door through which a search was made; each has a scale of scores of its own, and a list has none. */
export const SearchKind = { SUGGESTIONS: "SUGGESTIONS", DRAFT: "DRAFT", LIST: "LIST" } as const;
export type SearchKind = keyof typeof SearchKind;

/** An article that a search showed. */
export interface ReceiptHit {
  readonly articleId: ArticleId;
  /** 0 to 1 on the scale of the search; null in a list, where an article holds what was asked for or does not. */
  readonly score: number | null;
}

/** What a search showed to whom. It is a signed value in the client's hands, and a row only once it is used. */
export interface SearchReceipt {
  readonly id: SearchReceiptId;
  readonly organisationId: OrganisationId;
  /** Who searched, as `receiptHolder` writes it. */
  readonly holder: string;
  readonly kind: SearchKind;
  /** Keyed hash of the normalised query: it tells equal searches and not what was typed. */
  readonly queryHash: string;
  /** Keyed hashes of the first different words of the query, in no telling form. */
  readonly wordHashes: readonly string[];
  /** What was shown, best first. */
  readonly hits: readonly ReceiptHit[];
  readonly issuedAt: Instant;
}

/**
 * How receipts are made and read. Thirty minutes are the time from a search to a first draft in a call; a hit behind the
 * twentieth is seen by nobody. Words are compared by their first letters, so that inflected forms meet without a stemmer.
 */
export const SEARCH_RECEIPT_V1 = {
  version: 1,
  validMs: 30 * 60_000,
  hits: 20,
  words: 40,
  lettersOfWord: 4,
  /** The most receipts that one article is created with. */
  perArticle: 10,
  /** Characters of a text in which words are looked for. */
  readCharacters: 20_000,
} as const;

/** Whom a receipt is for: nobody else can use it. */
export function receiptHolder(viewer: Pick<Viewer, "personId" | "sourceId">): string {
  if (viewer.personId !== null) return `person:${viewer.personId}`;
  return viewer.sourceId === null ? "command-line" : `source:${viewer.sourceId}`;
}

/** Whether a receipt is too old, at `usedAt`, to say that somebody searched before writing. */
export function isStaleReceipt(receipt: Pick<SearchReceipt, "issuedAt">, usedAt: Instant): boolean {
  return msBetween(receipt.issuedAt, usedAt) > SEARCH_RECEIPT_V1.validMs;
}

/** A query in the form in which equal searches are told: case, width and spacing aside. */
export function normalisedQuery(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/** Cuts every script: it knows the words of those that write no spaces. */
const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

/** The different words of a text by their first letters, in reading order. */
export function wordsOf(text: string): readonly string[] {
  const { lettersOfWord, readCharacters } = SEARCH_RECEIPT_V1;
  const words = new Set<string>();
  for (const { segment, isWordLike } of SEGMENTER.segment(normalisedQuery(text.slice(0, readCharacters))))
    if (isWordLike === true) words.add([...segment].slice(0, lettersOfWord).join(""));
  return [...words];
}

/** A receipt as one text, the same for the same receipt. */
export function writeReceipt(receipt: SearchReceipt): string {
  const { id, organisationId, holder, kind, queryHash, wordHashes, hits, issuedAt } = receipt;
  const shown = hits.map(({ articleId, score }) => [articleId, score]);
  const { version } = SEARCH_RECEIPT_V1;
  return JSON.stringify([version, id, organisationId, holder, kind, queryHash, wordHashes, shown, issuedAt]);
}

/** Reads what `writeReceipt` wrote; null for every other text. */
export function readReceipt(text: string): SearchReceipt | null {
  const fields = parseList(text);
  if (fields?.length !== 9 || fields[0] !== SEARCH_RECEIPT_V1.version) return null;
  const [, id, organisationId, holder, kind, queryHash, words, shown, issued] = fields;
  if (!isId(id) || !isId(organisationId) || typeof holder !== "string" || !isKind(kind)) return null;
  if (typeof queryHash !== "string" || !Array.isArray(words) || !words.every(isText)) return null;
  const hits = Array.isArray(shown) ? shown.map(readHit) : [null];
  const issuedAt = typeof issued === "string" ? parseInstant(issued) : null;
  if (issuedAt === null || !hits.every((hit) => hit !== null)) return null;
  return {
    id: id as SearchReceiptId,
    organisationId: organisationId as OrganisationId,
    holder,
    kind,
    queryHash,
    wordHashes: words,
    hits,
    issuedAt,
  };
}

function parseList(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function readHit(value: unknown): ReceiptHit | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [articleId, score] = value as [unknown, unknown];
  if (!isId(articleId)) return null;
  if (score !== null && !(typeof score === "number" && score >= 0 && score <= 1)) return null;
  return { articleId: articleId as ArticleId, score };
}

function isId(value: unknown): value is string {
  return typeof value === "string" && isUuid(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isKind(value: unknown): value is SearchKind {
  return typeof value === "string" && Object.hasOwn(SearchKind, value);
}
