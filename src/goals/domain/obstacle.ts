import { assertNever } from "../../platform/kernel/assert-never.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { addDays, type LocalDate, type Period, type Validity } from "../../platform/kernel/period.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";

/** What stands in the way. PERSON is one cause among nine, because by reflex it is the only one. */
export const ObstacleCause = {
  PERSON: "PERSON",
  KNOWLEDGE: "KNOWLEDGE",
  PROCESS: "PROCESS",
  TOOL: "TOOL",
  STAFFING: "STAFFING",
  PRODUCT: "PRODUCT",
  POLICY: "POLICY",
  CUSTOMER: "CUSTOMER",
  UNKNOWN: "UNKNOWN",
} as const;
export type ObstacleCause = (typeof ObstacleCause)[keyof typeof ObstacleCause];

/** What has become of an obstacle. */
export const ObstacleState = {
  REPORTED: "REPORTED",
  ACCEPTED: "ACCEPTED",
  IN_PROGRESS: "IN_PROGRESS",
  RESOLVED: "RESOLVED",
  REJECTED: "REJECTED",
} as const;
export type ObstacleState = (typeof ObstacleState)[keyof typeof ObstacleState];

/** The part of an obstacle that decides what may happen to it next. */
export interface ObstacleStanding {
  readonly state: ObstacleState;
  readonly suspendsVerdict: boolean;
  readonly reportedBy: PersonId;
  /** The days on which it stands in the way; without an end while it still does. */
  readonly days: Validity;
}

/** How somebody stands to the goals that an obstacle affects. */
export interface ObstacleJudge {
  readonly personId: PersonId;
  /** Leads those whose goals they are: every one of them, at least one, or none. */
  readonly leads: "EVERY" | "SOME" | "NONE";
  /** One of the goals is their own. */
  readonly ownsOne: boolean;
}

/** Why nothing happens to an obstacle. */
export type ObstacleRefusal =
  | { readonly code: "NO_SAY" }
  | { readonly code: "NO_SAY_IN_EVERY_GOAL" }
  | { readonly code: "OWN_REPORT" }
  | { readonly code: "OWN_GOAL" }
  | { readonly code: "NOT_POSSIBLE"; readonly state: ObstacleState }
  | { readonly code: "ENDS_BEFORE_IT_STARTS"; readonly from: LocalDate }
  | { readonly code: "UNCHANGED" };

type Decision = Result<ObstacleStanding, ObstacleRefusal>;

const NEXT: Readonly<Record<ObstacleState, readonly ObstacleState[]>> = Object.freeze({
  REPORTED: ["ACCEPTED", "REJECTED"],
  ACCEPTED: ["IN_PROGRESS", "RESOLVED"],
  IN_PROGRESS: ["RESOLVED"],
  // What was thought to be gone can be back.
  RESOLVED: ["IN_PROGRESS"],
  REJECTED: [],
});

/** The states that can follow. */
export function nextStates(state: ObstacleState): readonly ObstacleState[] {
  return NEXT[state];
}

/**
 * Moves an obstacle: REPORTED → ACCEPTED or REJECTED; ACCEPTED → IN_PROGRESS → RESOLVED, and back to IN_PROGRESS when
 * it returns. Whoever leads somebody whose goal it affects may; whether a report is accepted is for another person
 * than the reporter. One that is resolved has an end, one that is not has none.
 * @param endedOn the first day on which it no longer stood in the way; only read when it becomes RESOLVED.
 */
