import { assertNever } from "../../platform/kernel/assert-never.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { GoalLevel, GoalState } from "./goal.js";

/** The two sides of the conversation about a goal: those whose goal it is, and those who lead them. */
export const ConversationSide = { OWNER: "OWNER", LEADER: "LEADER" } as const;
export type ConversationSide = (typeof ConversationSide)[keyof typeof ConversationSide];

/** How somebody stands to a goal today; the caller establishes it. */
export interface GoalStandingOf {
  /** It is their goal: the person's own, that of a team they are in or that is above it, or the organisation's. */
  readonly belongs: boolean;
  /** They lead those whose goal it is: above the person, leader of the team or of one above, or of the organisation. */
  readonly leads: boolean;
}

/** The part of a goal that decides who may do what in its conversation. */
export interface ConversationGoal {
  readonly level: GoalLevel;
  readonly state: GoalState;
  readonly personId: PersonId | null;
  readonly proposedBy: PersonId;
}

/**
 * The side somebody speaks on, or null for none. Whoever leads speaks as a leader, also where the goal is theirs too:
 * a team's leader is one of the team.
 */
export function sideOf(standing: GoalStandingOf): ConversationSide | null {
  if (standing.leads) return ConversationSide.LEADER;
  return standing.belongs ? ConversationSide.OWNER : null;
}

/**
 * Whether the goal is so much the person's own that they may not say that its verdict is suspended. A personal goal is
 * the person's; a team's is everybody's in the team, its own leader included; a wider one has no smaller circle than
 * everybody, so there it is whoever proposed it.
 */
export function isOwnGoal(goal: ConversationGoal, standing: GoalStandingOf, personId: PersonId): boolean {
  switch (goal.level) {
    case "PERSON":
      return goal.personId === personId;
    case "TEAM":
      return standing.belongs;
    case "ORGANISATION":
    case "STRATEGY":
      return goal.proposedBy === personId;
    default:
      return assertNever(goal.level);
  }
}
