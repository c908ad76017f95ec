import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { ConnectionValue } from "../../platform/graphql/connection.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { giveSearchReceipt } from "../actions/give-search-receipt.js";
import { SearchKind } from "../domain/search-receipt.js";
import { ArticleSuggestionsArgs } from "./article-args.js";
import { ArticleConnection } from "./article-types.js";
import { suggestOnce } from "./suggest-once.js";

/** A page of the list of articles with what was searched for in it, or null. */
type SearchedPage = ConnectionValue & { readonly $search: string | null };

@Resolver()
export class SearchReceiptQueries {
  @Query(() => String, {
    description:
      "The receipt of articleSuggestions with the same arguments, for `searchReceipts` of articleCreate: it says what was shown to you, even when that was nothing. Asked in one query, the two share one search. An opaque value for you alone, good for 30 minutes; nothing is stored until you use it.",
  })
  async articleSuggestionsReceipt(
    @Args(() => ArticleSuggestionsArgs) args: ArticleSuggestionsArgs,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    const hits = await suggestOnce(context, args);
    const query = [args.text, args.environment ?? ""].join("\n");
    const search = { kind: SearchKind.SUGGESTIONS, query, hits };
    return giveSearchReceipt(context.deps, context.snapshot, context.viewer, search);
  }
}

@Resolver(() => ArticleConnection)
export class ArticleListReceipt {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The receipt of the search, for `searchReceipts` of articleCreate: it says what this page showed to you, even when that was nothing. Null unless the filter has a `search`. An opaque value for you alone, good for 30 minutes; nothing is stored until you use it.",
  })
  async searchReceipt(@Root() page: SearchedPage, @Ctx() context: RequestContext): Promise<string | null> {
    if (page.$search === null || page.$search.trim() === "") return null;
    const hits = page.nodes.map((node) => ({ articleId: node.$id as ArticleId, score: null }));
    const search = { kind: SearchKind.LIST, query: page.$search, hits };
    return giveSearchReceipt(context.deps, context.snapshot, context.viewer, search);
  }
}
