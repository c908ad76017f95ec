import { assertNever } from "../../platform/kernel/assert-never.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { GoalLevel } from "./goal.js";

/** In what capacity somebody speaks about a goal; the caller establishes that they hold it. */
export const GoalParty = {
  /** The person whose goal it is. */
  OWNER: "OWNER",
  /** The leader of the person, of the team whose goal it is, or of the whole organisation. */
  LEADER: "LEADER",
  /** An administrator of the programme. */
  ADMINISTRATOR: "ADMINISTRATOR",
} as const;
export type GoalParty = (typeof GoalParty)[keyof typeof GoalParty];

/** Somebody's consent to a goal as it stands. */
export interface Consent {
  readonly personId: PersonId;
  readonly party: GoalParty;
}

const PARTIES_OF_LEVEL: Readonly<Record<GoalLevel, readonly GoalParty[]>> = Object.freeze({
  STRATEGY: ["LEADER", "ADMINISTRATOR"],
  ORGANISATION: ["LEADER", "ADMINISTRATOR"],
  TEAM: ["LEADER", "ADMINISTRATOR"],
  PERSON: ["OWNER", "LEADER"],
});

/** Whether this party has a say in goals of the level. */
export function mayConsent(level: GoalLevel, party: GoalParty): boolean {
  return PARTIES_OF_LEVEL[level].includes(party);
}

/**
 * Whether enough have consented. A person's goal takes the person and the leader, who are two people; a team's goal
 * takes its leader or an administrator other than the one who proposed it; wider goals take an
 * administrator or whoever leads the organisation.
 */
export function isAgreed(level: GoalLevel, proposedBy: PersonId, consents: readonly Consent[]): boolean {
  const allowed = consents.filter((consent) => mayConsent(level, consent.party));
  switch (level) {
    case GoalLevel.PERSON: {
      const owners = allowed.filter((consent) => consent.party === GoalParty.OWNER);
      const leaders = allowed.filter((consent) => consent.party === GoalParty.LEADER);
      return owners.some((owner) => leaders.some((leader) => leader.personId !== owner.personId));
    }
    case GoalLevel.TEAM:
      return allowed.some((consent) => consent.personId !== proposedBy);
    case GoalLevel.ORGANISATION:
    case GoalLevel.STRATEGY:
      return allowed.length > 0;
    default:
      return assertNever(level);
  }
}
