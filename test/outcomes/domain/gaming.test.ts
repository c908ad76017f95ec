import { beforeAll, describe, expect, test } from "@jest/globals";
import { HONEST, type Strategy } from "../../../bench/gaming/behaviour.js";
import {
  comparePlays,
  GAIN_MARGIN_V1,
  Outcome,
  studentQuantile,
} from "../../../bench/gaming/compare-plays.js";
import { evaluateYear } from "../../../bench/gaming/evaluate-year.js";
import { CREDIT, figuresOf } from "../../../bench/gaming/figures.js";
import { play, playersOf } from "../../../bench/gaming/play.js";
import { runBench, type StrategyResult } from "../../../bench/gaming/run-bench.js";
import { STRATEGIES } from "../../../bench/gaming/strategies/all-strategies.js";
import { makeWorld } from "../../../bench/gaming/world.js";

/** Small enough for every run of the tests, and large enough for reviews and rings to say something. */
const SIZE = { people: 12, ticketsPerPerson: 80 };
const SEEDS = 3;
const strategy = (key: string): Strategy => {
  const found = STRATEGIES.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no strategy is called ${key}`);
  return found;
};

describe("a strategy in the simulated organisation", () => {
  const played = new Map<string, StrategyResult>();
  const keys = [
    "write unused articles",
    "split articles",
    "link own articles",
    "ring of 2",
    "ring of 3",
    "link everything to one catch-all",
    "split tickets",
    "copy and reword articles",
    "move link times",
  ];
  beforeAll(() => {
    const results = runBench({ seeds: SEEDS, size: SIZE, strategies: keys.map(strategy) }, () => undefined);
    for (const result of results) played.set(result.strategy.key, result);
  }, 180_000);
  const outcomeOf = (key: string, figure: string): string | undefined =>
    played.get(key)?.comparisons.find(({ kind }) => kind.key === figure)?.outcome;

  test.each(keys)("gains no personal credit: %s", (key) => {
    const credit = played.get(key)?.comparisons.find(({ kind }) => kind === CREDIT);
    expect(credit?.n).toBe(SEEDS);
    // The whole interval would have to lie above the margin; in so small a world a lucky review moves more than nothing.
    expect(credit?.low).toBeLessThanOrEqual(GAIN_MARGIN_V1 * (credit?.honest ?? 0));
  });

  test("that writes what nobody uses changes no figure but the number of articles", () => {
    const { comparisons } = played.get("write unused articles") ?? { comparisons: [] };
    const moved = comparisons.filter(({ difference }) => difference !== 0);
    expect(moved.map(({ kind, outcome }) => [kind.key, outcome])).toEqual([
      ["articles written", Outcome.GAINS],
    ]);
  });

  test.each(["link own articles", "ring of 2", "ring of 3", "split tickets"])(
    "would be rewarded for counted links: %s",
    (key) => {
      expect(outcomeOf(key, "links made")).toBe(Outcome.GAINS);
    },
  );

  test("that splits tickets is shown by accurate reuse", () => {
    expect(outcomeOf("split tickets", "ACCURATE_REUSE_PER_100 PLAYERS")).toBe(Outcome.LOSES);
  });
});

describe("the paired plays", () => {
  test("of players who do nothing special are the same to the last digit", () => {
    const world = makeWorld(7, SIZE);
    const players = playersOf(strategy("ring of 3"), world);
    const honest = figuresOf(evaluateYear(play(world, [])), players);
    expect(figuresOf(evaluateYear(play(world, players, HONEST)), players)).toEqual(honest);
    expect(honest[CREDIT.key]).toBeGreaterThan(0);
  });

  test("of one seed are the same again, and of another seed are not", () => {
    const figures = (seed: number): unknown => {
      const world = makeWorld(seed, SIZE);
      return figuresOf(evaluateYear(play(world, [])), world.people);
    };
    expect(figures(3)).toEqual(figures(3));
    expect(figures(3)).not.toEqual(figures(4));
  });

  test("are compared with Student's interval", () => {
    expect(studentQuantile(5, 0.95)).toBeCloseTo(2.570582, 6);
    const pairs = [1, 2, 3].map((difference) => ({
      honest: { [CREDIT.key]: 10 },
      played: { [CREDIT.key]: 10 + difference },
    }));
    const found = comparePlays(CREDIT, pairs);
    // 2 ± 4.302653 · 1 ÷ √3
    expect(found?.low).toBeCloseTo(-0.484138, 6);
    expect(found?.high).toBeCloseTo(4.484138, 6);
    expect(found?.outcome).toBe(Outcome.CANNOT_TELL);
  });

  test("give no verdict where a figure is missing in one world", () => {
    const known = { honest: { [CREDIT.key]: 1 }, played: { [CREDIT.key]: 2 } };
    expect(comparePlays(CREDIT, [known, known, { honest: {}, played: {} }])).toBeNull();
  });
});
