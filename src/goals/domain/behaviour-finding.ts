import { GoalParty } from "./goal-agreement.js";
import { GoalLevel } from "./goal.js";

/** What somebody found about a way of working. A word and not a mark: nothing is computed from it. */
export const BehaviourFinding = {
  SHOWN: "SHOWN",
  PARTLY_SHOWN: "PARTLY_SHOWN",
  NOT_SHOWN: "NOT_SHOWN",
} as const;
export type BehaviourFinding = (typeof BehaviourFinding)[keyof typeof BehaviourFinding];

/** What one party found; a later one of the same party takes the place of an earlier. */
export interface Assessment {
  readonly party: GoalParty;
  readonly assessedBy: string;
  readonly finding: BehaviourFinding;
}

/**
 * Whether a way of working was shown, by the last words of two parties who are two people: of a person's goal the
 * person and somebody above, of any other goal any two who have a say in it. Null until both have spoken, while they
 * disagree, and when both found it only partly shown.
 * @param assessments in the order in which they were given.
 */
export function findBehaviour(level: GoalLevel, assessments: readonly Assessment[]): boolean | null {
  const [one, other] = level === GoalLevel.PERSON ? ofBothSides(assessments) : ofTwoPeople(assessments);
  if (one === undefined || other === undefined || one.finding !== other.finding) return null;
  if (one.finding === BehaviourFinding.PARTLY_SHOWN) return null;
  return one.finding === BehaviourFinding.SHOWN;
}

type LastWords = readonly [Assessment | undefined, Assessment | undefined];

function ofBothSides(assessments: readonly Assessment[]): LastWords {
  return [
    assessments.findLast(({ party }) => party === GoalParty.OWNER),
    assessments.findLast(({ party }) => party === GoalParty.LEADER),
  ];
}

function ofTwoPeople(assessments: readonly Assessment[]): LastWords {
  const last = assessments.at(-1);
  return [last, assessments.findLast(({ assessedBy }) => assessedBy !== last?.assessedBy)];
}
