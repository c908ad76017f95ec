import { Field, Float, Int, ObjectType } from "type-graphql";
import { connectionType, NodeType } from "../../platform/graphql/connection-types.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { PersonType } from "../../people/api/people-types.js";
import { ArticleAudience, ArticleConfidence, ArticleGovernance } from "../domain/article.js";
import { RevisionChange } from "../domain/content.js";
import "./knowledge-enums.js";

/** What an article and each of its revisions say. */
@ObjectType()
abstract class ArticleContentType extends NodeType {
  @Field(() => String, { description: "The title: the main issue and environment in the requester's words." })
  title!: string;
  @Field(() => String, { nullable: true, description: "The problem or question in the requester's words." })
  issue!: string | null;
  @Field(() => String, { nullable: true, description: "Where it happens: product, version, platform." })
  environment!: string | null;
  @Field(() => String, { nullable: true, description: "What solves it." })
  resolution!: string | null;
  @Field(() => String, { nullable: true, description: "Why it happens, when that is known." })
  cause!: string | null;
  @Field(() => String, { description: "Text outside that structure; empty when there is none." })
  body!: string;
  @Field(() => String, {
    nullable: true,
    description: "The language as a BCP 47 tag, such as en or zh-Hans.",
  })
  language!: string | null;
  @Field(() => String, {
    nullable: true,
    description: `The category path, outermost first, joined with " > ".`,
  })
  category!: string | null;
  @Field(() => [String], { description: "Free labels." })
  tags!: readonly string[];
  @Field(() => String, { nullable: true, description: "Where people read it." })
  url!: string | null;
  @Field(() => ArticleConfidence, { description: "How sure we are of it." })
  confidence!: ArticleConfidence;
  @Field(() => ArticleAudience, { description: "Who may read it." })
  audience!: ArticleAudience;
  @Field(() => ArticleGovernance, { description: "Who may change it." })
  governance!: ArticleGovernance;
}

@ObjectType("Article", {
  implements: NodeType,
  description: "A piece of knowledge: an issue in its environment, its resolution and its cause.",
})
export class ArticleType extends ArticleContentType {
  @Field(() => String, { nullable: true, description: "What its source calls it; null when written here." })
  externalId!: string | null;
  @Field(() => Int, { description: "Grows with every revision; send it back to change the article." })
  version!: number;
  @Field(() => DateTime, { description: "When it was written." })
  createdAt!: string;
  @Field(() => DateTime, { description: "When it last changed." })
  updatedAt!: string;
  @Field(() => DateTime, { nullable: true, description: "When it was archived; null while it is in use." })
  archivedAt!: string | null;
  @Field(() => DateTime, { description: "When its present state was learnt here." })
  recordedAt!: string;
}

@ObjectType("ArticleRevision", {
  implements: NodeType,
  description: "What an article said from one change to the next. Revisions are never changed or lost.",
})
export class ArticleRevisionType extends ArticleContentType {
  @Field(() => Int, { description: "The version of the article that this is, from 1." })
  number!: number;
  @Field(() => RevisionChange, { description: "What it changed." })
  change!: RevisionChange;
  @Field(() => String, { nullable: true, description: "Why, in the editor's words." })
  reason!: string | null;
  @Field(() => String, { description: "Through which door it came: API, FILE or WEBHOOK." })
  arrivedBy!: string;
  @Field(() => DateTime, { description: "When the change was made." })
  occurredAt!: string;
  @Field(() => DateTime, { description: "When it was learnt here." })
  recordedAt!: string;
}

@ObjectType("ArticleRights", {
  description: "What the viewer may do to an article now, for showing or hiding buttons; the action decides.",
})
export class ArticleRightsType {
  @Field(() => Boolean, { description: "Edit its text." })
  update!: boolean;
  @Field(() => Boolean, { description: "Make it VALIDATED." })
  validate!: boolean;
  @Field(() => Boolean, { description: "Open it to an audience outside the organisation." })
  publish!: boolean;
  @Field(() => Boolean, { description: "Archive it, with a reason." })
  archive!: boolean;
}

@ObjectType("ArticleSuggestion", { description: "An article that may answer what is being typed." })
export class ArticleSuggestionType {
  @Field(() => Float, {
    description:
      "0 to 1, growing with how densely the words meet; it orders suggestions and is no probability.",
  })
  score!: number;
  @Field(() => [String], {
    description: "The words in which text and article meet, as they are indexed, rarest first.",
  })
  matchedTerms!: readonly string[];
}

export const ArticleConnection = connectionType("Article", () => ArticleType, "articles", { counted: true });
export const PersonArticleConnection = connectionType(
  "PersonArticle",
  () => ArticleType,
  "a person's articles",
  { counted: false },
);
export const ArticleRevisionConnection = connectionType(
  "ArticleRevision",
  () => ArticleRevisionType,
  "revisions",
  { counted: false },
);
export const ContributorConnection = connectionType("Contributor", () => PersonType, "contributors", {
  counted: false,
});
export const MergedArticleConnection = connectionType(
  "MergedArticle",
  () => ArticleType,
  "articles that were merged into one",
  { counted: false },
);
