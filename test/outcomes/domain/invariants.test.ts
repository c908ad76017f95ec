import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { deriveFacts } from "../../../src/outcomes/domain/derive-facts.js";
import type { LinkFacts, OutcomeFact, TicketFacts } from "../../../src/outcomes/domain/facts.js";
import { measureSums } from "../../../src/outcomes/domain/aggregate.js";
import { largestValue } from "../../../src/outcomes/domain/metric-definition.js";
import { METRIC_DEFINITIONS } from "../../../src/outcomes/domain/metric-registry.js";
import { addSums, sumFacts } from "../../../src/outcomes/domain/metric-sums.js";
import { Metric, isTargetMetric } from "../../../src/outcomes/domain/metric-key.js";
import { TargetMetric } from "../../../src/outcomes/domain/target-metric.js";
import { anyLink, anyUnit } from "./arbitrary-tickets.js";
import { articleId, hour, JOINED, linkId, momentAt, personId } from "./make-facts.js";

/** Those whose facts are derived from tickets. */
const METRICS = Object.values(Metric).filter((metric) => METRIC_DEFINITIONS[metric].feed === "DERIVED");
/**
 * What anybody can be judged by: the facts of everything a goal can aim at. Whether an issue was known describes a case
 * and is left out, as the context metrics are: links say so whoever made them.
 */
const scoresOf = (unit: readonly TicketFacts[]): readonly object[] =>
  deriveFacts(unit)
    .filter(({ metric }) => isTargetMetric(metric))
    .map((fact) => ({ ...fact, strata: { ...fact.strata, knowledge: null } }));
const reuseOf = (
  facts: readonly OutcomeFact[],
  key: (fact: OutcomeFact) => string,
): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const fact of facts.filter(({ metric }) => metric === TargetMetric.ACCURATE_REUSE_PER_100)) {
    sums.set(key(fact), (sums.get(key(fact)) ?? 0) + fact.numerator);
  }
  return sums;
};
const withExtraLinks = (
  unit: readonly TicketFacts[],
  extra: (ticket: TicketFacts, index: number) => readonly LinkFacts[],
) => unit.map((ticket, index) => ({ ...ticket, links: [...ticket.links, ...extra(ticket, index)] }));
const anyWorthlessLink = fc.tuple(anyLink, fc.nat(3)).map(([drawn, kind]): Omit<LinkFacts, "linkId"> => {
  const linkedBy = drawn.linkedBy ?? personId("ann");
  const solved = { ...drawn, kind: "SOLVED_BY", articleCreatedAt: hour(-500) } as const;
  if (kind === 0) return { ...solved, linkedBy, contributorIds: [linkedBy, ...drawn.contributorIds] };
  if (kind === 1) return { ...solved, origin: "IMPORT" };
  if (kind === 2) return { ...solved, origin: "AUTOMATION" };
  return { ...solved, origin: "AGENT", linkedBy: null };
});
const runs = { numRuns: 200 };

