import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { measureRate } from "../../../src/outcomes/domain/aggregate.js";
import { deriveDuplicateBurden } from "../../../src/outcomes/domain/derive-duplicate-burden.js";
import type { LinkDuplication, TicketFacts } from "../../../src/outcomes/domain/facts.js";
import { measure } from "../../../src/outcomes/domain/measure.js";
import { METRIC_DEFINITIONS } from "../../../src/outcomes/domain/metric-registry.js";
import type { MeasureFrame } from "../../../src/outcomes/domain/metric-result.js";
import { sumFacts, type MetricSums } from "../../../src/outcomes/domain/metric-sums.js";
import type { Verdict } from "../../../src/outcomes/domain/verdict.js";
import type { Period } from "../../../src/platform/kernel/period.js";
import { anyUnit } from "./arbitrary-tickets.js";
import { hour } from "./make-facts.js";

const { DUP_BURDEN } = METRIC_DEFINITIONS;
const ARTICLES = ["A", "B", "C", "D"];

/** What is known of the duplicates of each article. */
type Knowledge = Readonly<Record<string, LinkDuplication>>;

const anyKnowledge: fc.Arbitrary<Knowledge> = fc
  .tuple(...ARTICLES.map(() => fc.constantFrom<LinkDuplication>("NONE", "SUSPECTED", "CONFIRMED")))
  .map((states) => Object.fromEntries(ARTICLES.map((name, at) => [name, states[at] ?? "NONE"])));

function sumsWith(unit: readonly TicketFacts[], knowledge: Knowledge): MetricSums {
  const facts = unit
    .map((ticket) => ({
      ...ticket,
      links: ticket.links.map((link) => ({ ...link, duplication: knowledge[link.articleId] ?? "NONE" })),
    }))
    .flatMap(deriveDuplicateBurden);
  return sumFacts(facts, hour(10_000));
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** The two ends; of nothing, zero and zero, so that they can be compared. */
function endsOf(unit: readonly TicketFacts[], knowledge: Knowledge): Ends {
  const { range } = measureRate(sumsWith(unit, knowledge), DUP_BURDEN);
  return range ?? { low: 0, high: 0 };
}

const decided = (
  knowledge: Knowledge,
  from: LinkDuplication,
  to: LinkDuplication,
  article: string,
): Knowledge => (knowledge[article] === from ? { ...knowledge, [article]: to } : knowledge);

describe("the two ends of the duplicate burden", () => {
  test("a new suspicion that nobody decides lowers neither end and moves the high one alone", () => {
    fc.assert(
      fc.property(anyUnit, anyKnowledge, fc.constantFrom(...ARTICLES), (unit, knowledge, article) => {
        const before = endsOf(unit, knowledge);
        const after = endsOf(unit, decided(knowledge, "NONE", "SUSPECTED", article));
        expect(after.low).toBe(before.low);
        expect(after.high).toBeGreaterThanOrEqual(before.high);
      }),
    );
  });

  test("a confirmation never lowers the low end and leaves the high end where it is", () => {
    fc.assert(
      fc.property(anyUnit, anyKnowledge, fc.constantFrom(...ARTICLES), (unit, knowledge, article) => {
        const before = endsOf(unit, knowledge);
        const after = endsOf(unit, decided(knowledge, "SUSPECTED", "CONFIRMED", article));
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.high).toBe(before.high);
      }),
    );
  });

  test("a dismissal leaves the low end where it is and never raises the high end", () => {
    fc.assert(
      fc.property(anyUnit, anyKnowledge, fc.constantFrom(...ARTICLES), (unit, knowledge, article) => {
        const before = endsOf(unit, knowledge);
        const after = endsOf(unit, decided(knowledge, "SUSPECTED", "NONE", article));
        expect(after.low).toBe(before.low);
        expect(after.high).toBeLessThanOrEqual(before.high);
      }),
    );
  });

  test("what is decided does not change which tickets are cases", () => {
    fc.assert(
      fc.property(anyUnit, anyKnowledge, anyKnowledge, (unit, one, other) => {
        expect(sumsWith(unit, one).denominator).toBe(sumsWith(unit, other).denominator);
      }),
    );
  });
});

test("no verdict gets worse by deciding, whatever is decided and whatever the target", () => {
  const rank: Readonly<Partial<Record<Verdict, number>>> = { WORSE: 0, INDISTINGUISHABLE: 1, BETTER: 2 };
  const frame: MeasureFrame = {
    level: "TEAM",
    period: { start: "2026-03-01", end: "2026-04-01" } as Period,
    target: null,
    suspendedBecause: null,
  };
  const anyTarget = fc.oneof(
    fc.record({ kind: fc.constant("VALUE" as const), value: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([x, y]) => ({ kind: "BAND" as const, low: Math.min(x, y), high: Math.max(x, y) })),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 400 }),
      fc.nat(400),
      fc.nat(400),
      fc.nat(400),
      anyTarget,
      (n, first, second, third, target) => {
        const confirmed = first % (n + 1);
        const open = second % (n - confirmed + 1);
        const turnedOut = third % (open + 1);
        const sums: MetricSums = {
          numerator: confirmed * 1_000_000,
          undecided: open * 1_000_000,
          denominator: n * 1_000_000,
          immature: 0,
          exclusions: [],
          reviewedLinks: 0,
          durationsMs: null,
          dataAsOf: hour(0),
        };
        const before = measure(sums, DUP_BURDEN, { ...frame, target }).verdict;
        const settled = { ...sums, numerator: (confirmed + turnedOut) * 1_000_000, undecided: 0 };
        const after = measure(settled, DUP_BURDEN, { ...frame, target }).verdict;
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before] ?? Number.NaN);
      },
    ),
    { numRuns: 500 },
  );
});
