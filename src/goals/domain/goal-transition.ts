import { assertNever } from "../../platform/kernel/assert-never.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { LocalDate, Period } from "../../platform/kernel/period.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { isAgreed, mayConsent, type Consent } from "./goal-agreement.js";
import { GoalLevel, GoalState } from "./goal.js";

/** The part of a goal that decides what may happen to it next. */
export interface GoalStanding {
  readonly level: GoalLevel;
  readonly state: GoalState;
  readonly period: Period;
  /** Null until it is proposed. */
  readonly proposedBy: PersonId | null;
  readonly consents: readonly Consent[];
  /** Whether the person whose goal it is has acknowledged the terms as they stand now. */
  readonly isAcknowledged: boolean;
}

/** What somebody does with a goal, or what the calendar does. */
export type GoalStep =
  | { readonly kind: "PROPOSE"; readonly by: Consent }
  | { readonly kind: "AGREE"; readonly by: Consent }
  | { readonly kind: "REVISE"; readonly by: Consent }
  | { readonly kind: "START_TRIAL" }
  | { readonly kind: "ACTIVATE"; readonly on: LocalDate }
  | {
      readonly kind: "CONCLUDE";
      readonly on: LocalDate;
      readonly as: typeof GoalState.ACHIEVED | typeof GoalState.MISSED;
    }
  | { readonly kind: "WITHDRAW" };

/** Why a step cannot be taken. */
export type StepRefusal =
  | { readonly code: "INVALID_STATE"; readonly state: GoalState; readonly step: GoalStep["kind"] }
  | { readonly code: "PARTY_NOT_ALLOWED"; readonly level: GoalLevel; readonly party: Consent["party"] }
  | { readonly code: "ALREADY_CONSENTED" }
  | { readonly code: "OTHER_PERSON_NEEDED" }
  | { readonly code: "GOAL_NOT_ACKNOWLEDGED" }
  | { readonly code: "PERIOD_NOT_STARTED"; readonly start: LocalDate }
  | { readonly code: "PERIOD_OVER"; readonly end: LocalDate }
  | { readonly code: "PERIOD_NOT_OVER"; readonly end: LocalDate };

type StepResult = Result<GoalStanding, StepRefusal>;

const FROM: Readonly<Record<GoalStep["kind"], readonly GoalState[]>> = Object.freeze({
  PROPOSE: ["DRAFT"],
  AGREE: ["PROPOSED"],
  REVISE: ["DRAFT", "PROPOSED", "AGREED", "TRIAL"],
  START_TRIAL: ["AGREED"],
  ACTIVATE: ["AGREED", "TRIAL"],
  CONCLUDE: ["ACTIVE"],
  WITHDRAW: ["DRAFT", "PROPOSED", "AGREED", "TRIAL", "ACTIVE"],
});

/** Whether nothing can happen to a goal in this state any more. */
export function isTerminal(state: GoalState): boolean {
  return Object.values(FROM).every((states) => !states.includes(state));
}

/**
 * Takes one step: DRAFT → PROPOSED → AGREED → (TRIAL) → ACTIVE → ACHIEVED or MISSED; every state that is not final
 * → WITHDRAWN. Proposing a goal is consenting to it in one's own capacity; revising it before it counts is proposing it
 * anew. It is active from the first day of its period, once the person whose goal it is has said in their own words
 * what it means, and concluded when the period is over, because a figure can still fall back. A goal whose terms
 * changed since they were acknowledged is not concluded either.
 */
export function takeStep(goal: GoalStanding, step: GoalStep): StepResult {
  if (!FROM[step.kind].includes(goal.state)) {
    return err({ code: "INVALID_STATE", state: goal.state, step: step.kind });
  }
  switch (step.kind) {
    case "PROPOSE":
      return propose(goal, step.by);
    case "AGREE":
      return agree(goal, step.by);
    case "REVISE":
      return goal.state === GoalState.DRAFT ? ok(goal) : propose(goal, step.by);
    case "START_TRIAL":
      return ok({ ...goal, state: GoalState.TRIAL });
    case "ACTIVATE":
      return activate(goal, step.on);
    case "CONCLUDE":
      if (step.on < goal.period.end) return err({ code: "PERIOD_NOT_OVER", end: goal.period.end });
      if (lacksAcknowledgement(goal)) return err({ code: "GOAL_NOT_ACKNOWLEDGED" });
      return ok({ ...goal, state: step.as });
    case "WITHDRAW":
      return ok({ ...goal, state: GoalState.WITHDRAWN });
    default:
      return assertNever(step);
  }
}

function propose(goal: GoalStanding, by: Consent): StepResult {
  const consents = mayConsent(goal.level, by.party) ? [by] : [];
  return ok({ ...goal, state: GoalState.PROPOSED, proposedBy: by.personId, consents });
}

function agree(goal: GoalStanding, by: Consent): StepResult {
  if (!mayConsent(goal.level, by.party))
    return err({ code: "PARTY_NOT_ALLOWED", level: goal.level, party: by.party });
  const isKnown = goal.consents.some((known) => known.personId === by.personId && known.party === by.party);
  // Where the proposer's word is enough, as for the organisation, saying it again is the agreement.
  const consents = isKnown ? goal.consents : [...goal.consents, by];
  if (goal.proposedBy !== null && isAgreed(goal.level, goal.proposedBy, consents)) {
    return ok({ ...goal, state: GoalState.AGREED, consents });
  }
  if (isKnown) return err({ code: "ALREADY_CONSENTED" });
  const spokeAlready = goal.consents.some((known) => known.personId === by.personId);
  const isOwnProposal = goal.level === GoalLevel.TEAM && by.personId === goal.proposedBy;
  if (spokeAlready || isOwnProposal) return err({ code: "OTHER_PERSON_NEEDED" });
  return ok({ ...goal, consents });
}

function activate(goal: GoalStanding, on: LocalDate): StepResult {
  if (on < goal.period.start) return err({ code: "PERIOD_NOT_STARTED", start: goal.period.start });
  if (on >= goal.period.end) return err({ code: "PERIOD_OVER", end: goal.period.end });
  if (lacksAcknowledgement(goal)) return err({ code: "GOAL_NOT_ACKNOWLEDGED" });
  return ok({ ...goal, state: GoalState.ACTIVE });
}

/** Only a person can acknowledge; a goal of a team or of the organisation has its leaders' agreement. */
function lacksAcknowledgement({ level, isAcknowledged }: GoalStanding): boolean {
  return level === GoalLevel.PERSON && !isAcknowledged;
}
