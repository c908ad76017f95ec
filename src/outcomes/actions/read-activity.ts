import type { Runs } from "../../people/store/access.read-model.js";
import type { TeamId } from "../../platform/kernel/ids.js";
import type { LocalDate, Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { ActivityMetric } from "../domain/metric-key.js";
import { lastClosedMonths } from "../domain/closed-months.js";
import { Release } from "../domain/release-plan.js";
import { TargetMetric } from "../domain/target-metric.js";
import { readActivityMonths } from "../store/activity-trend.read-model.js";
import { readPublished } from "../store/published.read-model.js";
import { FigureAccess } from "./figure-access.js";
import { readAccess } from "./read-figures.js";

/** A team with the teams below it, or the organisation. Nobody's activity alone can be asked for. */
export type ActivityGroup =
  { readonly level: "TEAM"; readonly id: TeamId } | { readonly level: "ORGANISATION" };

/** A month of an activity as its viewer may see it. */
export interface ActivityPoint {
  readonly period: Period;
  /** numerator ÷ n, in [0, 1]; null when n is 0 or it is withheld. */
  readonly value: number | null;
  /** Null when it is withheld. */
  readonly numerator: number | null;
  /** Null when it is withheld. */
  readonly n: number | null;
  readonly isWithheld: boolean;
}

/** What is asked for. */
export interface ActivityQuestion {
  readonly metric: ActivityMetric;
  readonly group: ActivityGroup;
  /** How many closed calendar months, the last one last. */
  readonly months: number;
}

/**
 * Reads an activity over the last closed months; null when the viewer sees none of it. Leaders, those above and
 * administrators see every month. Peers see the months in which the figures of the same people over the same tickets were
 * released to them, so that nobody's activity can be told by subtracting groups from each other.
 */
export async function readActivity(
  runs: Runs,
  viewer: Viewer,
  { metric, group, months }: ActivityQuestion,
): Promise<readonly ActivityPoint[] | null> {
  const periods = lastClosedMonths(viewer.today, months);
  const first = periods[0];
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return [];
  const { access } = await readAccess(runs, viewer, [{ scope: group, period: last, asOf: null }]);
  if (access[0] === undefined || access[0] === FigureAccess.NONE) return null;
  const shown = access[0] === FigureAccess.FULL ? null : await releasedMonths(runs, viewer, group, periods);
  const scope = { level: group.level, id: group.level === "TEAM" ? group.id : viewer.organisationId };
  const rows = await readActivityMonths(runs, viewer.organisationId, metric, scope, {
    start: first.start,
    end: last.end,
  });
  const found = new Map(rows.map((row) => [row.month, row]));
  return periods.map((period) => {
    if (shown !== null && !shown.has(period.start))
      return { period, value: null, numerator: null, n: null, isWithheld: true };
    const { numerator, n } = found.get(period.start) ?? { numerator: 0, n: 0 };
    return { period, value: n === 0 ? null : numerator / n, numerator, n, isWithheld: false };
  });
}

/** The months whose figures over closed tickets peers were shown. */
async function releasedMonths(
  runs: Runs,
  viewer: Viewer,
  scope: ActivityGroup,
  periods: readonly Period[],
): Promise<ReadonlySet<LocalDate>> {
  const requests = periods.map((period) => ({
    metric: TargetMetric.ACCURATE_REUSE_PER_100,
    scope,
    period,
    asOf: null,
  }));
  const published = await readPublished(runs, viewer.organisationId, requests, "FIRST");
  return new Set(
    published.flatMap((figure) =>
      figure !== null && figure.release === Release.SHOWN ? [figure.month] : [],
    ),
  );
}
