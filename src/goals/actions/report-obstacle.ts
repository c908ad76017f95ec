import { writingPerson } from "../../people/actions/require.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, ObstacleId } from "../../platform/kernel/ids.js";
import type { Validity } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { sideOf } from "../domain/conversation.js";
import { isTerminal } from "../domain/goal-transition.js";
import { touches, type ObstacleCause } from "../domain/obstacle.js";
import { findTalkedAbout, standingsOf, type TalkedAboutGoal } from "../store/conversation.read-model.js";
import { insertObstacle } from "../store/obstacle.store.js";
import { noSuchGoal, notYourConversation } from "./conversation-problems.js";
import { requiredText } from "./goal-text.js";

/** The most goals one obstacle affects; what stands in the way of more is best attached to the team's goal. */
const MOST_GOALS = 20;

export interface ReportObstacle {
  readonly goalIds: readonly GoalId[];
  readonly cause: ObstacleCause;
  readonly text: string;
  /** The days on which it stands in the way; without an end while it still does. */
  readonly days: Validity;
}

/**
 * Anyone affected reports what stands in the way of goals: those whose goals they are, and those who lead them. It
 * changes no verdict by itself. Errors: VALIDATION_FAILED, NOT_FOUND, FORBIDDEN, INVALID_STATE.
 */
export async function reportObstacle(
  deps: ActionDeps,
  viewer: Viewer,
  command: ReportObstacle,
): Promise<Result<ObstacleId, readonly Problem[]>> {
  const person = writingPerson(viewer, "Obstacles are reported");
  if (!person.ok) return person;
  const wrong = inputProblems(command);
  if (wrong.length > 0) return err(wrong);
  return transact(deps, viewer.organisationId, async (tx) => {
    const problems = await goalProblems(tx, viewer, command);
    if (problems.length > 0) return err(problems);
    const obstacle = { ...command, text: command.text.trim(), reportedBy: person.value };
    return ok(await insertObstacle(tx, obstacle));
  });
}

function inputProblems({ goalIds, text, days }: ReportObstacle): readonly Problem[] {
  const wrong = requiredText("input.text", "What stands in the way", text);
  const problems = wrong === null ? [] : [wrong];
  const count = new Set(goalIds).size;
  if (count === 0 || count > MOST_GOALS || count < goalIds.length)
    problems.push(
      problem(
        "VALIDATION_FAILED",
        "input.goalIds",
        `Name from 1 to ${MOST_GOALS} different goals; what affects more is best attached to the team's goal`,
      ),
    );
  if (days.to !== null && days.to <= days.from)
    problems.push(
      problem(
        "EMPTY_PERIOD",
        "input.endsOn",
        `It stands in the way from ${days.from} on, so its end must be later; the end is the first day on which it no longer does`,
      ),
    );
  return problems;
}

async function goalProblems(tx: Tx, viewer: Viewer, command: ReportObstacle): Promise<readonly Problem[]> {
  const goals = await findTalkedAbout(tx, viewer, command.goalIds);
  const found = goals.filter((goal) => goal !== null);
  const standings = new Map(
    (await standingsOf(tx, viewer, found)).map((standing, index) => [found[index]?.id, standing]),
  );
  return goals.flatMap((goal, index) => {
    const path = `input.goalIds.${index}`;
    if (goal === null) return [noSuchGoal(path)];
    const standing = standings.get(goal.id);
    if (standing === undefined || sideOf(standing) === null) return [notYourConversation(path)];
    return unaffected(goal, command.days, path);
  });
}

function unaffected(goal: TalkedAboutGoal, days: Validity, path: string): readonly Problem[] {
  if (goal.state === "DRAFT" || isTerminal(goal.state)) {
    const message = `A goal that is ${goal.state} is not pursued, so nothing stands in its way`;
    return [problem("INVALID_STATE", path, message, { state: goal.state })];
  }
  if (touches(days, goal.period)) return [];
  const { start, end } = goal.period;
  return [
    problem(
      "VALIDATION_FAILED",
      path,
      `The obstacle touches no day of this goal's period, which runs from ${start} until ${end}: leave the goal out or correct the days`,
    ),
  ];
}
