import { afterEach, describe, expect, test } from "@jest/globals";
import {
  scanCollection,
  type CollectionSource,
  type ScannedCollection,
} from "../../../src/duplicates/actions/scan-collection.js";
import { startScanThreads, type ScanThreads } from "../../../src/duplicates/actions/scan-threads.js";
import type { ArticleText } from "../../../src/duplicates/domain/article-text.js";
import { boostEngine } from "../../../src/duplicates/domain/compare.js";
import { isSuspected } from "../../../src/duplicates/domain/gate.js";
import type { StoredText } from "../../../src/duplicates/store/article-texts.read-model.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import { article } from "../domain/articles.js";

const WORDS =
  "printer tray paper mail calendar share login password reset cable screen badge door invoice".split(" ");

/** Articles of words that follow from their number; every seventh says the same as the one before, in other letters. */
function texts(count: number): readonly ArticleText[] {
  const made: ArticleText[] = [];
  for (let at = 0; at < count; at += 1) {
    const before = made[at - 1];
    if (at % 7 === 6 && before !== undefined) {
      made.push({ ...before, title: before.title.toUpperCase() });
      continue;
    }
    const word = (place: number): string => WORDS[(at * 7 + place * (1 + (at % 5))) % WORDS.length] ?? "";
    const body = Array.from({ length: 30 }, (_, place) => `${word(place)}${(at * place) % 11}`).join(" ");
    made.push(
      article({ title: `${word(1)} ${word(2)} ${at % 13}`, body, language: at % 3 === 0 ? "it" : "en" }),
    );
  }
  return made;
}

function source(all: readonly ArticleText[], frozen: CollectionSource["frozen"] = null): CollectionSource {
  const stored = all.map((text, at): StoredText => ({
    id: String(at).padStart(6, "0") as ArticleId,
    version: 1,
    isArchived: false,
    text,
  }));
  async function* pages(): AsyncGenerator<readonly StoredText[]> {
    for (let from = 0; from < stored.length; from += 37) yield stored.slice(from, from + 37);
  }
  return { pages: pages(), total: all.length, frozen };
}

let running: ScanThreads | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

async function scanned(threads: number, from: CollectionSource): Promise<ScannedCollection> {
  await running?.close();
  running = await startScanThreads(threads);
  return scanCollection(running, from, () => undefined);
}

/** Everything that a scan stores. */
function stored({ ids, table, scan, hubs, leasts, pairs }: ScannedCollection): unknown {
  const { neighbours, scores, packed } = scan;
  const columns = [
    table.features,
    table.documents,
    neighbours,
    scores,
    packed.features,
    packed.weights,
    hubs,
    leasts,
  ];
  return { ids, pairs, columns: columns.map((column) => [...column]) };
}

describe("scanning a collection", () => {
  test("gives the same in this thread, in one of its own and in two", async () => {
    const all = texts(200);
    const here = stored(await scanned(0, source(all)));
    expect(stored(await scanned(1, source(all)))).toEqual(here);
    expect(stored(await scanned(2, source(all)))).toEqual(here);
  });

  test("gives the same again with the frequencies it counted", async () => {
    const all = texts(120);
    const counted = await scanned(0, source(all));
    expect(stored(await scanned(0, source(all, counted.table)))).toEqual(stored(counted));
  });

  test("loses no pair that passes the gate", async () => {
    const all = texts(150);
    const found = await scanned(0, source(all));
    const read = all.map((text) => boostEngine.analyse(text));
    const vectors = read.map(({ features }) => boostEngine.vectorOf(features, found.table));
    const sizes = new Map<number, number>();
    for (const language of found.scan.languages) sizes.set(language, (sizes.get(language) ?? 0) + 1);
    const expected: string[] = [];
    for (let a = 0; a < all.length; a += 1)
      for (let b = a + 1; b < all.length; b += 1) {
        const [left, right] = [read[a], read[b]];
        const [one, other] = [vectors[a], vectors[b]];
        if (!left || !right || !one || !other || left.language !== right.language) continue;
        const similarity = boostEngine.similarityOf(one, other);
        const size = sizes.get(found.scan.languages[a] ?? 0) ?? 0;
        if (isSuspected(similarity, found.hubs[a] ?? 0, found.hubs[b] ?? 0, size)) expected.push(`${a} ${b}`);
      }
    const pairs = found.pairs.map(({ a, b }) => `${a} ${b}`);
    expect(pairs.filter((pair) => !expected.includes(pair))).toEqual([]);
    expect(expected.length).toBeGreaterThan(150 / 7 - 1);
    expect(pairs).toEqual(expected);
  });

  test("tells what failed in a thread and ends", async () => {
    running = await startScanThreads(1);
    await expect(running.shards[0]?.call("findNearest", { from: 0, to: 1 })).rejects.toThrow("has not begun");
  });
});
