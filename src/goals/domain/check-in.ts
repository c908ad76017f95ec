import { assertNever } from "../../platform/kernel/assert-never.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { addDays, daysBetween, type LocalDate, type Period } from "../../platform/kernel/period.js";
import { ConversationSide, sideOf, type GoalStandingOf } from "./conversation.js";
import type { GoalLevel, GoalState } from "./goal.js";

/** How sure somebody is that the goal will be reached. It is an opinion beside the figure and changes no figure. */
export const CheckInConfidence = {
  ON_TRACK: "ON_TRACK",
  AT_RISK: "AT_RISK",
  OFF_TRACK: "OFF_TRACK",
} as const;
export type CheckInConfidence = (typeof CheckInConfidence)[keyof typeof CheckInConfidence];

/** How often the two sides of a goal talk about it. */
export interface CheckInCadence {
  readonly version: number;
  /** Days from one check-in, or from the beginning, to the next. */
  readonly everyDays: number;
}

/** Once in thirty days: monthly is the longest interval at which the brief still calls it continuous. */
export const CHECK_IN_CADENCE_V1: CheckInCadence = Object.freeze({ version: 1, everyDays: 30 });

/** What the next check-in depends on; all days are those of the calendar where the goal's owner is. */
export interface CheckInHistory {
  readonly state: GoalState;
  readonly period: Period;
  /** The day on which the goal went on trial or became active; null while it has not begun. */
  readonly begunOn: LocalDate | null;
  /** The day of the latest check-in; null when there is none. */
  readonly lastOn: LocalDate | null;
}

/** A check-in to come. */
export interface CheckInDue {
  readonly dueOn: LocalDate;
  /** Whole days since the due day; 0 on it and before. */
  readonly daysOverdue: number;
}

/** Whether check-ins are held on a goal in this state. */
export function takesCheckIns(state: GoalState): boolean {
  switch (state) {
    case "AGREED":
    case "TRIAL":
    case "ACTIVE":
      return true;
    case "DRAFT":
    case "PROPOSED":
    case "ACHIEVED":
    case "MISSED":
    case "WITHDRAWN":
      return false;
    default:
      return assertNever(state);
  }
}

/**
 * When the next check-in of a goal is due: the cadence after the latest one, or after the goal began and its period
 * started. Null for a goal that is not on trial or active, and when the period is over by then.
 * @param today the day where the owner is, which need not be the organisation's.
 */
export function nextCheckIn(
  history: CheckInHistory,
  today: LocalDate,
  cadence: CheckInCadence = CHECK_IN_CADENCE_V1,
): CheckInDue | null {
  const { state, period, begunOn, lastOn } = history;
  if ((state !== "TRIAL" && state !== "ACTIVE") || begunOn === null) return null;
  const from = [lastOn ?? begunOn, begunOn, period.start].reduce((a, b) => (a > b ? a : b));
  const dueOn = addDays(from, cadence.everyDays);
  if (dueOn >= period.end) return null;
  return { dueOn, daysOverdue: Math.max(0, daysBetween(dueOn, today)) };
}

/**
 * The side on which somebody may write a check-in, or null when they may not. Wider goals than a team's are reported
 * on by those who lead: their owner is everybody.
 */
export function writingSide(level: GoalLevel, standing: GoalStandingOf): ConversationSide | null {
  const side = sideOf(standing);
  const isWide = level === "ORGANISATION" || level === "STRATEGY";
  return isWide && side !== ConversationSide.LEADER ? null : side;
}

/** Why somebody cannot say that they have taken note of a check-in. */
export type AcknowledgementRefusal = "OWN_CHECK_IN" | "SAME_SIDE" | "ALREADY_ACKNOWLEDGED";

/** Whether somebody may take note of a check-in: the other side of its author does, once. Null when they may. */
export function refuseAcknowledgement(
  checkIn: {
    readonly authorId: PersonId;
    readonly authorSide: ConversationSide;
    readonly isAcknowledged: boolean;
  },
  by: { readonly personId: PersonId; readonly side: ConversationSide },
): AcknowledgementRefusal | null {
  if (checkIn.authorId === by.personId) return "OWN_CHECK_IN";
  if (checkIn.authorSide === by.side) return "SAME_SIDE";
  return checkIn.isAcknowledged ? "ALREADY_ACKNOWLEDGED" : null;
}
