import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { NodeType } from "../../platform/graphql/connection-types.js";
import { Payload } from "../../platform/graphql/payload.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { AgreementVerdict } from "../domain/cohen-kappa.js";
import { ReviewOpinion } from "../domain/link-review.js";

registerEnumType(ReviewOpinion, {
  name: "LinkReviewVerdict",
  description: "What a reviewer says of a link.",
  valuesConfig: {
    ACCURATE: { description: "The article solves what the ticket is about." },
    PARTIAL: { description: "It solves a part of it, or needed more than it says." },
    INACCURATE: { description: "It does not solve it." },
  },
});
registerEnumType(AgreementVerdict, {
  name: "LinkReviewAgreementVerdict",
  description: "What can be said of the agreement of reviewers.",
  valuesConfig: {
    RELIABLE: { description: "The whole interval of κ is at 0.6 or above: they agree substantially." },
    UNRELIABLE: { description: "The whole interval is below 0.6: calibrate before relying on reviews." },
    UNDECIDED: { description: "The interval holds 0.6: these data cannot decide." },
    CANNOT_TELL: {
      description: "There are fewer than 20 double reviews, or all of them say the same one thing.",
    },
  },
});

@ObjectType("LinkReview", {
  implements: NodeType,
  description:
    "A link that was drawn for you to review: did the article solve the ticket? Only you see it. Who made the link is left out, so that you judge the link and nobody's name.",
})
export class LinkReviewType extends NodeType {
  @Field(() => DateTime, {
    description: "When it was drawn; after 14 days without an answer it may go to somebody else.",
  })
  drawnAt!: string;
  @Field(() => String, { description: "The key of the ticket in its service desk." })
  ticketKey!: string;
  @Field(() => String, { nullable: true, description: "Where the ticket can be read, when the source says." })
  ticketUrl!: string | null;
  @Field(() => String, { nullable: true, description: "The category path of the ticket." })
  ticketCategory!: string | null;
  @Field(() => DateTime, { description: "When the ticket was opened." })
  ticketOpenedAt!: string;
  @Field(() => String, { description: "The title of the article, as it was when it was linked." })
  articleTitle!: string;
  @Field(() => String, { nullable: true, description: "What the requester sees, as it was then." })
  articleIssue!: string | null;
  @Field(() => String, { nullable: true, description: "Where it happens, as it was then." })
  articleEnvironment!: string | null;
  @Field(() => String, { nullable: true, description: "Why it happens, as it was then." })
  articleCause!: string | null;
  @Field(() => String, { nullable: true, description: "What helps, as it was then." })
  articleResolution!: string | null;
  @Field(() => String, { description: "The free text of the article, as it was then." })
  articleBody!: string;
  @Field(() => ReviewOpinion, { nullable: true, description: "What you said; null while you have not." })
  verdict!: ReviewOpinion | null;
  @Field(() => String, { nullable: true, description: "Your note." })
  note!: string | null;
  @Field(() => DateTime, { nullable: true, description: "When you said it." })
  submittedAt!: string | null;
}

@InputType("LinkReviewNextInput", { description: "From which links the next review is drawn." })
export class LinkReviewNextInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Only links of tickets of this domain, which you know: the root of the category path, such as `Email` for `Email > Outlook`. Of every domain when left out.",
  })
  domain?: string | null;
}

@InputType("LinkReviewSubmitInput", { description: "What you say of the link you were given." })
export class LinkReviewSubmitInput {
  @Field(() => ID, { description: "The review." })
  reviewId!: string;
  @Field(() => ReviewOpinion, { description: "Whether the article solved the ticket." })
  verdict!: ReviewOpinion;
  @Field(() => String, {
    nullable: true,
    description: "Why, at most 2,000 characters; needed unless ACCURATE, so that somebody can learn from it.",
  })
  note?: string | null;
}

@ObjectType({ description: "The link that you are to review." })
export class LinkReviewPayload extends Payload {
  @Field(() => LinkReviewType, {
    nullable: true,
    description: "The review; null when there are userErrors, and when no link waits for you.",
  })
  review!: LinkReviewType | null;
}

@ObjectType("LinkReviewAgreement", {
  description:
    "How far reviewers agree about the links that two of them reviewed: how far link accuracy can be trusted. It counts pairs of reviews, never people.",
})
export class LinkReviewAgreementType {
  @Field(() => Int, { description: "Links that two people reviewed." })
  n!: number;
  @Field(() => Int, { description: "Those about which they said the same." })
  agreed!: number;
  @Field(() => Float, {
    nullable: true,
    description: "The share that would agree by chance alone, 0 to 1; null when n is 0.",
  })
  byChance!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Cohen's κ, −1 to 1: agreement beyond chance; null when nothing can be said.",
  })
  kappa!: number | null;
  @Field(() => Float, { nullable: true, description: "The lower end of the 95 % interval of κ." })
  kappaLow!: number | null;
  @Field(() => Float, { nullable: true, description: "The upper end of the 95 % interval of κ." })
  kappaHigh!: number | null;
  @Field(() => Int, { description: "How many double reviews a statement takes." })
  minN!: number;
  @Field(() => AgreementVerdict, { description: "What can be said." })
  verdict!: AgreementVerdict;
}
