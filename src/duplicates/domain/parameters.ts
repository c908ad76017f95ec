/**
 * The numbers of the lexical method "boost". A change of any of them is a new version: stored signatures and pairs name
 * the version they were made with. Source: docs/adr/0005 and 0007; quality is flat around these values.
 */
export const SIMILARITY_V2 = {
  version: "boost-2",
  /** How many times a word or bigram of the title counts against one of another field. */
  titleWeight: 3,
  /** How many times more a word counts that stands among the first words behind the title. */
  leadWeight: 1,
  leadWords: 40,
  /** Weight of a word bigram against a word. */
  bigramWeight: 0.7,
  /** Weight of a character 4-gram of the title against a word. */
  titleGramWeight: 0.5,
  titleGramLength: 4,
  /** Weight of a 4-gram outside the title against a word, in languages without a stemmer. */
  gramWeight: 0.25,
  /** Factor of a feature that at most one article of the collection has. */
  lonelyFactor: 0.5,
  /** Digits of a published similarity or share; both directions give the same digits. */
  decimals: 6,
  /** Shared terms given as explanation. */
  maxSharedTerms: 10,
} as const;

/**
 * By what the nearest articles are put in order: the cosine and three more views of the same features, each in [0, 1],
 * less what a hub resembles anyway. The weights were fitted on the bug sets and checked on the knowledge bases, and the
 * reverse (docs/adr/0007).
 */
export const RANK_V1 = {
  version: "rank-1",
  /** How much of the rarity of one title stands anywhere in the other article, both ways averaged. */
  titleContainment: 0.15,
  /** Cosine of the character 4-grams of the titles. */
  titleGrams: 0.1,
  /** Cosine of the word bigrams outside the titles. */
  bodyBigrams: 0.1,
  /** Part of the hub that is taken off in the list of one article, and in the queue of the whole collection. */
  listHub: 0.3,
  queueHub: 0.4,
} as const;

/**
 * Candidate retrieval in the database: 64 features fetch what all do (R@50 -0.3 points; docs/adr/0005).
 * Measured here, R@10 after re-scoring what shares one of the 16 / 24 / 32 / 64 rarest features, mozmobile and eclipse:
 * .842 / .879 / .897 / .894 and .743 / .775 / .776 / .777, with 16 / 35 / 65 / 199 and 29 / 77 / 170 / 1,038 candidates.
 * So 32 are asked: they find what 64 find, with a third to a sixth of the candidates.
 */
export const SIGNATURE_V2 = { version: "signature-2", features: 64, queryFeatures: 32 } as const;

/** The boundaries between the kinds of duplicate (docs/adr/0005 and 0009). Shares are in [0, 1]. */
export const KIND_V2 = {
  version: "kind-2",
  shingleWords: 3,
  /** Jaccard of shingles from which a text is a copy. */
  copyJaccard: 0.8,
  /** Share of one text's shingles found in the other, from which two texts may be of one template. */
  variantContainment: 0.4,
  /** Dice coefficient of the content words of two titles from which they may be one frame with something put in. */
  frameDice: 0.35,
  /** What that coefficient and the Jaccard of the shingles reach together in a template. */
  templateSum: 0.8,
  /** Jaccard of the shingles from which one title may also be the other with something added. */
  insertedJaccard: 0.4,
  /** Two shares of containment closer than this say that neither text stands in the other more than the reverse. */
  coveredAlike: 0.1,
  /** How many times more often a word that tells siblings apart stands in its own text than in the other. */
  tellingRatio: 3,
  /** Share of one text's shingles found in the other, from which it is contained in it. */
  containedShare: 0.8,
  /** A contained text has at most this share of the other's words. */
  containedMaxLength: 0.6,
  /** Dice coefficient of the content words of two titles, or two issues, from which they name the same issue. */
  sameIssueDice: 0.5,
} as const;

/** Passages shown as evidence: runs of at least five words, ten at most (docs/adr/0005, "Explanation per pair"). */
export const PASSAGES_V1 = {
  version: "passages-2",
  minWords: 5,
  maxPassages: 10,
  maxPositionsPerSeed: 16,
} as const;

/** How a similarity is told in phrases: pieces of at most eight content words, the heaviest fifteen. */
export const PHRASES_V1 = {
  version: "phrases-1",
  maxWords: 8,
  maxPhrases: 15,
  maxPositionsPerSeed: 4,
} as const;

/** How many words of one article the other lacks are shown: of title and environment, and of the rest. */
export const DIFFERENCES_V1 = { version: "differences-1", ofHead: 8, ofText: 6 } as const;
