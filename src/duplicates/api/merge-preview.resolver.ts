import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { ArticleType } from "../../knowledge/api/article-types.js";
import { articleNode } from "../../knowledge/store/knowledge.nodes.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { previewMerge } from "../actions/preview-merge.js";
import { duplicatePairNode } from "../store/duplicates.nodes.js";
import { DuplicatePairType } from "./duplicate-types.js";
import { MergePreviewType, type MergePreviewValue } from "./merge-types.js";

@Resolver()
export class MergePreviewQuery {
  @Query(() => MergePreviewType, {
    nullable: true,
    description:
      "What a merge would do: both texts side by side, and the tickets, the reuse and the goals it touches. Null when you may not see both articles, or they are the same.",
  })
  async articleMergePreview(
    @Arg("survivorId", () => ID, { description: "The article that would survive." }) survivorId: string,
    @Arg("mergedId", () => ID, { description: "The article that would be merged into it." })
    mergedId: string,
    @Ctx() context: RequestContext,
  ): Promise<(MergePreviewValue & object) | null> {
    const $survivorId = rawId<ArticleId>("Article", survivorId);
    const $mergedId = rawId<ArticleId>("Article", mergedId);
    const preview = await previewMerge(context.snapshot, context.viewer, $survivorId, $mergedId);
    return preview === null ? null : { ...preview, $survivorId, $mergedId, $pairId: preview.pairId };
  }
}

@Resolver(() => MergePreviewType)
export class MergePreviewEdges {
  @FieldResolver(() => ArticleType, { description: "The article that would survive." })
  async survivor(
    @Root() preview: MergePreviewValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, articleNode, preview.$survivorId, info);
  }

  @FieldResolver(() => ArticleType, { description: "The article that would be merged into it." })
  async merged(
    @Root() preview: MergePreviewValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, articleNode, preview.$mergedId, info);
  }

  @FieldResolver(() => DuplicatePairType, {
    nullable: true,
    description: "Their pair, with what was decided about it; null when no scan found them alike.",
  })
  async pair(
    @Root() preview: MergePreviewValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, duplicatePairNode, preview.$pairId, info);
  }
}
