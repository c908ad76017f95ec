import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType, NodeType, OrderDirection } from "../../platform/graphql/connection-types.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { ArticleType } from "../../knowledge/api/article-types.js";

@ObjectType("DuplicateCluster", {
  implements: NodeType,
  description:
    "Articles that are duplicates of one another by confirmed or merged pairs, directly or over others. Reuse is counted for the whole cluster. You see it when you may see at least two of its articles; the others are neither shown nor counted.",
})
export class DuplicateClusterType extends NodeType {
  @Field(() => Int, { description: "How many articles it has that you may see, merged ones included." })
  size!: number;
  @Field(() => Boolean, { description: "Whether all of these have been merged into one." })
  isMerged!: boolean;
  @Field(() => DateTime, {
    description: "When it came into being; it stays the same while articles join and leave it.",
  })
  since!: string;
}

export const DuplicateClusterConnection = connectionType(
  "DuplicateCluster",
  () => DuplicateClusterType,
  "clusters of duplicates",
  { counted: true },
);
export const ClusterArticleConnection = connectionType(
  "ClusterArticle",
  () => ArticleType,
  "the articles of a cluster",
  { counted: true },
);

/** The ways lists of clusters can run. */
export const DuplicateClusterOrderField = { SIZE: "SIZE", SINCE: "SINCE" } as const;
registerEnumType(DuplicateClusterOrderField, {
  name: "DuplicateClusterOrderField",
  description: "What clusters can be sorted by.",
  valuesConfig: {
    SIZE: { description: "By the number of articles." },
    SINCE: { description: "By when they came into being." },
  },
});

@InputType("DuplicateClusterOrder", { description: "How a list of clusters runs." })
export class DuplicateClusterOrder {
  @Field(() => DuplicateClusterOrderField, { description: "What to sort by." })
  field!: keyof typeof DuplicateClusterOrderField;
  @Field(() => OrderDirection, { description: "Which way." })
  direction!: keyof typeof OrderDirection;
}

@ArgsType()
export class DuplicateClustersArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: "False: only clusters with something left to merge. True: only those that are one article.",
  })
  isMerged?: boolean | null;
  @Field(() => DuplicateClusterOrder, {
    nullable: true,
    description: "How the list runs (the largest first when left out).",
  })
  orderBy?: DuplicateClusterOrder | null;
}
