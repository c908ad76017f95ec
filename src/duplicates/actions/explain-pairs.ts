import type { Runs } from "../../people/store/access.read-model.js";
import type { ArticleId, OrganisationId } from "../../platform/kernel/ids.js";
import { readTexts } from "../store/article-texts.read-model.js";
import type { PairEvidence, PairKey } from "../store/pair.store.js";
import type { Shard } from "./scan-threads.js";

const PAIRS_PER_PART = 100;

/** Reads the texts of pairs again, a part at a time, and lets the threads explain each pair; archived ones are left out. */
export async function explainPairs(
  runs: Runs,
  organisationId: OrganisationId,
  shards: readonly Shard[],
  pairs: readonly PairKey[],
  onProgress: (done: number, total: number) => void,
): Promise<readonly PairEvidence[]> {
  const parts: (readonly PairEvidence[])[] = [];
  let next = 0;
  let done = 0;
  const work = async (shard: Shard): Promise<void> => {
    while (next * PAIRS_PER_PART < pairs.length) {
      const part = next++;
      const keys = pairs.slice(part * PAIRS_PER_PART, (part + 1) * PAIRS_PER_PART);
      const ids = [...new Set(keys.flatMap(({ a, b }): readonly ArticleId[] => [a, b]))];
      const texts = new Map(
        (await readTexts(runs, organisationId, ids))
          .filter(({ isArchived }) => !isArchived)
          .map((text) => [text.id, text]),
      );
      const present = keys.flatMap(({ a, b }) => {
        const [left, right] = [texts.get(a), texts.get(b)];
        return left === undefined || right === undefined ? [] : [{ a: left, b: right }];
      });
      parts[part] = await shard.call("explain", { pairs: present });
      done += keys.length;
      onProgress(done, pairs.length);
    }
  };
  await Promise.all(shards.map(work));
  return parts.flat();
}
