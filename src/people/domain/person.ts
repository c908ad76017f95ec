/** How far somebody may create and publish knowledge (KCS proficiency model). Ordered from least to most. */
export const Proficiency = {
  NONE: "NONE",
  CANDIDATE: "CANDIDATE",
  CONTRIBUTOR: "CONTRIBUTOR",
  PUBLISHER: "PUBLISHER",
} as const;
export type Proficiency = (typeof Proficiency)[keyof typeof Proficiency];

const PROFICIENCY_ORDER: readonly Proficiency[] = ["NONE", "CANDIDATE", "CONTRIBUTOR", "PUBLISHER"];

/** Whether somebody with proficiency `has` may do what needs proficiency `needs`. */
export function hasProficiency(has: Proficiency, needs: Proficiency): boolean {
  return PROFICIENCY_ORDER.indexOf(has) >= PROFICIENCY_ORDER.indexOf(needs);
}

/** What somebody is in a team. */
export const TeamRole = { MEMBER: "MEMBER", LEADER: "LEADER" } as const;
export type TeamRole = (typeof TeamRole)[keyof typeof TeamRole];

/** Duties in the programme that are not a place in the reporting line. */
export const ProgramRole = {
  ADMINISTRATOR: "ADMINISTRATOR",
  COACH: "COACH",
  KNOWLEDGE_DOMAIN_EXPERT: "KNOWLEDGE_DOMAIN_EXPERT",
} as const;
export type ProgramRole = (typeof ProgramRole)[keyof typeof ProgramRole];
