import { Ctx, Field, Float, Int, ObjectType, Query, Resolver } from "type-graphql";
import { countSecondOpinions } from "../../duplicates/store/second-opinions.read-model.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { wilsonInterval } from "../domain/wilson.js";
import { MetricIntervalType } from "./metric-types.js";

@ObjectType("DuplicateSecondOpinions", {
  description:
    "How often a second opinion overturned a dismissal: how far dismissals of suspected duplicates can be trusted. One dismissal in ten is drawn. It counts pairs that you may see, never people.",
})
export class DuplicateSecondOpinionsType {
  @Field(() => Int, { description: "Second opinions that did not confirm the dismissal." })
  numerator!: number;
  @Field(() => Int, { description: "Second opinions that were given." })
  denominator!: number;
  @Field(() => Float, {
    nullable: true,
    description: "numerator ÷ denominator, 0 to 1; null while none was given.",
  })
  value!: number | null;
  @Field(() => MetricIntervalType, {
    nullable: true,
    description: "Where the true share may lie; null while none was given.",
  })
  interval!: MetricIntervalType | null;
  @Field(() => Int, {
    description:
      "Dismissals that wait for a second opinion: duplicatePairs with `needsSecondOpinion` lists those that you can give.",
  })
  waiting!: number;
}

@Resolver()
export class SecondOpinionQueries {
  @Query(() => DuplicateSecondOpinionsType, {
    description: "How often a second opinion overturned the dismissal of a suspected duplicate.",
  })
  async duplicateSecondOpinions(@Ctx() context: RequestContext): Promise<DuplicateSecondOpinionsType> {
    const { given, overturned, waiting } = await countSecondOpinions(context.snapshot);
    return {
      numerator: overturned,
      denominator: given,
      value: given === 0 ? null : overturned / given,
      interval: wilsonInterval(overturned, given),
      waiting,
    };
  }
}
