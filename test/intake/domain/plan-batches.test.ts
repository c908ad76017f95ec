import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { orderByReference } from "../../../src/intake/domain/order-by-reference.js";
import { planBatches } from "../../../src/intake/domain/plan-batches.js";

interface Node {
  readonly id: string;
  readonly references: readonly string[];
}
const node = (id: string, ...references: readonly string[]): Node => ({ id, references });
const plan = (rows: readonly Node[], allowsCircles: boolean, size = 500) =>
  planBatches(rows, (row) => row, allowsCircles, size);

const anyRows = fc.array(
  fc.record({
    id: fc.constantFrom(..."abcdefgh"),
    references: fc.array(fc.constantFrom(..."abcdefghxy"), { maxLength: 3 }),
  }),
  { maxLength: 20 },
);

test("what a row names comes before it or in its own group, and no row is lost", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const groups = orderByReference(rows);
      expect(new Set(groups.flat())).toEqual(new Set(rows));
      expect(groups.flat()).toHaveLength(rows.length);
      const place = new Map(groups.flatMap((group, at) => group.map((row) => [row.id, at] as const)));
      const last = new Map(rows.map((row) => [row.id, row]));
      for (const row of last.values())
        for (const reference of row.references)
          expect(place.get(reference) ?? -1).toBeLessThanOrEqual(place.get(row.id) ?? -1);
    }),
  );
});

test("a group of several ids is a circle: each of them reaches every other", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const edges = new Map(rows.map((row) => [row.id, row.references]));
      for (const group of orderByReference(rows))
        for (const from of group)
          for (const to of group) if (from.id !== to.id) expect(reaches(edges, from.id, to.id)).toBe(true);
    }),
  );
});

function reaches(edges: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [...(edges.get(from) ?? [])];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(edges.get(at) ?? []));
  }
  return false;
}

test("a chain as long as the largest file is ordered without exhausting the stack", () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => node(`${at}`, `${at + 1}`));
  const groups = orderByReference(rows);
  expect(groups).toHaveLength(100_000);
  expect(groups[0]?.[0]?.id).toBe("99999");
});

test("a circle is refused where none is allowed, names its members, and spares the others", () => {
  const rows = [node("a", "b"), node("b", "c"), node("c", "a"), node("d", "a"), node("e")];
  const { batches, refused } = plan(rows, false);
  expect([...refused.keys()].map((row) => row.id).sort()).toEqual(["a", "b", "c"]);
  expect([...refused.values()][0]).toMatch(/"a".*stand above each other in a circle/);
  expect(batches.flat().map((row) => row.id)).toEqual(["d", "e"]);
});

test("something above itself is a circle of one", () => {
  expect([...plan([node("a", "a")], false).refused.values()]).toEqual([
    `"a" stands above itself in this file: give it another parent or none`,
  ]);
});

test("a circle that is allowed is never cut into two batches", () => {
  const rows = [node("x"), node("a", "b"), node("b", "c"), node("c", "a")];
  expect(plan(rows, true, 2).batches.map((batch) => batch.length)).toEqual([1, 3]);
});

test("batches are filled up to their size", () => {
  const rows = Array.from({ length: 1_200 }, (_, at) => node(`${at}`));
  expect(plan(rows, true).batches.map((batch) => batch.length)).toEqual([500, 500, 200]);
});
