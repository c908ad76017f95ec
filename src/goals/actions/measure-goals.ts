import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import type { Runs } from "../../people/store/access.read-model.js";
import type { MetricDefinition } from "../../outcomes/domain/metric-definition.js";
import type { FactMetric } from "../../outcomes/domain/metric-key.js";
import { readScopeSums, type ScopeSums } from "../../outcomes/store/measurements.read-model.js";
import { definitionsOf } from "../domain/aim.js";
import { elapsedShare, worstHealth } from "../domain/goal-health.js";
import { RollUpRule } from "../domain/goal.js";
import { plainSentence } from "../domain/plain-sentence.js";
import { rollUp } from "../domain/roll-up.js";
import { measuresAsOf, type GoalFrame } from "../store/goal-frame.js";
import { explainGoal } from "./explain-progress.js";
import type {
  GoalMeasurement,
  GoalRequest,
  GoalToMeasure,
  MeasureReading,
  Moment,
} from "./goal-measurement.js";
import { judgeMeasure, planMeasure } from "./judge-measure.js";
import { NOT_SUSPENDED, readSuspensions, suspendedBecause } from "./suspend-verdicts.js";

/** Reads the sums of requests, in the same order. */
export type ReadSums = (
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  requests: readonly GoalRequest[],
  definitionOf: (metric: FactMetric) => MetricDefinition,
) => Promise<readonly ScopeSums[]>;

/**
 * Measures goals, in the same order. Figures that share metric, level and window are one statement, so fifty people with
 * the same goal cost no more than one.
 * @param readSums everything that is known, unless only what was released to peers may be read.
 */
export async function measureGoals(
  runs: Runs,
  organisationId: OrganisationId,
  moment: Moment,
  goals: readonly GoalToMeasure[],
  readSums: ReadSums = readScopeSums,
): Promise<readonly GoalMeasurement[]> {
  const planned = goals.map((goal) =>
    measuresAsOf(goal.frame, moment.asOf).map((measure) => planMeasure(goal, measure, moment)),
  );
  const requests = planned.flat().flatMap((plan) => plan.requests);
  const aims = planned.flat().flatMap(({ measure }) => (measure.by === "METRIC" ? [measure] : []));
  const sums = await readSums(runs, organisationId, moment.now, requests, definitionsOf(aims));
  const known = new Map(requests.map((request, index) => [request, sums[index]]));
  const suspensions = await readSuspensions(runs, organisationId, moment, goals);
  return goals.map((goal, index) => {
    const suspension = suspensions[index] ?? NOT_SUSPENDED;
    const readings = (planned[index] ?? []).map((plan) => {
      const judged = { ...goal, suspendedBecause: suspendedBecause(goal, plan.measure, suspension) };
      return judgeMeasure(judged, plan, moment, (request) => known.get(request));
    });
    return { ...summarise(goal.frame, readings, moment.on), suspension };
  });
}

function summarise(
  frame: GoalFrame,
  readings: readonly MeasureReading[],
  on: LocalDate,
): Omit<GoalMeasurement, "suspension"> {
  // The other rules are about goals below this one: unlike measures of one goal have at most a weighted mean.
  const rule = frame.rollUp === RollUpRule.WEIGHTED_MEAN ? RollUpRule.WEIGHTED_MEAN : RollUpRule.NONE;
  const parts = readings.map(({ id, weightBps, value }) => ({
    id,
    weightBps,
    progress: value,
    figure: null,
  }));
  const { value, display, missing } = rollUp(rule, parts);
  const counted = readings.filter(({ kind }) => kind !== "BEHAVIOUR");
  const elapsed = elapsedShare(frame.period, on);
  const figures = readings.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  const [first] = figures;
  return {
    value,
    display,
    measures: readings,
    missing,
    health: worstHealth((counted.length > 0 ? counted : readings).map(({ health }) => health)),
    elapsedShare: elapsed,
    explanation: explainGoal(frame, readings, elapsed),
    sentence: plainSentence(readings),
    current: first?.result.value ?? null,
    result: first?.result ?? null,
    request: first?.request ?? null,
  };
}
