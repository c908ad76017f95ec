import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate, Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { FigureAccess, figureAccess } from "../../outcomes/actions/figure-access.js";
import { readReleasedScopeSums, readReleasedSums } from "../../outcomes/actions/read-released.js";
import { readStanding } from "../../outcomes/store/figure-access.read-model.js";
import type { MetricScope } from "../../outcomes/store/measurements.read-model.js";
import { logAccess } from "../../people/store/access-log.store.js";
import { peopleBelow, teamsLed, type Runs } from "../../people/store/access.read-model.js";
import { measuresAsOf, type GoalFrame } from "../store/goal-frame.js";
import type { GoalMeasurement, GoalToMeasure } from "./goal-measurement.js";
import { measureGoals } from "./measure-goals.js";

/** What the viewer may know of a goal's figure: everything, closed months of a group, or nothing. */
const ProgressAccess = { FULL: "FULL", CLOSED_MONTHS: "CLOSED_MONTHS", NONE: "NONE" } as const;
type ProgressAccess = (typeof ProgressAccess)[keyof typeof ProgressAccess];

/** A measurement, whether everything about it may be known, and whether the facts behind it may be looked at. */
export interface GoalReading extends GoalMeasurement {
  readonly isFull: boolean;
  readonly mayReadFacts: boolean;
}

/** A goal that may be measured for the viewer, with the facts behind it or only as peers see it. */
interface GoalPlan extends GoalToMeasure {
  /** Measured anew; otherwise only what was released is shown. */
  readonly isFull: boolean;
  readonly mayReadFacts: boolean;
}

/** The people and teams among the goals about whom the viewer may know everything. */
interface Circle {
  readonly people: ReadonlySet<PersonId>;
  readonly teams: ReadonlySet<TeamId>;
  readonly leadsOrganisation: boolean;
  /** What single people did is for themselves alone. */
  readonly teamOnlyMode: boolean;
}

/**
 * The progress of goals as far as the viewer may know it, in the same order; null where not at all. Looks at the
 * figures of other people are on record before any of them is returned.
 */
export async function readProgress(
  deps: ActionDeps,
  runs: Runs,
  viewer: Viewer,
  asOf: Instant | null,
  frames: readonly GoalFrame[],
): Promise<readonly (GoalReading | null)[]> {
  const circle = await circleOf(runs, viewer, frames);
  const on = asOf === null ? viewer.today : dayOf(asOf, viewer.timeZone);
  const planned = frames.map((frame) => plan(viewer, circle, asOf, frame));
  const toMeasure = planned.flatMap((item) => (item === null ? [] : [item]));
  const moment = { now: deps.clock.now(), asOf, on };
  const seen = toMeasure.filter(({ isFull }) => isFull);
  const released = await onlyReleased(
    runs,
    viewer,
    toMeasure.filter(({ isFull }) => !isFull),
  );
  const { organisationId } = viewer;
  const measured = await measureGoals(runs, organisationId, moment, seen);
  const asPeer = await measureGoals(runs, organisationId, moment, released, readReleasedScopeSums);
  const subjects = toMeasure.flatMap(({ scope }) => (scope.level === "PERSON" ? [scope.id] : []));
  await logAccess(deps.database, viewer, [...new Set(subjects)], "Progress of a goal", moment.now);
  const readings = new Map<GoalPlan, GoalMeasurement | undefined>([
    ...seen.map((item, index) => [item, measured[index]] as const),
    ...released.map((item, index) => [item, asPeer[index]] as const),
  ]);
  return planned.map((item) => {
    const reading = item === null ? undefined : readings.get(item);
    if (item === null || reading === undefined) return null;
    return { ...reading, isFull: item.isFull, mayReadFacts: item.mayReadFacts };
  });
}

/**
 * Whose figures judge each goal, as far as the viewer may know everything about them; null otherwise. In the order of
 * the goals.
 */
export async function goalsInFull(
  runs: Runs,
  viewer: Viewer,
  frames: readonly GoalFrame[],
): Promise<readonly (MetricScope | null)[]> {
  const circle = await circleOf(runs, viewer, frames);
  return frames.map((frame) =>
    accessTo(viewer, circle, frame) === ProgressAccess.FULL ? frame.scope : null,
  );
}

