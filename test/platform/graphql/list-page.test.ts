import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { pageOfList, type ListOrder, type ListPage } from "../../../src/platform/graphql/list-page.js";

interface Item {
  readonly on: string;
  readonly id: string;
}
const ORDER: ListOrder<Item> = { name: "Item ON ASC", positionOf: ({ on, id }) => ({ value: on, id }) };
const items = (count: number): readonly Item[] =>
  Array.from({ length: count }, (_, at) => ({
    on: `2026-05-0${String(1 + Math.floor(at / 3))}`,
    id: `i${String(at).padStart(3, "0")}`,
  }));
const idOf = ({ id }: Item): string => id;

describe("a page of a computed list", () => {
  test("together with the next ones holds every item once, in order, whatever their size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 1, max: 100 }), (count, first) => {
        const all = items(count);
        const seen: string[] = [];
        let page: ListPage<string> = pageOfList(all, ORDER, { first }, idOf);
        for (;;) {
          expect(page.nodes.length).toBeLessThanOrEqual(first);
          expect(page.pageInfo.hasPreviousPage).toBe(seen.length > 0);
          seen.push(...page.nodes);
          if (!page.pageInfo.hasNextPage) break;
          page = pageOfList(all, ORDER, { first, after: page.pageInfo.endCursor }, idOf);
        }
        expect(seen).toEqual(all.map(idOf));
      }),
    );
  });

  test("goes on behind an item that is no longer there", () => {
    const all = items(6);
    const { pageInfo } = pageOfList(all, ORDER, { first: 3 }, idOf);
    const left = all.filter(({ id }) => id !== "i002");
    expect(pageOfList(left, ORDER, { after: pageInfo.endCursor }, idOf).nodes).toEqual([
      "i003",
      "i004",
      "i005",
    ]);
  });

  test("has 20 items when not said otherwise, and refuses other sizes and the cursors of other lists", () => {
    expect(pageOfList(items(25), ORDER, {}, idOf).nodes).toHaveLength(20);
    for (const first of [0, -1, 101])
      expect(() => pageOfList(items(2), ORDER, { first }, idOf)).toThrow(/1 to 100/);
    const { pageInfo } = pageOfList(items(2), { ...ORDER, name: "Other" }, {}, idOf);
    expect(() => pageOfList(items(2), ORDER, { after: pageInfo.endCursor }, idOf)).toThrow(/not a cursor/);
  });
});
