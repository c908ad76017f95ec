import { groupBy } from "../../platform/kernel/group-by.js";
import type { ArticleText } from "./article-text.js";
import { ArticleCollection, type ListOrder } from "./collection.js";
import {
  answerQuality,
  bootstrapMean,
  meanOf,
  rankingQuality,
  type AnswerQuality,
  type BootstrapInterval,
} from "./retrieval-quality.js";

/** An article of a labelled set. `base` names the knowledge base it is looked for in; null: there is only one. */
export interface LabelledArticle {
  readonly id: string;
  readonly base: string | null;
  readonly text: ArticleText;
  /** Of an embedding service, of length 1; takes part in the product's order when given. */
  readonly embedding?: Float32Array | null;
}

/** Two articles that people called duplicates. */
export interface LabelledPair {
  readonly a: string;
  readonly b: string;
}

/** A question in a requester's words, with the articles that answer it. */
export interface LabelledQuery {
  readonly text: string;
  readonly relevant: readonly string[];
  /** As of an article. */
  readonly embedding?: Float32Array | null;
}

/** What the articles are asked with: labelled pairs, or queries. */
export type Labels =
  | { readonly kind: "PAIRS"; readonly pairs: readonly LabelledPair[] }
  | { readonly kind: "QUERIES"; readonly queries: readonly LabelledQuery[] };

/** A mean in [0, 1] with the interval of its bootstrap; both null when there was nothing to ask. */
export interface Figure {
  readonly value: number | null;
  readonly interval: BootstrapInterval | null;
}

/** How well the lists were, in one order. */
export interface ListFigures {
  readonly recallAt5: Figure;
  readonly recallAt10: Figure;
  readonly mrr: Figure;
}

/** What an evaluation found. */
export interface Evaluation {
  readonly docs: number;
  readonly queries: number;
  readonly lists: Readonly<Record<ListOrder, ListFigures>>;
  /** Of the queue of all pairs; null when there are no labelled pairs. */
  readonly pairAP: number | null;
  readonly bestF1: number | null;
  /** Reading, counting and indexing all articles, and finding the neighbours of each, in milliseconds. */
  readonly buildMs: number;
  /** Reading and answering one question, median, in milliseconds; null when there were none. */
  readonly queryMsP50: number | null;
}

/** Tells the time in milliseconds: only for how long things took. */
export type Stopwatch = () => number;

interface Asked {
  readonly qualities: Record<ListOrder, AnswerQuality[]>;
  readonly ranking: { readonly score: number; readonly isLabelled: boolean }[];
  readonly durations: number[];
  labelled: number;
}

const ORDERS: readonly ListOrder[] = ["RANK", "COSINE"];

/**
 * Measures the engine on labelled articles. A pair in a set with bases means that `a` was given up for `b`, so only `a` is
 * asked for; without bases both are. The queue is judged over every pair that is near from one side at least: what is not
 * labelled counts as wrong, so its precision is a lower bound. `onProgress` is told after each base.
 */
export function evaluateDuplicates(
  articles: readonly LabelledArticle[],
  labels: Labels,
  now: Stopwatch,
  onProgress: (done: number, total: number) => void = () => undefined,
): Evaluation {
  const bases = groupBy(articles, ({ base }) => base);
  const asked: Asked = { qualities: { RANK: [], COSINE: [] }, ranking: [], durations: [], labelled: 0 };
  let buildMs = 0;
  let done = 0;
  for (const members of bases.values()) {
    const start = now();
    const collection = new ArticleCollection(
      members.map(({ text }) => text),
      members.map(({ embedding }) => embedding ?? null),
    );
    buildMs += now() - start;
    ask(asked, members, collection, labels, now);
    done += members.length;
    onProgress(done, articles.length);
  }
  const queue = [...asked.ranking].sort((l, r) => r.score - l.score).map(({ isLabelled }) => isLabelled);
  const ranking = labels.kind === "PAIRS" ? rankingQuality(queue, asked.labelled) : null;
  return {
    docs: articles.length,
    queries: asked.qualities.RANK.length,
    lists: { RANK: figuresOf(asked.qualities.RANK), COSINE: figuresOf(asked.qualities.COSINE) },
    pairAP: ranking?.averagePrecision ?? null,
    bestF1: ranking?.bestF1 ?? null,
    buildMs,
    queryMsP50: median(asked.durations),
  };
}

function ask(
  asked: Asked,
  members: readonly LabelledArticle[],
  collection: ArticleCollection,
  labels: Labels,
  now: Stopwatch,
): void {
  const places = new Map(members.map(({ id }, at) => [id, at]));
  const answer = (relevant: ReadonlySet<number>, list: (order: ListOrder) => readonly number[]): void => {
    const start = now();
    for (const order of ORDERS) {
      const found = list(order);
      if (order === "RANK") asked.durations.push(now() - start);
      asked.qualities[order].push(answerQuality(found, relevant));
    }
  };
  if (labels.kind === "QUERIES") {
    for (const { text, relevant, embedding } of labels.queries) {
      const answers = new Set(relevant.flatMap((id) => places.get(id) ?? []));
      if (answers.size > 0)
        answer(answers, (order) => collection.listOfDraft(draftOf(text), order, embedding));
    }
    return;
  }
  const partners = partnersOf(labels.pairs, places, (members[0]?.base ?? null) === null);
  for (const [at, relevant] of partners) {
    const own = members[at];
    if (own !== undefined) answer(relevant, (order) => collection.listOf(at, order));
  }
  for (const { a, b, score } of collection.pairs()) {
    const isLabelled = partners.get(a)?.has(b) === true || partners.get(b)?.has(a) === true;
    asked.ranking.push({ score, isLabelled });
  }
  const labelled = new Set<string>();
  for (const [a, others] of partners) for (const b of others) labelled.add(a < b ? `${a} ${b}` : `${b} ${a}`);
  asked.labelled += labelled.size;
}

function partnersOf(
  pairs: readonly LabelledPair[],
  places: ReadonlyMap<string, number>,
  isMutual: boolean,
): ReadonlyMap<number, ReadonlySet<number>> {
  const partners = new Map<number, Set<number>>();
  const add = (from: number, to: number): void => {
    partners.set(from, (partners.get(from) ?? new Set()).add(to));
  };
  for (const { a, b } of pairs) {
    const [one, other] = [places.get(a), places.get(b)];
    if (one === undefined || other === undefined) continue;
    add(one, other);
    if (isMutual) add(other, one);
  }
  return partners;
}

/** A question as the draft that it is compared as. */
export function draftOf(text: string): ArticleText {
  const none = { issue: null, environment: null, cause: null, resolution: null, body: null };
  return { ...none, title: text, language: null };
}

function figuresOf(qualities: readonly AnswerQuality[]): ListFigures {
  const figure = (values: readonly number[]): Figure => ({
    value: values.length === 0 ? null : meanOf(values),
    interval: bootstrapMean(values),
  });
  return {
    recallAt5: figure(qualities.map(({ recallAt5 }) => recallAt5)),
    recallAt10: figure(qualities.map(({ recallAt10 }) => recallAt10)),
    mrr: figure(qualities.map(({ reciprocalRank }) => reciprocalRank)),
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((l, r) => l - r);
  return sorted[sorted.length >> 1] ?? null;
}
