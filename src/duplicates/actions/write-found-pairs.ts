import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, OrganisationId } from "../../platform/kernel/ids.js";
import { ok } from "../../platform/kernel/result.js";
import { boostEngine } from "../domain/compare.js";
import { readTextVersions } from "../store/article-texts.read-model.js";
import { currentEpoch, lockDuplicates } from "../store/epoch.store.js";
import { writePairs, type PairEvidence, type PairKey } from "../store/pair.store.js";
import { explainPairs } from "./explain-pairs.js";
import type { Shard } from "./scan-threads.js";
import { tellingOutcomes } from "./tell-outcomes.js";

/** Pairs explained before they are written: some five megabytes. */
const PAIRS_PER_PART = 1_000;

/** The scan that found the pairs. */
export interface FoundBy {
  readonly organisationId: OrganisationId;
  readonly epoch: number;
  readonly shards: readonly Shard[];
}

/**
 * Explains pairs in the threads of a scan and puts them up, a part at a time and each part in a transaction of its own.
 * Pairs of texts that have changed meanwhile are left to the refresh that follows; once another scan has begun a new
 * epoch, the rest is left to that one. Returns how many rows are new or have new evidence.
 */
export async function writeFoundPairs(
  deps: ActionDeps,
  { organisationId, epoch, shards }: FoundBy,
  pairs: readonly PairKey[],
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const explain = (from: number): Promise<readonly PairEvidence[]> => {
    const part = pairs.slice(from, from + PAIRS_PER_PART);
    const explained = explainPairs(deps.database, organisationId, shards, part, (done) =>
      onProgress(from + done, pairs.length),
    );
    // A failure is met when the part is waited for, not before.
    explained.catch(() => undefined);
    return explained;
  };
  let changed = 0;
  // The next part is explained while this one is written.
  let next = explain(0);
  for (let from = 0; from < pairs.length; from += PAIRS_PER_PART) {
    const evidence = await next;
    next = explain(from + PAIRS_PER_PART);
    const written = await transact(deps, organisationId, async (tx) =>
      ok(await writePart(tx, epoch, evidence)),
    );
    if (!written.ok) throw new Error("a scan has no expected failure");
    if (written.value === null) break;
    changed += written.value;
  }
  await next;
  return changed;
}

/** Writes a part; null when its epoch is over. */
async function writePart(tx: Tx, epoch: number, evidence: readonly PairEvidence[]): Promise<number | null> {
  await lockDuplicates(tx);
  const current = await currentEpoch(tx, tx.organisationId, boostEngine.version);
  if (current?.epoch !== epoch) return null;
  const touched: readonly ArticleId[] = [...new Set(evidence.flatMap(({ a, b }) => [a, b]))];
  const versions = await readTextVersions(tx, tx.organisationId, touched);
  const latest = evidence.filter(
    ({ a, b, aVersion, bVersion }) => versions.get(a) === aVersion && versions.get(b) === bVersion,
  );
  return tellingOutcomes(tx, touched, () => writePairs(tx, boostEngine.version, latest));
}
