import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { MergePreviewType, type MergePreviewValue } from "../../duplicates/api/merge-types.js";
import { withMerged } from "../../knowledge/store/redirect.store.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { readNode } from "../../platform/graphql/read.js";
import { goalNode } from "../store/goals.nodes.js";
import { goalsOfArticles } from "../store/goals-of-articles.read-model.js";
import { GoalType } from "./goal-types.js";

@Resolver(() => MergePreviewType)
export class MergePreviewGoals {
  @FieldResolver(() => [GoalType], {
    description:
      "The agreed and running goals on reuse or duplicate burden that you may see and whose figures count tickets of the two articles; the earliest period first, at most 50.",
  })
  async goals(
    @Root() preview: MergePreviewValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    const { snapshot, viewer } = context;
    const articles = await withMerged(snapshot, viewer.organisationId, [
      preview.$survivorId,
      preview.$mergedId,
    ]);
    const ids = await goalsOfArticles(snapshot, viewer, articles);
    const goals = await Promise.all(ids.map((id) => readNode(context, goalNode, id, info)));
    return goals.filter((goal) => goal !== null);
  }
}
