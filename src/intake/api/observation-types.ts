import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { ProblemCode } from "../../platform/kernel/problem.js";
import { BatchMode } from "../actions/upsert-observations.js";
import { ObservedMetric } from "../domain/observed-metric.js";
import { BatchItemStatus } from "./observation-enums.js";

@InputType("MetricObservationInput", {
  description:
    "An observation as a source tells it. A field that is left out stays as it is, null clears it. Source, metric and externalId together say which observation it is.",
})
export class MetricObservationInput {
  @Field(() => ObservedMetric, {
    nullable: true,
    description: "Of which built-in metric; exactly one of metric and ownMetricId.",
  })
  metric?: ObservedMetric | null;
  @Field(() => ID, {
    nullable: true,
    description: "Of which metric of the organisation's own; exactly one of metric and ownMetricId.",
  })
  ownMetricId?: string | null;
  @Field(() => String, {
    description: "What the source calls the observation, 1 to 255 characters; kept digit for digit.",
  })
  externalId!: string;
  @Field(() => DateTime, {
    description:
      "When the source last changed it. What arrives is put together by this, field by field, whatever the order of arrival.",
  })
  sourceUpdatedAt!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: "When it happened; needed the first time, cannot be cleared.",
  })
  occurredAt?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The ticket as the source calls it; may arrive before the ticket does.",
  })
  ticket?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Stands for the customer without naming them: a pseudonymous key, never a name or an address.",
  })
  customer?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Whose case it is, as the source calls the person, or by e-mail address. It counts for the teams of that person; no own or review metric has figures of one person.",
  })
  person?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Which team's case it is, as the source calls it; used when no known person is named.",
  })
  team?: string | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "For rates 0 or 1, or a fraction between; for scores the points reached, 0 to 1000. Not for durations. Kept to six decimals.",
  })
  numerator?: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "For rates 1 (also when left out) or less; for scores the points possible, above 0. Not for durations. Kept to six decimals.",
  })
  denominator?: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "How long it took in seconds, 0 to ten years, for metrics that are a duration. Kept to the millisecond.",
  })
  durationSeconds?: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "True: it counts nowhere any more. False: it counts again. Cannot be cleared.",
  })
  deleted?: boolean | null;
}

@InputType("MetricObservationsUpsertInput", { description: "Observations of one source." })
export class MetricObservationsUpsertInput {
  @Field(() => ID, {
    nullable: true,
    description: "Which source says so; a source's own token may leave it out, everybody else must give it.",
  })
  sourceId?: string | null;
  @Field(() => BatchMode, {
    nullable: true,
    description: "What a failed item means for the others (PARTIAL when left out).",
  })
  mode?: BatchMode | null;
  @Field(() => [MetricObservationInput], { description: "The observations, at most 500." })
  items!: readonly MetricObservationInput[];
}

@ObjectType("BatchItemError", { description: "Why an item of a batch was not written." })
export class BatchItemErrorType {
  @Field(() => ProblemCode, { description: "The kind of error, for programs." })
  code!: ProblemCode;
  @Field(() => String, { description: "What was expected, where, and what to do, for people." })
  message!: string;
  @Field(() => [String], { description: "Where in the input; list positions are decimal numbers." })
  path!: readonly string[];
  @Field(() => Boolean, { description: "Whether the same item may succeed later, unchanged." })
  retryable!: boolean;
}

@ObjectType("MetricObservationResult", { description: "What became of one item." })
export class MetricObservationResultType {
  @Field(() => Int, { description: "Its place in the input, from 0." })
  index!: number;
  @Field(() => String, { description: "What the source calls it." })
  externalId!: string;
  @Field(() => BatchItemStatus, { description: "What became of it." })
  status!: BatchItemStatus;
  @Field(() => [BatchItemErrorType], { description: "Why it failed; empty when it did not. At most 20." })
  errors!: readonly BatchItemErrorType[];
}

@ObjectType({ description: "What became of a batch of observations." })
export class MetricObservationsPayload extends Payload {
  @Field(() => [MetricObservationResultType], {
    description:
      "What became of each item: as many as there were items, in the same order, at most 500. Empty when there are userErrors.",
  })
  results!: readonly MetricObservationResultType[];
}
