import { assertNever } from "../../platform/kernel/assert-never.js";
import { deepFreeze } from "../../platform/kernel/deep-freeze.js";
import { OwnMetricNames, type OwnMetric } from "../../intake/domain/own-metric.js";
import { MINIMUM_SAMPLE_V1 } from "./define-metric.js";
import {
  AttributionPolicy,
  MetricClass,
  MetricFeed,
  PeriodRule,
  type MetricDefinition,
} from "./metric-definition.js";
import { isTargetMetric } from "./metric-key.js";

/**
 * An own metric as the statistics read it: an outcome of teams, told from outside, with the same minimum samples,
 * maturity and intervals as the built-in ones.
 * @throws RangeError when the guard is no metric a goal may aim at; defining one refuses that.
 */
export function ownDefinition(own: OwnMetric): MetricDefinition {
  const { guardMetric, minimumN } = own;
  if (!isTargetMetric(guardMetric)) throw new RangeError(`${guardMetric} guards nothing: it is no outcome`);
  return deepFreeze({
    key: own.id,
    version: own.version,
    class: MetricClass.OUTCOME,
    shape: own.shape,
    direction: own.direction,
    band: null,
    unit: own.unit,
    scale: 1,
    durationUnitMs: own.durationUnitMs,
    lowestLevel: own.level,
    lowestTargetLevel: own.level,
    maturityDays: own.maturityDays,
    minN: { ...MINIMUM_SAMPLE_V1, person: Math.max(MINIMUM_SAMPLE_V1.person, minimumN), group: minimumN },
    hasOpenDecisions: false,
    attribution: AttributionPolicy.AS_OBSERVED,
    strata: [],
    guardMetric,
    leadsTo: [],
    feed: MetricFeed.OBSERVED,
    periodRule: PeriodRule.WHOLE_PERIOD,
    coverage: null,
    name: own.name,
    caseNoun: caseNoun(own.names),
    formula: own.formula,
    rationale: own.description,
    source: "Defined by the organisation",
  });
}

function caseNoun(names: OwnMetricNames): MetricDefinition["caseNoun"] {
  switch (names) {
    case OwnMetricNames.TICKETS:
      return { one: "ticket", many: "tickets" };
    case OwnMetricNames.CUSTOMERS:
      return { one: "customer case", many: "customer cases" };
    default:
      return assertNever(names);
  }
}
