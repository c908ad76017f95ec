import { DAY, YEAR } from "./calendar.js";
import type { Turn } from "./behaviour.js";
import type { SimTicket } from "./record.js";
import type { Arrival } from "./world.js";

/** How requesters take what was done. A change of any number changes the published figures. */
export const RETURNS_V1 = Object.freeze({
  /** How likely the requester comes back: with an article that solves it, without one, misled by one. */
  helped: 0.05,
  alone: 0.11,
  misled: 0.3,
  hardFactor: 1.8,
  /** The share of returns by another ticket; the others open the same one again. */
  byTicket: 0.6,
  complains: 0.25,
  asked: 0.5,
  answers: 0.4,
  /** How many answers are positive, by whether the requester came back. */
  positive: 0.9,
  positiveAfterReturn: 0.5,
});

/** What a solved ticket leads to. */
export interface Returns {
  readonly ticket: Omit<SimTicket, "links">;
  /** Complaints. */
  readonly more: readonly SimTicket[];
  /** Tickets with which the requester comes back. */
  readonly followUps: readonly Omit<Arrival, "assignee" | "deputy">[];
}

/** Decides whether the requester comes back, complains and is content. */
export function returnsOf(
  { desk, arrival, person, resolvedAt, closedAt }: Turn,
  { isHelped, isMisled }: { readonly isHelped: boolean; readonly isMisled: boolean },
): Returns {
  const { chance } = desk.world;
  const { name, issue, requester, priority, openedAt } = arrival;
  const usual = isHelped ? RETURNS_V1.helped : isMisled ? RETURNS_V1.misled : RETURNS_V1.alone;
  const comesBack = chance("returns", name) < usual * (issue.isHard ? RETURNS_V1.hardFactor : 1);
  const byTicket = comesBack && chance("by ticket", name) < RETURNS_V1.byTicket;
  const backAt = closedAt + Math.ceil((0.5 + 5 * chance("back after", name)) * DAY);
  const isReopened = comesBack && !byTicket;
  const ticket = {
    ...{ name, issue, priority, openedAt, agent: person },
    isComplaint: false,
    requesterKey: requester,
    parent: null,
    resolvedAt: isReopened ? [resolvedAt, backAt + DAY] : [resolvedAt],
    reopenedAt: isReopened ? [backAt] : [],
    closedAt: isReopened ? backAt + DAY + (closedAt - resolvedAt) : closedAt,
    survey: surveyOf({ desk, arrival, person, resolvedAt, closedAt }, comesBack),
  };
  const complains = comesBack && chance("complains", name) < RETURNS_V1.complains;
  const complaint = { ...ticket, name: `${name} complaint`, isComplaint: true, parent: name, survey: null };
  const followUp = { name: `${name}+`, openedAt: backAt, requester, issue, priority };
  return {
    ticket,
    more: complains ? [{ ...complaint, openedAt: backAt, ...doneAt(backAt + DAY), links: [] }] : [],
    followUps: byTicket && backAt < YEAR ? [followUp] : [],
  };
}

function doneAt(at: number): Pick<SimTicket, "resolvedAt" | "reopenedAt" | "closedAt"> {
  return { resolvedAt: [at], reopenedAt: [], closedAt: at };
}

function surveyOf({ desk, arrival: { name }, closedAt }: Turn, comesBack: boolean): SimTicket["survey"] {
  const { chance } = desk.world;
  if (chance("asked", name) >= RETURNS_V1.asked) return null;
  const positive = comesBack ? RETURNS_V1.positiveAfterReturn : RETURNS_V1.positive;
  const hasAnswered = chance("answers", name) < RETURNS_V1.answers;
  return { at: closedAt + DAY, isPositive: hasAnswered ? chance("positive", name) < positive : null };
}
