import { acknowledgeGoal } from "../../../src/goals/actions/acknowledge-goal.js";
import { activateGoal } from "../../../src/goals/actions/activate-goal.js";
import { agreeGoal } from "../../../src/goals/actions/agree-goal.js";
import { proposeGoal, type ProposeGoal } from "../../../src/goals/actions/propose-goal.js";
import type { GoalId } from "../../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import type { TestDatabase } from "../../support/test-database.js";
import { must } from "../../support/test-organisation.js";

export const day = (text: string): LocalDate => text as LocalDate;

/** A sound proposal of a person's goal, callbacks from 18 % down to 10 % in the first half of 2026, with other parts where given. */
export function proposal(parts: Partial<ProposeGoal>): ProposeGoal {
  return {
    level: "PERSON",
    title: "Customers need not come back",
    rationale: "I ask what happens next before I call a matter solved.",
    metric: "CALLBACK_RATE",
    target: { reach: { baseline: 0.18, target: 0.1 } },
    period: { start: day("2026-01-01"), end: day("2026-07-01") },
    ...parts,
  };
}

/** A goal that `owner` proposed and acknowledged, and `leader` agreed to and activated; it stands at version 3. */
export async function activeGoal(
  db: TestDatabase,
  owner: Viewer,
  leader: Viewer,
  parts: Partial<ProposeGoal> = {},
): Promise<GoalId> {
  const own = owner.personId === null ? {} : { ownerPersonId: owner.personId };
  const goalId = must(await proposeGoal(db.deps, owner, proposal({ ...own, ...parts })));
  must(await agreeGoal(db.deps, leader, { goalId, version: 1 }));
  const inOwnWords = "I say what happens next, so that nobody has to ask twice.";
  must(await acknowledgeGoal(db.deps, owner, { goalId, version: 2, inOwnWords }));
  return must(await activateGoal(db.deps, leader, { goalId, version: 2, asTrial: false }));
}