export function moveObstacle(
  obstacle: ObstacleStanding,
  to: ObstacleState,
  judge: ObstacleJudge,
  endedOn: LocalDate,
): Decision {
  if (judge.leads === "NONE") return err({ code: "NO_SAY" });
  if (!NEXT[obstacle.state].includes(to)) return err({ code: "NOT_POSSIBLE", state: obstacle.state });
  const isVerdictOnReport = obstacle.state === ObstacleState.REPORTED;
  if (isVerdictOnReport && judge.personId === obstacle.reportedBy) return err({ code: "OWN_REPORT" });
  const { from } = obstacle.days;
  if (to === ObstacleState.RESOLVED) {
    const end = obstacle.days.to ?? endedOn;
    if (end <= from) return err({ code: "ENDS_BEFORE_IT_STARTS", from });
    return ok({ ...obstacle, state: to, days: { from, to: end } });
  }
  const isBack = obstacle.state === ObstacleState.RESOLVED;
  return ok({ ...obstacle, state: to, days: isBack ? { from, to: null } : obstacle.days });
}

/**
 * Decides whether an obstacle suspends the verdict of the goals it affects, or no longer does. It takes a second
 * person: not the reporter, nobody whose goal it is, and somebody who leads the owners of every goal affected, because
 * the decision holds for all of them. The obstacle must have been accepted.
 */
export function decideSuspension(
  obstacle: ObstacleStanding,
  suspendsVerdict: boolean,
  judge: ObstacleJudge,
): Decision {
  if (judge.personId === obstacle.reportedBy) return err({ code: "OWN_REPORT" });
  if (judge.ownsOne) return err({ code: "OWN_GOAL" });
  if (judge.leads !== "EVERY")
    return err({ code: judge.leads === "NONE" ? "NO_SAY" : "NO_SAY_IN_EVERY_GOAL" });
  if (!isAccepted(obstacle.state)) return err({ code: "NOT_POSSIBLE", state: obstacle.state });
  if (obstacle.suspendsVerdict === suspendsVerdict) return err({ code: "UNCHANGED" });
  return ok({ ...obstacle, suspendsVerdict });
}

function isAccepted(state: ObstacleState): boolean {
  switch (state) {
    case "ACCEPTED":
    case "IN_PROGRESS":
    case "RESOLVED":
      return true;
    case "REPORTED":
    case "REJECTED":
      return false;
    default:
      return assertNever(state);
  }
}

/** Whether an obstacle stands in the way on at least one day of a period. */
export function touches(days: Validity, period: Period): boolean {
  return days.from < period.end && (days.to === null || days.to > period.start);
}

/** An obstacle that suspends a verdict, as far as its reason goes. */
export interface SuspendingObstacle {
  readonly cause: ObstacleCause;
  readonly text: string;
  readonly days: Validity;
}

const CAUSE_WORDS: Readonly<Record<ObstacleCause, string>> = {
  PERSON: "something personal",
  KNOWLEDGE: "missing or wrong knowledge",
  PROCESS: "the process",
  TOOL: "a tool",
  STAFFING: "staffing",
  PRODUCT: "the product",
  POLICY: "a policy",
  CUSTOMER: "something on the customers' side",
  UNKNOWN: "a cause not known yet",
};

/** As many obstacles as a reason names; the others are counted. */
const MOST_NAMED = 3;

/**
 * Why a verdict is suspended, in words: cause and days of each obstacle, and what was reported where everybody who
 * reads the figure may also read that. Null when there is no obstacle.
 */
export function suspensionWords(obstacles: readonly SuspendingObstacle[], withText: boolean): string | null {
  if (obstacles.length === 0) return null;
  const named = obstacles.slice(0, MOST_NAMED).map((obstacle) => obstacleWords(obstacle, withText));
  const more = obstacles.length - named.length;
  return [...named, ...(more === 0 ? [] : [`${more} more`])].join(", and ");
}

function obstacleWords({ cause, text, days }: SuspendingObstacle, withText: boolean): string {
  const span = days.to === null ? `since ${days.from}` : `from ${days.from} to ${addDays(days.to, -1)}`;
  const said = withText ? ` (“${text.trim().replace(/[.!]+$/u, "")}”)` : "";
  return `${CAUSE_WORDS[cause]} ${span}${said}, which a second person has confirmed`;
}
