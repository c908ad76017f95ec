import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalMeasureId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate, Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { measure } from "../../outcomes/domain/measure.js";
import type { MetricResult } from "../../outcomes/domain/metric-result.js";
import { readStanding } from "../../outcomes/store/figure-access.read-model.js";
import { readScopeSums, type ScopeSums } from "../../outcomes/store/measurements.read-model.js";
import { logAccess } from "../../people/store/access-log.store.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { definitionsOf } from "../domain/aim.js";
import { figureSentence } from "../domain/evidence-sentence.js";
import type { MetricTarget } from "../domain/goal-measure.js";
import { verdictTargetOf } from "../domain/goal-verdict-target.js";
import { monthsOf } from "../domain/months.js";
import { targetInForce } from "../domain/target-revision.js";
import { measuresAsOf, type GoalFrame } from "../store/goal-frame.js";
import type { MetricMeasureFrame } from "../store/measure-frame.js";
import type { MeasureFigure, MeasureReading } from "./goal-measurement.js";
import { dayOf, readProgress, type GoalReading } from "./read-progress.js";

/** The most months of a series; of a longer period the last ones are told. */
export const MOST_EVIDENCE_MONTHS_V1 = 60;

/** Of which measure the evidence is asked for; the first with a figure when none is named. */
export interface EvidenceQuestion {
  readonly frame: GoalFrame;
  readonly measureId: GoalMeasureId | null;
}

/** One month of the series. */
export interface EvidenceMonth {
  /** The days of the month that are in the goal's period. */
  readonly period: Period;
  readonly isOver: boolean;
  /** What the month is held against. */
  readonly target: MetricTarget;
  readonly result: MetricResult;
  readonly request: MeasureFigure["request"];
}

/** What stands behind the figure of a measure. */
export interface GoalEvidence {
  readonly measureId: GoalMeasureId;
  readonly figure: MeasureFigure;
  /** The months that have begun, earliest first. */
  readonly months: readonly EvidenceMonth[];
  readonly sentence: string;
  /** Whether single facts and articles may be named: not those of a group in team-only mode. */
  readonly namesFacts: boolean;
}

interface EvidencePlan {
  readonly measure: MetricMeasureFrame;
  readonly reading: MeasureReading;
  readonly figure: MeasureFigure;
  readonly requests: readonly MeasureFigure["request"][];
}

/**
 * The evidence of measures, in the order of the questions; null where the viewer may not know all of a goal's progress
 * (peers and tools never do) and for a measure without a figure. That somebody else's was looked at is on record before it
 * is returned. The months of all goals share their statements.
 */
export async function readEvidence(
  deps: ActionDeps,
  runs: Runs,
  viewer: Viewer,
  asOf: Instant | null,
  questions: readonly EvidenceQuestion[],
): Promise<readonly (GoalEvidence | null)[]> {
  const on = asOf === null ? viewer.today : dayOf(asOf, viewer.timeZone);
  const frames = [...new Map(questions.map(({ frame }) => [frame.goalId, frame])).values()];
  const readings = await readProgress(deps, runs, viewer, asOf, frames);
  const byGoal = new Map(frames.map(({ goalId }, index) => [goalId, readings[index] ?? null]));
  const plans = questions.map((question) =>
    planEvidence(question, byGoal.get(question.frame.goalId) ?? null, asOf, on),
  );
  const seen = plans.flatMap((plan) => (plan === null ? [] : [plan]));
  const subjects = seen.flatMap(({ figure: { request } }) =>
    request.scope.level === "PERSON" ? [request.scope.id] : [],
  );
  const now = deps.clock.now();
  await logAccess(deps.database, viewer, [...new Set(subjects)], "Evidence of a goal", now);
  const { teamOnlyMode } = await readStanding(runs, viewer);
  const requests = seen.flatMap((plan) => plan.requests);
  const definitionOf = definitionsOf(seen.map((plan) => plan.measure));
  const sums = await readScopeSums(runs, viewer.organisationId, now, requests, definitionOf);
  const known = new Map(requests.map((request, index) => [request, sums[index]]));
  return plans.map((plan) => (plan === null ? null : evidenceOf(plan, known, { asOf, on, teamOnlyMode })));
}

function planEvidence(
  { frame, measureId }: EvidenceQuestion,
  goal: GoalReading | null,
  asOf: Instant | null,
  on: LocalDate,
): EvidencePlan | null {
  if (goal?.isFull !== true) return null;
  const reading = goal.measures.find(({ id, figure }) =>
    measureId === null ? figure !== null : id === measureId,
  );
  const own = measuresAsOf(frame, asOf).find(({ id }) => id === reading?.id);
  if (reading?.figure == null || own?.by !== "METRIC") return null;
  const { figure } = reading;
  const begun = monthsOf(figure.request.period).filter(({ start }) => start <= on);
  const requests = begun.slice(-MOST_EVIDENCE_MONTHS_V1).map((period) => ({ ...figure.request, period }));
  return { measure: own, reading, figure, requests };
}

function evidenceOf(
  { measure: own, reading, figure, requests }: EvidencePlan,
  sumsOf: ReadonlyMap<MeasureFigure["request"], ScopeSums | undefined>,
  look: { readonly asOf: Instant | null; readonly on: LocalDate; readonly teamOnlyMode: boolean },
): GoalEvidence {
  const { definition, frame } = figure.result;
  const months = requests.flatMap((request): readonly EvidenceMonth[] => {
    const { period } = request;
    const sums = sumsOf.get(request)?.sums;
    const target = targetInForce(own.targets, period.start, look.asOf)?.target;
    if (sums === undefined || target === undefined) return [];
    const result = measure(sums, definition, { ...frame, period, target: verdictTargetOf(target) });
    return [{ period, isOver: period.end <= look.on, target, result, request }];
  });
  return {
    measureId: reading.id,
    figure,
    months,
    sentence: figureSentence(reading),
    namesFacts: !look.teamOnlyMode || figure.request.scope.level === "PERSON",
  };
}