describe("what cannot be gained", () => {
  test("I1: an article that nobody else reuses changes no score", () => {
    const anyUnused = fc.record({
      creator: fc.constantFrom("ann", "bob", "cid", "dot"),
      on: fc.array(fc.nat(7), { maxLength: 4 }),
      kind: fc.constantFrom("SOLVED_BY", "REFERENCED", "CREATED_FROM", "IMPROVED"),
      createdHour: fc.integer({ min: -500, max: 50 }),
      isPublic: fc.boolean(),
    });
    fc.assert(
      fc.property(anyUnit, anyUnused, (unit, unused) => {
        const creator = personId(unused.creator);
        const own = (index: number): LinkFacts => ({
          linkId: linkId(`own ${String(index)}`),
          articleId: articleId("unused"),
          clusterId: articleId("unused"),
          kind: unused.kind,
          origin: "AGENT",
          linkedBy: creator,
          linkerIsPerson: true,
          linkerJoinedOn: JOINED,
          linkedAt: hour(index),
          linkedOn: momentAt(hour(index)).on,
          articleVisibleAt: unused.isPublic ? hour(0) : null,
          reusedElsewhereAt: null,
          verdict: "ACCURATE",
          articleCreatedAt: hour(unused.createdHour),
          contributorIds: [creator],
          duplication: "NONE",
        });
        const after = withExtraLinks(unit, (_, index) => (unused.on.includes(index) ? [own(index)] : []));
        expect(scoresOf(after)).toEqual(scoresOf(unit));
      }),
      runs,
    );
  });

  test("I2: splitting an article into parts raises the reuse of no ticket and of no person", () => {
    fc.assert(
      fc.property(
        anyUnit,
        fc.integer({ min: 2, max: 4 }),
        fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
        (unit, k, picks) => {
          let at = 0;
          const split = unit.map((ticket) => ({
            ...ticket,
            links: ticket.links.flatMap((link) => {
              if (link.articleId !== articleId("A")) return [link];
              const chosen = (picks[at++ % picks.length] ?? 0) % (2 ** k - 1);
              const parts = Array.from({ length: k }, (_, part) => part).filter(
                (part) => ((chosen + 1) >> part) & 1,
              );
              return parts.map((part) => {
                const id = articleId(`A.${String(part)}`);
                return {
                  ...link,
                  linkId: linkId(`${link.linkId}.${String(part)}`),
                  articleId: id,
                  clusterId: id,
                };
              });
            }),
          }));
          for (const key of [
            (fact: OutcomeFact) => fact.subjectId,
            (fact: OutcomeFact) => fact.personId ?? "nobody",
          ]) {
            const before = reuseOf(deriveFacts(unit.map(sharedAuthors)), key);
            const after = reuseOf(deriveFacts(split.map(sharedAuthors)), key);
            for (const [owner, sum] of after) expect(sum).toBeLessThanOrEqual(before.get(owner) ?? 0);
          }
        },
      ),
      runs,
    );
  });

  test("I2: the parts of an article weigh no more in link accuracy, publishing and known share than the whole", () => {
    const METRICS_OF_PARTS = ["LINK_ACCURACY", "VISIBLE_AT_CLOSURE", "PUBLISH_LAG", "KNOWN_SHARE"];
    const amounts = (unit: readonly TicketFacts[]): readonly unknown[] =>
      deriveFacts(unit)
        .filter(({ metric }) => METRICS_OF_PARTS.includes(metric))
        .map(({ metric, subjectId, ordinal, numerator, denominator, durationMs, exclusion }) => [
          metric,
          subjectId,
          ordinal,
          numerator,
          denominator,
          durationMs,
          exclusion,
        ]);
    fc.assert(
      fc.property(anyUnit, fc.integer({ min: 2, max: 4 }), (unit, k) => {
        const shared = unit.map(sharedAuthors);
        const split = shared.map((ticket) => ({
          ...ticket,
          links: ticket.links.flatMap((link) => {
            if (link.articleId !== articleId("A")) return [link];
            return Array.from({ length: k }, (_, part) => {
              const id = articleId(`A.${String(part)}`);
              return {
                ...link,
                linkId: linkId(`${link.linkId}.${String(part)}`),
                articleId: id,
                clusterId: id,
              };
            });
          }),
        }));
        expect(amounts(split)).toEqual(amounts(shared));
      }),
      runs,
    );
  });

  test("I3: a link by a contributor, an import, an automation or nobody changes no score", () => {
    fc.assert(
      fc.property(anyUnit, fc.array(anyWorthlessLink, { minLength: 8, maxLength: 8 }), (unit, extra) => {
        const after = withExtraLinks(unit, (_, index) => {
          const drawn = extra[index];
          const isSelfService = drawn?.origin === "SELF_SERVICE" && drawn.linkedBy === null;
          return drawn === undefined || isSelfService
            ? []
            : [{ ...drawn, reusedElsewhereAt: null, linkId: linkId(`extra ${String(index)}`) }];
        });
        expect(scoresOf(after)).toEqual(scoresOf(unit));
      }),
      runs,
    );
  });

  test("I8: links that did not solve the ticket never count as reuse and change nothing at all", () => {
    const kinds = ["REFERENCED", "SENT", "REJECTED", "CREATED_FROM", "IMPROVED", "FLAGGED"] as const;
    fc.assert(
      fc.property(
        anyUnit,
        fc.array(fc.tuple(anyLink, fc.constantFrom(...kinds)), { minLength: 8, maxLength: 8 }),
        (unit, extra) => {
          const after = withExtraLinks(unit, (_, index) => {
            const drawn = extra[index];
            return drawn === undefined
              ? []
              : [
                  {
                    ...drawn[0],
                    kind: drawn[1],
                    // What nobody used elsewhere; that others use what was created here is no doing of the link.
                    reusedElsewhereAt: null,
                    linkId: linkId(`extra ${String(index)}`),
                  },
                ];
          });
          expect(scoresOf(after)).toEqual(scoresOf(unit));
        },
      ),
      runs,
    );
  });
});

