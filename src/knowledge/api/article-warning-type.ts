import { Field, ObjectType, registerEnumType } from "type-graphql";
import { describeValues } from "../../platform/graphql/describe-values.js";
import { ArticleWarningCode } from "../domain/article-warning.js";

registerEnumType(ArticleWarningCode, {
  name: "ArticleWarningCode",
  description: "What should be known about a change to an article that was made. New values may be added.",
  valuesConfig: describeValues<ArticleWarningCode>({
    STALE_SEARCH_RECEIPT:
      "A search receipt was more than 30 minutes old: it is kept, and does not count as a search before writing.",
  }),
});

@ObjectType("ArticleWarning", {
  description: "Something that you should know about a change that was made. It stopped nothing.",
})
export class ArticleWarningType {
  @Field(() => ArticleWarningCode, { description: "The kind of warning, for programs." })
  code!: ArticleWarningCode;
  @Field(() => String, { description: "What it is about and what to do, for people." })
  message!: string;
  @Field(() => [String], { description: "Where in the input; list positions are decimal numbers." })
  path!: readonly string[];
}
