import type { Period } from "../../platform/kernel/period.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { mayContribute } from "./goal-level.js";
import { GoalCategory, type GoalDraft, type GoalLevel } from "./goal.js";
import { MEASURES_PER_GOAL_V1, MOST_PARENTS_V1, WHOLE_BPS } from "./goal-measure.js";
import { measureProblems, type MeasureProblem } from "./validate-measure.js";

/** The longest period of a goal: its months are told one by one, and nobody can agree to more. */
export const LONGEST_GOAL_YEARS_V1 = 10;

/** Why a goal cannot be set as it is. */
export type GoalProblem =
  | { readonly code: "EMPTY_PERIOD" }
  | { readonly code: "PERIOD_TOO_LONG"; readonly years: number }
  | { readonly code: "MEASURE_COUNT"; readonly count: number; readonly fewest: number; readonly most: number }
  | { readonly code: "WEIGHTS_NOT_100"; readonly of: "MEASURES" | "PARENTS"; readonly sum: number | null }
  | { readonly code: "PARENT_COUNT"; readonly count: number; readonly most: number }
  | {
      readonly code: "GOAL_LEVEL_INVERTED";
      readonly parent: GoalLevel;
      readonly child: GoalLevel;
      /** Which of the parents. */
      readonly at: number;
    }
  | { readonly code: "METRIC_ON_WORK_ETHIC" }
  | MeasureProblem;

/** Checks everything a draft can get wrong on its own and reports all of it together. */
export function validateGoal(draft: GoalDraft): Result<GoalDraft, readonly GoalProblem[]> {
  const problems: readonly GoalProblem[] = [
    ...parentProblems(draft),
    ...draft.measures.flatMap((measure, at) => measureProblems(measure, at, draft)),
    ...measureListProblems(draft),
    ...periodProblems(draft.period),
  ];
  return problems.length === 0 ? ok(draft) : err(problems);
}

function periodProblems({ start, end }: Period): readonly GoalProblem[] {
  if (end <= start) return [{ code: "EMPTY_PERIOD" }];
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  const isLonger =
    years > LONGEST_GOAL_YEARS_V1 || (years === LONGEST_GOAL_YEARS_V1 && end.slice(5) > start.slice(5));
  return isLonger ? [{ code: "PERIOD_TOO_LONG", years: LONGEST_GOAL_YEARS_V1 }] : [];
}

/** What is wrong with the goals another is to contribute to. */
export function parentProblems({
  level,
  parents,
}: Pick<GoalDraft, "level" | "parents">): readonly GoalProblem[] {
  const problems: GoalProblem[] = parents.flatMap((parent, at) =>
    mayContribute(level, parent.level)
      ? []
      : [{ code: "GOAL_LEVEL_INVERTED", parent: parent.level, child: level, at }],
  );
  if (parents.length > MOST_PARENTS_V1)
    problems.push({ code: "PARENT_COUNT", count: parents.length, most: MOST_PARENTS_V1 });
  return [...problems, ...parentWeightProblems(parents.map(({ weightBps }) => weightBps))];
}

/** Parents are weighed all or none: a goal that says how much of it is for one of them says it for each. */
function parentWeightProblems(weights: readonly (number | null)[]): readonly GoalProblem[] {
  const given = weights.filter((weight) => weight !== null);
  if (given.length === 0) return [];
  const sum = given.length === weights.length ? total(given) : null;
  return sum === WHOLE_BPS && given.every(isShare) ? [] : [{ code: "WEIGHTS_NOT_100", of: "PARENTS", sum }];
}

function measureListProblems({ measures, category }: GoalDraft): readonly GoalProblem[] {
  const { fewest, most } = MEASURES_PER_GOAL_V1;
  const problems: GoalProblem[] = [];
  if (measures.length < fewest || measures.length > most)
    problems.push({ code: "MEASURE_COUNT", count: measures.length, fewest, most });
  const weights = measures.map(({ weightBps }) => weightBps);
  if (measures.length > 0 && (total(weights) !== WHOLE_BPS || !weights.every(isShare)))
    problems.push({ code: "WEIGHTS_NOT_100", of: "MEASURES", sum: total(weights) });
  if (category === GoalCategory.WORK_ETHIC && measures.some(({ basis }) => basis.by === "METRIC"))
    problems.push({ code: "METRIC_ON_WORK_ETHIC" });
  return problems;
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** A whole number of basis points above nothing. */
export function isShare(weight: number): boolean {
  return Number.isInteger(weight) && weight > 0 && weight <= WHOLE_BPS;
}
