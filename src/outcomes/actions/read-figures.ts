import { logAccess } from "../../people/store/access-log.store.js";
import { peopleBelow, teamsLed, type Runs } from "../../people/store/access.read-model.js";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { measure } from "../domain/measure.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import type { MetricResult } from "../domain/metric-result.js";
import { peerSuppression, type Suppression } from "../domain/suppression.js";
import { readStanding } from "../store/figure-access.read-model.js";
import {
  readScopeSums,
  type MeasurementRequest,
  type MetricScope,
  type ScopeSums,
} from "../store/measurements.read-model.js";
import { FigureAccess, figureAccess } from "./figure-access.js";

/** A figure as its viewer may see it. */
export interface Figure {
  readonly request: MeasurementRequest;
  readonly result: MetricResult;
  /** Why nothing of the result may be shown; null when it may. */
  readonly suppressed: Suppression | null;
  /** Whether the facts behind it may be listed. */
  readonly withFacts: boolean;
}

/**
 * Reads figures, in the order of the requests, null where the viewer may not see one. A read of somebody else's
 * personal figure is recorded before it is returned. The number of statements depends on how many metrics and periods
 * are asked for, not on how many people or teams.
 */
export async function readFigures(
  deps: ActionDeps,
  runs: Runs,
  viewer: Viewer,
  requests: readonly MeasurementRequest[],
): Promise<readonly (Figure | null)[]> {
  const access = await readAccess(runs, viewer, requests);
  const allowed = requests.filter((_, index) => access[index] !== FigureAccess.NONE);
  await recordReads(deps, viewer, allowed);
  const sums = await readScopeSums(runs, viewer.organisationId, deps.clock.now(), allowed);
  const found = new Map(allowed.map((request, index) => [request, sums[index]]));
  return requests.map((request, index) => {
    const own = found.get(request);
    return own === undefined ? null : toFigure(request, own, access[index] === FigureAccess.FULL);
  });
}

function toFigure(request: MeasurementRequest, { sums, people }: ScopeSums, isFull: boolean): Figure {
  const frame = {
    level: request.scope.level,
    period: request.period,
    target: null,
    suspendedBecause: null,
  };
  return {
    request,
    result: measure(sums, METRIC_DEFINITIONS[request.metric], frame),
    suppressed: isFull ? null : peerSuppression(people),
    withFacts: isFull,
  };
}

async function readAccess(
  runs: Runs,
  viewer: Viewer,
  requests: readonly MeasurementRequest[],
): Promise<readonly FigureAccess[]> {
  const people = requests.flatMap(({ scope }) => (scope.level === "PERSON" ? [scope.id] : []));
  const teams = requests.flatMap(({ scope }) => (scope.level === "TEAM" ? [scope.id] : []));
  const standing = await readStanding(runs, viewer);
  const below = await peopleBelow(runs, viewer, [...new Set<PersonId>(people)]);
  const led = await teamsLed(runs, viewer, [...new Set<TeamId>(teams)]);
  const leads = (scope: MetricScope): boolean => {
    if (scope.level === "PERSON") return below.has(scope.id);
    return scope.level === "TEAM" ? led.has(scope.id) : standing.leadsSomeTeam;
  };
  return requests.map(({ scope, period }) =>
    figureAccess(viewer, { scope, period, leads: leads(scope), teamOnlyMode: standing.teamOnlyMode }),
  );
}

async function recordReads(
  deps: ActionDeps,
  viewer: Viewer,
  requests: readonly MeasurementRequest[],
): Promise<void> {
  const byWhat = groupBy(requests, whatWasRead);
  for (const [what, group] of byWhat) {
    const subjects = group.flatMap(({ scope }) => (scope.level === "PERSON" ? [scope.id] : []));
    await logAccess(deps.database, viewer, [...new Set<PersonId>(subjects)], what, deps.clock.now());
  }
}

/**
 * Records that the facts of a group were read with the names of some people: whoever sees what somebody did has read
 * that person's figure. The facts of one person are recorded with the figure they belong to.
 */
export async function recordFactReads(
  deps: ActionDeps,
  viewer: Viewer,
  request: MeasurementRequest,
  people: readonly PersonId[],
): Promise<void> {
  if (request.scope.level === "PERSON") return;
  await logAccess(
    deps.database,
    viewer,
    [...new Set(people)],
    `facts of ${whatWasRead(request)}`,
    deps.clock.now(),
  );
}

/** How the access log names a figure. */
function whatWasRead({ metric, period }: MeasurementRequest): string {
  return `${METRIC_DEFINITIONS[metric].name} from ${period.start} until ${period.end}`;
}
