import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { Payload, payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readNode } from "../../platform/graphql/read.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { ok, type Result } from "../../platform/kernel/result.js";
import type { CreatedArticle } from "../actions/create-article.js";
import type { ArticleWarning } from "../domain/article-warning.js";
import { articleFlagNode, articleLinkNode, articleNode } from "../store/knowledge.nodes.js";
import { ArticleType } from "./article-types.js";
import { ArticleWarningType } from "./article-warning-type.js";
import { ArticleFlagType, ArticleLinkType } from "./link-types.js";

@ObjectType({ description: "What became of a change to an article." })
export class ArticlePayload extends Payload {
  @Field(() => ArticleType, {
    nullable: true,
    description: "The article after the change; null when there are userErrors.",
  })
  article!: ArticleType | null;
  @Field(() => [ArticleWarningType], {
    description:
      "What you should know about a change that was made, such as a search receipt that was too old to count, at most 10; empty when there is nothing, and when there are userErrors.",
  })
  warnings!: readonly ArticleWarning[];
}

/** A payload of an article that may come with warnings. */
interface ArticlePayloadValue extends PayloadValue {
  readonly warnings?: readonly ArticleWarning[];
}

/** Runs the creation of an article and makes its payload. */
export async function articlePayloadOf(
  context: RequestContext,
  action: Promise<Result<CreatedArticle, readonly Problem[]>>,
): Promise<ArticlePayloadValue> {
  const result = await action;
  const payload = await payloadOf(context, Promise.resolve(result.ok ? ok(result.value.id) : result));
  return { ...payload, warnings: result.ok ? result.value.warnings : [] };
}

@ObjectType({ description: "What became of a change to a link." })
export class ArticleLinkPayload extends Payload {
  @Field(() => ArticleLinkType, {
    nullable: true,
    description: "The link after the change; null when there are userErrors.",
  })
  link!: ArticleLinkType | null;
}

@ObjectType({ description: "What became of a change to a flag." })
export class ArticleFlagPayload extends Payload {
  @Field(() => ArticleFlagType, {
    nullable: true,
    description: "The flag after the change; null when there are userErrors.",
  })
  flag!: ArticleFlagType | null;
}

@Resolver(() => ArticlePayload)
export class ArticlePayloadResolver {
  @FieldResolver(() => ArticleType, { nullable: true })
  async article(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, articleNode, payload.$id, info);
  }
  @FieldResolver(() => [ArticleWarningType])
  warnings(@Root() payload: ArticlePayloadValue): readonly ArticleWarning[] {
    return payload.warnings ?? [];
  }
}

@Resolver(() => ArticleLinkPayload)
export class ArticleLinkPayloadResolver {
  @FieldResolver(() => ArticleLinkType, { nullable: true })
  async link(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, articleLinkNode, payload.$id, info);
  }
}

@Resolver(() => ArticleFlagPayload)
export class ArticleFlagPayloadResolver {
  @FieldResolver(() => ArticleFlagType, { nullable: true })
  async flag(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, articleFlagNode, payload.$id, info);
  }
}
