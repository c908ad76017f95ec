import fc from "fast-check";
import { checkObservation } from "../../../src/intake/domain/check-observation.js";
import {
  acceptStatement,
  foldStatements,
  makeStatement,
  type ObservationContent,
  type ObservationState,
  type ObservationStatement,
} from "../../../src/intake/domain/observation.js";
import { OBSERVED_METRICS, type ObservableMetric } from "../../../src/intake/domain/observed-metric.js";
import { readObservationRow, type ObservationRow } from "../../../src/intake/domain/read-observation-row.js";
import { MICRO } from "../../../src/platform/kernel/micro.js";
import type { Instant } from "../../../src/platform/kernel/period.js";

const at = (minute: number): Instant => `2026-03-01T09:${String(minute).padStart(2, "0")}:00.000Z` as Instant;
const OCCURRED = "2026-02-27T12:00:00.000Z" as Instant;

/** Any statement: any fields, some cleared, versions that collide. */
const statement = fc
  .record({
    minute: fc.integer({ min: 0, max: 4 }),
    content: fc.record<ObservationContent>(
      {
        occurredAt: fc.constantFrom(OCCURRED, at(0)),
        ticket: fc.constantFrom("T-1", "T-2", null),
        customer: fc.constantFrom("C-1", null),
        person: fc.constantFrom("ada", null),
        numerator: fc.constantFrom(0, MICRO, null),
        deleted: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ minute, content }) => makeStatement(at(minute), content));

/** What is on record after taking statements in, one after the other. */
function takeIn(statements: readonly ObservationStatement[]): readonly ObservationStatement[] {
  return statements.reduce<readonly ObservationStatement[]>(
    (known, next) => (acceptStatement(known, next).isNew ? [...known, next] : known),
    [],
  );
}

describe("what is known of an observation", () => {
  test("does not depend on the order in which it was told, nor on repetitions", () => {
    fc.assert(
      fc.property(
        fc
          .array(statement, { minLength: 1, maxLength: 6 })
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
          ),
        ([told, shuffled]) => {
          expect(foldStatements(takeIn(shuffled))).toEqual(foldStatements(takeIn(told)));
        },
      ),
    );
  });

  test("is by field what the newest version says; an older one fills what no newer one told", () => {
    const whole = makeStatement(at(2), { occurredAt: OCCURRED, ticket: "T-1", numerator: 0 });
    const older = makeStatement(at(1), { ticket: "T-9", person: "ada" });
    const filled = acceptStatement([whole], older);
    expect(filled).toMatchObject({ outcome: "UPDATED", state: { ticket: "T-1", person: "ada" } });
    const stale = acceptStatement([whole], makeStatement(at(1), { ticket: "T-9" }));
    expect(stale).toMatchObject({ outcome: "STALE_IGNORED", isNew: false, state: { ticket: "T-1" } });
  });

  test("tells what was cleared from what was left out", () => {
    const whole = makeStatement(at(1), { occurredAt: OCCURRED, ticket: "T-1", customer: "C-1" });
    expect(acceptStatement([whole], makeStatement(at(2), { customer: null })).state).toMatchObject({
      ticket: "T-1",
      customer: null,
    });
    const restored = makeStatement(at(4), { deleted: false });
    const tombstone = makeStatement(at(3), { deleted: true });
    expect(foldStatements([restored, tombstone, whole]).isDeleted).toBe(false);
  });

  test("is CREATED, UNCHANGED and UPDATED in turn", () => {
    const first = makeStatement(at(1), { occurredAt: OCCURRED, ticket: "T-1", numerator: 0 });
    expect(acceptStatement([], first)).toMatchObject({ outcome: "CREATED", isNew: true });
    expect(acceptStatement([first], first)).toMatchObject({ outcome: "UNCHANGED", isNew: false });
    const same = makeStatement(at(2), { ticket: "T-1" });
    expect(acceptStatement([first], same)).toMatchObject({ outcome: "UNCHANGED", isNew: true });
    expect(acceptStatement([first], makeStatement(at(2), { numerator: MICRO }))).toMatchObject({
      outcome: "UPDATED",
    });
  });
});

const OWN_DURATION: ObservableMetric = {
  metric: "00000000-0000-7000-8000-000000000001",
  shape: "DURATION",
  names: "CUSTOMERS",
  mayBeUnanswered: false,
};
const NOTHING: ObservationState = {
  occurredAt: OCCURRED,
  ticket: null,
  customer: null,
  person: null,
  team: null,
  numerator: null,
  denominator: null,
  durationMs: null,
  isDeleted: false,
};
const { FIRST_CONTACT_RESOLUTION, SELF_SERVICE_SUCCESS, CONTENT_STANDARD_ADHERENCE } = OBSERVED_METRICS;

