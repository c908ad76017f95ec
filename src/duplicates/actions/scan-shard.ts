import { join } from "node:path";
import type { ArticleText } from "../domain/article-text.js";
import { boostEngine } from "../domain/compare.js";
import {
  countOccurrences,
  frequencyTable,
  type FrequencyPart,
  type FrequencyTable,
} from "../domain/frequency-table.js";
import { NEAREST_V1, nearestSearch, type Nearest } from "../domain/nearest.js";
import { packSignature } from "../domain/packed-signatures.js";
import { buildPostingIndex, type PostingIndex } from "../domain/posting-index.js";
import { weighted, type SparseVector } from "../domain/similarity.js";
import { textIdentity } from "../domain/text-identity.js";
import { decodeVector, encodeFeatures, encodeVector, ENTRY_BYTES } from "../domain/vector-bytes.js";
import type { StoredText } from "../store/article-texts.read-model.js";
import type { PairEvidence } from "../store/pair.store.js";
import { evidenceOf, readArticle, type ReadArticle } from "./read-article.js";
import { putOccurrences, readOccurrences } from "./scan-occurrences.js";
import { candidatesOf, keyOfLanguage, type SharedScan } from "./scan-shared.js";
import { fileSpill, memorySpill, type Spill } from "./scan-spill.js";

/** Which share of the work this is. */
export interface ShardSetup {
  readonly shard: number;
  readonly shards: number;
  /** Where threads put their vectors aside; null keeps them in memory, for one thread only. */
  readonly folder: string | null;
}

/** What was read in a batch of texts, one entry a text. */
export interface ReadBatch {
  readonly languages: readonly string[];
  readonly identities: Float64Array;
  readonly offsets: Float64Array;
  readonly lengths: Int32Array;
}

/** Articles of a collection, half-open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A pair of texts to be explained. */
export interface TextPair {
  readonly a: StoredText;
  readonly b: StoredText;
}

/** Parts into which features are counted, by their highest bits: each fits into memory. */
const COUNT_PARTS = 32;
/** Vectors kept while pairs are compared: neighbours of neighbouring articles are often the same. */
const VECTORS_KEPT = 2_000;

/**
 * One thread's share of a scan. The calls come in the order read*, count*, begin, vectorise, index (one thread), search*,
 * then compare* and explain*; every result depends on the collection alone, never on who computed it.
 */
export class ScanShard {
  private readonly spill: Spill;
  private readonly occurrences: readonly Spill[];
  private readonly own: { readonly article: number; readonly offset: number; readonly length: number }[] = [];
  private others: readonly Spill[] = [];
  private table: FrequencyTable | null = null;
  private scan: SharedScan | null = null;
  private search: ((article: number) => Nearest) | null = null;
  private readonly vectors = new Map<number, SparseVector>();

  constructor(private readonly setup: ShardSetup) {
    const { folder } = setup;
    const open = (name: string): Spill =>
      folder === null ? memorySpill() : fileSpill(join(folder, `${setup.shard}-${name}`), "w+");
    this.spill = open("vectors");
    this.occurrences = Array.from({ length: folder === null ? 1 : COUNT_PARTS }, (_, part) =>
      open(`${part}`),
    );
  }

  /** Reads texts; the first is article number `first` of the collection. */
  read({ first, texts }: { readonly first: number; readonly texts: readonly ArticleText[] }): ReadBatch {
    const identities = new Float64Array(texts.length);
    const offsets = new Float64Array(texts.length);
    const lengths = new Int32Array(texts.length);
    const languages = texts.map((text, at) => {
      const analysed = boostEngine.analyse(text);
      identities[at] = textIdentity(analysed);
      const record = encodeFeatures(analysed.features);
      const length = analysed.features.size;
      const offset = this.spill.append(record);
      this.own.push({ article: first + at, offset, length });
      offsets[at] = offset;
      lengths[at] = length;
      putOccurrences(this.occurrences, new Int32Array(record.buffer, length * 8, length));
      return analysed.language;
    });
    return { languages, identities, offsets, lengths };
  }

  /** Counts one part of the features of all threads. */
  count({ part }: { readonly part: number }): FrequencyPart {
    const own = this.occurrences[part];
    const spills = this.spillsOf(`${part}`, own);
    const occurrences = readOccurrences(spills);
    for (const spill of spills) if (spill !== own) spill.close();
    return countOccurrences(occurrences);
  }

  /** Makes what was put aside so far readable for the other threads. */
  flush(): void {
    this.spill.flush();
    for (const part of this.occurrences) part.flush();
  }

  /** How many parts there are to count. */
  parts(): number {
    return this.occurrences.length;
  }

  /** Gives the thread the frequencies and the arrays that all share. */
  begin({
    scan,
    n,
    frequencies,
  }: {
    readonly scan: SharedScan;
    readonly n: number;
    readonly frequencies: FrequencyPart;
  }): void {
    this.scan = scan;
    this.table = frequencyTable(n, frequencies);
    this.others = this.spillsOf("vectors", this.spill);
  }

