import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import { compareText } from "./compare.js";
import { MIN_PEOPLE_FOR_PEERS } from "./suppression.js";

/** What becomes of a published figure for those who see it as peers. */
export const Release = {
  SHOWN: "SHOWN",
  TOO_FEW_PEOPLE: "TOO_FEW_PEOPLE",
  PROTECTS_OTHERS: "PROTECTS_OTHERS",
  /** A person's figure, or one that joined a month after its plan was made. */
  NOT_FOR_PEERS: "NOT_FOR_PEERS",
} as const;
export type Release = (typeof Release)[keyof typeof Release];

/** A team of the tree, or the organisation as its root (`null`), with those who belong to it and to no team below. */
export interface ReleaseCell {
  readonly id: TeamId | null;
  /** Null for the organisation itself; a team without a team above has the organisation as parent. */
  readonly parentId: TeamId | null;
  /** Whoever was in it on some day of the month. */
  readonly members: ReadonlySet<PersonId>;
  /** By metric of the family: whose facts are counted in it. */
  readonly active: ReadonlyMap<string, ReadonlySet<PersonId>>;
}

/**
 * Decides for one month which teams' figures peers may see, so that no group of fewer than five people can be told from
 * what they see. It is made once for all metrics that count the same cases, because their denominators are equal: shown
 * for one and hidden for the other, they would be no secret.
 *
 * A figure is the sum over its team and all teams below. Shown figures lie in one another or apart, so whatever can be
 * reached by adding and subtracting them is made of the parts between them: a shown team without the shown teams below
 * it. The plan sees to it that each such part has at least five members and, for each metric, at least five people with
 * facts or none at all. Where a part is too small, the smallest shown teams below are hidden until it is not: the
 * larger figure helps more readers. Depends on its arguments alone; ties go by id.
 */
export function planRelease(cells: readonly ReleaseCell[]): ReadonlyMap<TeamId | null, Release> {
  const tree = new Tree(cells);
  const shown = new Set<TeamId | null>();
  const plan = new Map<TeamId | null, Release>();
  for (const id of tree.childrenFirst()) {
    if (!isSafe(tree.below(id, new Set()), "FIGURE")) {
      plan.set(id, Release.TOO_FEW_PEOPLE);
      continue;
    }
    for (const hidden of hideUntilSafe(tree, id, shown)) plan.set(hidden, Release.PROTECTS_OTHERS);
    shown.add(id);
    plan.set(id, Release.SHOWN);
  }
  return plan;
}

/** Hides shown teams below until the part of `id` that lies between them is safe; returns which. */
function hideUntilSafe(tree: Tree, id: TeamId | null, shown: Set<TeamId | null>): readonly (TeamId | null)[] {
  const hidden: (TeamId | null)[] = [];
  while (!isSafe(tree.below(id, shown), "PART")) {
    const candidates = tree
      .nearestShown(id, shown)
      .map((team) => ({ team, size: peopleOf(tree.below(team, shown)).size }))
      .sort((a, b) => a.size - b.size || compareText(a.team ?? "", b.team ?? ""));
    const alone = candidates.find(({ team }) => {
      const rest = new Set(shown);
      rest.delete(team);
      return isSafe(tree.below(id, rest), "PART");
    });
    const next = alone ?? candidates[0];
    // With nothing below shown, the part is the whole figure, which is safe.
    if (next === undefined) break;
    shown.delete(next.team);
    hidden.push(next.team);
  }
  return hidden;
}

/**
 * Whether the cells together tell nothing about fewer than five people. A part that holds nobody is the tickets of
 * unknown resolvers; a figure of nobody says nothing.
 */
function isSafe(cells: readonly ReleaseCell[], kind: "FIGURE" | "PART"): boolean {
  const members = peopleOf(cells).size;
  if (members === 0) return kind === "PART";
  if (members < MIN_PEOPLE_FOR_PEERS) return false;
  const metrics = new Set(cells.flatMap((cell) => [...cell.active.keys()]));
  return [...metrics].every((metric) => {
    const active = new Set(cells.flatMap((cell) => [...(cell.active.get(metric) ?? [])])).size;
    return active === 0 || active >= MIN_PEOPLE_FOR_PEERS;
  });
}

function peopleOf(cells: readonly ReleaseCell[]): ReadonlySet<PersonId> {
  return new Set(
    cells.flatMap((cell) => [...cell.members, ...[...cell.active.values()].flatMap((active) => [...active])]),
  );
}

/** The cells by who is above whom. */
class Tree {
  private readonly cells: ReadonlyMap<TeamId | null, ReleaseCell>;
  private readonly children = new Map<TeamId | null, TeamId[]>();

  constructor(cells: readonly ReleaseCell[]) {
    this.cells = new Map(cells.map((cell) => [cell.id, cell]));
    for (const { id, parentId } of cells) {
      if (id === null) continue;
      const parent = this.cells.has(parentId) ? parentId : null;
      this.children.set(parent, [...(this.children.get(parent) ?? []), id].sort(compareText));
    }
  }

  /** Every team after all teams below it; the organisation last. */
  childrenFirst(id: TeamId | null = null): readonly (TeamId | null)[] {
    return [...(this.children.get(id) ?? []).flatMap((child) => this.childrenFirst(child)), id];
  }

  /** The cell and all below it, without what lies in a shown team below. */
  below(id: TeamId | null, shown: ReadonlySet<TeamId | null>): readonly ReleaseCell[] {
    const own = this.cells.get(id);
    return [
      ...(own === undefined ? [] : [own]),
      ...(this.children.get(id) ?? []).flatMap((child) => (shown.has(child) ? [] : this.below(child, shown))),
    ];
  }

  /** The uppermost shown teams below. */
  nearestShown(id: TeamId | null, shown: ReadonlySet<TeamId | null>): readonly TeamId[] {
    return (this.children.get(id) ?? []).flatMap((child) =>
      shown.has(child) ? [child] : this.nearestShown(child, shown),
    );
  }
}