describe("an observation is right when", () => {
  const right: readonly (readonly [string, Partial<ObservationState>, ObservableMetric])[] = [
    ["a case names its ticket", { ticket: "T-1", numerator: MICRO }, FIRST_CONTACT_RESOLUTION],
    ["a case names its customer", { customer: "C-1", numerator: 0 }, FIRST_CONTACT_RESOLUTION],
    ["somebody did not answer", { customer: "C-1", numerator: 0, denominator: 0 }, SELF_SERVICE_SUCCESS],
    [
      "a review names its team",
      { team: "desk", numerator: 7 * MICRO, denominator: 9 * MICRO },
      CONTENT_STANDARD_ADHERENCE,
    ],
    ["a duration names its customer", { customer: "C-1", durationMs: 0 }, OWN_DURATION],
    ["it was deleted", { isDeleted: true, occurredAt: null }, FIRST_CONTACT_RESOLUTION],
  ];
  test.each(right)("%s", (_what, state, metric) => {
    expect(checkObservation({ ...NOTHING, ...state }, metric)).toEqual([]);
  });
});

describe("an observation is wrong when", () => {
  type Case = readonly [string, Partial<ObservationState>, ObservableMetric, string, string];
  const wrong: readonly Case[] = [
    [
      "nobody said when",
      { occurredAt: null, ticket: "T", numerator: 0 },
      FIRST_CONTACT_RESOLUTION,
      "INCOMPLETE",
      "occurredAt",
    ],
    [
      "it names neither ticket nor customer",
      { numerator: 0 },
      FIRST_CONTACT_RESOLUTION,
      "INCOMPLETE",
      "ticket",
    ],
    [
      "it names a ticket and its metric names customers",
      { ticket: "T", durationMs: 1 },
      OWN_DURATION,
      "INCOMPLETE",
      "customer",
    ],
    [
      "a review is of nobody",
      { numerator: 0, denominator: MICRO },
      CONTENT_STANDARD_ADHERENCE,
      "INCOMPLETE",
      "team",
    ],
    ["nobody said whether it was met", { ticket: "T" }, FIRST_CONTACT_RESOLUTION, "INCOMPLETE", "numerator"],
    [
      "more was met than there was",
      { ticket: "T", numerator: MICRO, denominator: MICRO / 2 },
      FIRST_CONTACT_RESOLUTION,
      "VALIDATION_FAILED",
      "numerator",
    ],
    [
      "one case counts as many",
      { ticket: "T", numerator: MICRO, denominator: 5 * MICRO },
      FIRST_CONTACT_RESOLUTION,
      "VALIDATION_FAILED",
      "denominator",
    ],
    [
      "there was no case",
      { ticket: "T", numerator: 0, denominator: 0 },
      FIRST_CONTACT_RESOLUTION,
      "VALIDATION_FAILED",
      "denominator",
    ],
    [
      "a rate took time",
      { ticket: "T", numerator: 0, durationMs: 5 },
      FIRST_CONTACT_RESOLUTION,
      "VALIDATION_FAILED",
      "durationSeconds",
    ],
    ["a duration is missing", { customer: "C" }, OWN_DURATION, "INCOMPLETE", "durationSeconds"],
    [
      "a duration has a share",
      { customer: "C", durationMs: 5, numerator: 0 },
      OWN_DURATION,
      "VALIDATION_FAILED",
      "numerator",
    ],
    [
      "no item applied",
      { team: "desk", numerator: 0, denominator: 0 },
      CONTENT_STANDARD_ADHERENCE,
      "VALIDATION_FAILED",
      "denominator",
    ],
  ];
  test.each(wrong)("%s", (_what, state, metric, code, path) => {
    expect(checkObservation({ ...NOTHING, ...state }, metric)).toMatchObject([{ code, path: [path] }]);
  });
});

describe("a row", () => {
  const row = (parts: Partial<ObservationRow>): ObservationRow => ({
    externalId: "o-1",
    sourceUpdatedAt: "2026-03-01T10:00:00+01:00",
    ...parts,
  });

  test("is read into millionths, milliseconds and UTC", () => {
    const read = readObservationRow(
      row({ externalId: " 007 ", numerator: 0.333_333_4, durationSeconds: 1.2345, ticket: " " }),
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        externalId: "007",
        statement: { at: at(0), content: { numerator: 333_333, durationMs: 1_235, ticket: null } },
      },
    });
  });

  const wrong: readonly (readonly [string, Partial<ObservationRow>])[] = [
    ["externalId", { externalId: "  " }],
    ["externalId", { externalId: "x".repeat(256) }],
    ["sourceUpdatedAt", { sourceUpdatedAt: "yesterday" }],
    ["occurredAt", { occurredAt: null }],
    ["occurredAt", { occurredAt: "2026-03-01T10:00:00" }],
    ["ticket", { ticket: "a\u0000b" }],
    ["numerator", { numerator: -1 }],
    ["numerator", { numerator: Number.NaN }],
    ["denominator", { denominator: 1_001 }],
    ["durationSeconds", { durationSeconds: 1e12 }],
    ["deleted", { deleted: null }],
  ];
  test.each(wrong)("is refused for its %s in %j", (path, parts) => {
    expect(readObservationRow(row(parts))).toMatchObject({ ok: false, error: [{ path: [path] }] });
  });
});
