import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import {
  isMeasuredAt,
  isTargetable,
  isTargetableAt,
  largestValue,
  MetricClass,
} from "../../../src/outcomes/domain/metric-definition.js";
import {
  ActivityMetric,
  ContextMetric,
  isTargetMetric,
  Metric,
  MetricKey,
} from "../../../src/outcomes/domain/metric-key.js";
import {
  definitionOf,
  METRIC_DEFINITIONS,
  PUBLISHED_DEFINITIONS,
} from "../../../src/outcomes/domain/metric-registry.js";
import { isAtLeastLevel, TargetMetric } from "../../../src/outcomes/domain/target-metric.js";
import { PUBLISHED_HASHES } from "./published-hashes.js";

const DEFINITIONS = Object.values(METRIC_DEFINITIONS);
const nameOf = ({ key, version }: { key: string; version: number }): string => `${key} ${String(version)}`;

/** The content of a definition, whatever order its fields were written in. */
function hashOf(definition: object): string {
  const canonical = JSON.stringify(definition, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(canonical).digest("hex").slice(0, 16);
}

describe("a published definition", () => {
  test("never changes: to change one, publish its next version and leave this list of hashes to grow", () => {
    const hashes = Object.fromEntries(PUBLISHED_DEFINITIONS.map((one) => [nameOf(one), hashOf(one)]));
    expect(hashes).toEqual(PUBLISHED_HASHES);
  });

  test("is frozen with everything it holds", () => {
    const isDeeplyFrozen = (value: unknown): boolean =>
      typeof value !== "object" ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));
    expect(Object.isFrozen(METRIC_DEFINITIONS)).toBe(true);
    expect(PUBLISHED_DEFINITIONS.filter((one) => !isDeeplyFrozen(one))).toEqual([]);
  });

  test("is found by key and version, and nothing is found that was never published", () => {
    for (const one of PUBLISHED_DEFINITIONS) expect(definitionOf(one.key, one.version)).toBe(one);
    expect(definitionOf("CALLBACK_RATE", 99)).toBeNull();
    expect(new Set(PUBLISHED_DEFINITIONS.map(nameOf)).size).toBe(PUBLISHED_DEFINITIONS.length);
  });
});

describe("the definitions in force", () => {
  test("are one for each key, in the latest version", () => {
    expect(Object.keys(METRIC_DEFINITIONS).sort()).toEqual(Object.values(MetricKey).sort());
    for (const [key, definition] of Object.entries(METRIC_DEFINITIONS)) {
      expect(definition.key).toBe(key);
      for (const other of PUBLISHED_DEFINITIONS.filter((one) => one.key === key))
        expect(other.version).toBeLessThanOrEqual(definition.version);
    }
  });

  test.each(DEFINITIONS.map((one) => [one.key, one] as const))(
    "%s is complete and says what it is in whole sentences",
    (_, one) => {
      expect(one.minN).toEqual({ person: 30, group: 20, peers: 5 });
      for (const text of [one.formula, one.rationale, one.source]) expect(text).toMatch(/^[A-Z0-9].*[.]$/s);
      expect(one.direction === "TARGET_BAND").toBe(one.band !== null);
      expect(one.shape === "DURATION").toBe(one.durationUnitMs !== null);
      expect(largestValue(one)).toBe(one.shape === "RATE" || one.shape === "SCORE" ? one.scale : null);
    },
  );

  test("let goals aim at the outcomes and qualities named as targets, and at nothing else", () => {
    const targetable = DEFINITIONS.filter(isTargetable).map(({ key }) => key);
    expect(targetable.sort()).toEqual(Object.values(TargetMetric).sort());
    expect(Object.values(MetricKey).filter(isTargetMetric).sort()).toEqual(targetable.sort());
    for (const one of DEFINITIONS) {
      if (one.lowestTargetLevel === null) expect(isTargetableAt(one, "ORGANISATION")).toBe(false);
      else expect(isAtLeastLevel(one.lowestTargetLevel, one.lowestLevel)).toBe(true);
    }
  });

  test("guard everything that can be aimed at with another one", () => {
    for (const one of DEFINITIONS) {
      expect(one.guardMetric !== null).toBe(isTargetable(one));
      expect(one.guardMetric).not.toBe(one.key);
    }
  });

  test("compute no context and no activity for one person, and lead from every activity to outcomes", () => {
    for (const key of [...Object.values(ContextMetric), ...Object.values(ActivityMetric)])
      expect(isMeasuredAt(METRIC_DEFINITIONS[key], "PERSON")).toBe(false);
    for (const one of DEFINITIONS) {
      expect(one.leadsTo.length > 0).toBe(one.class === MetricClass.ACTIVITY);
      expect(one.leadsTo.every((key) => METRIC_DEFINITIONS[key].class === MetricClass.OUTCOME)).toBe(true);
    }
  });

  test("name as figures what goals aim at and what helps to read it, never activity", () => {
    const classes = Object.values(Metric).map((key) => METRIC_DEFINITIONS[key].class);
    expect(classes).not.toContain(MetricClass.ACTIVITY);
    expect(Object.values(Metric)).toHaveLength(21);
  });

  test("aim at team level only where a person could not answer for the figure alone", () => {
    const ofPeople = DEFINITIONS.filter((one) => isTargetableAt(one, "PERSON")).map(({ key }) => key);
    expect(ofPeople.sort()).toEqual([
      "ACCURATE_REUSE_PER_100",
      "CALLBACK_RATE",
      "COMPLAINT_RATE",
      "CSAT_SHARE",
      "REOPEN_RATE",
    ]);
  });
});
