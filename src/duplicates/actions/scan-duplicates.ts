import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import { ok } from "../../platform/kernel/result.js";
import { boostEngine } from "../domain/compare.js";
import { isScanDue } from "../domain/scan-due.js";
import { countArticles, readTextPage, type StoredText } from "../store/article-texts.read-model.js";
import { currentEpoch, readFrequencies } from "../store/epoch.store.js";
import { refreshInEpoch } from "./refresh-in-epoch.js";
import { reopenInOrganisation } from "./reopen-changed-pairs.js";
import { scanCollection, type ScannedCollection, type ScanProgress } from "./scan-collection.js";
import { startScanThreads, threadsFor } from "./scan-threads.js";
import { writeFoundPairs } from "./write-found-pairs.js";
import { writeScan } from "./write-scan.js";

/** What a scan did. */
export interface ScanSummary {
  readonly articles: number;
  /** Suspected pairs, decided ones included. */
  readonly pairs: number;
  /** Pairs that are new or have new evidence. */
  readonly changed: number;
  /** Open pairs that are no longer alike. */
  readonly removed: number;
}

/** What a caller of a scan may choose. */
export interface ScanOptions {
  readonly onProgress?: ScanProgress;
  /** Threads; default: none below 2,000 articles, then one a core, at most two. The result is the same. */
  readonly threads?: number;
  /** Given what was found before it is written, for benchmarks. */
  readonly onFound?: (found: ScannedCollection) => void;
}

/** Articles per statement: a page of texts is about a megabyte. */
const PAGE = 250;

/**
 * Compares every article with every other of its language: what the nightly job and the command `duplicates scan` call.
 * It asks for no viewer; whoever can call it administers the installation. While the epoch in force still fits the
 * collection (`isScanDue`) its frequencies stay, and a scan of what is right already writes nothing.
 *
 * Reading and comparing happens outside any transaction, in threads. What was found is written in one transaction that
 * holds the lock of refreshes; then the pairs are explained and written some thousands at a time, each part whole, so
 * that a scan that is stopped leaves nothing half done and the next one goes on. Articles that changed in between are
 * refreshed at the end, within the epoch.
 */
export async function scanDuplicates(
  deps: ActionDeps,
  organisationId: OrganisationId,
  { onProgress = () => undefined, threads, onFound }: ScanOptions = {},
): Promise<ScanSummary> {
  const total = await countArticles(deps.database, organisationId);
  const epoch = await currentEpoch(deps.database, organisationId, boostEngine.version);
  const kept = epoch !== null && !isScanDue(epoch.documents, total) ? epoch : null;
  const running = await startScanThreads(threads ?? threadsFor(total));
  try {
    const frozen = kept === null ? null : await readFrequencies(deps.database, organisationId, kept);
    const pages = pagesOf(deps, organisationId);
    const found = await scanCollection(running, { pages, total, frozen }, onProgress);
    onFound?.(found);
    const written = await transact(deps, organisationId, async (tx) => ok(await writeScan(tx, found, kept)));
    if (!written.ok) throw new Error("a scan has no expected failure");
    const { removed, translations, stale, unexplained, epoch: number } = written.value;
    const changed = await writeFoundPairs(
      deps,
      { organisationId, epoch: number, shards: running.shards },
      unexplained,
      (done, all) => onProgress("EXPLAIN", done, all),
    );
    const reopened = await reopenInOrganisation(deps, organisationId);
    await refreshInEpoch(deps, organisationId, [...stale, ...reopened]);
    return { articles: found.ids.length, pairs: found.pairs.length - translations, changed, removed };
  } finally {
    await running.close();
  }
}

/** All articles that are not archived, by id. */
async function* pagesOf(
  deps: ActionDeps,
  organisationId: OrganisationId,
): AsyncGenerator<readonly StoredText[]> {
  // The next page is read while the threads work on this one.
  let next = readTextPage(deps.database, organisationId, null, PAGE);
  for (;;) {
    const page = await next;
    const last = page.at(-1);
    if (last === undefined) return;
    next = readTextPage(deps.database, organisationId, last.id, PAGE);
    next.catch(() => undefined);
    yield page;
  }
}
