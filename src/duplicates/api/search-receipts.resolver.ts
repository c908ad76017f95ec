import DataLoader from "dataloader";
import { Args, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { giveSearchReceipt } from "../../knowledge/actions/give-search-receipt.js";
import { SearchKind } from "../../knowledge/domain/search-receipt.js";
import { rightsOf } from "../../knowledge/store/actor.read-model.js";
import type { TreeRow } from "../../platform/database/tree/read-tree.js";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import type { DuplicatePairId } from "../../platform/kernel/ids.js";
import { suggestCauses } from "../actions/suggest-causes.js";
import { DuplicateCause } from "../domain/duplicate.js";
import { seesSuggestedCauses, type SuggestedCause } from "../domain/suggest-cause.js";
import { candidatesOnce } from "./candidates-once.js";
import { DuplicateCandidatesArgs } from "./duplicate-inputs.js";
import { DuplicatePairType } from "./duplicate-types.js";

@ObjectType("SuggestedCause", {
  description:
    "Why a suspected duplicate may have come to be, read from what is on record. A suggestion to those who decide, asked to mend the process and not to blame; nothing is done by it.",
})
export class SuggestedCauseType {
  @Field(() => DuplicateCause, {
    description: "The cause; UNKNOWN when the record does not tell.",
  })
  cause!: DuplicateCause;
  @Field(() => String, { description: "What it was read from, in a sentence." })
  because!: string;
  @Field(() => String, { description: "The version of the rule that read it." })
  rule!: string;
}

@Resolver()
export class DraftReceiptQuery {
  @Query(() => String, {
    description:
      "The receipt of articleDuplicateCandidates with the same arguments, for `searchReceipts` of articleCreate: it says what was shown to you, even when that was nothing. Asked in one query, the two share one search. An opaque value for you alone, good for 30 minutes; nothing is stored until you use it.",
  })
  async articleDuplicateCandidatesReceipt(
    @Args(() => DuplicateCandidatesArgs) args: DuplicateCandidatesArgs,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    const hits = (await candidatesOnce(context, args)).map(({ articleId, similarity }) => ({
      articleId,
      score: similarity,
    }));
    const { title, issue, environment } = args.draft;
    const query = [title, issue, environment].join("\n");
    const search = { kind: SearchKind.DRAFT, query, hits };
    return giveSearchReceipt(context.deps, context.snapshot, context.viewer, search);
  }
}

@Resolver(() => DuplicatePairType)
export class PairCauseSuggestion {
  @FieldResolver(() => SuggestedCauseType, {
    nullable: true,
    description:
      "Why the two may have come to be beside each other, for whoever decides: contributors, publishers, knowledge domain experts and administrators. Null for everybody else, and for a pair that is decided.",
  })
  async suggestedCause(
    @Root() pair: TreeRow,
    @Ctx() context: RequestContext,
  ): Promise<SuggestedCause | null> {
    const { snapshot, viewer } = context;
    const rights = await oncePerRequest(context, rightsOf, () => rightsOf(snapshot, viewer));
    if (!seesSuggestedCauses(rights)) return null;
    const loader = oncePerRequest(
      context,
      suggestCauses,
      () =>
        new DataLoader<DuplicatePairId, SuggestedCause | null>(async (ids) => {
          const causes = await suggestCauses(snapshot, viewer.organisationId, ids);
          return ids.map((id) => causes.get(id) ?? null);
        }),
    );
    return loader.load(pair.$id as DuplicatePairId);
  }
}
