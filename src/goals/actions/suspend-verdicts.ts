import { addDays } from "../../platform/kernel/period.js";
import type { GoalId, OrganisationId } from "../../platform/kernel/ids.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { measure } from "../../outcomes/domain/measure.js";
import { isMeasuredAt } from "../../outcomes/domain/metric-definition.js";
import { readScopeSums } from "../../outcomes/store/measurements.read-model.js";
import { definitionsOf, type AimedMetric } from "../domain/aim.js";
import { verdictTargetOf } from "../domain/goal-verdict-target.js";
import { suspensionWords } from "../domain/obstacle.js";
import {
  SYSTEMIC_V1,
  systemicMark,
  withoutColleagues,
  type SystemicMark,
  type TeamGoalReading,
} from "../domain/systemic.js";
import { targetInForce } from "../domain/target-revision.js";
import { measuresAsOf } from "../store/goal-frame.js";
import type { MeasureFrame, MetricMeasureFrame } from "../store/measure-frame.js";
import { approvedObstacles } from "../store/obstacle-suspensions.read-model.js";
import { goalsOfTeams, type TeamGoal } from "../store/systemic-goals.read-model.js";
import type { GoalRequest, GoalSuspension, GoalToMeasure, Moment } from "./goal-measurement.js";

/** Nothing is in the way of judging. */
export const NOT_SUSPENDED: GoalSuspension = Object.freeze({ obstacles: null, systemic: new Map() });

/** Why a measure gets no verdict; null when it gets one. A systemic miss is no judgement of a person, and still one of the team. */
export function suspendedBecause(
  goal: GoalToMeasure,
  measured: MeasureFrame,
  by: GoalSuspension,
): string | null {
  const mark = measured.by === "METRIC" ? by.systemic.get(measured.metric) : undefined;
  const systemic = goal.frame.level === "PERSON" ? mark?.explanation : undefined;
  const reasons = [by.obstacles, systemic].filter((reason) => reason != null);
  return reasons.length === 0 ? null : reasons.join("; and ");
}

/**
 * What suspends the verdicts of each goal, in the same order: obstacles approved by a second person, and the whole team
 * missing the metric (G21). Four statements at most, however many goals there are: obstacles, the goals of the teams,
 * and what `readScopeSums` takes for their figures, which is more only where the past is asked.
 */
export async function readSuspensions(
  runs: Runs,
  organisationId: OrganisationId,
  moment: Moment,
  goals: readonly GoalToMeasure[],
): Promise<readonly GoalSuspension[]> {
  const measured = goals.map(({ frame, window }) => ({ goalId: frame.goalId, period: window }));
  const obstacles = await approvedObstacles(runs, { organisationId, asOf: moment.asOf }, measured);
  const systemic = await readSystemic(runs, organisationId, moment, goals);
  return goals.map(({ frame }, index) => {
    const isPersonal = frame.level === "PERSON";
    const marks = systemic.get(frame.goalId) ?? new Map<AimedMetric, SystemicMark>();
    return {
      // A person's goal is read by those who may also read what was reported; a group's figure by others, too.
      obstacles: suspensionWords(obstacles[index] ?? [], isPersonal),
      systemic: new Map([...marks].map(([key, mark]) => [key, isPersonal ? withoutColleagues(mark) : mark])),
    };
  });
}

/** A part of a team's goal whose verdict counts. */
interface TeamMeasure {
  readonly goal: TeamGoal;
  readonly frame: MetricMeasureFrame;
  readonly request: GoalRequest;
}

async function readSystemic(
  runs: Runs,
  organisationId: OrganisationId,
  moment: Moment,
  goals: readonly GoalToMeasure[],
): Promise<ReadonlyMap<GoalId, ReadonlyMap<AimedMetric, SystemicMark>>> {
  const whole = goals.filter(
    ({ frame, window }) => window.start === frame.period.start && window.end === frame.period.end,
  );
  const ids = whole.map(({ frame }) => frame.goalId);
  const metricsOf = new Map(whole.map((goal) => [goal.frame.goalId, metricsAsked(goal, moment)]));
  const found = await goalsOfTeams(runs, organisationId, moment, ids);
  const candidates = groupBy(
    found.flatMap((goal) => partsOf(goal, moment)),
    ({ goal, frame }) => JSON.stringify([goal.goalIds, frame.metric]),
  );
  const telling = [...candidates.values()].filter(canTell);
  const measures = telling.flat();
  const sums = await readScopeSums(
    runs,
    organisationId,
    moment.now,
    measures.map(({ request }) => request),
    definitionsOf(measures.map(({ frame }) => frame)),
  );
  const readings = new Map(measures.map((part, index) => [part, readingOf(part, sums[index]?.sums, moment)]));
  const marks = new Map<GoalId, Map<AimedMetric, SystemicMark>>();
  for (const group of telling) {
    const mark = systemicMark(group.flatMap((part) => readings.get(part) ?? []));
    const [first] = group;
    if (mark === null || first === undefined) continue;
    for (const id of first.goal.goalIds)
      if (metricsOf.get(id)?.has(first.frame.metric) === true)
        marks.set(id, new Map(marks.get(id)).set(first.frame.metric, mark));
  }
  return marks;
}

function metricsAsked({ frame }: GoalToMeasure, { asOf }: Moment): ReadonlySet<AimedMetric> {
  return new Set(measuresAsOf(frame, asOf).flatMap((part) => (part.by === "METRIC" ? [part.metric] : [])));
}

function partsOf(goal: TeamGoal, { asOf }: Moment): readonly TeamMeasure[] {
  const { scope } = goal.frame;
  if (scope === null) return [];
  return measuresAsOf(goal.frame, asOf).flatMap((frame) =>
    frame.by === "METRIC" && isMeasuredAt(frame.definition, scope.level)
      ? [{ goal, frame, request: { metric: frame.metric, scope, period: goal.period, asOf } }]
      : [],
  );
}

/** Whether measuring these can show that the whole team misses: there are enough of people, or one of the team. */
function canTell(group: readonly TeamMeasure[]): boolean {
  const ofPeople = group.filter(({ goal }) => goal.frame.level === "PERSON");
  return ofPeople.length >= SYSTEMIC_V1.minGoals || group.length > ofPeople.length;
}

/** What the figure says of itself, before any obstacle: an obstacle to one goal must not hide that all miss. */
function readingOf(
  { goal, frame, request }: TeamMeasure,
  sums: Parameters<typeof measure>[0] | undefined,
  { asOf, on }: Moment,
): readonly TeamGoalReading[] {
  const { period } = request;
  const day = on < period.end ? on : addDays(period.end, -1);
  const target = targetInForce(frame.targets, day, asOf)?.target;
  if (sums === undefined || target === undefined) return [];
  const { verdict } = measure(sums, frame.definition, {
    level: request.scope.level,
    period,
    target: verdictTargetOf(target),
    suspendedBecause: null,
  });
  return [{ level: goal.frame.level === "TEAM" ? "TEAM" : "PERSON", state: goal.state, verdict }];
}
