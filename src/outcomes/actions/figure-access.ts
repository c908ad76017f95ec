import { assertNever } from "../../platform/kernel/assert-never.js";
import { addDays, type LocalDate, type Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { MetricScope } from "../store/measurements.read-model.js";

/**
 * How much of a figure somebody may see: all of it with the facts behind it; only the figure, as peers may; nothing.
 */
export const FigureAccess = { FULL: "FULL", PEER: "PEER", NONE: "NONE" } as const;
export type FigureAccess = (typeof FigureAccess)[keyof typeof FigureAccess];

/** What is known of the viewer and the one the figure is about. */
export interface FigureQuestion {
  readonly scope: MetricScope;
  readonly period: Period;
  /** Stands above the person in today's reporting lines, leads the team or one above it, or leads some team. */
  readonly leads: boolean;
  readonly teamOnlyMode: boolean;
}

/**
 * Decides who sees a figure. A person's: the person and whoever stands above them today; a former manager and an
 * administrator do not, and in team-only mode nobody but the person does. A team's: its leaders, those of the teams
 * above and administrators; the organisation's: whoever leads a team, and administrators. Everybody else in the
 * organisation sees groups as peers do, in closed calendar months only, so that no two periods can be subtracted from
 * each other. A tool's token sees no figure.
 */
export function figureAccess(viewer: Viewer, question: FigureQuestion): FigureAccess {
  if (viewer.sourceId !== null) return FigureAccess.NONE;
  switch (question.scope.level) {
    case "PERSON":
      if (viewer.personId === question.scope.id) return FigureAccess.FULL;
      return question.leads && !question.teamOnlyMode ? FigureAccess.FULL : FigureAccess.NONE;
    case "TEAM":
    case "ORGANISATION":
      if (viewer.isAdministrator || question.leads) return FigureAccess.FULL;
      return isClosedMonth(question.period, viewer.today) ? FigureAccess.PEER : FigureAccess.NONE;
    default:
      return assertNever(question.scope);
  }
}

/** Whether the period is exactly one calendar month that is over. */
export function isClosedMonth({ start, end }: Period, today: LocalDate): boolean {
  const lastDay = addDays(end, -1);
  return (
    start.endsWith("-01") && end.endsWith("-01") && lastDay.slice(0, 7) === start.slice(0, 7) && end <= today
  );
}
