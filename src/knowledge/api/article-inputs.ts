import { Field, ID, InputType, Int } from "type-graphql";
import { ArticleAudience, ArticleConfidence, ArticleGovernance } from "../domain/article.js";
import { FlagReason, FlagState } from "../domain/flag.js";
import { LinkKind, LinkOrigin } from "../domain/link.js";

/** The texts that creating and editing share; the title is required by the one and optional in the other. */
@InputType()
abstract class ArticleTextInput {
  @Field(() => String, { nullable: true, description: "The problem or question in the requester's words." })
  issue?: string | null;
  @Field(() => String, { nullable: true, description: "Where it happens: product, version, platform." })
  environment?: string | null;
  @Field(() => String, { nullable: true, description: "What solves it." })
  resolution?: string | null;
  @Field(() => String, { nullable: true, description: "Why it happens, when that is known." })
  cause?: string | null;
  @Field(() => String, { nullable: true, description: "Text outside that structure." })
  body?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The language as a BCP 47 tag, such as en or zh-Hans.",
  })
  language?: string | null;
  @Field(() => String, {
    nullable: true,
    description: `The category path, outermost first, joined with " > ".`,
  })
  category?: string | null;
  @Field(() => [String], { nullable: true, description: "Free labels." })
  tags?: readonly string[] | null;
  @Field(() => String, { nullable: true, description: "Where people read it." })
  url?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      "The article that it is a translation of. Translations of one article are never duplicates of each other.",
  })
  translationOf?: string | null;
}

@InputType("ArticleCreateInput", { description: "A new article." })
export class ArticleCreateInput extends ArticleTextInput {
  @Field(() => String, { description: "The title: the main issue and environment, 1 to 500 characters." })
  title!: string;
  @Field(() => ArticleConfidence, {
    nullable: true,
    description:
      "When left out: WORK_IN_PROGRESS while there is neither resolution nor body, else NOT_VALIDATED.",
  })
  confidence?: ArticleConfidence | null;
  @Field(() => ArticleAudience, { nullable: true, description: "INTERNAL when left out." })
  audience?: ArticleAudience | null;
  @Field(() => ArticleGovernance, { nullable: true, description: "EXPERIENCE_BASED when left out." })
  governance?: ArticleGovernance | null;
  @Field(() => [String], {
    nullable: true,
    description:
      "The receipts of your own searches of the last 30 minutes, at most 10: they tell a duplicate that no search could find from one that was overlooked. They never stop an article from being created; older ones are kept and warned of.",
  })
  searchReceipts?: readonly string[] | null;
}

@InputType("ArticleUpdateInput", {
  description: "An edit of an article: fields left out stay as they are, null clears.",
})
export class ArticleUpdateInput extends ArticleTextInput {
  @Field(() => ID, { description: "Which article." })
  articleId!: string;
  @Field(() => Int, { description: "The version you have read." })
  version!: number;
  @Field(() => String, { nullable: true, description: "The new title." })
  title?: string | null;
  @Field(() => String, { nullable: true, description: "Why, for the history." })
  reason?: string | null;
}

@InputType("ArticleStateChangeInput", {
  description: "A new state of an article: fields left out stay as they are.",
})
export class ArticleStateChangeInput {
  @Field(() => ID, { description: "Which article." })
  articleId!: string;
  @Field(() => Int, { description: "The version you have read." })
  version!: number;
  @Field(() => ArticleConfidence, { nullable: true, description: "How sure we are of it." })
  confidence?: ArticleConfidence | null;
  @Field(() => ArticleAudience, { nullable: true, description: "Who may read it." })
  audience?: ArticleAudience | null;
  @Field(() => ArticleGovernance, { nullable: true, description: "Who may change it." })
  governance?: ArticleGovernance | null;
  @Field(() => String, { nullable: true, description: "Why; required for ARCHIVED." })
  reason?: string | null;
}

@InputType("ArticleLinkInput", { description: "An article did something for a ticket." })
export class ArticleLinkInput {
  @Field(() => ID, { description: "For which ticket." })
  ticketId!: string;
  @Field(() => ID, { description: "Which article." })
  articleId!: string;
  @Field(() => LinkKind, { description: "What it did." })
  kind!: LinkKind;
  @Field(() => LinkOrigin, {
    nullable: true,
    description:
      "For tools: how the link came about. Left out: AGENT when linkedBy names somebody, else IMPORT.",
  })
  origin?: LinkOrigin | null;
  @Field(() => String, {
    nullable: true,
    description:
      "For tools: external id or e-mail address of who linked it. A person always links as themselves.",
  })
  linkedBy?: string | null;
}

@InputType("ArticleUnlinkInput", { description: "A link is withdrawn." })
export class ArticleUnlinkInput {
  @Field(() => ID, { description: "Which link." })
  linkId!: string;
  @Field(() => String, { description: "Why it was wrong." })
  reason!: string;
}

@InputType("ArticleFlagInput", { description: "An article needs attention." })
export class ArticleFlagInput {
  @Field(() => ID, { description: "Which article." })
  articleId!: string;
  @Field(() => FlagReason, { description: "What is wrong." })
  reason!: FlagReason;
  @Field(() => String, { nullable: true, description: "What is wrong, in words; required for OTHER." })
  note?: string | null;
}

@InputType("ArticleFlagStateChangeInput", { description: "A flag is taken up, settled or rejected." })
export class ArticleFlagStateChangeInput {
  @Field(() => ID, { description: "Which flag." })
  flagId!: string;
  @Field(() => Int, { description: "The version you have read." })
  version!: number;
  @Field(() => FlagState, { description: "The new state." })
  state!: FlagState;
  @Field(() => String, { nullable: true, description: "A word about it; required for REJECTED." })
  note?: string | null;
}
