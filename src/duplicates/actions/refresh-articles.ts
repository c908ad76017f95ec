import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { ArticleId, OrganisationId } from "../../platform/kernel/ids.js";
import { boostEngine } from "../domain/compare.js";
import { isScanDue, SCAN_V1 } from "../domain/scan-due.js";
import { countArticles } from "../store/article-texts.read-model.js";
import { currentEpoch } from "../store/epoch.store.js";
import { refreshInEpoch } from "./refresh-in-epoch.js";
import { scanDuplicates } from "./scan-duplicates.js";

/** What a refresh did: SCANNED the whole collection, REFRESHED the articles, or nothing because a first scan is missing. */
export interface RefreshSummary {
  readonly mode: "SCANNED" | "REFRESHED" | "AWAITS_SCAN";
  /** Whether the frequencies are old or missing, so that the batch should run. */
  readonly isScanDue: boolean;
}

/**
 * Handles `articles-changed`: finds what the changed articles resemble now. Harmless to run twice and side by side.
 *
 * A small collection is scanned whole when its frequencies are too old. A large one is left to the batch and refreshed
 * with the old frequencies meanwhile; before its first scan there are none, and every similarity would be a guess.
 */
export async function refreshArticles(
  deps: ActionDeps,
  organisationId: OrganisationId,
  articleIds: readonly ArticleId[],
): Promise<RefreshSummary> {
  const epoch = await currentEpoch(deps.database, organisationId, boostEngine.version);
  const articles = await countArticles(deps.database, organisationId);
  const due = isScanDue(epoch?.documents ?? null, articles);
  if (due && articles < SCAN_V1.scannedByJob) {
    await scanDuplicates(deps, organisationId);
    return { mode: "SCANNED", isScanDue: false };
  }
  if (due) deps.log.info({ organisationId, articles }, "a full scan for duplicates is due");
  await refreshInEpoch(deps, organisationId, articleIds);
  return { mode: epoch === null ? "AWAITS_SCAN" : "REFRESHED", isScanDue: due };
}
