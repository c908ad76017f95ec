import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  isStaleReceipt,
  normalisedQuery,
  readReceipt,
  receiptHolder,
  wordsOf,
  writeReceipt,
  type SearchReceipt,
} from "../../../src/knowledge/domain/search-receipt.js";
import type { ArticleId, PersonId, SourceId } from "../../../src/platform/kernel/ids.js";
import type { Instant } from "../../../src/platform/kernel/period.js";

const at = (text: string): Instant => text as Instant;
const id = fc.uuid();
const receipts: fc.Arbitrary<SearchReceipt> = fc.record({
  id: id as fc.Arbitrary<SearchReceipt["id"]>,
  organisationId: id as fc.Arbitrary<SearchReceipt["organisationId"]>,
  holder: fc.string(),
  kind: fc.constantFrom("SUGGESTIONS", "DRAFT", "LIST"),
  queryHash: fc.string(),
  wordHashes: fc.array(fc.string(), { maxLength: 5 }),
  hits: fc.array(
    fc.record({
      articleId: id as fc.Arbitrary<ArticleId>,
      score: fc.option(fc.integer({ min: 0, max: 1_000_000 }).map((micro) => micro / 1_000_000)),
    }),
    { maxLength: 20 },
  ),
  issuedAt: fc
    .date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((date) => at(date.toISOString())),
});

describe("a receipt", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(receipts, (receipt) => expect(readReceipt(writeReceipt(receipt))).toEqual(receipt)),
    );
  });

  test("is one text", () => {
    const receipt: SearchReceipt = {
      id: "00000000-0000-7000-8000-000000000001" as SearchReceipt["id"],
      organisationId: "00000000-0000-7000-8000-000000000002" as SearchReceipt["organisationId"],
      holder: "person:p",
      kind: "DRAFT",
      queryHash: "q",
      wordHashes: ["w"],
      hits: [{ articleId: "00000000-0000-7000-8000-000000000003" as ArticleId, score: 0.25 }],
      issuedAt: at("2026-06-15T10:00:00.000Z"),
    };
    expect(writeReceipt(receipt)).toBe(
      '[1,"00000000-0000-7000-8000-000000000001","00000000-0000-7000-8000-000000000002","person:p","DRAFT","q",["w"],[["00000000-0000-7000-8000-000000000003",0.25]],"2026-06-15T10:00:00.000Z"]',
    );
  });

  test("is nothing else, whatever text is read", () => {
    fc.assert(fc.property(fc.string(), (text) => expect(readReceipt(text)).toBeNull()));
    fc.assert(fc.property(fc.json(), (text) => expect(readReceipt(text)).toBeNull()));
  });

  test.each([
    ["of another version", 0, 2],
    ["without an id", 1, "x"],
    ["of an unknown kind", 4, "toString"],
    ["with a score above 1", 7, [["00000000-0000-7000-8000-000000000003", 1.1]]],
    ["with a hit that is no article", 7, [["x", null]]],
    ["of no time", 8, "yesterday"],
  ])("%s is none", (_, place, value) => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const fields = JSON.parse(writeReceipt(receipt)) as unknown[];
        fields[place] = value;
        expect(readReceipt(JSON.stringify(fields))).toBeNull();
      }),
    );
  });

  test("is good for thirty minutes to the millisecond", () => {
    const issued = { issuedAt: at("2026-06-15T10:00:00.000Z") };
    expect(isStaleReceipt(issued, at("2026-06-15T10:30:00.000Z"))).toBe(false);
    expect(isStaleReceipt(issued, at("2026-06-15T10:30:00.001Z"))).toBe(true);
    // The clock of another process may be behind.
    expect(isStaleReceipt(issued, at("2026-06-15T09:59:59.000Z"))).toBe(false);
  });

  test("is for one viewer", () => {
    const [personId, sourceId] = ["p" as PersonId, "s" as SourceId];
    expect(receiptHolder({ personId, sourceId })).toBe("person:p");
    expect(receiptHolder({ personId: null, sourceId })).toBe("source:s");
    expect(receiptHolder({ personId: null, sourceId: null })).toBe("command-line");
  });
});

describe("what is searched for", () => {
  test("is the same search in another case, width and spacing", () => {
    expect(normalisedQuery("  Printer\n OFFLINE ")).toBe("printer offline");
    expect(normalisedQuery("ＰＣ")).toBe("pc");
  });

  test("has words that meet their inflected forms, in scripts with and without spaces", () => {
    expect(wordsOf("Printers: the printer's print-queue!")).toEqual(["prin", "the", "queu"]);
    expect(wordsOf("Skrivaren skrivare")).toEqual(["skri"]);
    expect(wordsOf("打印机卡纸").length).toBeGreaterThan(1);
    expect(wordsOf("?! …")).toEqual([]);
  });

  test("is read to its twenty-thousandth character", () => {
    expect(wordsOf(`${"a ".repeat(10_000)}b`)).toEqual(["a"]);
  });
});
