import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { readConnection, readNode } from "../../platform/graphql/read.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import { rawId } from "../../platform/kernel/global-id.js";
import { isStorable } from "../../platform/kernel/storable-text.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { survivorsOf } from "../store/redirect.store.js";
import { articleNode, articlesConnection } from "../store/knowledge.nodes.js";
import { suggestArticles, type Suggestion } from "../store/suggestions.read-model.js";
import { ArticlesArgs } from "./article-args.js";
import { ArticleConnection, ArticleSuggestionType, ArticleType } from "./article-types.js";

const MAX_TEXT = 5_000;
const MAX_SUGGESTIONS = 20;
const DEFAULT_SUGGESTIONS = 5;

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
    return readConnection(context, articleNode, articlesConnection, { ...args }, info);
  }

  @Query(() => [ArticleSuggestionType], {
    description: "Articles that may answer what an agent is typing, best first; archived ones are left out.",
  })
  async articleSuggestions(
    @Arg("text", () => String, { description: "What is being typed, at most 5,000 characters." })
    text: string,
    @Arg("environment", () => String, {
      nullable: true,
      description: "Product, version, platform: articles for it come first.",
    })
    environment: string | null,
    @Arg("language", () => String, {
      nullable: true,
      description: "Only articles in this language or in none; a BCP 47 tag such as en.",
    })
    language: string | null,
    @Arg("first", () => Int, { nullable: true, description: "How many, 1 to 20 (5 when left out)." })
    first: number | null,
    @Ctx() context: RequestContext,
  ): Promise<readonly Suggestion[]> {
    checkText("text", text);
    checkText("environment", environment ?? "");
    const most = first ?? DEFAULT_SUGGESTIONS;
    if (most < 1 || most > MAX_SUGGESTIONS)
      throw new BadUserInput(["first"], `"first" must be from 1 to ${MAX_SUGGESTIONS}, not ${most}`);
    const query = { text, environment: environment ?? null, language: language ?? null, first: most };
    return suggestArticles(context.snapshot, context.viewer, query);
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

function checkText(argument: string, text: string): void {
  if (text.length > MAX_TEXT)
    throw new BadUserInput(
      [argument],
      `"${argument}" has ${text.length} characters, at most ${MAX_TEXT}: send the part that says what is wrong`,
    );
  if (!isStorable(text))
    throw new BadUserInput(
      [argument],
      `"${argument}" holds a character that is no text (NUL or half a surrogate pair)`,
    );
}
