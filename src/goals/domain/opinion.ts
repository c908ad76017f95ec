import { quantile } from "../../outcomes/domain/statistics/quantiles.js";
import { daysBetween, type LocalDate } from "../../platform/kernel/period.js";

/** What those whose goal it is think of it. */
export const OpinionKind = {
  AGREE: "AGREE",
  TOO_EASY: "TOO_EASY",
  TOO_HARD: "TOO_HARD",
  UNCLEAR: "UNCLEAR",
  UNFAIR: "UNFAIR",
} as const;
export type OpinionKind = (typeof OpinionKind)[keyof typeof OpinionKind];

/** How long an opinion may wait for an answer. */
export interface OpinionAnswerPolicy {
  readonly version: number;
  /** Unanswered after more days than these, it is pointed out on the goal. */
  readonly withinDays: number;
}

export const OPINION_ANSWER_V1: OpinionAnswerPolicy = Object.freeze({ version: 1, withinDays: 14 });

/** Whether the opinion asks something of the leader; plain agreement does not. */
export function asksForAnswer(kind: OpinionKind): boolean {
  return kind !== OpinionKind.AGREE;
}

/** An opinion that asked for an answer, by days of the organisation's calendar. */
export interface AskedOpinion {
  readonly givenOn: LocalDate;
  /** Null while nobody has answered. */
  readonly answeredOn: LocalDate | null;
}

/** The opinions that have waited longer than they may. */
export interface UnansweredLint {
  readonly code: "OPINION_UNANSWERED";
  /** The day on which the one that waits longest was given. */
  readonly since: LocalDate;
  readonly waitingDays: number;
  readonly message: string;
}

/** Points out opinions that nobody answered in time; null when there are none. */
export function lintUnanswered(
  opinions: readonly AskedOpinion[],
  today: LocalDate,
  policy: OpinionAnswerPolicy = OPINION_ANSWER_V1,
): UnansweredLint | null {
  const open = opinions.filter(({ answeredOn }) => answeredOn === null).map(({ givenOn }) => givenOn);
  const since = open.reduce<LocalDate | null>((a, b) => (a === null || b < a ? b : a), null);
  if (since === null) return null;
  const waitingDays = daysBetween(since, today);
  if (waitingDays <= policy.withinDays) return null;
  const message = `An opinion about this goal has waited for an answer since ${since}, ${waitingDays} days; ${policy.withinDays} are allowed`;
  return { code: "OPINION_UNANSWERED", since, waitingDays, message };
}

/** How long opinions waited for an answer, with those that still wait beside it. */
export interface AnswerDelay {
  /** Opinions that have been answered. */
  readonly n: number;
  /** The middle of the days until the answer; null when nothing was answered. */
  readonly medianDays: number | null;
  readonly shortestDays: number | null;
  readonly longestDays: number | null;
  /** Opinions that still wait: they are not in n, and would lengthen the median. */
  readonly open: number;
  readonly oldestOpenDays: number | null;
  readonly explanation: string;
}

/**
 * Days from an opinion to its answer. The median with both ends, because one forgotten opinion would make a mean say
 * nothing about the others; open ones are counted apart, because their days are not over.
 */
export function answerDelay(opinions: readonly AskedOpinion[], today: LocalDate): AnswerDelay {
  const days = opinions
    .flatMap(({ givenOn, answeredOn }) => (answeredOn === null ? [] : [daysBetween(givenOn, answeredOn)]))
    .sort((a, b) => a - b);
  const waiting = opinions
    .flatMap(({ givenOn, answeredOn }) => (answeredOn === null ? [daysBetween(givenOn, today)] : []))
    .sort((a, b) => a - b);
  const delay = {
    n: days.length,
    medianDays: quantile(days, 0.5)?.value ?? null,
    shortestDays: days[0] ?? null,
    longestDays: days.at(-1) ?? null,
    open: waiting.length,
    oldestOpenDays: waiting.at(-1) ?? null,
  };
  return { ...delay, explanation: explainDelay(delay) };
}

function explainDelay(delay: Omit<AnswerDelay, "explanation">): string {
  const open =
    delay.oldestOpenDays === null
      ? "none is waiting"
      : `${delay.open} still waiting, the oldest for ${delay.oldestOpenDays} days`;
  if (delay.medianDays === null) return `No opinion has been answered; ${open}.`;
  return `Of ${delay.n} answered opinions half were answered within ${delay.medianDays} days (from ${String(delay.shortestDays)} to ${String(delay.longestDays)}); ${open}.`;
}
