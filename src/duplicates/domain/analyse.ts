import { ARTICLE_FIELDS, UNKNOWN_LANGUAGE, type ArticleField, type ArticleText } from "./article-text.js";
import {
  extractFeatures,
  termsOf,
  tokeniseFields,
  type FeatureFamilies,
  type FeatureWeights,
  type FieldTokens,
} from "./features.js";
import { languageOf } from "./languages.js";
import { shinglesOf } from "./shingles.js";
import { contentTokens } from "./text-pipeline.js";

/**
 * An article read once, ready to be compared. It holds every word with its place: keep it for the articles being
 * compared, and only `features` (or the vector) for a whole collection.
 */
export interface AnalysedArticle {
  /** Key of `languageOf`. */
  readonly language: string;
  readonly features: FeatureWeights;
  readonly families: FeatureFamilies;
  /** Feature id -> the words it was read from; for explanations, never stored. */
  readonly terms: ReadonlyMap<number, string>;
  readonly tokens: FieldTokens;
  /** The source text of each given field, which the offsets of the tokens cut. */
  readonly sources: ReadonlyMap<ArticleField, string>;
  /** All words of all fields in reading order: what "the same text" means. */
  readonly words: readonly string[];
  readonly shingles: ReadonlySet<number>;
}

/**
 * Reads an article: tokens and features at once, what only an explanation needs when it is asked for. Pure.
 * `language` (a key of `languageKey`) overrides the language given or detected.
 */
export function analyseArticle(article: ArticleText, language = languageOf(article)): AnalysedArticle {
  return new ReadText(article, language);
}

class ReadText implements AnalysedArticle {
  readonly features: FeatureWeights;
  readonly families: FeatureFamilies;
  readonly tokens: FieldTokens;
  private knownTerms: ReadonlyMap<number, string> | null = null;
  private knownWords: readonly string[] | null = null;
  private knownShingles: ReadonlySet<number> | null = null;

  constructor(
    private readonly article: ArticleText,
    readonly language: string,
  ) {
    this.tokens = tokeniseFields({ ...article, language });
    const { weights, families } = extractFeatures(this.tokens, language);
    this.features = weights;
    this.families = families;
  }

  get terms(): ReadonlyMap<number, string> {
    return (this.knownTerms ??= termsOf(this.tokens, this.language));
  }

  get words(): readonly string[] {
    return (this.knownWords ??= [...this.tokens.values()].flatMap((field) =>
      field.map((token) => token.word),
    ));
  }

  get shingles(): ReadonlySet<number> {
    return (this.knownShingles ??= shinglesOf(this.words));
  }

  get sources(): ReadonlyMap<ArticleField, string> {
    const sources = new Map<ArticleField, string>();
    for (const field of ARTICLE_FIELDS) {
      const text = this.article[field];
      if (text !== null && text !== "") sources.set(field, text);
    }
    return sources;
  }
}

/**
 * Whether two articles may be compared at all: only within one language. One of unknown language, a short or mixed text,
 * may be in any.
 */
export function isComparable(
  a: Pick<AnalysedArticle, "language">,
  b: Pick<AnalysedArticle, "language">,
): boolean {
  return a.language === b.language || a.language === UNKNOWN_LANGUAGE || b.language === UNKNOWN_LANGUAGE;
}

/** The distinct content terms (stems) of one field; empty when the field is not given. */
export function contentTerms(article: AnalysedArticle, field: ArticleField): ReadonlySet<string> {
  return new Set(contentTokens(article.tokens.get(field) ?? []).map((token) => token.term));
}
