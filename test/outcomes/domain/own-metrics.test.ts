import { OBSERVED_METRICS } from "../../../src/intake/domain/observed-metric.js";
import type { ObservationState } from "../../../src/intake/domain/observation.js";
import type { OwnMetric } from "../../../src/intake/domain/own-metric.js";
import { deriveObservation, type ObservedCase } from "../../../src/outcomes/domain/derive-observation.js";
import { isTargetable, isTargetableAt } from "../../../src/outcomes/domain/metric-definition.js";
import { METRIC_DEFINITIONS } from "../../../src/outcomes/domain/metric-registry.js";
import { ownDefinition } from "../../../src/outcomes/domain/own-metric-definition.js";
import type {
  MetricObservationId,
  OwnMetricId,
  PersonId,
  TeamId,
  TicketId,
} from "../../../src/platform/kernel/ids.js";
import { MICRO } from "../../../src/platform/kernel/micro.js";
import type { Instant, LocalDate } from "../../../src/platform/kernel/period.js";

const OWN: OwnMetric = {
  id: "00000000-0000-7000-8000-000000000001" as OwnMetricId,
  shape: "RATE",
  names: "TICKETS",
  version: 3,
  name: "Deliveries on time",
  description: "Whether what was promised came when it was promised.",
  formula: "The share of deliveries that came on the promised day.",
  direction: "HIGHER_IS_BETTER",
  unit: "share of deliveries",
  durationUnitMs: null,
  level: "TEAM",
  maturityDays: 2,
  minimumN: 40,
  guardMetric: "CALLBACK_RATE",
  isRetired: false,
  definedBy: null,
};

test("what intake accepts is what the registry says is observed: same metrics, same shapes", () => {
  for (const [key, { metric, shape }] of Object.entries(OBSERVED_METRICS)) {
    const definition = METRIC_DEFINITIONS[key as keyof typeof OBSERVED_METRICS];
    expect([metric, definition.feed, definition.shape]).toEqual([key, "OBSERVED", shape]);
  }
  const targets = Object.values(METRIC_DEFINITIONS).filter(
    (one) => one.feed === "OBSERVED" && isTargetable(one),
  );
  expect(targets.map(({ key }) => key).sort()).toEqual(Object.keys(OBSERVED_METRICS).sort());
});

describe("an own metric", () => {
  test("is an outcome of teams, with the statistics of any other", () => {
    const definition = ownDefinition(OWN);
    expect(definition).toMatchObject({
      class: "OUTCOME",
      feed: "OBSERVED",
      lowestLevel: "TEAM",
      guardMetric: "CALLBACK_RATE",
      minN: { group: 40, person: 40, peers: 5 },
    });
    expect(isTargetableAt(definition, "TEAM")).toBe(true);
    expect(isTargetableAt(definition, "PERSON")).toBe(false);
  });

  test("of the organisation is no target of a team", () => {
    expect(isTargetableAt(ownDefinition({ ...OWN, level: "ORGANISATION" }), "TEAM")).toBe(false);
  });

  test("cannot be guarded by what nobody may aim at", () => {
    expect(() => ownDefinition({ ...OWN, guardMetric: "LINK_RATE" })).toThrow("guards nothing");
  });
});

describe("the fact of an observation", () => {
  const state: ObservationState = {
    occurredAt: "2026-03-01T09:00:00.000Z" as Instant,
    ticket: "T-1",
    customer: null,
    person: "ada",
    team: "desk",
    numerator: 250_000,
    denominator: null,
    durationMs: null,
    isDeleted: false,
  };
  const observed: ObservedCase = {
    observationId: "o" as MetricObservationId,
    metric: OWN.id,
    definition: ownDefinition(OWN),
    state,
    occurred: { at: "2026-03-01T09:00:00.000Z" as Instant, on: "2026-03-01" as LocalDate },
    ticketId: "t" as TicketId,
    disposition: null,
    personId: "p" as PersonId,
    teamId: "d" as TeamId,
  };

  test("is one case, of the person or else of the team, under the version it occurred under", () => {
    expect(deriveObservation(observed)).toMatchObject({
      metric: OWN.id,
      definitionVersion: 3,
      subjectId: "o",
      observationId: "o",
      ticketId: "t",
      personId: "p",
      teamId: null,
      numerator: 250_000,
      denominator: MICRO,
      maturesAt: "2026-03-03T09:00:00.000Z",
    });
    expect(deriveObservation({ ...observed, personId: null })).toMatchObject({ personId: null, teamId: "d" });
  });

  test("keeps how long a case took", () => {
    const definition = ownDefinition({
      ...OWN,
      shape: "DURATION",
      durationUnitMs: 3_600_000,
      maturityDays: 0,
    });
    const took = { ...state, numerator: null, durationMs: 90_000 };
    expect(deriveObservation({ ...observed, definition, state: took })).toMatchObject({
      numerator: 0,
      denominator: MICRO,
      durationMs: 90_000,
      maturesAt: null,
    });
  });

  test("is shown and not counted for a spam ticket and for an answer that did not come", () => {
    const left = { numerator: 0, denominator: 0, maturesAt: null };
    expect(deriveObservation({ ...observed, disposition: "SPAM" })).toMatchObject({
      ...left,
      exclusion: "SPAM",
    });
    const silent = { ...state, numerator: 0, denominator: 0 };
    expect(deriveObservation({ ...observed, state: silent })).toMatchObject({
      ...left,
      exclusion: "NO_ANSWER",
    });
  });

  test("is none when it was deleted", () => {
    expect(deriveObservation({ ...observed, state: { ...state, isDeleted: true } })).toBeNull();
  });
});
