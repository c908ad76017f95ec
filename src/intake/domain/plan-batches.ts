import { orderByReference, type Referring } from "./order-by-reference.js";

/** What rows are written together, in which order, and which are not written at all. */
export interface BatchPlan<Row> {
  readonly batches: readonly (readonly Row[])[];
  readonly refused: ReadonlyMap<Row, string>;
}

/**
 * Orders rows so that what they refer to is written before them or with them, in batches of about `size` (a circle is
 * never cut). Where circles are not allowed, a row in one is refused with a message that names the circle.
 */
export function planBatches<Row extends object>(
  rows: readonly Row[],
  refer: (row: Row) => Referring,
  allowsCircles: boolean,
  size: number,
): BatchPlan<Row> {
  const batches: Row[][] = [];
  const refused = new Map<Row, string>();
  for (const group of orderByReference(rows.map((row) => ({ ...refer(row), row })))) {
    const circle = allowsCircles ? null : describeCircle(group);
    if (circle !== null) {
      for (const { row } of group) refused.set(row, circle);
      continue;
    }
    const last = batches.at(-1);
    if (last !== undefined && last.length + group.length <= size) last.push(...group.map(({ row }) => row));
    else batches.push(group.map(({ row }) => row));
  }
  return { batches, refused };
}

const NAMED = 5;

function describeCircle(group: readonly Referring[]): string | null {
  const ids = [...new Set(group.map(({ id }) => id))];
  const isCircle = ids.length > 1 || group.some(({ id, references }) => references.includes(id));
  if (!isCircle) return null;
  const names = ids.slice(0, NAMED).map((id) => `"${id}"`);
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : "";
  return ids.length === 1
    ? `${names.join("")} stands above itself in this file: give it another parent or none`
    : `${names.join(", ")}${more} stand above each other in a circle in this file: give one of them another parent or none`;
}
