import { ARTICLE_FIELDS, type ArticleField, type ArticleText } from "./article-text.js";
import { bigramId, gramId } from "./feature-hash.js";
import { SIMILARITY_V2 } from "./parameters.js";
import { hasStemmer, subwordGrams } from "./stemmers.js";
import { contentTokens, tokenise, type Token } from "./text-pipeline.js";

/** Feature id (int32) -> weight (> 0) before the rarity of the feature is known. */
export type FeatureWeights = ReadonlyMap<number, number>;

/** The features of an article, together and by their families. */
export interface Features {
  readonly weights: FeatureWeights;
  readonly families: FeatureFamilies;
}

/** The families by which two articles are ranked beside their similarity; each as `FeatureWeights` of damped counts. */
export interface FeatureFamilies {
  readonly titleWords: FeatureWeights;
  readonly titleGrams: FeatureWeights;
  /** Bigrams outside the title. */
  readonly bodyBigrams: FeatureWeights;
  /** Words outside the title. */
  readonly bodyWords: FeatureWeights;
}

/** The tokens of each field of an article, in reading order. */
export type FieldTokens = ReadonlyMap<ArticleField, readonly Token[]>;

/** Cuts every given field of an article into tokens. */
export function tokeniseFields(article: ArticleText): FieldTokens {
  const fields = new Map<ArticleField, readonly Token[]>();
  for (const field of ARTICLE_FIELDS) {
    const text = article[field];
    if (text !== null && text !== "") fields.set(field, tokenise(text, article.language));
  }
  return fields;
}

/** Sub-linear term frequency: 0 for an absent term, else `1 + ln tf`. */
function damped(tf: number): number {
  return tf > 0 ? 1 + Math.log(tf) : 0;
}

/** The shorter text, then the smaller by code unit: independent of the order in which two are met. */
export function plainer(left: string, right: string): string {
  if (left.length !== right.length) return left.length < right.length ? left : right;
  return left < right ? left : right;
}

type Counts = Map<number, number>;

function count(counts: Counts, id: number): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}

function dampedCounts(counts: Counts): FeatureWeights {
  for (const [id, tf] of counts) counts.set(id, damped(tf));
  return counts;
}

/**
 * Words, word bigrams and title character 4-grams of an article, each weighted
 * `family x (titleWeight x damped(tf in the title) + damped(tf elsewhere) + leadWeight x damped(tf in the lead))`; the lead is the
 * first 40 content words behind the title, and counts for words only. In a language without a stemmer the 4-grams of every
 * word stand in for it. Source: "boost" of docs/adr/0005, and docs/adr/0007 for the lead.
 */
export function extractFeatures(fields: FieldTokens, language: string): Features {
  const counts = {
    titleWords: new Map<number, number>(),
    titleBigrams: new Map<number, number>(),
    titleGrams: new Map<number, number>(),
    words: new Map<number, number>(),
    lead: new Map<number, number>(),
    bigrams: new Map<number, number>(),
    grams: new Map<number, number>(),
  };
  const countGrams = !hasStemmer(language);
  let place = 0;
  for (const [field, tokens] of fields) {
    const isTitle = field === "title";
    let previous: number | null = null;
    for (const { id, term, word } of contentTokens(tokens)) {
      count(isTitle ? counts.titleWords : counts.words, id);
      if (previous !== null) count(isTitle ? counts.titleBigrams : counts.bigrams, bigramId(previous, id));
      if (isTitle) for (const gram of titleGrams(word)) count(counts.titleGrams, gramId(gram));
      else {
        if (place < SIMILARITY_V2.leadWords) count(counts.lead, id);
        if (countGrams) for (const gram of subwordGrams(term)) count(counts.grams, gramId(gram));
        place += 1;
      }
      previous = id;
    }
  }
  return weigh(counts);
}

function weigh(counts: ExtractedCounts): Features {
  const { titleWeight, leadWeight, bigramWeight, titleGramWeight, gramWeight } = SIMILARITY_V2;
  const families: FeatureFamilies = {
    titleWords: dampedCounts(counts.titleWords),
    titleGrams: dampedCounts(counts.titleGrams),
    bodyBigrams: dampedCounts(counts.bigrams),
    bodyWords: dampedCounts(counts.words),
  };
  const weights = new Map<number, number>();
  const add = (part: FeatureWeights, factor: number): void => {
    for (const [id, value] of part) weights.set(id, (weights.get(id) ?? 0) + factor * value);
  };
  add(families.titleWords, titleWeight);
  add(families.bodyWords, 1);
  add(dampedCounts(counts.lead), leadWeight);
  add(dampedCounts(counts.titleBigrams), bigramWeight * titleWeight);
  add(families.bodyBigrams, bigramWeight);
  add(families.titleGrams, titleGramWeight);
  add(dampedCounts(counts.grams), gramWeight);
  return { weights, families };
}

interface ExtractedCounts {
  readonly titleWords: Counts;
  readonly titleBigrams: Counts;
  readonly titleGrams: Counts;
  readonly words: Counts;
  readonly lead: Counts;
  readonly bigrams: Counts;
  readonly grams: Counts;
}

/** The words behind the features of an article, for explanations: a 4-gram is told by the word it was met in. */
export function termsOf(fields: FieldTokens, language: string): ReadonlyMap<number, string> {
  const terms = new Map<number, string>();
  const add = (id: number, text: string): void => {
    const known = terms.get(id);
    terms.set(id, known === undefined ? text : plainer(known, text));
  };
  const countGrams = !hasStemmer(language);
  for (const [field, tokens] of fields) {
    let previous: Token | null = null;
    for (const token of contentTokens(tokens)) {
      const { term, word } = token;
      add(token.id, word);
      if (previous !== null) add(bigramId(previous.id, token.id), `${previous.word} ${word}`);
      if (field === "title") for (const gram of titleGrams(word)) add(gramId(gram), word);
      else if (countGrams) for (const gram of subwordGrams(term)) add(gramId(gram), word);
      previous = token;
    }
  }
  return terms;
}

/** The 4-grams of `_word_`; one of the whole for a shorter word is not needed, its word feature says as much. */
function titleGrams(word: string): readonly string[] {
  const length = SIMILARITY_V2.titleGramLength;
  const units = [...`_${word}_`];
  const grams: string[] = [];
  for (let at = 0; at + length <= units.length; at += 1) grams.push(units.slice(at, at + length).join(""));
  return grams;
}
