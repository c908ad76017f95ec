import { contentTerms, type AnalysedArticle } from "./analyse.js";
import { ARTICLE_FIELDS, type ArticleField } from "./article-text.js";
import { idf, type DocumentFrequencies } from "./document-frequencies.js";
import { wordId } from "./feature-hash.js";
import { roundShare } from "./similarity.js";

/** How much two articles say the same in one section, in [0, 1]; null when one of them lacks it. */
export interface SectionOverlap {
  readonly section: ArticleField;
  readonly overlap: number | null;
}

/**
 * For each section, in reading order, the Dice coefficient of its content words weighed by their rarity:
 * `2 x rarity of the shared / (rarity of all in a + rarity of all in b)`.
 */
export function sectionOverlaps(
  a: AnalysedArticle,
  b: AnalysedArticle,
  frequencies: DocumentFrequencies,
): readonly SectionOverlap[] {
  return ARTICLE_FIELDS.map((section) => {
    const left = rarities(a, section, frequencies);
    const right = rarities(b, section, frequencies);
    if (left.size === 0 || right.size === 0) return { section, overlap: null };
    let shared = 0;
    for (const [word, rarity] of left) if (right.has(word)) shared += rarity;
    const all = sum(left) + sum(right);
    return { section, overlap: roundShare((2 * shared) / all) };
  });
}

function rarities(
  article: AnalysedArticle,
  section: ArticleField,
  frequencies: DocumentFrequencies,
): ReadonlyMap<number, number> {
  const ids = [...contentTerms(article, section)].map(wordId);
  return new Map(ids.map((id) => [id, idf(frequencies, id)]));
}

function sum(rarityOf: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const rarity of rarityOf.values()) total += rarity;
  return total;
}
