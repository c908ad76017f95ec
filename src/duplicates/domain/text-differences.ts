import type { AnalysedArticle } from "./analyse.js";
import type { ArticleField } from "./article-text.js";
import { idf, type DocumentFrequencies } from "./document-frequencies.js";
import { wordId } from "./feature-hash.js";
import { DIFFERENCES_V1 } from "./parameters.js";
import { contentTokens, type Token } from "./text-pipeline.js";
import { hasDigit } from "./template-siblings.js";

/** A word, code or version that only one of two articles has. */
export interface TextDifference {
  /** As it stands in the article. */
  readonly text: string;
  /** Where it stands first. */
  readonly section: ArticleField;
  /** Whether it has a digit: a code, a version or a number. */
  readonly isCode: boolean;
}

interface Found extends TextDifference {
  readonly isHead: boolean;
  readonly weight: number;
}

const HEAD: readonly ArticleField[] = ["title", "environment"];

/**
 * What only `own` has. Of title and environment: what neither title nor environment of the other has. Of the rest:
 * the words that stand nowhere in the other, the most telling first (rarity, and how often they stand there). Codes and
 * versions come first, then title and environment; at most `DIFFERENCES_V1.ofHead` and `.ofText`.
 */
export function onlyIn(
  own: AnalysedArticle,
  other: AnalysedArticle,
  frequencies: DocumentFrequencies,
): readonly TextDifference[] {
  const elsewhere = termsIn(other, [...other.tokens.keys()]);
  const otherHead = termsIn(other, HEAD);
  const ownHead = termsIn(own, HEAD);
  const found = new Map<string, { first: Token; section: ArticleField; count: number; isHead: boolean }>();
  for (const [section, tokens] of own.tokens) {
    for (const token of contentTokens(tokens)) {
      const isHead = ownHead.has(token.term);
      if (isHead ? otherHead.has(token.term) : elsewhere.has(token.term)) continue;
      const known = found.get(token.term);
      if (known === undefined) found.set(token.term, { first: token, section, count: 1, isHead });
      else known.count += 1;
    }
  }
  const all = [...found].map(([term, { first, section, count, isHead }]): Found => {
    const text = asWritten(own, section, first);
    const weight = (1 + Math.log(count)) * idf(frequencies, wordId(term));
    return { text, section, isCode: hasDigit(term), isHead, weight };
  });
  const head = all
    .filter(({ isHead }) => isHead)
    .sort(telling)
    .slice(0, DIFFERENCES_V1.ofHead);
  const text = all.filter(({ isHead }) => !isHead).sort((l, r) => r.weight - l.weight || before(l, r));
  return [...head, ...text.slice(0, DIFFERENCES_V1.ofText)]
    .sort(telling)
    .map(({ text: word, section, isCode }) => ({ text: word, section, isCode }));
}

function telling(l: Found, r: Found): number {
  return (
    Number(r.isCode) - Number(l.isCode) ||
    Number(r.isHead) - Number(l.isHead) ||
    r.weight - l.weight ||
    before(l, r)
  );
}

function before(l: Found, r: Found): number {
  return l.text === r.text ? 0 : l.text < r.text ? -1 : 1;
}

function termsIn(article: AnalysedArticle, fields: readonly ArticleField[]): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const field of fields)
    for (const { term } of contentTokens(article.tokens.get(field) ?? [])) terms.add(term);
  return terms;
}

/** The word in its own letters; as it was read where markup or invisible characters stand within it. */
function asWritten(article: AnalysedArticle, field: ArticleField, token: Token): string {
  const written = (article.sources.get(field) ?? "").slice(token.start, token.end);
  return written.normalize("NFKC").toLowerCase() === token.word ? written : token.word;
}
