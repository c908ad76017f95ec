import fc from "fast-check";
import { hasStemmer, stemOf, subwordGrams } from "../../../src/duplicates/domain/stemmers.js";

describe("stemOf", () => {
  // From the vocabularies that the Snowball project publishes beside its algorithms.
  it.each([
    ["en", "consistently", "consist"],
    ["en", "generated", "generat"],
    ["it", "abbandonata", "abbandon"],
    ["it", "pronunciato", "pronunc"],
    ["sv", "jaktkarlarne", "jaktkarl"],
    ["sv", "klostergården", "klostergård"],
    ["ro", "abruptelor", "abrupt"],
    ["de", "aufeinanderfolgenden", "aufeinanderfolg"],
    ["fr", "continuellement", "continuel"],
    ["es", "torneado", "torn"],
    ["nl", "lichamelijkheden", "licham"],
    ["pt", "quilométricas", "quilométr"],
  ])("stems %s %s to %s", (language, word, stem) => {
    expect(stemOf(word, language)).toBe(stem);
  });

  it("stems Romanian with the comma below and with the cedilla alike", () => {
    expect(stemOf("absolvenților", "ro")).toBe(stemOf("absolvenţilor", "ro"));
  });

  it("leaves codes, numbers, very long words and languages without a stemmer alone", () => {
    expect(stemOf("0x8004010f", "it")).toBe("0x8004010f");
    expect(stemOf("5.7.134", "en")).toBe("5.7.134");
    expect(stemOf("a".repeat(61), "sv")).toHaveLength(61);
    expect(stemOf("drukarki", "pl")).toBe("drukarki");
    expect(["en", "", "it", "sv", "ro", "pl", "zh"].map(hasStemmer)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("subwordGrams", () => {
  it("gives inflected forms of a Polish word grams in common", () => {
    expect(subwordGrams("drukarki")).toEqual(["_dru", "druk", "ruka", "ukar", "kark", "arki", "rki_"]);
    const shared = subwordGrams("drukarka").filter((gram) => subwordGrams("drukarki").includes(gram));
    expect(shared).toEqual(["_dru", "druk", "ruka", "ukar", "kark"]);
  });

  it("gives a Chinese word the pairs of its characters, however it was cut", () => {
    expect(subwordGrams("共享日历")).toEqual(["共享", "享日", "日历"]);
    expect(subwordGrams("日历")).toEqual(["日历"]);
    expect(subwordGrams("的")).toEqual([]);
  });

  it("gives none for codes, and a bounded number for any word", () => {
    expect(subwordGrams("0x8004010f")).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (word) => {
        expect(subwordGrams(word).length).toBeLessThanOrEqual(31);
      }),
    );
  });
});
