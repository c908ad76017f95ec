import { ArgsType, Field, Float, ID, InputType, Int, registerEnumType } from "type-graphql";
import { OrderDirection } from "../../platform/graphql/connection-types.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { DuplicateCause, DuplicateKind, DuplicateStatus } from "../domain/duplicate.js";
import { DuplicateDecisionStatus } from "./duplicate-types.js";

/** The ways lists of pairs can run. */
export const DuplicatePairOrderField = {
  BURDEN: "BURDEN",
  SIMILARITY: "SIMILARITY",
  DETECTED_AT: "DETECTED_AT",
} as const;
registerEnumType(DuplicatePairOrderField, {
  name: "DuplicatePairOrderField",
  description: "What pairs can be sorted by.",
  valuesConfig: {
    BURDEN: {
      description:
        "By the tickets of the last 365 days that one of the two articles solved (`burdenTickets`); among equals by how alike they are.",
    },
    SIMILARITY: { description: "By how alike the articles are." },
    DETECTED_AT: { description: "By when they were found." },
  },
});

@InputType("DuplicatePairOrder", { description: "How a list of pairs runs." })
export class DuplicatePairOrder {
  @Field(() => DuplicatePairOrderField, { description: "What to sort by." })
  field!: keyof typeof DuplicatePairOrderField;
  @Field(() => OrderDirection, { description: "Which way." })
  direction!: keyof typeof OrderDirection;
}

@InputType("DuplicatePairFilter", { description: "Narrows a list of pairs; all given conditions must hold." })
export class DuplicatePairFilter {
  @Field(() => [DuplicateStatus], { nullable: true, description: "One of these statuses." })
  status?: readonly DuplicateStatus[] | null;
  @Field(() => [DuplicateKind], { nullable: true, description: "One of these kinds." })
  kind?: readonly DuplicateKind[] | null;
  @Field(() => [DuplicateCause], {
    nullable: true,
    description: "Confirmed as duplicates that came to be for one of these causes.",
  })
  cause?: readonly DuplicateCause[] | null;
  @Field(() => Float, { nullable: true, description: "At least this alike, 0 to 1." })
  minSimilarity?: number | null;
  @Field(() => ID, { nullable: true, description: "One of the two is this article." })
  articleId?: string | null;
  @Field(() => ID, { nullable: true, description: "This team owns one of the two articles." })
  teamId?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "One of the two articles is of this domain: the root of its category path, such as `Email` for `Email > Outlook`.",
  })
  domain?: string | null;
  @Field(() => DateTime, { nullable: true, description: "Found to be alike at this instant or later." })
  detectedAfter?: string | null;
  @Field(() => DateTime, { nullable: true, description: "Found to be alike before this instant." })
  detectedBefore?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "True: only dismissals that wait for the second opinion of somebody like you, so none that you decided yourself or of articles that you contributed to. False: none that waits for one.",
  })
  needsSecondOpinion?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: "The category of one of the two articles begins with this, such as `Email > Outlook`.",
  })
  categoryStartsWith?: string | null;
}

@ArgsType()
export class DuplicateQueueArgs extends PageArgs {
  @Field(() => DuplicatePairFilter, { nullable: true, description: "Narrows the queue." })
  filter?: DuplicatePairFilter | null;
}

@ArgsType()
export class DuplicatePairsArgs extends PageArgs {
  @Field(() => DuplicatePairFilter, { nullable: true, description: "Narrows the list." })
  filter?: DuplicatePairFilter | null;
  @Field(() => DuplicatePairOrder, {
    nullable: true,
    description:
      "How the list runs (when left out: what burdens most tickets first, the more alike first among equals).",
  })
  orderBy?: DuplicatePairOrder | null;
}

@InputType("ArticleDraftInput", {
  description: "The text of an article that is being written; together at most 100,000 characters.",
})
export class ArticleDraftInput {
  @Field(() => String, { description: "The title." })
  title!: string;
  @Field(() => String, { nullable: true, description: "What the requester sees." })
  issue?: string | null;
  @Field(() => String, { nullable: true, description: "Where it happens." })
  environment?: string | null;
  @Field(() => String, { nullable: true, description: "Why it happens." })
  cause?: string | null;
  @Field(() => String, { nullable: true, description: "What helps." })
  resolution?: string | null;
  @Field(() => String, { nullable: true, description: "The free text." })
  body?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "The BCP 47 tag of its language, such as `en`; it is compared with articles of that language only. Left out: it is detected, and when the text is too short to be sure, the draft is compared with articles of every language.",
  })
  language?: string | null;
}

@ArgsType()
export class DuplicateCandidatesArgs {
  @Field(() => ArticleDraftInput, { description: "The draft." })
  draft!: ArticleDraftInput;
  @Field(() => Int, { nullable: true, description: "How many, 1 to 50 (10 when left out)." })
  first?: number | null;
}

@InputType("DuplicatePairDecideInput", { description: "What somebody says about a pair." })
export class DuplicatePairDecideInput {
  @Field(() => ID, { description: "The pair." })
  pairId!: string;
  @Field(() => Int, { description: "The version of the pair that was looked at." })
  version!: number;
  @Field(() => DuplicateDecisionStatus, { description: "What is said." })
  status!: DuplicateDecisionStatus;
  @Field(() => DuplicateCause, {
    nullable: true,
    description: "Why the duplicate came to be; needed for CONFIRMED, refused otherwise.",
  })
  cause?: DuplicateCause | null;
  @Field(() => String, { nullable: true, description: "The reason in words; needed for NOT_DUPLICATE." })
  reason?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether two clusters of duplicates may become one by a confirmation (false when left out).",
  })
  joinClusters?: boolean | null;
}
