import type { DocumentFrequencies } from "./document-frequencies.js";
import { PACKED_SIZE, sharedWeight, squaredLength, type PackedSignatures } from "./packed-signatures.js";
import { listOf, type PostingIndex } from "./posting-index.js";
import { QUERY_V1 } from "./signature.js";
import { roundShare } from "./similarity.js";

/** How far the neighbours of an article are looked for. */
export const NEAREST_V1 = {
  version: "nearest-1",
  /** Neighbours kept of each article. */
  neighbours: 20,
  /** Neighbours whose mean similarity is the hub of an article (docs/adr/0005). */
  hubNeighbours: 10,
  /** Articles scored exactly, best first by what the index said. */
  scored: 64,
} as const;

/** The number of the language of articles whose language is not known: they are compared with all. */
export const UNKNOWN_LANGUAGE_NUMBER = 0;

/** The nearest articles of one article: at most `NEAREST_V1.neighbours`, most alike first, ties by position. */
export interface Nearest {
  readonly articles: readonly number[];
  /** Cosine of the signatures, in [0, 1]. */
  readonly scores: readonly number[];
}

/** The cosine of two signatures, each brought to length 1, in [0, 1] and single precision, as the database keeps it. */
export function signatureCosine(shared: number, leftSquares: number, rightSquares: number): number {
  const squares = leftSquares * rightSquares;
  return squares > 0 ? Math.fround(Math.min(1, shared / Math.sqrt(squares))) : 0;
}

/** The hub of an article: the mean of its ten best scores, absent ones counting 0; rounded as it is stored. */
export function hubOf(scores: readonly number[]): number {
  let sum = 0;
  for (const score of scores.slice(0, NEAREST_V1.hubNeighbours)) sum += score;
  return Math.fround(roundShare(sum / NEAREST_V1.hubNeighbours));
}

/** The score an article needs to count for the hub of another. */
export function leastOf(scores: readonly number[]): number {
  return scores[NEAREST_V1.hubNeighbours - 1] ?? 0;
}

/** What a search goes through. */
export interface SearchedCollection {
  readonly packed: PackedSignatures;
  /** Numbers of languages; `UNKNOWN_LANGUAGE_NUMBER` for those that are not known. */
  readonly languages: Uint16Array;
  readonly index: PostingIndex;
  readonly frequencies: DocumentFrequencies;
}

/** Gives a search over an index; it keeps 8 bytes an article and must not be used by two threads at once. */
export function nearestSearch(collection: SearchedCollection): (article: number) => Nearest {
  const { packed, languages } = collection;
  const sums = new Float32Array(packed.lengths.length);
  const touched = new Int32Array(packed.lengths.length);
  return (article) => {
    const count = accumulate(collection, article, sums, touched);
    const best = new BestOf(NEAREST_V1.scored);
    for (let at = 0; at < count; at += 1) {
      const other = touched[at] ?? 0;
      const sum = sums[other] ?? 0;
      sums[other] = 0;
      if (other !== article && sum >= best.least && areComparable(languages[other], languages[article]))
        best.offer(other, sum);
    }
    const own = squaredLength(packed, article);
    const scored = new BestOf(NEAREST_V1.neighbours);
    for (const other of best.sorted().articles) {
      const shared = sharedWeight(packed, article, packed, other);
      scored.offer(other, signatureCosine(shared, own, squaredLength(packed, other)));
    }
    return scored.sorted();
  };
}

/** `isComparable` of numbered languages. */
function areComparable(one: number | undefined, other: number | undefined): boolean {
  return one === other || one === UNKNOWN_LANGUAGE_NUMBER || other === UNKNOWN_LANGUAGE_NUMBER;
}

