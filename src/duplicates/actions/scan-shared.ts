import { UNKNOWN_LANGUAGE } from "../domain/article-text.js";
import { boostEngine } from "../domain/compare.js";
import { NEAREST_V1, UNKNOWN_LANGUAGE_NUMBER } from "../domain/nearest.js";
import {
  allocateSignatures,
  greatestCosine,
  sharedWeight,
  squaredLength,
  type PackedSignatures,
} from "../domain/packed-signatures.js";

/** What all threads of a scan read and write, one entry an article, each written by one thread only. */
export interface SharedScan {
  readonly count: number;
  /** Whose spill has the vector of an article, where, and its number of entries. */
  readonly shardOf: Uint8Array;
  readonly offsets: Float64Array;
  readonly lengths: Int32Array;
  /** Number of the article's language; 0 when it is not known. */
  readonly languages: Uint16Array;
  /** 1 for the first article of those that say the same words; the others are found through it. */
  readonly isFirst: Uint8Array;
  readonly packed: PackedSignatures;
  /** `NEAREST_V1.neighbours` places an article, -1 where there is none. */
  readonly neighbours: Int32Array;
  readonly scores: Float32Array;
}

/** Room for `count` articles: about 750 bytes each. */
export function allocateScan(count: number): SharedScan {
  const bytes = (size: number): SharedArrayBuffer => new SharedArrayBuffer(count * size);
  return {
    count,
    shardOf: new Uint8Array(bytes(1)),
    offsets: new Float64Array(bytes(8)),
    lengths: new Int32Array(bytes(4)),
    languages: new Uint16Array(bytes(2)),
    isFirst: new Uint8Array(bytes(1)),
    packed: allocateSignatures(count),
    neighbours: new Int32Array(bytes(4 * NEAREST_V1.neighbours)),
    scores: new Float32Array(bytes(4 * NEAREST_V1.neighbours)),
  };
}

/** A key that stands for the language of a number. */
export function keyOfLanguage(language = UNKNOWN_LANGUAGE_NUMBER): string {
  return language === UNKNOWN_LANGUAGE_NUMBER ? UNKNOWN_LANGUAGE : String(language);
}

/** The neighbours that an article may reach the threshold with; each pair is given by one of the two. */
export function candidatesOf(scan: SharedScan, article: number): readonly number[] {
  const { packed } = scan;
  const squares = squaredLength(packed, article);
  return neighboursOf(scan, article).filter((other) => {
    if (other < article && neighboursOf(scan, other).includes(article)) return false;
    const shared = sharedWeight(packed, article, packed, other);
    return greatestCosine(shared, squares, squaredLength(packed, other)) >= boostEngine.suspectAt;
  });
}

function neighboursOf({ neighbours }: SharedScan, article: number): readonly number[] {
  const first = article * NEAREST_V1.neighbours;
  const found: number[] = [];
  for (let at = first; at < first + NEAREST_V1.neighbours; at += 1) {
    const other = neighbours[at] ?? -1;
    if (other < 0) break;
    found.push(other);
  }
  return found;
}
