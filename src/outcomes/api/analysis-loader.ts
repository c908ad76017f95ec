import DataLoader from "dataloader";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { Runs } from "../../people/store/access.read-model.js";
import type { FactCell, FactSplit } from "../domain/analysis-cells.js";
import { MetricShape } from "../domain/metric-definition.js";
import { countedPeriod } from "../domain/period-rule.js";
import { readCells, type CellRequest } from "../store/analysis-cells.read-model.js";
import type { MeasurementRequest } from "../store/measurements.read-model.js";
import type { MetricResultValue } from "./metric-result-value.js";

/** Reads the answers of several questions at once, in their order. */
type ReadsAll<Question, Answer> = (
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  questions: readonly Question[],
) => Promise<readonly Answer[]>;

/** The answer of one question; all that are asked for at once in a request share their statements. */
export function askTogether<Question, Answer>(
  context: RequestContext,
  read: ReadsAll<Question, Answer>,
  question: Question,
): Promise<Answer> {
  const { snapshot, viewer, deps } = context;
  const loader = oncePerRequest(
    context,
    read,
    () =>
      new DataLoader<Question, Answer, string>(
        (questions) => read(snapshot, viewer.organisationId, deps.clock.now(), questions),
        { cacheKeyFn: (one) => JSON.stringify(one) },
      ),
  );
  return loader.load(question);
}

/** The facts behind a result over the days that count; null when the viewer may not look into them. */
export function factsOf({ definition, $analysis }: MetricResultValue): MeasurementRequest | null {
  if ($analysis === null) return null;
  return { ...$analysis, period: countedPeriod(definition.periodRule, $analysis.period) };
}

/** The facts of a request in cells. */
export function loadCells(
  context: RequestContext,
  result: Pick<MetricResultValue, "definition">,
  request: MeasurementRequest,
  by: readonly FactSplit[],
): Promise<readonly FactCell[]> {
  const withDurations = result.definition.shape === MetricShape.DURATION;
  return askTogether<CellRequest, readonly FactCell[]>(context, readCells, { request, by, withDurations });
}

/** When the facts of a request are looked at. */
export function lookedAt(context: RequestContext, request: MeasurementRequest): Instant {
  return request.asOf ?? context.deps.clock.now();
}
