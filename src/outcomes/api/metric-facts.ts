import type { GraphQLResolveInfo } from "graphql";
import { ArgsType, Field, Int } from "type-graphql";
import { readPageOf, type TreePage } from "../../platform/database/tree/read-tree.js";
import { connectionOf, type ConnectionValue } from "../../platform/graphql/connection.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { connectionSelectionOf } from "../../platform/graphql/selection.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { recordFactReads } from "../actions/read-figures.js";
import type { MeasurementRequest } from "../store/measurements.read-model.js";
import { factsConnection, metricFactNode } from "../store/outcomes.nodes.js";

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

/** One page of the facts behind a figure, newest first. */
export async function readFactsPage(
  context: RequestContext,
  request: MeasurementRequest,
  args: MetricFactsArgs,
  info: GraphQLResolveInfo,
): Promise<ConnectionValue> {
  const spec = factsConnection(request);
  const given = { first: args.first, after: args.after };
  const selected = connectionSelectionOf(info, metricFactNode, given);
  const page = await readPageOf(context.snapshot, metricFactNode, spec, selected);
  await recordFactReads(context.deps, context.viewer, request, namedPeople(page));
  const $asOf = request.asOf ?? context.deps.clock.now();
  const rows = page.rows.map((row) => ({ ...row, n: { ...row.n, $asOf } }));
  return connectionOf(metricFactNode, spec, given, { ...page, rows });
}

/** Whether a fact is part of the sums. */
export function isCounted(fact: MetricFactRow): boolean {
  return fact.exclusion === null && (fact.maturesAt === null || fact.maturesAt <= fact.$asOf);
}

function namedPeople(page: TreePage): readonly PersonId[] {
  return page.rows.flatMap(({ n }) => {
    const person = n["person"] as { readonly $id: PersonId } | null | undefined;
    return person == null ? [] : [person.$id];
  });
}
