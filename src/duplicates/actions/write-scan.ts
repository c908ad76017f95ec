import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { boostEngine } from "../domain/compare.js";
import { isSameTable, type FrequencyTable } from "../domain/frequency-table.js";
import { areTranslations } from "../domain/translation-sets.js";
import { unpackSignature } from "../domain/packed-signatures.js";
import { readVersions } from "../store/article-texts.read-model.js";
import {
  beginEpoch,
  currentEpoch,
  lockDuplicates,
  readFrequencies,
  type Epoch,
} from "../store/epoch.store.js";
import { decidedPairs, deleteUndecided, openPairs, pairText, type PairKey } from "../store/pair.store.js";
import { readCurrentEvidence } from "../store/pair-evidence.read-model.js";
import { replaceSignatures } from "../store/signature-load.store.js";
import type { SignatureRow } from "../store/signature.store.js";
import { readAllTranslationSets } from "../store/translations.read-model.js";
import type { ScannedCollection } from "./scan-collection.js";
import { tellingOutcomes } from "./tell-outcomes.js";

/**
 * Pairs that one scan puts up, the most alike first: more than anybody will settle. The others come up when these are
 * settled.
 */
const MOST_PAIRS = 50_000;
/** Pairs up to which all are explained anew in every scan, so that it repairs whatever became of a row: some seconds. */
const REEXPLAINED = 5_000;

/** What was written of a scan, and what is left to write. */
export interface WrittenScan {
  readonly epoch: number;
  readonly removed: number;
  /** Alike articles that are no pair, because they are translations of each other. */
  readonly translations: number;
  /** Articles that changed while the scan was running. */
  readonly stale: readonly ArticleId[];
  /** Pairs to be explained and put up, the most alike first. */
  readonly unexplained: readonly PairKey[];
}

interface SuspectedPair extends PairKey {
  readonly similarity: number;
}

/**
 * Writes the epoch and the signatures of a scan and takes away the open pairs that it did not find again. `used` is the
 * epoch whose frequencies were used; null for new ones.
 */
export async function writeScan(tx: Tx, found: ScannedCollection, used: Epoch | null): Promise<WrittenScan> {
  await lockDuplicates(tx);
  const versions = await readVersions(tx, tx.organisationId);
  const scanned = new Map(found.ids.map((id, at) => [id, found.versions[at]]));
  const isCurrent = (id: ArticleId): boolean => versions.has(id) && versions.get(id) === scanned.get(id);
  const epoch = await epochOf(tx, found.table, used);
  await replaceSignatures(tx, epoch, signaturesOf(found, isCurrent));
  const open = await openPairs(tx, tx.organisationId);
  const translations = await readAllTranslationSets(tx, tx.organisationId);
  const alike = alikePairs(found, isCurrent);
  const pairs = alike.filter(({ a, b }) => !areTranslations(translations, a, b));
  // A decided pair keeps the evidence it was decided on and takes no place of one that waits.
  const decided = new Set((await decidedPairs(tx, tx.organisationId)).map(pairText));
  const suspected = pairs.filter((pair) => !decided.has(pairText(pair))).slice(0, MOST_PAIRS);
  const kept = new Set(suspected.map(pairText));
  const reopened = open.filter((pair) => pair.hasDecisions && !kept.has(pairText(pair)));
  for (const pair of reopened) kept.add(pairText(pair));
  // A pair of an article that has changed since it was read is left to the refresh that follows.
  const isSettled = (id: ArticleId): boolean => !versions.has(id) || isCurrent(id);
  const vanished = open.filter((pair) => !kept.has(pairText(pair)) && isSettled(pair.a) && isSettled(pair.b));
  const touched = [...new Set(vanished.flatMap(({ a, b }) => [a, b]))];
  const removed = await tellingOutcomes(tx, touched, () =>
    deleteUndecided(
      tx,
      vanished.map(({ id }) => id),
    ),
  );
  const written = await writtenEvidence(tx, suspected);
  const unexplained = [...suspected.filter((pair) => !written.has(pair)), ...reopened];
  return {
    epoch,
    removed,
    translations: alike.length - pairs.length,
    stale: [...versions.keys()].filter((id) => !isCurrent(id)),
    unexplained,
  };
}

/** The pairs that were found, the most alike first, ties by id. */
function alikePairs(
  { ids, pairs }: ScannedCollection,
  isCurrent: (id: ArticleId) => boolean,
): readonly SuspectedPair[] {
  return pairs
    .map(({ a, b, similarity }) => ({ a: ids[a] as ArticleId, b: ids[b] as ArticleId, similarity }))
    .filter(({ a, b }) => isCurrent(a) && isCurrent(b))
    .sort((l, r) => r.similarity - l.similarity || (pairText(l) < pairText(r) ? -1 : 1));
}

/**
 * The pairs whose evidence stands already: of the same texts, the same engine and the same similarity. A few thousand
 * pairs are explained anew all the same.
 */
async function writtenEvidence(tx: Tx, pairs: readonly SuspectedPair[]): Promise<ReadonlySet<SuspectedPair>> {
  if (pairs.length <= REEXPLAINED) return new Set();
  const known = new Map(
    (await readCurrentEvidence(tx, boostEngine.version)).map((pair) => [pairText(pair), pair.similarity]),
  );
  return new Set(pairs.filter((pair) => known.get(pairText(pair)) === pair.similarity));
}

/** The epoch to write with: the one whose frequencies were used, also when another scan has begun one with the same. */
async function epochOf(tx: Tx, table: FrequencyTable, used: Epoch | null): Promise<number> {
  const latest = await currentEpoch(tx, tx.organisationId, boostEngine.version);
  if (latest !== null) {
    if (used?.epoch === latest.epoch) return latest.epoch;
    if (isSameTable(await readFrequencies(tx, tx.organisationId, latest), table)) return latest.epoch;
  }
  return beginEpoch(tx, boostEngine.version, table);
}

function* signaturesOf(
  { ids, versions, languages, identities, scan, hubs, leasts }: ScannedCollection,
  isCurrent: (id: ArticleId) => boolean,
): Generator<SignatureRow> {
  for (const [at, articleId] of ids.entries())
    if (isCurrent(articleId))
      yield {
        articleId,
        version: versions[at] ?? 0,
        language: languages[at] ?? "",
        ...unpackSignature(scan.packed, at),
        hub: hubs[at] ?? 0,
        hubLeast: leasts[at] ?? 0,
        identity: identities[at] ?? 0,
      };
}
