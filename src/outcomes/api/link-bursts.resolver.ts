import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import { TeamType } from "../../people/api/people-types.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import type { TeamId } from "../../platform/kernel/ids.js";
import { readLinkBursts } from "../actions/read-link-bursts.js";
import { LinkBurst } from "../domain/link-bursts.js";
import { readCreditPeriod } from "./credit-loader.js";
import { PeriodInput } from "./period-input.js";

registerEnumType(LinkBurst, {
  name: "LinkBurstKind",
  description: "How links can come in a burst.",
  valuesConfig: {
    AT_CLOSING: {
      description:
        "Within 5 seconds of the closing of their ticket, as forms that demand a link produce them.",
    },
    AT_PERIOD_END: { description: "On the last three days of the period." },
  },
});

@ObjectType("LinkBurst", {
  description: "How far the links of a team came in one kind of burst: a question to its tools and habits.",
})
export class LinkBurstType {
  @Field(() => LinkBurst, { description: "Which kind." })
  burst!: LinkBurst;
  @Field(() => Int, { description: "Links in the burst." })
  count!: number;
  @Field(() => Int, { description: "All SOLVED_BY links that people of the team made in the period." })
  n!: number;
  @Field(() => Float, { nullable: true, description: "count ÷ n, 0 to 1; null when n is 0." })
  share!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "The lower end of the 95 % interval; null when n is 0.",
  })
  low!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "The upper end of the 95 % interval; null when n is 0.",
  })
  high!: number | null;
  @Field(() => Float, { description: "What the whole interval must exceed for an alarm, 0 to 1." })
  threshold!: number;
  @Field(() => Boolean, { description: "Whether it does, in at least 30 links." })
  isAlarm!: boolean;
}

@Resolver(() => TeamType)
export class TeamLinkBursts {
  @FieldResolver(() => [LinkBurstType], {
    nullable: true,
    description:
      "Whether links of the team, and of the teams below it, came in bursts; one entry a kind. For its leaders, those of teams above and administrators; null for everybody else, and when fewer than 5 people made the links.",
  })
  async linkBursts(
    @Root() team: { readonly $id: TeamId },
    @Arg("period", () => PeriodInput, { description: "The days of the links; 1 to 366 days." })
    period: PeriodInput,
    @Ctx() context: RequestContext,
  ): Promise<readonly LinkBurstType[] | null> {
    const found = await readLinkBursts(context.snapshot, context.viewer, team.$id, readCreditPeriod(period));
    return (
      found?.map(({ interval, ...finding }) => ({
        ...finding,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
      })) ?? null
    );
  }
}
