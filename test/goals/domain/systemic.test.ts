import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { distributeCauses } from "../../../src/goals/domain/attribution-skew.js";
import { ObstacleCause } from "../../../src/goals/domain/obstacle.js";
import { systemicMark, withoutColleagues, type TeamGoalReading } from "../../../src/goals/domain/systemic.js";
import { Verdict } from "../../../src/outcomes/domain/verdict.js";

const of = (verdict: Verdict, parts: Partial<TeamGoalReading> = {}): TeamGoalReading => ({
  level: "PERSON",
  state: "ACTIVE",
  verdict,
  ...parts,
});
const { WORSE, BETTER, INDISTINGUISHABLE, INSUFFICIENT_DATA } = Verdict;

describe("a miss is systemic", () => {
  test("when all personal goals that can be judged miss, and at least three can", () => {
    expect(systemicMark([of(WORSE), of(WORSE), of(WORSE)])).toMatchObject({
      basis: "ALL_GOALS_MISSED",
      n: 3,
    });
    expect(systemicMark([of(WORSE), of(WORSE)])).toBeNull();
    expect(systemicMark([of(WORSE), of(WORSE), of(WORSE), of(INDISTINGUISHABLE)])).toBeNull();
    expect(systemicMark([of(WORSE), of(WORSE), of(WORSE), of(BETTER)])).toBeNull();
  });

  test("also where goals were concluded as missed", () => {
    const missed = of(INDISTINGUISHABLE, { state: "MISSED" });
    expect(systemicMark([missed, missed, of(WORSE)])).toMatchObject({ basis: "ALL_GOALS_MISSED", n: 3 });
  });

  test("whatever those with too few cases would show: they neither make nor break it", () => {
    const few = of(INSUFFICIENT_DATA);
    expect(systemicMark([of(WORSE), of(WORSE), of(WORSE), few, few])).toMatchObject({ n: 3 });
    expect(systemicMark([of(WORSE), of(WORSE), few, few])).toBeNull();
  });

  test("when the team's own figure is worse than the team's target, whatever its people's are", () => {
    const team = of(WORSE, { level: "TEAM" });
    expect(systemicMark([team, of(BETTER)])).toMatchObject({ basis: "TEAM_FIGURE_WORSE", n: 1 });
    expect(systemicMark([of(INDISTINGUISHABLE, { level: "TEAM" }), of(WORSE)])).toBeNull();
  });

  test("never without a verdict or a conclusion that says so, and never by order", () => {
    const reading = fc.record({
      level: fc.constantFrom("PERSON" as const, "TEAM" as const),
      state: fc.constantFrom("ACTIVE" as const, "ACHIEVED" as const, "MISSED" as const),
      verdict: fc.constantFrom(...Object.values(Verdict)),
    });
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 8 }), (readings) => {
        const mark = systemicMark(readings);
        expect(systemicMark([...readings].reverse())).toEqual(mark);
        const misses = readings.filter(({ state, verdict }) => verdict === "WORSE" || state === "MISSED");
        if (misses.length === 0) expect(mark).toBeNull();
      }),
    );
  });

  test("and one person is told so without a word about how many colleagues miss", () => {
    const mark = systemicMark([of(WORSE), of(WORSE), of(WORSE)]);
    expect(mark === null ? null : withoutColleagues(mark)).toEqual({
      basis: null,
      n: null,
      explanation: expect.not.stringMatching(/\d/),
    });
  });
});

describe("the causes of obstacles", () => {
  const counts = (person: number, tool: number): Map<ObstacleCause, number> =>
    new Map([
      ["PERSON", person],
      ["TOOL", tool],
    ]);

  test("are shares of n with an interval, for every cause there is", () => {
    const { n, shares } = distributeCauses(counts(3, 7));
    expect(n).toBe(10);
    expect(shares.map(({ cause }) => cause)).toEqual(Object.values(ObstacleCause));
    const [person] = shares;
    expect(person).toMatchObject({ numerator: 3, denominator: 10, value: 0.3 });
    // Wilson, 3 of 10 at 95 %.
    expect(person?.interval?.low).toBeCloseTo(0.107791, 6);
    expect(person?.interval?.high).toBeCloseTo(0.603222, 6);
  });

  test("are nothing, not zero per cent, when there are no obstacles", () => {
    const { n, shares, skew } = distributeCauses(new Map());
    expect([n, skew]).toEqual([0, null]);
    expect(shares.every(({ value, interval }) => value === null && interval === null)).toBe(true);
  });

  test("are warned of when more than 80 % of at least 10 are put down to persons", () => {
    expect(distributeCauses(counts(9, 1)).skew).toContain("9 of 10");
    expect(distributeCauses(counts(8, 2)).skew).toBeNull();
    expect(distributeCauses(counts(9, 0)).skew).toBeNull();
    expect(distributeCauses(counts(81, 19)).skew).not.toBeNull();
    expect(distributeCauses(counts(80, 20)).skew).toBeNull();
  });
});
