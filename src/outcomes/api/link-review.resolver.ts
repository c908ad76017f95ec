import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { LinkReviewId } from "../../platform/kernel/ids.js";
import { ok } from "../../platform/kernel/result.js";
import { drawLinkReview } from "../actions/draw-link-review.js";
import { submitLinkReview } from "../actions/submit-link-review.js";
import { agreementOf, MIN_DOUBLE_REVIEWS_V1 } from "../domain/cohen-kappa.js";
import { readDoubleReviews } from "../store/link-review-agreement.read-model.js";
import { linkReviewNode } from "../store/link-review.nodes.js";
import {
  LinkReviewAgreementType,
  LinkReviewNextInput,
  LinkReviewPayload,
  LinkReviewSubmitInput,
  LinkReviewType,
} from "./link-review-types.js";
import { PeriodInput, readPeriod } from "./period-input.js";

@Resolver()
export class LinkReviewMutations {
  @Mutation(() => LinkReviewPayload, {
    description:
      "Gives you a link to review: the one you have not answered yet, or the next. For contributors, publishers, coaches and administrators. It is drawn at random, in proportion to the links of each team and article; never one that you made or one to an article you contributed to. One link in ten goes to a second reviewer, and to a third when the two disagree.",
  })
  async linkReviewNext(
    @Arg("input", () => LinkReviewNextInput, { description: "From which links." }) input: LinkReviewNextInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const drawn = await drawLinkReview(context.deps, context.viewer, input);
    const payload = await payloadOf(context, Promise.resolve(drawn.ok ? ok(drawn.value ?? "") : drawn));
    return payload.$id === "" ? { ...payload, $id: null } : payload;
  }

  @Mutation(() => LinkReviewPayload, {
    description:
      "Says whether the article solved the ticket. It stands on the link at once; when a second reviewer differs the link is DISPUTED, and earns nothing, until a third decides. An answer cannot be changed.",
  })
  async linkReviewSubmit(
    @Arg("input", () => LinkReviewSubmitInput, { description: "The review and what you say." })
    input: LinkReviewSubmitInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, reviewId: rawId<LinkReviewId>("LinkReview", input.reviewId) };
    return payloadOf(context, submitLinkReview(context.deps, context.viewer, command));
  }
}

@Resolver(() => LinkReviewPayload)
export class LinkReviewPayloadResolver {
  @FieldResolver(() => LinkReviewType, { nullable: true })
  async review(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, linkReviewNode, payload.$id, info);
  }
}

@Resolver()
export class LinkReviewQueries {
  @Query(() => LinkReviewAgreementType, {
    description: "How far reviewers agree about links, from the second reviews that were given in a period.",
  })
  async linkReviewAgreement(
    @Arg("period", () => PeriodInput, {
      description: "The days on which the second reviews were given; must hold at least one.",
    })
    input: PeriodInput,
    @Ctx() context: RequestContext,
  ): Promise<LinkReviewAgreementType> {
    const { snapshot, viewer } = context;
    const period = readPeriod(input, "period");
    const { interval, ...agreement } = agreementOf(
      await readDoubleReviews(snapshot, viewer.organisationId, period),
    );
    return {
      ...agreement,
      kappaLow: interval?.low ?? null,
      kappaHigh: interval?.high ?? null,
      minN: MIN_DOUBLE_REVIEWS_V1,
    };
  }
}
