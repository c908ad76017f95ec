/** When the frozen frequencies are too old, and how large a collection may be scanned on the spot. */
export const SCAN_V1 = {
  version: "scan-1",
  /** Growth from which a new epoch is due (docs/adr/0005, "Incremental"). */
  growth: 0.1,
  /** Growth that matters in a small collection: below it, rarity changes with every article anyhow. */
  leastGrowth: 30,
  /** Collections below this size are scanned by the job itself: that takes less than a second. */
  scannedByJob: 200,
} as const;

/**
 * Whether the whole collection should be read again: there is no epoch of this engine, or the collection grew by more
 * than 10 % and by 30 articles since it began, or, while it is smaller than that, it doubled.
 */
export function isScanDue(epochDocuments: number | null, articles: number): boolean {
  if (articles === 0) return false;
  if (epochDocuments === null) return true;
  const grown = articles - epochDocuments;
  if (grown <= epochDocuments * SCAN_V1.growth) return false;
  return grown >= SCAN_V1.leastGrowth || articles >= 2 * epochDocuments;
}
