import type { GraphQLResolveInfo } from "graphql";
import { ArgsType, Field, Int } from "type-graphql";
import { readPageOf } from "../../platform/database/tree/read-tree.js";
import { connectionOf, type ConnectionValue } from "../../platform/graphql/connection.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { connectionSelectionOf } from "../../platform/graphql/selection.js";
import type { Instant } from "../../platform/kernel/period.js";
import { recordFactReads } from "../actions/read-figures.js";
import type { FactMetric } from "../domain/metric-key.js";
import { builtInDefinition } from "../domain/metric-registry.js";
import type { MeasurementRequest } from "../store/measurements.read-model.js";
import { factsConnection, metricFactNode } from "../store/outcomes.nodes.js";
import { subjectsOf, withSubjects } from "./subjects-of-page.js";

@ArgsType()
export class MetricFactsArgs {
  @Field(() => Int, {
    nullable: true,
    description: "How many observations, from the start or after `after`, 1 to 100 (20 when left out).",
  })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "Start behind this cursor." })
  after?: string | null;
}

/** A fact as GraphQL reads it, with the instant up to which data were taken into account. */
export interface MetricFactRow {
  readonly exclusion: string | null;
  readonly maturesAt: Instant | null;
  readonly $asOf: Instant;
}

/**
 * One page of the facts behind a figure, newest first.
 * @param metricName how the access log names the metric; of an own metric it must be given.
 */
export async function readFactsPage(
  context: RequestContext,
  request: MeasurementRequest<FactMetric>,
  args: MetricFactsArgs,
  info: GraphQLResolveInfo,
  metricName = builtInDefinition(request.metric).name,
): Promise<ConnectionValue> {
  const spec = factsConnection(request);
  const given = { first: args.first, after: args.after };
  const selected = connectionSelectionOf(info, metricFactNode, given);
  const page = await readPageOf(context.snapshot, metricFactNode, spec, withSubjects(selected));
  // The ticket of a fact names who resolved it, whether or not the fact may name anybody.
  await recordFactReads(context.deps, context.viewer, { ...request, metricName }, subjectsOf(page));
  const $asOf = request.asOf ?? context.deps.clock.now();
  const rows = page.rows.map((row) => ({ ...row, n: { ...row.n, $asOf } }));
  return connectionOf(metricFactNode, spec, given, { ...page, rows });
}

/** Whether a fact is part of the sums. */
export function isCounted(fact: MetricFactRow): boolean {
  return fact.exclusion === null && (fact.maturesAt === null || fact.maturesAt <= fact.$asOf);
}
