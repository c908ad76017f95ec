import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  areTranslations,
  translationSets,
  type TranslationLink,
} from "../../../src/duplicates/domain/translation-sets.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";

const id = (name: string): ArticleId => name as ArticleId;
const link = (from: string, to: string): TranslationLink => ({ from: id(from), to: id(to) });
const article = fc.constantFrom(..."abcdefgh").map(id);
const links = fc.array(fc.record({ from: article, to: article }), { maxLength: 12 });

/** Everything that can be reached from an article, in either direction. */
function reached(all: readonly TranslationLink[], from: ArticleId): ReadonlySet<ArticleId> {
  const found = new Set([from]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const one of all) {
      if (found.has(one.from)) found.add(one.to);
      if (found.has(one.to)) found.add(one.from);
    }
  }
  return found;
}

describe("sets of translations", () => {
  it("hold an original with its translations, and the translations with each other", () => {
    const sets = translationSets([link("sv", "en"), link("it", "en"), link("pl", "de")]);
    expect(areTranslations(sets, id("sv"), id("en"))).toBe(true);
    expect(areTranslations(sets, id("it"), id("sv"))).toBe(true);
    expect(areTranslations(sets, id("pl"), id("sv"))).toBe(false);
    expect(areTranslations(sets, id("en"), id("other"))).toBe(false);
    expect(areTranslations(sets, id("other"), id("another"))).toBe(false);
  });

  it("are exactly what hangs together, over any number of steps and in circles", () => {
    fc.assert(
      fc.property(links, article, article, (all, one, other) => {
        fc.pre(one !== other);
        expect(areTranslations(translationSets(all), one, other)).toBe(reached(all, one).has(other));
      }),
    );
  });

  it("are the same in any order of the links, and named by their smallest member", () => {
    fc.assert(
      fc.property(links, (all) => {
        const sets = translationSets(all);
        expect(new Map([...translationSets([...all].reverse())].sort())).toEqual(new Map([...sets].sort()));
        for (const [member, least] of sets) expect([...reached(all, member)].sort()[0]).toBe(least);
      }),
    );
  });
});
