import type { ArticleId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";

/** Two articles that somebody confirmed or merged. */
export type ClusterEdge = readonly [ArticleId, ArticleId];

/** A cluster as it is stored. */
export interface KnownCluster<Id> {
  readonly id: Id;
  readonly articleIds: readonly ArticleId[];
}

/** What a cluster should be; a null id asks for a new one. */
export interface PlannedCluster<Id> {
  readonly id: Id | null;
  readonly articleIds: readonly ArticleId[];
}

/**
 * The connected components of at least two articles, each in the order of its ids, ordered by their first one.
 * Neither the order of the edges nor their direction plays a role.
 */
export function connectedComponents(edges: readonly ClusterEdge[]): readonly (readonly ArticleId[])[] {
  const parents = new Map<ArticleId, ArticleId>();
  const rootOf = (id: ArticleId): ArticleId => {
    let root = id;
    for (let above = parents.get(root); above !== undefined && above !== root; above = parents.get(root))
      root = above;
    parents.set(id, root);
    return root;
  };
  for (const [a, b] of edges) {
    const [left, right] = [rootOf(a), rootOf(b)];
    // The least id is the root, so that the result does not depend on the order of the edges.
    if (left < right) parents.set(right, left);
    else if (right < left) parents.set(left, right);
  }
  const components = new Map<ArticleId, ArticleId[]>();
  for (const id of [...parents.keys()].sort()) {
    const root = rootOf(id);
    components.set(root, [...(components.get(root) ?? []), id]);
  }
  return [...components.values()].filter(({ length }) => length > 1);
}

/**
 * Which stored cluster each component goes on as: the one it shares most articles with (the first by id among equals),
 * each cluster once and larger overlaps first. Components left over become new clusters; known clusters left over end.
 */
export function planClusters<Id extends string>(
  components: readonly (readonly ArticleId[])[],
  known: readonly KnownCluster<Id>[],
): readonly PlannedCluster<Id>[] {
  const overlaps = components
    .flatMap((articleIds, index) =>
      known.map((cluster) => ({
        index,
        id: cluster.id,
        shared: countShared(articleIds, cluster.articleIds),
      })),
    )
    .filter(({ shared }) => shared > 0)
    .sort((l, r) => r.shared - l.shared || l.index - r.index || (l.id < r.id ? -1 : 1));
  const names = new Map<number, Id>();
  const taken = new Set<Id>();
  for (const { index, id } of overlaps) {
    if (names.has(index) || taken.has(id)) continue;
    names.set(index, id);
    taken.add(id);
  }
  return components.map((articleIds, index) => ({ id: names.get(index) ?? null, articleIds }));
}

function countShared(left: readonly ArticleId[], right: readonly ArticleId[]): number {
  const known = new Set(right);
  return left.filter((id) => known.has(id)).length;
}

/** Asks before two clusters become one; sizes are those that the viewer may see, the larger first. */
export function wouldJoin(sizes: readonly number[]): Problem {
  return problem(
    "CLUSTERS_WOULD_JOIN",
    "input.joinClusters",
    `Two clusters of ${sizes.join(" and ")} articles would become one: look at both (Article.duplicateCluster), and send this again with joinClusters: true if all of them are about one thing`,
    { clusterSizes: sizes },
  );
}
