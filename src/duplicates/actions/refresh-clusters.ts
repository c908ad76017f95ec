import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { connectedComponents, planClusters } from "../domain/clusters.js";
import { clustersOf, edgesAround, writeClusters } from "../store/cluster.store.js";

/**
 * Makes the clusters around some articles what confirmed and merged pairs say now: they join, they split, they go on
 * under the same id where most of their articles stay together. Call it after the status of a pair has changed, with
 * the lock of settlements held. Returns every article whose cluster was looked at.
 */
export async function refreshClusters(
  tx: Tx,
  articleIds: readonly ArticleId[],
): Promise<readonly ArticleId[]> {
  const before = await clustersOf(tx, tx.organisationId, articleIds);
  const seeds = [...new Set([...articleIds, ...before.flatMap((cluster) => cluster.articleIds)])];
  const components = connectedComponents(await edgesAround(tx, seeds));
  const touched = [...new Set([...seeds, ...components.flat()])].sort();
  // A confirmation reaches clusters that none of the given articles was in.
  const known = await clustersOf(tx, tx.organisationId, touched);
  await writeClusters(tx, touched, planClusters(components, known));
  return touched;
}
