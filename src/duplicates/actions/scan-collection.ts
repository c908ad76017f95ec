import { UNKNOWN_LANGUAGE } from "../domain/article-text.js";
import { chosenPairs, firstOfSame, type NumberedPair } from "../domain/families.js";
import { frequencyTable, type FrequencyPart, type FrequencyTable } from "../domain/frequency-table.js";
import { hubOf, leastOf, NEAREST_V1 } from "../domain/nearest.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import type { StoredText } from "../store/article-texts.read-model.js";
import { allocateScan, type SharedScan } from "./scan-shared.js";
import type { ReadBatch } from "./scan-shard.js";
import type { ScanThreads, Shard } from "./scan-threads.js";

/** What a scan is doing: reading articles, comparing them with each other, explaining the pairs it found. */
export type ScanPhase = "READ" | "COMPARE" | "EXPLAIN";
export type ScanProgress = (phase: ScanPhase, done: number, total: number) => void;

/** A collection as a scan found it; articles are numbered in the order of their ids. */
export interface ScannedCollection {
  readonly ids: readonly ArticleId[];
  readonly versions: readonly number[];
  readonly languages: readonly string[];
  readonly identities: Float64Array;
  readonly table: FrequencyTable;
  readonly scan: SharedScan;
  readonly hubs: Float32Array;
  readonly leasts: Float32Array;
  /** Suspected pairs, by `a`, then `b`. */
  readonly pairs: readonly NumberedPair[];
  /** How long each phase took, in milliseconds, for benchmarks. */
  readonly phases: Readonly<Record<string, number>>;
}

/** What a scan of a collection needs. */
export interface CollectionSource {
  /** Articles by id, ascending, without repetition, a page at a time. */
  readonly pages: AsyncIterable<readonly StoredText[]>;
  /** How many are expected, for the progress. */
  readonly total: number;
  /** The frequencies in force; null to count them anew. */
  readonly frozen: FrequencyTable | null;
}

/** Collections up to this size are compared pair by pair without loss. */
const EXACT_ARTICLES = 20_000;
/** Articles that a thread searches in one call. */
const RANGE = 500;
/** Pages that wait for a thread: one is read while the other is sent. */
const PAGES_AHEAD = 2;

/** Scans a collection: the same result with any number of threads. */
export async function scanCollection(
  { shards }: ScanThreads,
  source: CollectionSource,
  onProgress: ScanProgress,
): Promise<ScannedCollection> {
  const phases: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    phases[name] = performance.now() - begun;
    return result;
  };
  const read = await timed("read", () =>
    readPages(shards, source, (done) => onProgress("READ", done, source.total)),
  );
  await toAll(shards, (shard) => shard.call("flush"));
  const count = read.ids.length;
  const table = source.frozen ?? (await timed("count", () => countFrequencies(shards, count)));
  const { scan, firsts } = layOut(read);
  const { features, documents } = table;
  const frequencies = { features, documents };
  await toAll(shards, (shard) => shard.call("begin", { scan, n: table.n, frequencies }));
  await timed("vectorise", () => toAll(shards, (shard) => shard.call("vectorise")));
  const ranges = (
    method: "findNearest" | "comparePairs",
    done: (to: number) => void,
  ): Promise<readonly Float64Array[]> => inRanges(shards, count, method, done);
  await timed("index", async () => {
    const index = await shards[0]?.call("index");
    if (index !== undefined) await toAll(shards, (shard) => shard.call("useIndex", { index }));
  });
  await timed("nearest", () => ranges("findNearest", (done) => onProgress("COMPARE", done, count)));
  await toAll(shards, (shard) => shard.call("dropIndex"));
  const found = await timed("compare", () =>
    count <= EXACT_ARTICLES
      ? toAll(shards, (shard) => shard.call("compareAll"))
      : ranges("comparePairs", () => undefined),
  );
  const { hubs, leasts } = hubsOf(scan, firsts);
  const pairs = chosenPairs(numbered(found), { firsts, hubs, languages: scan.languages });
  return { ...read, table, scan, hubs, leasts, pairs, phases };
}

interface ReadCollection {
  readonly ids: readonly ArticleId[];
  readonly versions: readonly number[];
  readonly languages: readonly string[];
  readonly identities: Float64Array;
  readonly batches: readonly { readonly first: number; readonly shard: number; readonly batch: ReadBatch }[];
}

