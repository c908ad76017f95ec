import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { ArticleType } from "../../knowledge/api/article-types.js";
import { articleNode } from "../../knowledge/store/knowledge.nodes.js";
import { PersonType } from "../../people/api/people-types.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { Payload, payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readConnection, readNode } from "../../platform/graphql/read.js";
import { rawId, toGlobalId } from "../../platform/kernel/global-id.js";
import type { DuplicatePairId } from "../../platform/kernel/ids.js";
import { decidePair } from "../actions/decide-pair.js";
import {
  duplicatePairNode,
  duplicatePairsConnection,
  duplicateQueueConnection,
} from "../store/duplicates.nodes.js";
import { findVariantFamilies } from "../store/variant-families.read-model.js";
import { candidatesOnce } from "./candidates-once.js";
import {
  DuplicateCandidatesArgs,
  DuplicatePairDecideInput,
  DuplicatePairsArgs,
  DuplicateQueueArgs,
} from "./duplicate-inputs.js";
import {
  ArticleDuplicateCandidateType,
  DuplicateDecisionType,
  DuplicatePairConnection,
  DuplicatePairType,
  DuplicateTextChangeType,
  type CandidateValue,
} from "./duplicate-types.js";
import { DuplicateFamilyType } from "./family-types.js";
import { readFirst } from "./read-candidates-args.js";

@ObjectType({ description: "What became of a decision about a pair." })
class DuplicatePairPayload extends Payload {
  @Field(() => DuplicatePairType, {
    nullable: true,
    description: "The pair after the decision; null when there are userErrors.",
  })
  pair!: DuplicatePairType | null;
}

@Resolver()
export class DuplicateQueries {
  @Query(() => DuplicatePairType, {
    nullable: true,
    description: "One pair of articles that resemble each other.",
  })
  async duplicatePair(
    @Arg("id", () => ID, { description: "The id of the pair." }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, duplicatePairNode, rawId("DuplicatePair", id), info);
  }

  @Query(() => DuplicatePairConnection, {
    description:
      "The pairs of articles that wait for a decision, what burdens most tickets first. Families (kinds VARIANT and RELATED_DIFFERENT_ENVIRONMENT) are left out unless the filter names their kind.",
  })
  async duplicateQueue(
    @Args(() => DuplicateQueueArgs) args: DuplicateQueueArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, duplicatePairNode, duplicateQueueConnection, { ...args }, info);
  }

  @Query(() => DuplicatePairConnection, {
    description:
      "All pairs of articles that resemble each other, decided ones and families too. What waits for a decision is in duplicateQueue.",
  })
  async duplicatePairs(
    @Args(() => DuplicatePairsArgs) args: DuplicatePairsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, duplicatePairNode, duplicatePairsConnection, { ...args }, info);
  }

  @Query(() => [DuplicateFamilyType], {
    description:
      "The families of articles written on one template, the largest first, among the articles you may see; from the 5,000 pairs of kind VARIANT that are most alike.",
  })
  async duplicateFamilies(
    @Arg("first", () => Int, { nullable: true, description: "How many, 1 to 50; 20 when left out." })
    first: number | null,
    @Ctx() context: RequestContext,
  ): Promise<readonly object[]> {
    const families = await findVariantFamilies(context.snapshot, readFirst(first, 20, 50));
    return families.map(({ members, ...family }) => ({
      ...family,
      members: members.map(({ articleId, title }) => ({
        articleId: toGlobalId("Article", articleId),
        title,
      })),
    }));
  }

  @Query(() => [ArticleDuplicateCandidateType], {
    description:
      "The articles that a draft resembles most, most alike first, among those you may see. Ask before writing a new one; articleDuplicateCandidatesReceipt, asked with the same arguments in the same query, gives the receipt of this search. Empty until the articles were scanned for the first time.",
  })
  async articleDuplicateCandidates(
    @Args(() => DuplicateCandidatesArgs) args: DuplicateCandidatesArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly object[]> {
    return candidatesOnce(context, args);
  }
}

@Resolver()
export class DuplicateMutations {
  @Mutation(() => DuplicatePairPayload, {
    description:
      "Says whether two articles are duplicates, or takes that back. For contributors, publishers, knowledge domain experts and administrators; not about articles one contributed to, nor (experts and administrators excepted) about articles of one's own team.",
  })
  async duplicatePairDecide(
    @Arg("input", () => DuplicatePairDecideInput, { description: "The pair and what is said about it." })
    input: DuplicatePairDecideInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, pairId: rawId<DuplicatePairId>("DuplicatePair", input.pairId) };
    return payloadOf(context, decidePair(context.deps, context.viewer, command));
  }
}

@Resolver(() => DuplicatePairPayload)
export class DuplicatePairPayloadResolver {
  @FieldResolver(() => DuplicatePairType, { nullable: true })
  async pair(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, duplicatePairNode, payload.$id, info);
  }
}

@Resolver(() => ArticleDuplicateCandidateType)
export class DuplicateCandidateResolver {
  @FieldResolver(() => ArticleType)
  async article(
    @Root() candidate: CandidateValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, articleNode, candidate.articleId, info);
  }
}

@Resolver(() => DuplicatePairType)
export class DuplicatePairEdges {
  @FieldResolver(() => ArticleType, { description: "One of the two; the first text of the passages." })
  articleA(): never {
    return declaredEdge();
  }
  @FieldResolver(() => ArticleType, { description: "The other; the second text of the passages." })
  articleB(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [DuplicateTextChangeType], {
    description:
      "Why a decided pair is open again: the fields that changed since the decision, at most 12. Empty when it is not open, or is open for another reason.",
  })
  reopenedBecause(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [DuplicateDecisionType], {
    description: "What was said about the pair, earliest first; the first 50.",
  })
  decisions(): never {
    return declaredEdge();
  }
}

@Resolver(() => DuplicateTextChangeType)
export class DuplicateTextChangeEdges {
  @FieldResolver(() => ArticleType, { description: "Which of the two articles changed." })
  article(): never {
    return declaredEdge();
  }
}

@Resolver(() => DuplicateDecisionType)
export class DuplicateDecisionEdges {
  @FieldResolver(() => PersonType, { description: "Who decided." })
  decidedBy(): never {
    return declaredEdge();
  }
}

@Resolver(() => ArticleType)
export class ArticleDuplicateEdges {
  @FieldResolver(() => DuplicatePairConnection, { description: "The pairs that the article is in." })
  duplicatePairs(@Args(() => DuplicatePairsArgs) _args: DuplicatePairsArgs): never {
    return declaredEdge();
  }
}
