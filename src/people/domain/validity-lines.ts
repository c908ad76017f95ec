import type { LocalDate, Validity } from "../../platform/kernel/period.js";
import { validitiesOverlap } from "../../platform/kernel/period.js";

/** "child is under parent from … to …": a reporting line, or the place of a team. */
export interface Line extends Validity {
  readonly child: string;
  readonly parent: string;
}

/** The first two validities of a list that share a day, or null. */
export function findOverlap<T extends Validity>(validities: readonly T[]): readonly [T, T] | null {
  const sorted = [...validities].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const [index, later] of sorted.entries()) {
    const earlier = sorted[index - 1];
    if (earlier !== undefined && validitiesOverlap(earlier, later)) return [earlier, later];
  }
  return null;
}

/**
 * Whether some line leads back to its own child on at least one day: walks upwards from each of `changed`, keeping
 * the days on which the whole chain holds. Returns the chain of a cycle, or null.
 */
export function findCycle(lines: readonly Line[], changed: readonly Line[]): readonly string[] | null {
  const above = new Map<string, Line[]>();
  for (const line of lines) above.set(line.child, [...(above.get(line.child) ?? []), line]);
  for (const start of changed) {
    const cycle = climb(start.child, start.parent, start, above, [start.child]);
    if (cycle !== null) return cycle;
  }
  return null;
}

function climb(
  origin: string,
  at: string,
  days: Validity,
  above: ReadonlyMap<string, readonly Line[]>,
  chain: readonly string[],
): readonly string[] | null {
  if (at === origin) return [...chain, at];
  if (chain.includes(at)) return null;
  for (const line of above.get(at) ?? []) {
    const shared = intersection(days, line);
    const cycle = shared && climb(origin, line.parent, shared, above, [...chain, at]);
    if (cycle) return cycle;
  }
  return null;
}

function intersection(a: Validity, b: Validity): Validity | null {
  if (!validitiesOverlap(a, b)) return null;
  return { from: a.from > b.from ? a.from : b.from, to: earlierEnd(a.to, b.to) };
}

function earlierEnd(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
