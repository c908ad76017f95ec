import { teamsLed, type Runs } from "../../people/store/access.read-model.js";
import type { TeamId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { FactSplit } from "../domain/analysis-cells.js";
import { isLargeEnough, unitsOf } from "../domain/analysis-group.js";
import { Release } from "../domain/release-plan.js";
import type { ShrinkageUnit } from "../domain/statistics/shrinkage.js";
import { readCells } from "../store/analysis-cells.read-model.js";
import { readTeamChains, type ChainTeam } from "../store/analysis-team-chains.read-model.js";
import type { MeasurementRequest } from "../store/measurements.read-model.js";
import { readPublished } from "../store/published.read-model.js";

/** The people that somebody, or a team, is compared with. */
export interface ComparisonGroup {
  readonly team: ChainTeam;
  /** The facts that the group's figures come from. */
  readonly request: MeasurementRequest;
  /** Its people with at least one case, the one compared included. */
  readonly units: readonly ShrinkageUnit[];
  /** Whether the viewer sees the group as peers do: what was released of it, and nothing that tells about fewer people. */
  readonly isReleased: boolean;
}

/** A team whose people the viewer may be told about, as one. */
interface Candidate {
  readonly team: ChainTeam;
  readonly request: MeasurementRequest;
  readonly isReleased: boolean;
}

/**
 * The comparison group of each person or team, in the order of the requests: of the teams the person belonged to on the
 * last day and those above (of a team, those above), the nearest with at least 5 people and 100 cases, else the widest
 * there is; null where the viewer may not be told about any.
 *
 * Leaders and administrators are told about any period. Everybody else is told what the team's released month says, as it
 * was known then: the group's pooled rate is then the team's published figure, so that nothing can be subtracted from it.
 * The number of statements does not depend on how many people are asked about.
 */
export async function readComparisonGroups(
  runs: Runs,
  viewer: Viewer,
  now: Instant,
  requests: readonly MeasurementRequest[],
): Promise<readonly (ComparisonGroup | null)[]> {
  const chains = await readTeamChains(
    runs,
    viewer.organisationId,
    requests.flatMap(({ scope, period, asOf }) =>
      scope.level === "ORGANISATION" ? [] : [{ of: scope, end: period.end, asOf }],
    ),
  );
  const ofRequest = assign(requests, chains);
  const candidates = await readCandidates(runs, viewer, ofRequest);
  const all = candidates.flat();
  const cells = await readCells(
    runs,
    viewer.organisationId,
    now,
    all.map(({ request }) => ({ request, by: [FactSplit.PERSON], withDurations: false })),
  );
  const units = new Map(all.map((candidate, at) => [candidate, unitsOf(cells[at] ?? [])]));
  return candidates.map((own) => choose(own.map((one) => ({ ...one, units: units.get(one) ?? [] }))));
}

/** Each request with its chain; the organisation has none. */
function assign(
  requests: readonly MeasurementRequest[],
  chains: readonly (readonly ChainTeam[])[],
): readonly { readonly request: MeasurementRequest; readonly chain: readonly ChainTeam[] }[] {
  const rest = [...chains];
  return requests.map((request) => ({
    request,
    chain: request.scope.level === "ORGANISATION" ? [] : (rest.shift() ?? []),
  }));
}

async function readCandidates(
  runs: Runs,
  viewer: Viewer,
  chains: readonly { readonly request: MeasurementRequest; readonly chain: readonly ChainTeam[] }[],
): Promise<readonly (readonly Candidate[])[]> {
  const teams = new Set(chains.flatMap(({ chain }) => chain.map(({ id }) => id)));
  const led = viewer.isAdministrator ? teams : await teamsLed(runs, viewer, [...teams]);
  const wanted = chains.map(({ request, chain }) =>
    chain.map((team) => ({ team, request: ofTeam(request, team.id) })),
  );
  const foreign = wanted.flat().filter(({ team }) => !led.has(team.id));
  const published = await readPublished(
    runs,
    viewer.organisationId,
    foreign.map(({ request }) => request),
    "FIRST",
  );
  const released = new Map(foreign.map((one, at) => [one, published[at] ?? null]));
  return wanted.map((own) =>
    own.flatMap((one): readonly Candidate[] => {
      if (led.has(one.team.id)) return [{ ...one, isReleased: false }];
      const known = released.get(one) ?? null;
      if (known === null || known.release !== Release.SHOWN || !known.factsKept) return [];
      return [{ team: one.team, request: { ...one.request, asOf: known.publishedAt }, isReleased: true }];
    }),
  );
}

function ofTeam(request: MeasurementRequest, id: TeamId): MeasurementRequest {
  return { ...request, scope: { level: "TEAM", id } };
}

function choose(groups: readonly ComparisonGroup[]): ComparisonGroup | null {
  return groups.find(({ units }) => isLargeEnough(units)) ?? groups.at(-1) ?? null;
}
