import { logAccess } from "../../people/store/access-log.store.js";
import { peopleBelow, teamsLed, type Runs } from "../../people/store/access.read-model.js";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import { assertNever } from "../../platform/kernel/assert-never.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { measure } from "../domain/measure.js";
import { definitionOf, METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import type { MetricResult } from "../domain/metric-result.js";
import type { MetricSums } from "../domain/metric-sums.js";
import { Release } from "../domain/release-plan.js";
import { withheld, type Suppression } from "../domain/suppression.js";
import { readStanding } from "../store/figure-access.read-model.js";
import {
  readScopeSums,
  type MeasurementRequest,
  type MetricScope,
} from "../store/measurements.read-model.js";
import { readPublished, type ServedFigure } from "../store/published.read-model.js";
import { FigureAccess, figureAccess } from "./figure-access.js";

/** A figure as its viewer may see it. */
export interface Figure {
  readonly request: MeasurementRequest;
  readonly result: MetricResult;
  /** Why nothing of the result may be shown; null when it may. */
  readonly suppressed: Suppression | null;
  /** The request that lists the facts behind it as they were when it was made; null when they may not be listed. */
  readonly facts: MeasurementRequest | null;
  /** The same for splitting and describing them, which names no fact; null for peers. */
  readonly analysis: MeasurementRequest | null;
  /** Whether the viewer sees everything about it, and not only what was released to peers. */
  readonly isFull: boolean;
  /** What was published, when that is what is shown; null when the figure was computed for this request. */
  readonly published: ServedFigure | null;
}

/**
 * Reads figures, in the order of the requests, null where the viewer may not see one. A read of somebody else's
 * personal figure is recorded before it is returned. The number of statements depends on how many kinds of metrics and
 * levels are asked for, not on how many people, teams or months.
 *
 * A closed month that was published is shown as published, to peers as it was released to them once; what is known now
 * beyond it is its restatement. Everything else is computed from what is known now, or was known at `asOf`.
 */
export async function readFigures(
  deps: ActionDeps,
  runs: Runs,
  viewer: Viewer,
  requests: readonly MeasurementRequest[],
): Promise<readonly (Figure | null)[]> {
  const { access, teamOnlyMode } = await readAccess(runs, viewer, requests);
  const having = (wanted: FigureAccess): readonly MeasurementRequest[] =>
    requests.filter((_, index) => access[index] === wanted);
  const full = having(FigureAccess.FULL);
  await recordReads(deps, viewer, full);
  const now = deps.clock.now();
  const shown = new Map<MeasurementRequest, Figure>();
  for (const figure of await readFull(runs, viewer, now, full)) {
    const isGroup = figure.request.scope.level !== "PERSON";
    shown.set(figure.request, teamOnlyMode && isGroup ? { ...figure, facts: null } : figure);
  }
  for (const figure of await readReleased(runs, viewer, now, having(FigureAccess.PEER)))
    shown.set(figure.request, figure);
  return requests.map((request) => shown.get(request) ?? null);
}

/** Everything: published months as published, the rest from the rollups or, as of a past instant, from the facts. */
async function readFull(
  runs: Runs,
  viewer: Viewer,
  now: Instant,
  requests: readonly MeasurementRequest[],
): Promise<readonly Figure[]> {
  const published = await readPublished(runs, viewer.organisationId, requests, "IN_FORCE");
  const open = requests.filter((_, index) => published[index] === null);
  const sums = await readScopeSums(runs, viewer.organisationId, now, open);
  const computed = new Map(open.map((request, index) => [request, sums[index]?.sums]));
  return requests.flatMap((request, index): readonly Figure[] => {
    const known = published[index] ?? null;
    const own = known?.sums ?? computed.get(request);
    if (own === undefined) return [];
    const facts = known === null ? request : { ...request, asOf: known.publishedAt };
    const result = toResult(request, own, known);
    return [{ request, result, suppressed: null, facts, analysis: facts, isFull: true, published: known }];
  });
}

/** What peers were given: the first publication of a closed month, where the plan of that month shows it. */
async function readReleased(
  runs: Runs,
  viewer: Viewer,
  now: Instant,
  requests: readonly MeasurementRequest[],
): Promise<readonly Figure[]> {
  const published = await readPublished(runs, viewer.organisationId, requests, "FIRST");
  return requests.map((request, index) => {
    const known = published[index] ?? null;
    const suppressed = known === null ? withheld("NOT_RELEASED") : suppressionOf(known.release);
    const isShown = known !== null && suppressed === null;
    const result = toResult(
      request,
      isShown ? known.sums : { ...NO_SUMS, dataAsOf: now },
      isShown ? known : null,
    );
    return {
      request,
      result,
      suppressed,
      facts: null,
      isFull: false,
      analysis: null,
      published: isShown ? known : null,
    };
  });
}

const NO_SUMS = {
  numerator: 0,
  undecided: 0,
  denominator: 0,
  immature: 0,
  exclusions: [],
  reviewedLinks: 0,
  durationsMs: null,
} as const;

function suppressionOf(release: Release): Suppression | null {
  switch (release) {
    case Release.SHOWN:
      return null;
    case Release.TOO_FEW_PEOPLE:
      return withheld("TOO_FEW_PEOPLE");
    case Release.PROTECTS_OTHERS:
    case Release.NOT_FOR_PEERS:
      return withheld("PROTECTS_OTHERS");
    default:
      return assertNever(release);
  }
}

/** Measures sums, those of a published figure under the definition that was in force then. */
function toResult(request: MeasurementRequest, sums: MetricSums, known: ServedFigure | null): MetricResult {
  const { metric, scope, period } = request;
  const frame = { level: scope.level, period, target: null, suspendedBecause: null };
  const former = known === null ? null : definitionOf(metric, known.definitionVersion);
  return measure(sums, former ?? METRIC_DEFINITIONS[metric], frame);
}

/** How much of each figure the viewer may see, in the order of the requests. */
export async function readAccess(
  runs: Runs,
  viewer: Viewer,
  requests: readonly Pick<MeasurementRequest, "scope" | "period" | "asOf">[],
): Promise<{ readonly access: readonly FigureAccess[]; readonly teamOnlyMode: boolean }> {
  const people = requests.flatMap(({ scope }) => (scope.level === "PERSON" ? [scope.id] : []));
  const teams = requests.flatMap(({ scope }) => (scope.level === "TEAM" ? [scope.id] : []));
  const standing = await readStanding(runs, viewer);
  const below = await peopleBelow(runs, viewer, [...new Set<PersonId>(people)]);
  const led = await teamsLed(runs, viewer, [...new Set<TeamId>(teams)]);
  const leads = (scope: MetricScope): boolean => {
    if (scope.level === "PERSON") return below.has(scope.id);
    return scope.level === "TEAM" ? led.has(scope.id) : standing.leadsOrganisation;
  };
  const access = requests.map(({ scope, period, asOf }) =>
    figureAccess(viewer, {
      scope,
      period,
      isPast: asOf !== null,
      leads: leads(scope),
      teamOnlyMode: standing.teamOnlyMode,
    }),
  );
  return { access, teamOnlyMode: standing.teamOnlyMode };
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
 * Records that the facts of a group were read and whom they are about: whoever sees what somebody did has read that
 * person's figure. The facts of one person are recorded with the figure they belong to.
 */
export async function recordFactReads(
  deps: ActionDeps,
  viewer: Viewer,
  request: FactLook,
  people: readonly PersonId[],
): Promise<void> {
  if (request.scope.level === "PERSON") return;
  await logAccess(
    deps.database,
    viewer,
    [...new Set(people)],
    `facts of ${nameOfLook(request)}`,
    deps.clock.now(),
  );
}

/** How the access log names a figure. */
function whatWasRead(request: MeasurementRequest): string {
  return nameOfLook({ ...request, metricName: METRIC_DEFINITIONS[request.metric].name });
}

/** A look at facts, of a metric by its name. */
interface FactLook extends Pick<MeasurementRequest, "scope" | "period" | "asOf"> {
  readonly metricName: string;
}

function nameOfLook({ metricName, period, asOf }: FactLook): string {
  const known = asOf === null ? "" : ` as known at ${asOf}`;
  return `${metricName} from ${period.start} until ${period.end}${known}`;
}
