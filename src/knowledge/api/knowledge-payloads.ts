import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { Payload, type PayloadValue } from "../../platform/graphql/payload.js";
import { readNode } from "../../platform/graphql/read.js";
import { articleFlagNode, articleLinkNode, articleNode } from "../store/knowledge.nodes.js";
import { ArticleType } from "./article-types.js";
import { ArticleFlagType, ArticleLinkType } from "./link-types.js";

@ObjectType({ description: "What became of a change to an article." })
export class ArticlePayload extends Payload {
  @Field(() => ArticleType, {
    nullable: true,
    description: "The article after the change; null when there are userErrors.",
  })
  article!: ArticleType | null;
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