/** Adds up what the rarest features of an article share with the others; returns how many were touched. */
function accumulate(
  { packed, index, frequencies }: SearchedCollection,
  article: number,
  sums: Float32Array,
  touched: Int32Array,
): number {
  const { bits, starts, articles, weights } = index;
  let count = 0;
  for (const at of rarestPlaces(packed, frequencies, article)) {
    const list = listOf(packed.features[at] ?? 0, bits);
    const end = starts[list + 1] ?? 0;
    const weight = packed.weights[at] ?? 0;
    for (let posting = starts[list] ?? 0; posting < end; posting += 1) {
      const other = articles[posting] ?? 0;
      const sum = sums[other] ?? 0;
      if (sum === 0) touched[count++] = other;
      // At least the smallest weight: a sum of 0 means "not touched yet".
      sums[other] = sum + weight * ((weights[posting] ?? 0) + 1);
    }
  }
  return count;
}

/** Places of the features that `rarestFeatures` gives, in its order, without making an object of each. */
function rarestPlaces(
  packed: PackedSignatures,
  frequencies: DocumentFrequencies,
  article: number,
): Float64Array {
  const from = article * PACKED_SIZE;
  const order = new Float64Array(packed.lengths[article] ?? 0);
  // Features stand in ascending order, so equal frequencies are ordered by feature.
  for (let at = 0; at < order.length; at += 1)
    order[at] = frequencies.df(packed.features[from + at] ?? 0) * PACKED_SIZE + at;
  order.sort();
  let postings = 0;
  let kept = 0;
  for (; kept < order.length; kept += 1) {
    postings += Math.floor((order[kept] ?? 0) / PACKED_SIZE);
    if (postings > QUERY_V1.postings && kept >= QUERY_V1.leastFeatures) break;
    order[kept] = from + ((order[kept] ?? 0) % PACKED_SIZE);
  }
  return order.subarray(0, kept);
}

/** The best of many, by score, then by the smaller article: a heap with the worst on top. */
class BestOf {
  private readonly articles: Int32Array;
  private readonly scores: Float64Array;
  private size = 0;

  constructor(private readonly limit: number) {
    this.articles = new Int32Array(limit);
    this.scores = new Float64Array(limit);
  }

  /** A score below this is not among the best. */
  get least(): number {
    return this.size < this.limit ? -1 : (this.scores[0] ?? 0);
  }

  offer(article: number, score: number): void {
    if (this.size < this.limit) {
      this.rise(this.size, article, score);
      this.size += 1;
    } else if (this.isWorse(this.articles[0] ?? 0, this.scores[0] ?? 0, article, score))
      this.sink(article, score);
  }

  sorted(): Nearest {
    const order = Array.from({ length: this.size }, (_, at) => at);
    order.sort(
      (l, r) =>
        (this.scores[r] ?? 0) - (this.scores[l] ?? 0) || (this.articles[l] ?? 0) - (this.articles[r] ?? 0),
    );
    return {
      articles: order.map((at) => this.articles[at] ?? 0),
      scores: order.map((at) => this.scores[at] ?? 0),
    };
  }

  private isWorse(one: number, oneScore: number, other: number, otherScore: number): boolean {
    return oneScore < otherScore || (oneScore === otherScore && one > other);
  }

  private put(at: number, article: number, score: number): void {
    this.articles[at] = article;
    this.scores[at] = score;
  }

  private rise(from: number, article: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const [above, aboveScore] = [this.articles[parent] ?? 0, this.scores[parent] ?? 0];
      if (!this.isWorse(article, score, above, aboveScore)) break;
      this.put(at, above, aboveScore);
      at = parent;
    }
    this.put(at, article, score);
  }

  private sink(article: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      const right = child + 1;
      if (
        right < this.size &&
        this.isWorse(
          this.articles[right] ?? 0,
          this.scores[right] ?? 0,
          this.articles[child] ?? 0,
          this.scores[child] ?? 0,
        )
      )
        child = right;
      const [below, belowScore] = [this.articles[child] ?? 0, this.scores[child] ?? 0];
      if (!this.isWorse(below, belowScore, article, score)) break;
      this.put(at, below, belowScore);
      at = child;
    }
    this.put(at, article, score);
  }
}
