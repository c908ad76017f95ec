import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from "type-graphql";
import { ArticleType } from "../../knowledge/api/article-types.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { readConnection, readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import { duplicateClusterNode, duplicateClustersConnection } from "../store/clusters.nodes.js";
import {
  ClusterArticleConnection,
  DuplicateClusterConnection,
  DuplicateClustersArgs,
  DuplicateClusterType,
} from "./cluster-types.js";
import { DuplicatePairType } from "./duplicate-types.js";

@Resolver()
export class ClusterQueries {
  @Query(() => DuplicateClusterType, {
    nullable: true,
    description: "One cluster of duplicates; null when it has ended or you may not see it.",
  })
  async duplicateCluster(
    @Arg("id", () => ID, { description: "The id of the cluster." }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, duplicateClusterNode, rawId("DuplicateCluster", id), info);
  }

  @Query(() => DuplicateClusterConnection, { description: "The clusters of confirmed duplicates." })
  async duplicateClusters(
    @Args(() => DuplicateClustersArgs) args: DuplicateClustersArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, duplicateClusterNode, duplicateClustersConnection, { ...args }, info);
  }
}

@Resolver(() => DuplicateClusterType)
export class DuplicateClusterEdges {
  @FieldResolver(() => ClusterArticleConnection, {
    description: "Its articles that you may see, the oldest first; merged ones name their survivor.",
  })
  articles(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => [DuplicatePairType], {
    description: "The confirmed and merged pairs that hold it together, the first 50.",
  })
  pairs(): never {
    return declaredEdge();
  }
}

@Resolver(() => ArticleType)
export class ArticleClusterEdges {
  @FieldResolver(() => DuplicateClusterType, {
    nullable: true,
    description: "The cluster of duplicates that it is in; null when none of its pairs is confirmed.",
  })
  duplicateCluster(): never {
    return declaredEdge();
  }
}