async function circleOf(runs: Runs, viewer: Viewer, frames: readonly GoalFrame[]): Promise<Circle> {
  const people = frames.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const teams = frames.flatMap(({ scope }) => (scope?.level === "TEAM" ? [scope.id] : []));
  const below = await peopleBelow(runs, viewer, [...new Set(people)]);
  const standing = await readStanding(runs, viewer);
  const led = await teamsLed(runs, viewer, [...new Set(teams)]);
  return {
    people: viewer.personId === null ? below : new Set([...below, viewer.personId]),
    teams: led,
    leadsOrganisation: standing.leadsOrganisation,
    teamOnlyMode: standing.teamOnlyMode,
  };
}

/**
 * A person's goal is for the person and today's reporting line; that somebody proposed it once gives no right to its
 * figure. The figure of a group is seen as any figure of it (outcomes), with the closed months for those who see no
 * free period; so it is too where a person's goal is held against the team. Tools see no figures.
 */
function accessTo(viewer: Viewer, circle: Circle, frame: GoalFrame): ProgressAccess {
  const { level, personId, scope } = frame;
  if (viewer.personId === null || scope === null) return ProgressAccess.NONE;
  if (level === "PERSON" && (personId === null || !circle.people.has(personId))) return ProgressAccess.NONE;
  if (scope.level === "PERSON") return ProgressAccess.FULL;
  const leads = scope.level === "TEAM" ? circle.teams.has(scope.id) : circle.leadsOrganisation;
  const access = figureAccess(viewer, {
    scope,
    period: frame.period,
    isPast: false,
    leads,
    teamOnlyMode: false,
  });
  return access === FigureAccess.FULL ? ProgressAccess.FULL : ProgressAccess.CLOSED_MONTHS;
}

function plan(viewer: Viewer, circle: Circle, asOf: Instant | null, frame: GoalFrame): GoalPlan | null {
  const { scope } = frame;
  if (scope === null) return null;
  switch (accessTo(viewer, circle, frame)) {
    case ProgressAccess.FULL:
      return {
        frame,
        scope,
        window: frame.period,
        isFull: true,
        // The facts of a group say what each of its people did.
        mayReadFacts: scope.level === "PERSON" || !circle.teamOnlyMode,
      };
    case ProgressAccess.CLOSED_MONTHS: {
      const window = closedMonths(frame.period, viewer.today);
      return asOf !== null || window === null
        ? null
        : { frame, scope, window, isFull: false, mayReadFacts: false };
    }
    case ProgressAccess.NONE:
      return null;
  }
}

/** The whole months of a period that are over; null when there are none, or when it begins within a month. */
function closedMonths(period: Period, today: LocalDate): Period | null {
  if (!period.start.endsWith("-01")) return null;
  const last = period.end < today ? period.end : today;
  const end = `${last.slice(0, 7)}-01` as LocalDate;
  return period.start < end ? { start: period.start, end } : null;
}

/**
 * The goals of which peers may see how far they are: those whose every month was released to them, for every metric. A
 * sum over released months tells nothing that the months do not tell; any other would, by subtraction.
 */
async function onlyReleased(
  runs: Runs,
  viewer: Viewer,
  goals: readonly GoalPlan[],
): Promise<readonly GoalPlan[]> {
  const asked = goals.flatMap((goal) =>
    measuresAsOf(goal.frame, null).flatMap((measure) =>
      measure.by === "METRIC"
        ? [{ goal, request: { metric: measure.metric, scope: goal.scope, period: goal.window, asOf: null } }]
        : [],
    ),
  );
  const sums = await readReleasedSums(
    runs,
    viewer.organisationId,
    asked.map(({ request }) => request),
  );
  const withheld = new Set(asked.filter((_, index) => sums[index] === null).map(({ goal }) => goal));
  return goals.filter((goal) => !withheld.has(goal));
}

/** The calendar day of an instant in a time zone; Swedish dates are written as ISO dates. */
export function dayOf(instant: Instant, timeZone: string): LocalDate {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date(instant)) as LocalDate;
}