async function readPages(
  shards: readonly Shard[],
  { pages }: CollectionSource,
  onRead: (done: number) => void,
): Promise<ReadCollection> {
  const ids: ArticleId[] = [];
  const versions: number[] = [];
  const batches: { first: number; shard: number; batch: ReadBatch }[] = [];
  const busy = shards.map((): Promise<void>[] => []);
  let done = 0;
  let turn = 0;
  for await (const page of pages) {
    const first = ids.length;
    for (const { id, version } of page) {
      ids.push(id);
      versions.push(version);
    }
    const shard = turn % shards.length;
    turn += 1;
    const queue = busy[shard] ?? [];
    if (queue.length >= PAGES_AHEAD) await queue.shift();
    const reading = shards[shard]
      ?.call("read", { first, texts: page.map(({ text }) => text) })
      .then((batch) => {
        batches.push({ first, shard, batch });
        done += page.length;
        onRead(done);
      });
    if (reading !== undefined) queue.push(reading);
    // A failure is met when the page is waited for, not before.
    reading?.catch(() => undefined);
  }
  await Promise.all(busy.flat());
  batches.sort((l, r) => l.first - r.first);
  const identities = new Float64Array(ids.length);
  for (const { first, batch } of batches) identities.set(batch.identities, first);
  return { ids, versions, languages: batches.flatMap(({ batch }) => batch.languages), identities, batches };
}

/** Counts in how many articles each feature occurs, a part of all features at a time. */
async function countFrequencies(shards: readonly Shard[], articles: number): Promise<FrequencyTable> {
  const parts = (await shards[0]?.call("parts")) ?? 0;
  const counted: FrequencyPart[] = [];
  let next = 0;
  await toAll(shards, async (shard) => {
    for (let part = next++; part < parts; part = next++) counted[part] = await shard.call("count", { part });
  });
  const size = counted.reduce((sum, { features }) => sum + features.length, 0);
  const features = new Int32Array(new SharedArrayBuffer(size * 4));
  const documents = new Int32Array(new SharedArrayBuffer(size * 4));
  let at = 0;
  for (const part of counted) {
    features.set(part.features, at);
    documents.set(part.documents, at);
    at += part.features.length;
  }
  return frequencyTable(articles, { features, documents });
}

function layOut({ batches, languages, identities, ids }: ReadCollection): {
  readonly scan: SharedScan;
  readonly firsts: Int32Array;
} {
  const scan = allocateScan(ids.length);
  // The unknown language is the smallest key, so that it is number 0 whether or not there is such an article.
  const keys = [...new Set([UNKNOWN_LANGUAGE, ...languages])].sort();
  const numbers = new Map(keys.map((language, number) => [language, number]));
  languages.forEach((language, article) => (scan.languages[article] = numbers.get(language) ?? 0));
  for (const { first, shard, batch } of batches) {
    scan.offsets.set(batch.offsets, first);
    scan.lengths.set(batch.lengths, first);
    scan.shardOf.fill(shard, first, first + batch.lengths.length);
  }
  const firsts = firstOfSame(identities, scan.languages);
  firsts.forEach((first, article) => (scan.isFirst[article] = first === article ? 1 : 0));
  return { scan, firsts };
}

function hubsOf(
  scan: SharedScan,
  firsts: Int32Array,
): { readonly hubs: Float32Array; readonly leasts: Float32Array } {
  const hubs = new Float32Array(scan.count);
  const leasts = new Float32Array(scan.count);
  firsts.forEach((first, article) => {
    const from = first * NEAREST_V1.neighbours;
    const scores = [...scan.scores.subarray(from, from + NEAREST_V1.neighbours)];
    hubs[article] = hubOf(scores);
    leasts[article] = leastOf(scores);
  });
  return { hubs, leasts };
}

function numbered(found: readonly Float64Array[]): readonly NumberedPair[] {
  const pairs: NumberedPair[] = [];
  for (const triples of found)
    for (let at = 0; at < triples.length; at += 3)
      pairs.push({ a: triples[at] ?? 0, b: triples[at + 1] ?? 0, similarity: triples[at + 2] ?? 0 });
  return pairs;
}

function toAll<T>(shards: readonly Shard[], work: (shard: Shard) => Promise<T>): Promise<readonly T[]> {
  return Promise.all(shards.map(work));
}

/** Lets each thread take the next articles as soon as it is done with its last; results in the order of the articles. */
async function inRanges(
  shards: readonly Shard[],
  count: number,
  method: "findNearest" | "comparePairs",
  onDone: (done: number) => void,
): Promise<readonly Float64Array[]> {
  const results: Float64Array[] = [];
  let next = 0;
  let done = 0;
  await toAll(shards, async (shard) => {
    while (next * RANGE < count) {
      const range = next++;
      const [from, to] = [range * RANGE, Math.min(count, (range + 1) * RANGE)];
      const result = await shard.call(method, { from, to });
      if (result !== undefined) results[range] = result;
      done += to - from;
      onDone(done);
    }
  });
  return results.filter((result) => result !== undefined);
}
