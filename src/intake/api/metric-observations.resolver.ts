import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { OwnMetricId, SourceId } from "../../platform/kernel/ids.js";
import type { Problem } from "../../platform/kernel/problem.js";
import type { RowOutcome } from "../../platform/kernel/row-outcome.js";
import { BatchMode, upsertObservations, type ObservationItem } from "../actions/upsert-observations.js";
import {
  MetricObservationsPayload,
  MetricObservationsUpsertInput,
  type BatchItemErrorType,
  type MetricObservationInput,
  type MetricObservationResultType,
} from "./observation-types.js";

/** The codes of what another item or a later arrival may mend. */
const RETRYABLE: ReadonlySet<Problem["code"]> = new Set(["BATCH_REFUSED", "INCOMPLETE"]);

@Resolver()
export class MetricObservationMutations {
  @Mutation(() => MetricObservationsPayload, {
    description:
      "Takes in observations from outside, up to 500 per call, of built-in metrics that are fed so and of the organisation's own. Sending the same again changes nothing, and the order of arrival does not matter. For administrators and the source's own token, with the scope write.",
  })
  async metricObservationsUpsert(
    @Arg("input", () => MetricObservationsUpsertInput, { description: "Whose observations, and which." })
    input: MetricObservationsUpsertInput,
    @Ctx() context: RequestContext,
  ): Promise<MetricObservationsPayload> {
    const { viewer } = context;
    const sourceId = input.sourceId == null ? null : rawId<SourceId>("SourceSystem", input.sourceId);
    const result = await upsertObservations(context.deps, viewer, {
      sourceId: sourceId ?? viewer.sourceId,
      mode: input.mode ?? BatchMode.PARTIAL,
      items: input.items.map(itemOf),
    });
    await context.snapshot.end();
    context.loaders.clear();
    if (!result.ok) return { results: [], userErrors: result.error };
    return { results: result.value.map((outcome, index) => resultOf(outcome, index, input)), userErrors: [] };
  }
}

function itemOf({ ownMetricId, ...item }: MetricObservationInput): ObservationItem {
  return { ...item, ownMetricId: ownMetricId == null ? null : rawId<OwnMetricId>("OwnMetric", ownMetricId) };
}

function resultOf(
  outcome: RowOutcome,
  index: number,
  { items }: MetricObservationsUpsertInput,
): MetricObservationResultType {
  const externalId = items[index]?.externalId ?? "";
  const errors = outcome.status === "FAILED" ? outcome.problems.map((found) => errorOf(found, index)) : [];
  return { index, externalId, status: outcome.status, errors };
}

function errorOf({ code, message, path }: Problem, index: number): BatchItemErrorType {
  return { code, message, path: ["input", "items", String(index), ...path], retryable: RETRYABLE.has(code) };
}
