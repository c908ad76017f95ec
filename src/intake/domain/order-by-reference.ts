/** A row with what it is called and what it names; both are external ids of one file. */
export interface Referring {
  readonly id: string;
  readonly references: readonly string[];
}

/**
 * Groups rows so that what a row names comes in an earlier group or in its own: every group is a set of ids that name
 * each other (usually one id), in Tarjan's order of strongly connected components, with all rows of those ids in file
 * order. References that no row has are left alone. The last row of an id decides what the id names.
 *
 * Iterative, because a reporting line may be as long as the file and would exhaust the call stack.
 */
export function orderByReference<Row extends Referring>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const rowsOf = new Map<string, Row[]>();
  for (const row of rows) {
    const same = rowsOf.get(row.id);
    if (same === undefined) rowsOf.set(row.id, [row]);
    else same.push(row);
  }
  const edges = new Map<string, readonly string[]>();
  for (const row of rows)
    edges.set(
      row.id,
      row.references.filter((reference) => rowsOf.has(reference)),
    );
  return connectedGroups(edges).map((ids) => ids.flatMap((id) => rowsOf.get(id) ?? []));
}

interface Visit {
  readonly id: string;
  readonly edges: readonly string[];
  next: number;
}

/** Tarjan's algorithm (SIAM J. Comput. 1972); a group is complete when its first node is left. */
function connectedGroups(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const search = new Search();
  for (const root of edges.keys()) {
    if (search.isSeen(root)) continue;
    const path: Visit[] = [search.enter(root, edges.get(root) ?? [])];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const target = visit.edges[visit.next];
      if (target === undefined) {
        path.pop();
        search.leave(visit.id, path.at(-1)?.id);
      } else {
        visit.next += 1;
        if (!search.isSeen(target)) path.push(search.enter(target, edges.get(target) ?? []));
        else search.meet(visit.id, target);
      }
    }
  }
  return search.groups;
}

/** What Tarjan's algorithm remembers: when each node was entered and the earliest open node it can reach. */
class Search {
  readonly groups: string[][] = [];
  private readonly entered = new Map<string, number>();
  private readonly lowest = new Map<string, number>();
  private readonly open: string[] = [];
  private readonly isOpen = new Set<string>();

  isSeen(id: string): boolean {
    return this.entered.has(id);
  }

  enter(id: string, edges: readonly string[]): Visit {
    const order = this.entered.size;
    this.entered.set(id, order);
    this.lowest.set(id, order);
    this.open.push(id);
    this.isOpen.add(id);
    return { id, edges, next: 0 };
  }

  /** An edge to a node that was entered before. */
  meet(id: string, target: string): void {
    if (this.isOpen.has(target)) this.lower(id, this.orderOf(this.entered, target));
  }

  leave(id: string, parent: string | undefined): void {
    const low = this.orderOf(this.lowest, id);
    if (parent !== undefined) this.lower(parent, low);
    if (low !== this.entered.get(id)) return;
    const group = this.open.splice(this.open.lastIndexOf(id));
    for (const member of group) this.isOpen.delete(member);
    this.groups.push(group);
  }

  private lower(id: string, order: number): void {
    this.lowest.set(id, Math.min(this.orderOf(this.lowest, id), order));
  }

  private orderOf(orders: ReadonlyMap<string, number>, id: string): number {
    const order = orders.get(id);
    if (order === undefined) throw new Error(`"${id}" was never entered`);
    return order;
  }
}
