import { analyseArticle, isComparable, type AnalysedArticle } from "./analyse.js";
import type { ArticleText } from "./article-text.js";
import {
  countDocumentFrequencies,
  documentFrequencies,
  type DocumentFrequencies,
} from "./document-frequencies.js";
import { embeddingCosine, fuse } from "./fuse.js";
import { GATE_V1 } from "./gate.js";
import { hubOf } from "./nearest.js";
import { listScore, queueScore, rankScore, rankViewOf, type RankView } from "./rank.js";
import { cosine, toUnitVector, type SparseVector } from "./similarity.js";

/** Articles fetched by their cosine and put in order by everything that is known of them. */
const RERANKED = 100;

type ReadParts = Pick<AnalysedArticle, "language" | "features" | "families">;

/** What is needed of a read article; its words and their places are let go. */
function partsOf(article: ArticleText): ReadParts {
  const { language, features, families } = analyseArticle(article);
  return { language, features, families };
}

/** An article as a collection holds it: what it was read from is let go. */
interface Member {
  readonly language: string;
  readonly vector: SparseVector;
  readonly view: RankView;
  /** Of length 1; null when there is none. */
  readonly embedding: Float32Array | null;
}

/** What an article of the collection is to the one asked for. */
export interface Neighbour {
  /** Its place in the collection. */
  readonly at: number;
  /** Cosine, in [0, 1]. */
  readonly similarity: number;
  /** `rankScore`, fused with the nearness of meanings where both articles have an embedding; in [0, 1]. */
  readonly score: number;
}

/** The orders of a list: by everything that is known, less the hub (the product's own), or by the cosine alone. */
export type ListOrder = "RANK" | "COSINE";

/**
 * A collection held in memory, compared with the product's own functions and numbers but without its database: for
 * measuring. Nothing is cut off, so a list is the best that the method can give.
 */
export class ArticleCollection {
  private readonly members: readonly Member[];
  private readonly frequencies: DocumentFrequencies;
  private readonly postings = new Map<number, { readonly at: number[]; readonly weights: number[] }>();
  private readonly neighbours: readonly (readonly Neighbour[])[];
  private readonly hubs: readonly number[];

  /** `embeddings` are in the order of the articles; none is needed. */
  constructor(articles: readonly ArticleText[], embeddings: readonly (Float32Array | null)[] = []) {
    const read = articles.map(partsOf);
    const { n, table } = countDocumentFrequencies(read.map(({ features }) => features));
    this.frequencies = documentFrequencies(n, table);
    this.members = read.map((article, at) => this.memberOf(article, embeddings[at] ?? null));
    this.members.forEach(({ vector }, at) => this.index(vector, at));
    this.neighbours = this.members.map((member, at) => this.nearest(member, at));
    this.hubs = this.neighbours.map((near) =>
      n < GATE_V1.leastArticles ? 0 : hubOf(near.map(({ similarity }) => similarity)),
    );
  }

  /** The articles nearest to one of the collection, itself left out, best first; looked for anew. */
  listOf(at: number, order: ListOrder): readonly number[] {
    const own = this.members[at];
    return own === undefined ? [] : this.ordered(this.nearest(own, at), order);
  }

  /** The articles nearest to a draft, best first. */
  listOfDraft(
    draft: ArticleText,
    order: ListOrder,
    embedding: Float32Array | null = null,
  ): readonly number[] {
    return this.ordered(this.nearest(this.memberOf(partsOf(draft), embedding), null), order);
  }

  /** Every pair that is near from one side at least, each once, with its place in the queue. */
  *pairs(): Generator<{ readonly a: number; readonly b: number; readonly score: number }> {
    for (const [a, near] of this.neighbours.entries())
      for (const { at: b, score } of near) {
        const isMutual = this.neighbours[b]?.some(({ at }) => at === a) === true;
        if (isMutual && b < a) continue;
        yield { a, b, score: queueScore(score, this.hubs[a] ?? 0, this.hubs[b] ?? 0) };
      }
  }

  private memberOf(analysed: ReadParts, embedding: Float32Array | null): Member {
    const { frequencies } = this;
    return {
      language: analysed.language,
      vector: toUnitVector(analysed.features, frequencies),
      view: rankViewOf(analysed, frequencies),
      embedding,
    };
  }

  private index({ ids, weights }: SparseVector, at: number): void {
    ids.forEach((id, entry) => {
      const list = this.postings.get(id) ?? { at: [], weights: [] };
      list.at.push(at);
      list.weights.push(weights[entry] ?? 0);
      this.postings.set(id, list);
    });
  }

  private nearest(own: Member, except: number | null): readonly Neighbour[] {
    const sums = new Float64Array(this.members.length);
    own.vector.ids.forEach((id, entry) => {
      const list = this.postings.get(id);
      const weight = own.vector.weights[entry] ?? 0;
      for (let posting = 0; posting < (list?.at.length ?? 0); posting += 1) {
        const other = list?.at[posting] ?? 0;
        sums[other] = (sums[other] ?? 0) + weight * (list?.weights[posting] ?? 0);
      }
    });
    const near = [...sums.keys()]
      .filter((at) => at !== except && (sums[at] ?? 0) > 0 && this.isComparable(own, at))
      .sort((l, r) => (sums[r] ?? 0) - (sums[l] ?? 0) || l - r)
      .slice(0, RERANKED);
    return near.flatMap((at) => {
      const other = this.members[at];
      if (other === undefined) return [];
      const similarity = cosine(own.vector, other.vector);
      const score = rankScore(own.view, other.view, similarity);
      return [{ at, similarity, score: fuse(score, embeddingCosine(own.embedding, other.embedding)) }];
    });
  }

  private isComparable(own: Member, at: number): boolean {
    const other = this.members[at];
    return other !== undefined && isComparable(own, other);
  }

  private ordered(near: readonly Neighbour[], order: ListOrder): readonly number[] {
    const value = ({ at, similarity, score }: Neighbour): number =>
      order === "COSINE" ? similarity : listScore(score, this.hubs[at] ?? 0);
    return [...near].sort((l, r) => value(r) - value(l) || l.at - r.at).map(({ at }) => at);
  }
}
