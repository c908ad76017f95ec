import { assertNever } from "../../platform/kernel/assert-never.js";
import type { LocalDate, Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { asCalendarMonth } from "../domain/calendar-months.js";
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
  /** What was known at a past instant is asked for. */
  readonly isPast: boolean;
  /** Stands above the person in today's reporting lines, leads the team or one above it, or leads all top teams. */
  readonly leads: boolean;
  readonly teamOnlyMode: boolean;
}

/**
 * Decides who sees a figure. A person's: the person and whoever stands above them today; a former manager and an
 * administrator do not, and in team-only mode nobody but the person does. A team's: its leaders, those of the teams
 * above and administrators; the organisation's: whoever leads all of it, and administrators. Everybody else in the
 * organisation, leaders of other teams too, sees groups as peers do: closed calendar months as they were released, so
 * that nothing can be told by subtracting figures, periods or states of knowledge from each other. A tool's token sees
 * no figure.
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
      return !question.isPast && isClosedMonth(question.period, viewer.today)
        ? FigureAccess.PEER
        : FigureAccess.NONE;
    default:
      return assertNever(question.scope);
  }
}

/** Whether the period is exactly one calendar month that is over. */
export function isClosedMonth(period: Period, today: LocalDate): boolean {
  return asCalendarMonth(period) !== null && period.end <= today;
}
