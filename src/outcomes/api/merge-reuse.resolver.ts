import { Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from "type-graphql";
import { MergePreviewType, type MergePreviewValue } from "../../duplicates/api/merge-types.js";
import { withMerged } from "../../knowledge/store/redirect.store.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { addDays } from "../../platform/kernel/period.js";
import { readFamilyReuse, type FamilyReuse } from "../store/merge-reuse.read-model.js";

/** A year: long enough for seasons, short enough to say what is used now. */
const WINDOW_DAYS = 365;

@ObjectType("ArticleReuse", {
  description:
    "Accurate reuse of an article, and of what was merged into it, in closed tickets of the last 365 days.",
})
class ArticleReuseType {
  @Field(() => Float, {
    description: "Tickets it solved accurately; a ticket that several articles solved counts in part.",
  })
  numerator!: number;
  @Field(() => Float, { description: "Tickets, or parts of tickets, in which it counted as reused." })
  denominator!: number;
}

@ObjectType("MergeReuse", {
  description:
    "The reuse that two articles bring into a merge. No link is lost by one, and none counts twice.",
})
class MergeReuseType {
  @Field(() => ArticleReuseType, { description: "Of the survivor." })
  survivor!: FamilyReuse;
  @Field(() => ArticleReuseType, { description: "Of the merged article." })
  merged!: FamilyReuse;
}

@Resolver(() => MergePreviewType)
export class MergePreviewReuse {
  @FieldResolver(() => MergeReuseType, { description: "The reuse that it touches." })
  async reuse(@Root() preview: MergePreviewValue, @Ctx() context: RequestContext): Promise<MergeReuseType> {
    const { snapshot, viewer } = context;
    const since = addDays(viewer.today, -WINDOW_DAYS);
    const reuseOf = async (id: ArticleId): Promise<FamilyReuse> => {
      const family = await withMerged(snapshot, viewer.organisationId, [id]);
      return readFamilyReuse(snapshot, viewer.organisationId, family, since);
    };
    return { survivor: await reuseOf(preview.$survivorId), merged: await reuseOf(preview.$mergedId) };
  }
}