describe("what the figures are", () => {
  test("I10: the order of tickets, links, resolutions, reopens and contributors does not matter", () => {
    const shuffled = <T>(items: readonly T[], seed: number): readonly T[] =>
      items
        .map((item, index) => ({ item, key: ((index + 1) * 7919 * (seed + 1)) % 104_729 }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item);
    fc.assert(
      fc.property(anyUnit, fc.nat(1000), (unit, seed) => {
        const other = shuffled(unit, seed).map((ticket) => ({
          ...ticket,
          links: shuffled(ticket.links, seed + 1).map((link) => ({
            ...link,
            contributorIds: shuffled(link.contributorIds, seed),
          })),
          resolutions: shuffled(ticket.resolutions, seed + 2),
          reopenedAt: shuffled(ticket.reopenedAt, seed + 3),
        }));
        expect(deriveFacts(other)).toEqual(deriveFacts(unit));
        expect(deriveFacts(unit)).toEqual(deriveFacts(unit));
      }),
      runs,
    );
  });

  test("I12: numerator ≤ denominator in every fact and sum, intervals in range, nothing counted is null", () => {
    fc.assert(
      fc.property(anyUnit, fc.integer({ min: 0, max: 900 }), (unit, hours) => {
        const facts = deriveFacts(unit);
        for (const fact of facts) {
          expect(fact.numerator + fact.undecided).toBeLessThanOrEqual(fact.denominator);
          expect(Math.min(fact.numerator, fact.undecided, fact.denominator)).toBeGreaterThanOrEqual(0);
          expect(fact.exclusion === null).toBe(fact.denominator > 0);
        }
        for (const metric of METRICS) {
          const definition = METRIC_DEFINITIONS[metric];
          const measured = measureSums(
            sumFacts(
              facts.filter((fact) => fact.metric === metric),
              hour(hours),
            ),
            definition,
          );
          expect(measured.n).toBe(measured.denominator);
          expect(measured.value === null).toBe(measured.n === 0);
          if (definition.shape !== "DURATION") expect(measured.interval === null).toBe(measured.n === 0);
          if (measured.value === null || measured.interval === null) continue;
          expect(measured.interval.low).toBeGreaterThanOrEqual(0);
          expect(measured.interval.low).toBeLessThanOrEqual(measured.value);
          expect(measured.interval.high).toBeGreaterThanOrEqual(measured.valueUpper ?? measured.value);
          expect(measured.interval.high).toBeLessThanOrEqual(largestValue(definition) ?? Infinity);
        }
      }),
      runs,
    );
  });

  test("a closed case is worth exactly 1 in the denominator of reuse, however many links share it", () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        const facts = deriveFacts(unit).filter((fact) => fact.metric === TargetMetric.ACCURATE_REUSE_PER_100);
        for (const ticket of unit.filter(
          ({ closure, disposition }) => closure !== null && disposition === null,
        )) {
          const own = facts.filter((fact) => fact.ticketId === ticket.ticketId);
          expect(own.reduce((sum, fact) => sum + fact.denominator, 0)).toBe(1_000_000);
        }
      }),
      runs,
    );
  });

  test("sums of parts add up to the sums of the whole, for every way of parting", () => {
    fc.assert(
      fc.property(anyUnit, fc.func(fc.boolean()), (unit, isLeft) => {
        const facts = deriveFacts(unit);
        const left = facts.filter((fact) => isLeft(fact.metric, fact.subjectId, fact.ordinal));
        const right = facts.filter((fact) => !isLeft(fact.metric, fact.subjectId, fact.ordinal));
        expect(addSums(sumFacts(left, hour(300)), sumFacts(right, hour(300)))).toEqual(
          sumFacts(facts, hour(300)),
        );
      }),
      runs,
    );
  });

  test("requesters who share no parent and name no repeat do not touch each other", () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        const apart = unit.map((ticket) => ({
          ...ticket,
          parentId: null,
          repeatOf: null,
          requesterKey: ticket.requesterKey ?? "third",
        }));
        const groups = ["requester", "other", "third"].map((key) =>
          apart.filter((ticket) => ticket.requesterKey === key),
        );
        const byName = (a: OutcomeFact, b: OutcomeFact): number => (nameOf(a) < nameOf(b) ? -1 : 1);
        const separately = groups.flatMap((group) => deriveFacts(group));
        expect([...separately].sort(byName)).toEqual([...deriveFacts(apart)].sort(byName));
      }),
      runs,
    );
  });
});

/** Whoever wrote the whole wrote its parts, so the parts of an article have its contributors, and at least one. */
function sharedAuthors(ticket: TicketFacts): TicketFacts {
  const links = ticket.links.map((link) =>
    link.articleId.startsWith("A")
      ? { ...link, contributorIds: [personId("bob"), ...link.contributorIds] }
      : link,
  );
  return { ...ticket, links };
}

function nameOf(fact: OutcomeFact): string {
  return `${fact.metric} ${fact.subjectId} ${String(fact.ordinal)}`;
}
