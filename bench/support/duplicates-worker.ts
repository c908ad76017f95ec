/** The measured process of bench/duplicates.ts: one full scan, its duration, its phases, its memory and what it found. */
import { createHash } from "node:crypto";
import { scanDuplicates } from "../../src/duplicates/actions/scan-duplicates.js";
import type { ScannedCollection } from "../../src/duplicates/actions/scan-collection.js";
import { NEAREST_V1 } from "../../src/duplicates/domain/nearest.js";
import { listOrganisations } from "../../src/people/store/organisation.store.js";
import { openBenchDatabase } from "./bench-database.js";
import { makeCollection } from "./make-articles.js";

/** What the process tells. */
export interface ScanReport {
  readonly seconds: number;
  /** Until the pairs are known; the rest explains and writes them. */
  readonly foundSeconds: number;
  readonly phases: Readonly<Record<string, number>>;
  readonly peakMib: number;
  readonly pairs: number;
  readonly changed: number;
  readonly hitAt1: number;
  readonly hitAt10: number;
  readonly paired: number;
  readonly checksum: string;
}

const [name = "", sizeText = "", threadsText = ""] = process.argv.slice(2);
const size = Number(sizeText);
const deps = await openBenchDatabase(name);
const [organisation] = await listOrganisations(deps.database);
if (organisation === undefined) throw new Error("the benchmark's organisation is missing");

const begun = performance.now();
let foundAt = begun;
let result: Pick<ScanReport, "hitAt1" | "hitAt10" | "paired" | "checksum" | "phases"> | null = null;
let judging = 0;
const done = await scanDuplicates(deps, organisation.id, {
  threads: Number(threadsText),
  onProgress: (phase, at, total) => process.send?.({ phase, at, total }),
  onFound: (found) => {
    foundAt = performance.now();
    result = { ...judge(found), phases: found.phases };
    judging = performance.now() - foundAt;
  },
});
const seconds = (performance.now() - begun - judging) / 1000;
const usage = { peakMib: process.resourceUsage().maxRSS / 1024 };
process.send?.({
  seconds,
  foundSeconds: (foundAt - begun) / 1000,
  ...usage,
  pairs: done.pairs,
  changed: done.changed,
  ...(result ?? {}),
});
await deps.database.close();
process.disconnect();

/** How many planted copies have their original among their neighbours, and among the pairs. */
function judge({ ids, scan, pairs }: ScannedCollection): Omit<NonNullable<typeof result>, "phases"> {
  const collection = makeCollection(size);
  const numberOf = new Map<string, number>(ids.map((id, at) => [id, at]));
  const keyOf = (a: number, b: number): number => Math.min(a, b) * 2 ** 24 + Math.max(a, b);
  const paired = new Set(pairs.map(({ a, b }) => keyOf(a, b)));
  let hits = { at1: 0, at10: 0, paired: 0 };
  for (const at of collection.copies) {
    const { id, copyOf } = collection.article(at);
    const [own, original] = [numberOf.get(id) ?? -1, numberOf.get(copyOf ?? "") ?? -1];
    const first = own * NEAREST_V1.neighbours;
    const place = scan.neighbours.subarray(first, first + 10).indexOf(original);
    hits = {
      at1: hits.at1 + (place === 0 ? 1 : 0),
      at10: hits.at10 + (place >= 0 ? 1 : 0),
      paired: hits.paired + (paired.has(keyOf(own, original)) ? 1 : 0),
    };
  }
  const hash = createHash("sha256");
  for (const column of [scan.neighbours, scan.scores]) hash.update(new Uint8Array(column.buffer));
  for (const { a, b, similarity } of pairs) hash.update(`${a} ${b} ${similarity}\n`);
  const share = (count: number): number => count / collection.copies.length;
  return {
    hitAt1: share(hits.at1),
    hitAt10: share(hits.at10),
    paired: share(hits.paired),
    checksum: hash.digest("hex").slice(0, 16),
  };
}
