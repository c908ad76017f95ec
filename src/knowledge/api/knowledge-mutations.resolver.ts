import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { ArticleId, FlagId, LinkId, TicketId } from "../../platform/kernel/ids.js";
import { changeArticleState } from "../actions/change-article-state.js";
import { changeFlagState } from "../actions/change-flag-state.js";
import { createArticle } from "../actions/create-article.js";
import { flagArticle } from "../actions/flag-article.js";
import { linkArticle } from "../actions/link-article.js";
import { unlinkArticle } from "../actions/unlink-article.js";
import { updateArticle } from "../actions/update-article.js";
import {
  ArticleCreateInput,
  ArticleFlagInput,
  ArticleFlagStateChangeInput,
  ArticleLinkInput,
  ArticleStateChangeInput,
  ArticleUnlinkInput,
  ArticleUpdateInput,
} from "./article-inputs.js";
import {
  ArticleFlagPayload,
  ArticleLinkPayload,
  ArticlePayload,
  articlePayloadOf,
} from "./knowledge-payloads.js";

@Resolver()
export class KnowledgeMutations {
  @Mutation(() => ArticlePayload, { description: "Writes a new article. Candidates and up." })
  async articleCreate(
    @Arg("input", () => ArticleCreateInput, { description: "The article." }) input: ArticleCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    return articlePayloadOf(context, createArticle(context.deps, context.viewer, withOriginal(input)));
  }

  @Mutation(() => ArticlePayload, {
    description:
      "Edits the text of an article as its next revision. Candidates their own, Contributors all, Publishers also what is open to the outside.",
  })
  async articleUpdate(
    @Arg("input", () => ArticleUpdateInput, { description: "The edit." }) input: ArticleUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...withOriginal(input), articleId: rawId<ArticleId>("Article", input.articleId) };
    return payloadOf(context, updateArticle(context.deps, context.viewer, command));
  }

  @Mutation(() => ArticlePayload, {
    description: "Validates, publishes, restricts, archives or revives an article.",
  })
  async articleStateChange(
    @Arg("input", () => ArticleStateChangeInput, { description: "The new state." })
    input: ArticleStateChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, articleId: rawId<ArticleId>("Article", input.articleId) };
    return payloadOf(context, changeArticleState(context.deps, context.viewer, command));
  }

  @Mutation(() => ArticleLinkPayload, {
    description:
      "Says what an article did for a ticket. Said twice while it holds, it gives the same link; said again after it was withdrawn, a new one.",
  })
  async articleLink(
    @Arg("input", () => ArticleLinkInput, { description: "The link." }) input: ArticleLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = {
      ...input,
      ticketId: rawId<TicketId>("Ticket", input.ticketId),
      articleId: rawId<ArticleId>("Article", input.articleId),
    };
    return payloadOf(context, linkArticle(context.deps, context.viewer, command));
  }

  @Mutation(() => ArticleLinkPayload, {
    description: "Withdraws a link from now on; that it held until now stays on record.",
  })
  async articleUnlink(
    @Arg("input", () => ArticleUnlinkInput, { description: "Which link, and why." })
    input: ArticleUnlinkInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, linkId: rawId<LinkId>("ArticleLink", input.linkId) };
    return payloadOf(context, unlinkArticle(context.deps, context.viewer, command));
  }

  @Mutation(() => ArticleFlagPayload, { description: "Flags an article. Everybody who may read it." })
  async articleFlag(
    @Arg("input", () => ArticleFlagInput, { description: "What is wrong." }) input: ArticleFlagInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, articleId: rawId<ArticleId>("Article", input.articleId) };
    return payloadOf(context, flagArticle(context.deps, context.viewer, command));
  }

  @Mutation(() => ArticleFlagPayload, {
    description: "Takes up, settles or rejects a flag. Those who may edit the article.",
  })
  async articleFlagStateChange(
    @Arg("input", () => ArticleFlagStateChangeInput, { description: "The new state." })
    input: ArticleFlagStateChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, flagId: rawId<FlagId>("ArticleFlag", input.flagId) };
    return payloadOf(context, changeFlagState(context.deps, context.viewer, command));
  }
}

/** The input with the id of the original as it is stored; absent and null stay what they are. */
function withOriginal<T extends { readonly translationOf?: string | null }>(
  input: T,
): Omit<T, "translationOf"> & { readonly translationOf: ArticleId | null | undefined } {
  const { translationOf } = input;
  return { ...input, translationOf: translationOf == null ? translationOf : rawId("Article", translationOf) };
}
