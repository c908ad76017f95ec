import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import type { Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { logAccess } from "../../people/store/access-log.store.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { measure } from "../../outcomes/domain/measure.js";
import { isMeasuredAt, type MetricDefinition } from "../../outcomes/domain/metric-definition.js";
import {
  readScopeSums,
  type MetricScope,
  type ScopeSums,
} from "../../outcomes/store/measurements.read-model.js";
import { definitionsOf } from "../domain/aim.js";
import { figureWords } from "../domain/figure-words.js";
import { monthsBefore, monthsOf } from "../domain/months.js";
import { checkSmart, type PastMonth, type SmartCheck, type SmartMeasure } from "../domain/smart-check.js";
import { targetInForce } from "../domain/target-revision.js";
import { readGoalOrigins, type GoalOrigin } from "../store/goal-origins.read-model.js";
import { measuresAsOf, type GoalFrame } from "../store/goal-frame.js";
import type { MetricMeasureFrame } from "../store/measure-frame.js";
import type { GoalRequest } from "./goal-measurement.js";
import { goalsInFull } from "./read-progress.js";

/** How many months of the owner's past a goal is held against. */
const PAST_MONTHS_V1 = 12;

interface Planned {
  readonly frame: GoalFrame;
  readonly scope: MetricScope;
  /** The requests of each metric measure, by its id. */
  readonly past: ReadonlyMap<string, readonly GoalRequest[]>;
}

/**
 * Checks goals against their owners' past, in the same order; null for goals whose figures the viewer may not see in
 * full, since the answer tells about them. Looks at other people's past are on record before any is returned.
 */
export async function readSmartChecks(
  deps: ActionDeps,
  runs: Runs,
  viewer: Viewer,
  frames: readonly GoalFrame[],
): Promise<readonly (SmartCheck | null)[]> {
  const scopes = await goalsInFull(runs, viewer, frames);
  const planned = frames.map((frame, index) => plan(viewer, frame, scopes[index] ?? null));
  const requests = planned.flatMap((one) => (one === null ? [] : [...one.past.values()].flat()));
  const definitionOf = definitionsOf(frames.flatMap(metricMeasures));
  const now = deps.clock.now();
  const sums = await readScopeSums(runs, viewer.organisationId, now, requests, definitionOf);
  const known = new Map(requests.map((request, index) => [request, sums[index]]));
  const origins = await readGoalOrigins(
    runs,
    viewer.organisationId,
    frames.map(({ goalId }) => goalId),
  );
  const subjects = planned.flatMap((one) => (one?.scope.level === "PERSON" ? [one.scope.id] : []));
  await logAccess(deps.database, viewer, [...new Set(subjects)], "Check of a goal", now);
  return planned.map((one) => (one === null ? null : check(one, known, origins)));
}

function plan(viewer: Viewer, frame: GoalFrame, scope: MetricScope | null): Planned | null {
  if (scope === null) return null;
  const before = frame.period.start < viewer.today ? frame.period.start : viewer.today;
  const months = monthsBefore(before, PAST_MONTHS_V1);
  const past = new Map(
    metricMeasures(frame).map(({ id, metric, definition }) => [
      id as string,
      (isMeasuredAt(definition, scope.level) ? months : []).map((period): GoalRequest => ({
        metric,
        scope,
        period,
        asOf: null,
      })),
    ]),
  );
  return { frame, scope, past };
}

function metricMeasures(frame: GoalFrame): readonly MetricMeasureFrame[] {
  return measuresAsOf(frame, null).flatMap((one) => (one.by === "METRIC" ? [one] : []));
}

function check(
  { frame, scope, past }: Planned,
  known: ReadonlyMap<GoalRequest, ScopeSums | undefined>,
  origins: ReadonlyMap<GoalId, GoalOrigin>,
): SmartCheck {
  const origin = origins.get(frame.goalId);
  const measures = measuresAsOf(frame, null).flatMap((one): readonly SmartMeasure[] =>
    one.by === "METRIC"
      ? smartMetric(
          frame,
          one,
          scope,
          (past.get(one.id) ?? []).map((request) => monthOf(request, one.definition, known)),
        )
      : [{ by: one.by }],
  );
  return checkSmart({
    title: frame.title,
    level: frame.level,
    ambition: frame.ambition,
    period: frame.period,
    months: monthsOf(frame.period).length,
    hasParents: origin?.hasParents ?? false,
    measures,
    staleDerivations: origin?.stale ?? [],
  });
}

function smartMetric(
  frame: GoalFrame,
  one: MetricMeasureFrame,
  scope: MetricScope,
  past: readonly PastMonth[],
): readonly SmartMeasure[] {
  const { definition } = one;
  const target = targetInForce(one.targets, lastDay(frame.period))?.target;
  if (target === undefined) return [];
  const { name, direction, minN } = definition;
  return [
    {
      by: "METRIC",
      name,
      direction,
      minN: scope.level === "PERSON" ? minN.person : minN.group,
      target,
      past,
      format: (value) => figureWords(value, definition),
    },
  ];
}

const lastDay = ({ end }: Period): Period["end"] => end;

function monthOf(
  request: GoalRequest,
  definition: MetricDefinition,
  known: ReadonlyMap<GoalRequest, ScopeSums | undefined>,
): PastMonth {
  const sums = known.get(request)?.sums;
  if (sums === undefined) return { n: 0, value: null };
  const frame = {
    level: request.scope.level,
    period: request.period,
    target: null,
    suspendedBecause: null,
  };
  const { n, value } = measure(sums, definition, frame);
  return { n, value };
}
