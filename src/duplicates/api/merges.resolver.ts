import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, FieldResolver, Info, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { ArticleType } from "../../knowledge/api/article-types.js";
import { MERGE_FIELDS, type MergeChoices } from "../../knowledge/domain/merge.js";
import { PersonType } from "../../people/api/people-types.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { Payload, payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { mergeArticles } from "../actions/merge-articles.js";
import { undoMerge } from "../actions/undo-merge.js";
import { articleMergeNode } from "../store/clusters.nodes.js";
import { DuplicatePairType } from "./duplicate-types.js";
import {
  ArticleMergeInput,
  ArticleMergeType,
  ArticleMergeUndoInput,
  type ArticleMergeTextInput,
} from "./merge-types.js";

@ObjectType({ description: "What became of a merge or of its undoing." })
class ArticleMergePayload extends Payload {
  @Field(() => ArticleMergeType, {
    nullable: true,
    description: "The merge on record; null when there are userErrors.",
  })
  merge!: ArticleMergeType | null;
}

@Resolver()
export class MergeMutations {
  @Mutation(() => ArticleMergePayload, {
    description:
      "Makes two duplicates one article. The old id redirects for ever, every link to a ticket stays, and the survivor is found by the words of both. For those who may decide the pair; not about articles one contributed to. Ask articleMergePreview first.",
  })
  async articleMerge(
    @Arg("input", () => ArticleMergeInput, { description: "The two articles and whose text is kept." })
    input: ArticleMergeInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const { survivorId, mergedId, text, ...rest } = input;
    const command = {
      ...rest,
      survivorId: rawId<ArticleId>("Article", survivorId),
      mergedId: rawId<ArticleId>("Article", mergedId),
      choices: choicesOf(text ?? {}),
    };
    return payloadOf(context, mergeArticles(context.deps, context.viewer, command));
  }

  @Mutation(() => ArticleMergePayload, {
    description:
      "Takes a merge back while nothing was built on it: no later merge of or into the survivor, no later change of it, no link made to it since. What was built is said in the error.",
  })
  async articleMergeUndo(
    @Arg("input", () => ArticleMergeUndoInput, {
      description: "The article that should stand for itself again.",
    })
    input: ArticleMergeUndoInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, mergedId: rawId<ArticleId>("Article", input.mergedId) };
    return payloadOf(context, undoMerge(context.deps, context.viewer, command));
  }
}

/** What is said of each field; null and absent both leave it to the survivor. */
function choicesOf(text: ArticleMergeTextInput): MergeChoices {
  return Object.fromEntries(
    MERGE_FIELDS.flatMap((field) => (text[field] == null ? [] : [[field, text[field]]])),
  );
}

@Resolver(() => ArticleMergePayload)
export class ArticleMergePayloadResolver {
  @FieldResolver(() => ArticleMergeType, { nullable: true })
  async merge(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, articleMergeNode, payload.$id, info);
  }
}

@Resolver(() => ArticleMergeType)
export class ArticleMergeEdges {
  @FieldResolver(() => ArticleType, { description: "The article that went on." })
  survivor(): never {
    return declaredEdge();
  }
  @FieldResolver(() => ArticleType, { description: "The article that was merged into it." })
  merged(): never {
    return declaredEdge();
  }
  @FieldResolver(() => DuplicatePairType, { description: "The pair that was decided by it." })
  pair(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, { description: "Who merged them." })
  mergedBy(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, { nullable: true, description: "Who undid it; null while it holds." })
  undoneBy(): never {
    return declaredEdge();
  }
}

@Resolver(() => ArticleType)
export class ArticleMerges {
  @FieldResolver(() => [ArticleMergeType], {
    description: "The merges that it took part in, undone ones too, earliest first; the first 50.",
  })
  merges(): never {
    return declaredEdge();
  }
}
