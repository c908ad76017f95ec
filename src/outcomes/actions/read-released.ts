import type { Runs } from "../../people/store/access.read-model.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Instant, Period } from "../../platform/kernel/period.js";
import type { FactMetric } from "../domain/metric-key.js";
import { addSums } from "../domain/metric-sums.js";
import { monthsWithin } from "../domain/calendar-months.js";
import { Release } from "../domain/release-plan.js";
import type { MeasurementRequest, ScopeSums } from "../store/measurements.read-model.js";
import { readPublished, type ServedFigure } from "../store/published.read-model.js";

/**
 * What peers may know of groups over whole months, in the order of the requests: the sum of what was released of each
 * month, or null unless every month of the period was released. Nothing can be told from it that the months do not tell,
 * neither by subtracting periods nor by comparing with what became known later. Own metrics are not released.
 */
export async function readReleasedSums(
  runs: Runs,
  organisationId: OrganisationId,
  requests: readonly MeasurementRequest<FactMetric>[],
): Promise<readonly (ScopeSums | null)[]> {
  const parts = requests.flatMap((request, at) =>
    monthsOf(request.period).map((period) => ({ at, request: { ...request, period, asOf: null } })),
  );
  const published = await readPublished(
    runs,
    organisationId,
    parts.map(({ request }) => request),
    "FIRST",
  );
  return requests.map((request, at) => {
    const months = parts.flatMap((part, index) => (part.at === at ? [published[index] ?? null] : []));
    const shown = months.filter(isShown);
    const isWhole = shown.length > 0 && shown.length === months.length && request.scope.level !== "PERSON";
    return isWhole ? joined(shown) : null;
  });
}

/**
 * The same for requests that are known to be released.
 * @throws Error when one is not: whoever asks must have looked with `readReleasedSums` before.
 */
export async function readReleasedScopeSums(
  runs: Runs,
  organisationId: OrganisationId,
  _now: Instant,
  requests: readonly MeasurementRequest<FactMetric>[],
): Promise<readonly ScopeSums[]> {
  const released = await readReleasedSums(runs, organisationId, requests);
  return released.map((own, index) => {
    if (own === null) throw new Error(`request ${index} was not released to peers`);
    return own;
  });
}

function isShown(figure: ServedFigure | null): figure is ServedFigure {
  return figure?.release === Release.SHOWN;
}

function joined(months: readonly ServedFigure[]): ScopeSums {
  return {
    sums: months.map(({ sums }) => sums).reduce(addSums),
  };
}

/** The calendar months that make up the period; none when it begins or ends within one. */
function monthsOf(period: Period): readonly Period[] {
  const { months, edges } = monthsWithin(period);
  return edges.length === 0 ? months : [];
}
