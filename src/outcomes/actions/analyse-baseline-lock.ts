import { writingPerson } from "../../people/actions/require.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { makePeriod, type Period } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { isStorable } from "../../platform/kernel/storable-text.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { calendarParts, MAX_SERIES_POINTS, type Granularity } from "../domain/analysis-calendar.js";
import { FactSplit } from "../domain/analysis-cells.js";
import { baselineOf, isSettled, type BaselineVariant, type ChartBaseline } from "../domain/analysis-chart.js";
import { seriesOf } from "../domain/analysis-series.js";
import { isMeasuredAt, MetricShape, type MetricDefinition } from "../domain/metric-definition.js";
import type { Metric } from "../domain/metric-key.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import { MIN_BASELINE_POINTS_V1 } from "../domain/statistics/xmr.js";
import { readCells } from "../store/analysis-cells.read-model.js";
import { scopeExists } from "../store/figure-access.read-model.js";
import { lockOutcomes } from "../store/outcome-fact.store.js";
import { replaceBaseline } from "../store/metric-baseline.store.js";
import type { MeasurementRequest, MetricScope } from "../store/measurements.read-model.js";
import { readFigures } from "./read-figures.js";

/** Which limits to lock, and why. */
export interface LockBaseline {
  readonly scope: MetricScope;
  readonly metric: Metric;
  readonly granularity: Granularity;
  /** The days whose settled points make the limits. */
  readonly period: Period;
  readonly variant: BaselineVariant;
  /** 1 to 1000 characters. */
  readonly reason: string;
}

const MAX_REASON_CHARS = 1000;

/**
 * Locks the limits that a figure over time is held against, made from the settled points of a period. Limits change only
 * like this; the former ones, who locked them and why stay on record. Whoever sees all of the figure may do it.
 */
export async function lockBaseline(
  deps: ActionDeps,
  viewer: Viewer,
  command: LockBaseline,
): Promise<Result<string, readonly Problem[]>> {
  const actor = writingPerson(viewer, "Limits are locked");
  if (!actor.ok) return actor;
  const problems = inputProblems(command);
  if (problems.length > 0) return err(problems);
  return transact(deps, viewer.organisationId, (tx) =>
    lock(deps, tx, viewer, { ...command, by: actor.value }),
  );
}

async function lock(
  deps: ActionDeps,
  tx: Tx,
  viewer: Viewer,
  command: LockBaseline & { readonly by: PersonId },
): Promise<Result<string, readonly Problem[]>> {
  const { scope, metric, granularity, period, variant, reason, by } = command;
  const [figure = null] = (await scopeExists(tx, viewer.organisationId, scope))
    ? await readFigures(deps, tx, viewer, [{ metric, scope, period, asOf: null }])
    : [];
  const facts = figure?.analysis ?? null;
  if (facts === null) {
    const message =
      "There is no such figure that you may see in full: lock limits of your own figures or of those you lead";
    return err([problem("NOT_FOUND", "input.scopeId", message)]);
  }
  const definition = METRIC_DEFINITIONS[metric];
  const made = await makeLimits(deps, tx, viewer, { facts, definition, granularity, variant });
  if (!made.ok) return made;
  const { version: definitionVersion } = definition;
  await lockOutcomes(tx);
  return ok(
    await replaceBaseline(tx, {
      metric,
      scope,
      granularity,
      period,
      definitionVersion,
      baseline: made.value,
      reason: reason.trim(),
      lockedBy: by,
    }),
  );
}

interface LimitsToMake {
  readonly facts: MeasurementRequest;
  readonly definition: MetricDefinition;
  readonly granularity: Granularity;
  readonly variant: BaselineVariant;
}

async function makeLimits(
  deps: ActionDeps,
  tx: Tx,
  viewer: Viewer,
  { facts, definition, granularity, variant }: LimitsToMake,
): Promise<Result<ChartBaseline, readonly Problem[]>> {
  const withDurations = definition.shape === MetricShape.DURATION;
  const now = deps.clock.now();
  const [days = []] = await readCells(tx, viewer.organisationId, now, [
    { request: facts, by: [FactSplit.DAY], withDurations },
  ]);
  const points = seriesOf({
    parts: calendarParts(facts.period, granularity) ?? [],
    days,
    definition,
    dataAsOf: facts.asOf ?? now,
    today: viewer.today,
  });
  const baseline = baselineOf(points, definition, variant);
  if (baseline !== null) return ok(baseline);
  const settled = points.filter(isSettled).length;
  const message = `Limits take at least ${String(MIN_BASELINE_POINTS_V1)} points that have a case and will not change any more, some of them neighbours; this period has ${String(settled)}`;
  return err([problem("INSUFFICIENT_DATA", "input.period", message)]);
}

function inputProblems({ scope, metric, granularity, period, reason }: LockBaseline): readonly Problem[] {
  const problems: Problem[] = [];
  const definition = METRIC_DEFINITIONS[metric];
  if (!isMeasuredAt(definition, scope.level)) {
    const message = `${metric} is measured for a ${definition.lowestLevel.toLowerCase()} and above, never for one person`;
    problems.push(problem("METRIC_LEVEL_FORBIDDEN", "input.metric", message));
  }
  if (!makePeriod(period.start, period.end).ok)
    problems.push(problem("EMPTY_PERIOD", "input.period.end", "The period must end after it starts"));
  else if (calendarParts(period, granularity) === null) {
    const message = `The period has more than ${String(MAX_SERIES_POINTS)} points: choose longer ones or a shorter period`;
    problems.push(problem("VALIDATION_FAILED", "input.period", message));
  }
  const { length } = reason.trim();
  if (length < 1 || length > MAX_REASON_CHARS || !isStorable(reason)) {
    const message = `Say why in 1 to ${String(MAX_REASON_CHARS)} characters without control characters; there are ${String(length)}`;
    problems.push(problem("VALIDATION_FAILED", "input.reason", message));
  }
  return problems;
}
