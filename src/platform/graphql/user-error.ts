import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import { ProblemCode, type Problem } from "../kernel/problem.js";
import { describeValues } from "./describe-values.js";

const MEANINGS: Readonly<Record<ProblemCode, string>> = {
  VALIDATION_FAILED: "A value breaks a rule; the message says which.",
  NOT_FOUND: "An id is unknown, or not visible to you.",
  FORBIDDEN: "You may not do this.",
  VERSION_CONFLICT: "Somebody changed the object since you read it.",
  ALREADY_EXISTS: "Something with this name or address exists already.",
  INVALID_STATE: "The object is in a state that does not allow this.",
  OVERLAPPING_VALIDITY: "Two statements would hold on the same day.",
  MANAGER_CYCLE: "Somebody would stand above themselves.",
  TEAM_CYCLE: "A team would stand above itself.",
  ARTICLE_ARCHIVED: "The article is archived: revive it first.",
  ARTICLE_MERGED: "The article was merged into another one: use that one.",
  CLUSTERS_WOULD_JOIN:
    "Two clusters of duplicates would become one: look at both, then say that you want it.",
  BUILT_UPON: "Something was built on what should be undone; the message says what.",
  PROFICIENCY_REQUIRED: "This takes a higher proficiency.",
  SELF_REVIEW_FORBIDDEN: "Nobody decides about their own work.",
  GOAL_CYCLE: "A goal would stand above itself.",
  GOAL_LEVEL_INVERTED: "A goal can only serve one of the same or a higher level.",
  DEGENERATE_TARGET: "Target and baseline are equal: there is nothing to reach.",
  TARGET_DIRECTION: "The target is on the worse side of the baseline.",
  TARGET_OUT_OF_RANGE: "The target lies outside what the metric can be.",
  BAND_INVERTED: "The lower end of a band must be below the upper.",
  EMPTY_PERIOD: "A period ends after it starts.",
  METRIC_LEVEL_FORBIDDEN: "The metric is not measured at this level.",
  GOAL_ON_ACTIVITY_FORBIDDEN:
    "A goal names an activity and a number; aim at what the knowledge does instead.",
  INSUFFICIENT_DATA: "There are too few cases to decide this.",
  INCOMPLETE: "What is known so far is not enough; the message says what is missing.",
  DUPLICATE_IN_BATCH: "Several items of the batch name the same thing.",
  BATCH_TOO_LARGE: "The batch has more items than one call takes; nothing was written.",
  BATCH_REFUSED: "Nothing was written, because another item of the batch failed.",
  TOO_MANY_GOALS: "There are as many active goals as anybody can follow.",
  WEIGHTS_NOT_100: "The weights do not sum to 10000 basis points.",
  EXAMPLE_REQUIRED: "A behaviour needs an example of a situation that shows it.",
  GOAL_NOT_ACKNOWLEDGED: "The person whose goal it is has not acknowledged it as it stands now.",
  TARGET_RETROACTIVE: "A target holds from the next month on at the earliest.",
  DERIVATION_REQUIRED: "A goal follows from something; this one names nothing.",
};
registerEnumType(ProblemCode, {
  name: "UserErrorCode",
  description: "Why a mutation did not do what was asked. New values may be added.",
  valuesConfig: describeValues(MEANINGS),
});

/** The business errors of a payload. */
@InterfaceType("UserError", {
  description:
    "Why a mutation did not do what was asked. The code is the contract, the message is for people.",
  resolveType: (error: Problem) => typeNameOf(error),
})
export abstract class UserErrorType {
  @Field(() => ProblemCode, { description: "The kind of error, for programs." })
  code!: ProblemCode;

  @Field(() => String, { description: "What was expected, where, and what to do, for people." })
  message!: string;

  @Field(() => [String], { description: "Where in the input; list positions are decimal numbers." })
  path!: readonly string[];
}

@ObjectType("ValidationError", {
  implements: UserErrorType,
  description: "A value in the input breaks a rule.",
})
export class ValidationErrorType extends UserErrorType {}

@ObjectType("NotFoundError", {
  implements: UserErrorType,
  description: "An id in the input is unknown, or not visible to you; the two are never told apart.",
})
export class NotFoundErrorType extends UserErrorType {}

@ObjectType("ForbiddenError", {
  implements: UserErrorType,
  description: "You may see the object but may not do this to it.",
})
export class ForbiddenErrorType extends UserErrorType {}

@ObjectType("ConflictError", {
  implements: UserErrorType,
  description: "Somebody else changed the object since you read it: read it again and decide anew.",
})
export class ConflictErrorType extends UserErrorType {
  @Field(() => Int, { nullable: true, description: "The version that is in force now." })
  currentVersion!: number | null;
}

@ObjectType("StateError", {
  implements: UserErrorType,
  description: "The object is in a state that does not allow this.",
})
export class StateErrorType extends UserErrorType {
  @Field(() => String, { nullable: true, description: "The state it is in." })
  state!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "The article to use instead, when one was merged and you may see its survivor.",
  })
  articleId!: string | null;
}

@ObjectType("ClustersWouldJoinError", {
  implements: UserErrorType,
  description:
    "Two clusters of duplicates would become one. Look at both; if they are about one thing, send the same again with joinClusters: true.",
})
export class ClustersWouldJoinErrorType extends UserErrorType {
  @Field(() => [Int], {
    description: "How many articles the two clusters have that you may see, the larger first.",
  })
  clusterSizes!: readonly number[];
}

function typeNameOf(error: Problem): string {
  switch (error.code) {
    case "NOT_FOUND":
      return "NotFoundError";
    case "FORBIDDEN":
    case "PROFICIENCY_REQUIRED":
    case "SELF_REVIEW_FORBIDDEN":
      return "ForbiddenError";
    case "VERSION_CONFLICT":
      return "ConflictError";
    case "INVALID_STATE":
    case "ARTICLE_ARCHIVED":
    case "ARTICLE_MERGED":
    case "BUILT_UPON":
      return "StateError";
    case "CLUSTERS_WOULD_JOIN":
      return "ClustersWouldJoinError";
    default:
      return "ValidationError";
  }
}
