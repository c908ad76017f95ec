import { chosenPairs, firstOfSame, type NumberedPair } from "../../../src/duplicates/domain/families.js";
import { textIdentity } from "../../../src/duplicates/domain/text-identity.js";
import { analyseArticle } from "../../../src/duplicates/domain/analyse.js";
import { article } from "./articles.js";

const apart = (count: number): Int32Array => Int32Array.from({ length: count }, (_, at) => at);

describe("families of articles that say the same", () => {
  it("let the first stand for more than five of its language, so that ten thousand make ten thousand pairs", () => {
    const six = [5, 5, 5, 5, 5, 5];
    const identities = Float64Array.of(9, ...six, 9, ...six.slice(1), 0, 0, 0, 0, 0, 0);
    const languages = Uint16Array.from(identities, (_, at) => (at < 8 ? 1 : 2));
    const alone = (from: number, to: number): number[] =>
      Array.from({ length: to - from }, (_, at) => from + at);
    expect([...firstOfSame(identities, languages)]).toEqual([0, 1, 1, 1, 1, 1, 1, ...alone(7, 19)]);
    const many = 10_000;
    const firsts = firstOfSame(new Float64Array(many).fill(9), new Uint16Array(many));
    const pairs = chosenPairs([], { firsts, hubs: new Float32Array(many), languages: new Uint16Array(many) });
    expect(pairs).toHaveLength(many - 1);
    expect(pairs.every(({ a, similarity }) => a === 0 && similarity === 1)).toBe(true);
  });

  it("keeps a pair that is among the best twenty of one of its articles", () => {
    const count = 60;
    const pairs: NumberedPair[] = [];
    for (let a = 0; a < count; a += 1)
      for (let b = a + 1; b < count; b += 1) pairs.push({ a, b, similarity: 0.95 });
    const chosen = chosenPairs(pairs, {
      firsts: apart(count),
      hubs: new Float32Array(count),
      languages: new Uint16Array(count),
    });
    expect(chosen.length).toBeLessThanOrEqual(20 * count);
    expect(new Set(chosen.flatMap(({ a, b }) => [a, b])).size).toBe(count);
  });

  it("gives one identity to the same words of the same fields, whatever their case and markup", () => {
    const of = (title: string, body: string | null): number =>
      textIdentity(analyseArticle(article({ title, body })));
    expect(of("Printer jam", "Open the tray.")).toBe(of("PRINTER  jam", "open the tray"));
    expect(of("Printer jam", "Open the tray.")).not.toBe(of("Printer jam open", "the tray."));
    expect(of("Printer jam", "Open the tray.")).not.toBe(of("Printer jam", "the Open tray."));
    expect(of("", null)).toBe(0);
  });
});
