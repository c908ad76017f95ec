import type { GoalId } from "../../platform/kernel/ids.js";

/** The goals each goal contributes to directly. A goal that is not a key has no parents. */
export type GoalParents = ReadonlyMap<GoalId, readonly GoalId[]>;

/**
 * The circle that would close if `child` also contributed to `parent`: from the child over the parent back to the
 * child, or null when there is none.
 */
export function findGoalCycle(parents: GoalParents, child: GoalId, parent: GoalId): readonly GoalId[] | null {
  const way = shortestWay(parents, parent, (goal) => goal === child);
  return way === null ? null : [child, ...way];
}

/**
 * The way a goal contributes to the top: from a goal without parents down to the goal itself. Among several ways it is
 * the shortest, then the one whose ids come first, so that the answer does not depend on the order of the links.
 * @returns the goal alone when it has no parents, or when its parents only lead in circles.
 */
export function alignmentPath(parents: GoalParents, goal: GoalId): readonly GoalId[] {
  const way = shortestWay(parents, goal, (candidate) => (parents.get(candidate) ?? []).length === 0);
  return way === null ? [goal] : [...way].reverse();
}

/** Breadth first and in the order of ids, so that every goal is visited once. */
function shortestWay(
  parents: GoalParents,
  from: GoalId,
  isEnd: (goal: GoalId) => boolean,
): readonly GoalId[] | null {
  const seen = new Set<GoalId>([from]);
  let ways: readonly (readonly [GoalId, ...GoalId[]])[] = [[from]];
  while (ways.length > 0) {
    const end = ways.find(([goal]) => isEnd(goal));
    if (end !== undefined) return [...end].reverse();
    ways = ways.flatMap((way) =>
      [...(parents.get(way[0]) ?? [])]
        .sort((a, b) => (a < b ? -1 : 1))
        .filter((next) => isFirstVisit(seen, next))
        .map((next) => [next, ...way] as const),
    );
  }
  return null;
}

function isFirstVisit(seen: Set<GoalId>, goal: GoalId): boolean {
  if (seen.has(goal)) return false;
  seen.add(goal);
  return true;
}
