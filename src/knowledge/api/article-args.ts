import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { OrderDirection } from "../../platform/graphql/connection-types.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { ArticleAudience, ArticleConfidence, ArticleGovernance } from "../domain/article.js";
import { LinkKind } from "../domain/link.js";
import { ArticleOrderField } from "./knowledge-enums.js";

@InputType("ArticleFilter", { description: "Narrows a list of articles; all given conditions must hold." })
export class ArticleFilter {
  @Field(() => String, {
    nullable: true,
    description: `Words to find, as in a web search: "quoted phrases", or, and -excluded words.`,
  })
  search?: string | null;
  @Field(() => [ArticleConfidence], {
    nullable: true,
    description: "Any of these; when left out, all but ARCHIVED.",
  })
  confidence?: readonly ArticleConfidence[] | null;
  @Field(() => [ArticleAudience], { nullable: true, description: "Any of these." })
  audience?: readonly ArticleAudience[] | null;
  @Field(() => ArticleGovernance, { nullable: true, description: "This governance." })
  governance?: ArticleGovernance | null;
  @Field(() => String, {
    nullable: true,
    description: "This language; `en` takes in `en-GB`. In any case.",
  })
  language?: string | null;
  @Field(() => String, {
    nullable: true,
    description: `The category path begins so, such as "Network > VPN".`,
  })
  categoryStartsWith?: string | null;
  @Field(() => [String], { nullable: true, description: "At least one of these tags." })
  tags?: readonly string[] | null;
  @Field(() => String, { nullable: true, description: "From the source system of this name." })
  sourceName?: string | null;
  @Field(() => String, { nullable: true, description: "What the source calls it, exactly." })
  externalId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "Written by this person; such a list is not counted, totalCount is null.",
  })
  authorId?: string | null;
  @Field(() => DateTime, { nullable: true, description: "Changed at this moment or later." })
  updatedSince?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Whether a flag on it is not yet settled." })
  hasOpenFlags?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it was merged into another article; when left out, merged ones come only by their externalId.",
  })
  isMerged?: boolean | null;
}

@InputType("ArticleOrder", { description: "How a list of articles runs." })
export class ArticleOrder {
  @Field(() => ArticleOrderField, { description: "What to sort by." })
  field!: keyof typeof ArticleOrderField;
  @Field(() => OrderDirection, { description: "Which way." })
  direction!: keyof typeof OrderDirection;
}

@ArgsType()
export class ArticlesArgs extends PageArgs {
  @Field(() => ArticleFilter, { nullable: true, description: "Narrows the list." })
  filter?: ArticleFilter | null;
  @Field(() => ArticleOrder, {
    nullable: true,
    description: "How the list runs (the latest change first, when left out).",
  })
  orderBy?: ArticleOrder | null;
}

@ArgsType()
export class ArticleSuggestionsArgs {
  @Field(() => String, { description: "What is being typed, at most 5,000 characters." })
  text!: string;
  @Field(() => String, {
    nullable: true,
    description: "Product, version, platform: articles for it come first.",
  })
  environment?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Only articles in this language or in none; a BCP 47 tag such as en.",
  })
  language?: string | null;
  @Field(() => Int, { nullable: true, description: "How many, 1 to 20 (5 when left out)." })
  first?: number | null;
}

@ArgsType()
export class LinksArgs extends PageArgs {
  @Field(() => LinkKind, { nullable: true, description: "Only links of this kind." })
  kind?: LinkKind | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether withdrawn links are listed too (false when left out).",
  })
  includeUnlinked?: boolean | null;
}
