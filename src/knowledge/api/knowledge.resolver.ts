import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { readConnection, readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { survivorsOf } from "../store/redirect.store.js";
import { articleNode, articlesConnection } from "../store/knowledge.nodes.js";
import type { Suggestion } from "../store/suggestions.read-model.js";
import { ArticlesArgs, ArticleSuggestionsArgs } from "./article-args.js";
import { ArticleConnection, ArticleSuggestionType, ArticleType } from "./article-types.js";
import { suggestOnce } from "./suggest-once.js";

@Resolver()
export class KnowledgeQueries {
  @Query(() => ArticleType, {
    nullable: true,
    description:
      "One article; null when it does not exist or you may not see it. A merged article answers with what it said, and mergedInto names its survivor.",
  })
  async article(
    @Arg("id", () => ID, { description: "The id of the article." }) id: string,
    @Arg("followMerge", () => Boolean, {
      nullable: true,
      description:
        "Whether the id of a merged article answers with the article that it was merged into, as for a page behind an old link (false when left out).",
    })
    followMerge: boolean | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const asked = rawId<ArticleId>("Article", id);
    if (followMerge !== true) return readNode(context, articleNode, asked, info);
    const survivors = await survivorsOf(context.snapshot, context.viewer.organisationId, [asked]);
    return readNode(context, articleNode, survivors.get(asked) ?? asked, info);
  }

  @Query(() => ArticleConnection, { description: "The articles that you may read." })
  async articles(
    @Args(() => ArticlesArgs) args: ArticlesArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const page = await readConnection(context, articleNode, articlesConnection, { ...args }, info);
    // Assigned and not spread: the getters of a page are run only for those who ask.
    return Object.assign(page, { $search: args.filter?.search ?? null });
  }

  @Query(() => [ArticleSuggestionType], {
    description:
      "Articles that may answer what an agent is typing, best first; archived ones are left out. articleSuggestionsReceipt, asked with the same arguments in the same query, gives the receipt of this search.",
  })
  async articleSuggestions(
    @Args(() => ArticleSuggestionsArgs) args: ArticleSuggestionsArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly Suggestion[]> {
    return suggestOnce(context, args);
  }
}

@Resolver(() => ArticleSuggestionType)
export class ArticleSuggestionEdges {
  @FieldResolver(() => ArticleType, { description: "The article." })
  async article(
    @Root() suggestion: Suggestion,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, articleNode, suggestion.articleId, info);
  }
}
