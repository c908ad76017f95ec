import fc from "fast-check";
import { countDocumentFrequencies } from "../../../src/duplicates/domain/document-frequencies.js";
import {
  countOccurrences,
  frequencyTable,
  isSameTable,
} from "../../../src/duplicates/domain/frequency-table.js";

const articles = fc.array(
  fc.uniqueArray(fc.oneof(fc.integer(), fc.integer({ min: -5, max: 5 })), { maxLength: 12 }),
  {
    maxLength: 20,
  },
);

describe("frequencyTable", () => {
  it("knows of every feature of two articles or more what counting says, and of the others that one has it", () => {
    fc.assert(
      fc.property(articles, fc.integer(), (lists, stranger) => {
        const counted = countDocumentFrequencies(lists.map((list) => new Map(list.map((id) => [id, 1]))));
        const table = frequencyTable(lists.length, countOccurrences(Int32Array.from(lists.flat())));
        for (const [feature, count] of counted.table) expect(table.df(feature)).toBe(count);
        if (!counted.table.has(stranger)) expect(table.df(stranger)).toBe(1);
        expect([...table.features]).toEqual([...table.features].sort((l, r) => l - r));
      }),
    );
  });

  it("is the same as another when both say the same of every feature", () => {
    const table = (n: number, ...features: readonly number[]): ReturnType<typeof frequencyTable> =>
      frequencyTable(n, countOccurrences(Int32Array.from(features)));
    expect(isSameTable(table(2, 7, 7, 9, 9), table(2, 9, 7, 9, 7))).toBe(true);
    expect(isSameTable(table(2, 7, 7), table(3, 7, 7))).toBe(false);
    expect(isSameTable(table(3, 7, 7, 7), table(3, 7, 7))).toBe(false);
    expect(isSameTable(table(3, 7, 7), table(3, 8, 8))).toBe(false);
  });
});
