import { ArgsType, Field, Int } from "type-graphql";

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: "How many items from the start or after `after`, 1 to 100 (20 when left out).",
  })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "Start behind this cursor." })
  after?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "How many items from the end or before `before`, 1 to 100.",
  })
  last?: number | null;
  @Field(() => String, { nullable: true, description: "Stop in front of this cursor." })
  before?: string | null;
}
