import type { DocumentFrequencies } from "./document-frequencies.js";

/**
 * The frozen frequencies of one epoch: features ascending, and in how many articles each occurs (at least 2). Exact: a
 * million articles have tens of millions of features, most of them in one article only; those are left out, so a
 * feature that is not in the table counts as one that a single article has.
 */
export interface FrequencyTable extends DocumentFrequencies {
  readonly features: Int32Array;
  readonly documents: Int32Array;
}

/** Features and their counts, as far as a part of all features goes. */
export interface FrequencyPart {
  readonly features: Int32Array;
  readonly documents: Int32Array;
}

/** Entries that a look-up passes on average. */
const PER_BUCKET = 4;
/** What a feature that is not in the table counts as. */
const ABSENT = 1;

/**
 * A table over arrays that may be shared between threads; `features` must ascend without repetition. A feature is a
 * hash, evenly spread, so its highest bits say where it stands: a look-up takes a few steps whatever the size.
 */
export function frequencyTable(n: number, { features, documents }: FrequencyPart): FrequencyTable {
  const bits = Math.max(1, Math.min(26, Math.ceil(Math.log2(features.length / PER_BUCKET + 1))));
  const shift = 32 - bits;
  const starts = new Int32Array(2 ** bits + 1);
  // The order of signed numbers: the bucket counts from the smallest.
  const bucketOf = (feature: number): number => (feature ^ 0x80000000) >>> shift;
  for (const feature of features) {
    const next = bucketOf(feature) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  return {
    n,
    features,
    documents,
    df: (feature) => {
      const bucket = bucketOf(feature);
      const end = starts[bucket + 1] ?? 0;
      for (let at = starts[bucket] ?? 0; at < end; at += 1)
        if (features[at] === feature) return documents[at] ?? ABSENT;
      return ABSENT;
    },
  };
}

/** Counts how often each feature occurs and keeps those that occur twice or more; sorts `occurrences` in place. */
export function countOccurrences(occurrences: Int32Array): FrequencyPart {
  occurrences.sort();
  const features = new Int32Array(occurrences.length / 2);
  const documents = new Int32Array(occurrences.length / 2);
  let kept = 0;
  for (let from = 0; from < occurrences.length;) {
    const feature = occurrences[from] ?? 0;
    let to = from + 1;
    while (occurrences[to] === feature) to += 1;
    if (to - from > 1) {
      features[kept] = feature;
      documents[kept] = to - from;
      kept += 1;
    }
    from = to;
  }
  return { features: features.slice(0, kept), documents: documents.slice(0, kept) };
}

/** Whether two tables say the same of every feature. */
export function isSameTable(one: FrequencyTable, other: FrequencyTable): boolean {
  return (
    one.n === other.n &&
    one.features.length === other.features.length &&
    one.features.every((feature, at) => other.features[at] === feature) &&
    one.documents.every((count, at) => other.documents[at] === count)
  );
}