  /** Replaces the features of this thread's articles by vectors and packs their signatures. */
  vectorise(): void {
    const { scan, table } = this.begun();
    for (const { article, offset, length } of this.own) {
      const features = decodeVector(this.spill.read(offset, length * ENTRY_BYTES), length);
      const vector = weighted(features, table);
      this.spill.write(offset, encodeVector(vector));
      scan.lengths[article] = vector.ids.length;
      packSignature(scan.packed, article, boostEngine.signatureOf(vector));
    }
    this.own.length = 0;
  }

  /** Builds the index that all threads search. */
  index(): PostingIndex {
    const { scan } = this.begun();
    return buildPostingIndex(scan.packed, scan.isFirst);
  }

  /** Takes the index that one thread built. */
  useIndex({ index }: { readonly index: PostingIndex }): void {
    const { scan, table } = this.begun();
    const { packed, languages } = scan;
    this.search = nearestSearch({ packed, languages, index, frequencies: table });
  }

  /** Finds the neighbours of some articles. */
  findNearest({ from, to }: Range): void {
    const { scan } = this.begun();
    if (this.search === null) throw new Error("an index must be given before neighbours are looked for");
    for (let article = from; article < to; article += 1) {
      const first = article * NEAREST_V1.neighbours;
      scan.neighbours.fill(-1, first, first + NEAREST_V1.neighbours);
      if (scan.isFirst[article] !== 1) continue;
      const { articles, scores } = this.search(article);
      scan.neighbours.set(articles, first);
      scan.scores.set(scores, first);
    }
  }

  /** Forgets the index: from now on only pairs are compared. */
  dropIndex(): void {
    this.search = null;
  }

  /** The neighbouring pairs of some articles that reach the threshold: article, article, cosine, and so on. */
  comparePairs({ from, to }: Range): Float64Array {
    const { scan } = this.begun();
    const found: number[] = [];
    for (let article = from; article < to; article += 1)
      for (const other of candidatesOf(scan, article)) {
        const similarity = boostEngine.similarityOf(this.vectorOf(article), this.vectorOf(other));
        if (similarity >= boostEngine.suspectAt)
          found.push(Math.min(article, other), Math.max(article, other), similarity);
      }
    return Float64Array.from(found);
  }

  /** All pairs of this thread's share of a small collection that reach the threshold, none lost. */
  compareAll(): Float64Array {
    const { scan } = this.begun();
    const found: number[] = [];
    const width = String(scan.count).length;
    const candidates = Array.from({ length: scan.count }, (_, article) => article)
      .filter((article) => scan.isFirst[article] === 1)
      .map((article) => ({
        id: String(article).padStart(width, "0"),
        language: keyOfLanguage(scan.languages[article]),
        vector: this.readVector(article),
      }));
    const share = { part: this.setup.shard, of: this.setup.shards };
    for (const { a, b, similarity } of boostEngine.findPairs(candidates, { share }))
      found.push(Number(a), Number(b), similarity);
    return Float64Array.from(found);
  }

  /** Explains pairs, one after the other; those of two languages are left out. */
  explain({ pairs }: { readonly pairs: readonly TextPair[] }): readonly PairEvidence[] {
    const { table } = this.begun();
    const known = new Map<string, ReadArticle>();
    const read = (stored: StoredText): ReadArticle => {
      const found = known.get(stored.id) ?? readArticle(stored);
      known.set(stored.id, found);
      return found;
    };
    return pairs.flatMap(({ a, b }) => evidenceOf(read(a), read(b), table) ?? []);
  }

  /** Closes the files. */
  close(): void {
    for (const spill of [this.spill, ...this.occurrences]) spill.close();
    for (const spill of this.others) if (spill !== this.spill) spill.close();
  }

  private begun(): { readonly scan: SharedScan; readonly table: FrequencyTable } {
    const { scan, table } = this;
    if (scan === null || table === null) throw new Error("the scan has not begun");
    return { scan, table };
  }

  /** The files of that name of all threads, in their order. */
  private spillsOf(name: string, own: Spill | undefined): readonly Spill[] {
    const { folder, shard, shards } = this.setup;
    return Array.from({ length: shards }, (_, other) => {
      if (other === shard && own !== undefined) return own;
      if (folder === null) throw new Error("only one thread can keep its vectors in memory");
      return fileSpill(join(folder, `${other}-${name}`), "r+");
    });
  }

  private vectorOf(article: number): SparseVector {
    const known = this.vectors.get(article);
    if (known !== undefined) return known;
    if (this.vectors.size >= VECTORS_KEPT) this.vectors.clear();
    const vector = this.readVector(article);
    this.vectors.set(article, vector);
    return vector;
  }

  private readVector(article: number): SparseVector {
    const { scan } = this.begun();
    const length = scan.lengths[article] ?? 0;
    const spill = this.others[scan.shardOf[article] ?? 0];
    if (spill === undefined) throw new Error(`the vector of article ${article} is missing`);
    return decodeVector(spill.read(scan.offsets[article] ?? 0, length * ENTRY_BYTES), length);
  }
}
