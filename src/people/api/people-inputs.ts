import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { OrderDirection } from "../../platform/graphql/connection-types.js";
import { LocalDate } from "../../platform/graphql/scalars.js";
import { Proficiency, TeamRole } from "../domain/person.js";

/** The ways lists of people and teams can run. There is none by any figure. */
export const NameOrderField = { NAME: "NAME" } as const;
registerEnumType(NameOrderField, {
  name: "NameOrderField",
  description: "What people and teams can be sorted by. No figure is among them: nobody is ranked.",
  valuesConfig: { NAME: { description: "By name." } },
});

@InputType("NameOrder", { description: "How a list of people or teams runs." })
export class NameOrder {
  @Field(() => NameOrderField, { description: "What to sort by." })
  field!: keyof typeof NameOrderField;
  @Field(() => OrderDirection, { description: "Which way." })
  direction!: keyof typeof OrderDirection;
}

@InputType("PersonFilter", { description: "Narrows a list of people; all given conditions must hold." })
export class PersonFilter {
  @Field(() => String, { nullable: true, description: "Part of the name, in any case." })
  nameContains?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "True: only people. False: only bots and shared accounts.",
  })
  isPerson?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "True: only those who are still there." })
  active?: boolean | null;
}

@InputType("PersonJoinInput", { description: "Somebody joins." })
export class PersonJoinInput {
  @Field(() => String, { description: "The name to show." })
  displayName!: string;
  @Field(() => String, { nullable: true, description: "The e-mail address; unique in the organisation." })
  email?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "False for a bot or shared account (true when left out).",
  })
  isPerson?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: "An IANA time zone; the organisation's when left out.",
  })
  timeZone?: string | null;
  @Field(() => LocalDate, { description: "The first day." })
  joinedOn!: string;
  @Field(() => ID, { nullable: true, description: "The team from the first day on." })
  teamId?: string | null;
  @Field(() => TeamRole, { nullable: true, description: "What they are in the team (MEMBER when left out)." })
  teamRole?: TeamRole | null;
  @Field(() => ID, { nullable: true, description: "The manager from the first day on." })
  managerId?: string | null;
  @Field(() => Proficiency, {
    nullable: true,
    description: "The proficiency from the first day on (NONE when left out).",
  })
  proficiency?: Proficiency | null;
}

@InputType("PersonMoveInput", {
  description: "Somebody gets another team, manager or proficiency from a day on.",
})
export class PersonMoveInput {
  @Field(() => ID, { description: "Who." })
  personId!: string;
  @Field(() => LocalDate, { description: "The first day on which the new state holds." })
  from!: string;
  @Field(() => ID, { nullable: true, description: "The new team; left out, it stays." })
  teamId?: string | null;
  @Field(() => TeamRole, {
    nullable: true,
    description: "What they are in the new team (MEMBER when left out).",
  })
  teamRole?: TeamRole | null;
  @Field(() => ID, {
    nullable: true,
    description: "The new manager; left out, it stays; null, nobody from then on.",
  })
  managerId?: string | null;
  @Field(() => Proficiency, { nullable: true, description: "The new proficiency; left out, it stays." })
  proficiency?: Proficiency | null;
}

@InputType("PersonLeaveInput", { description: "Somebody leaves." })
export class PersonLeaveInput {
  @Field(() => ID, { description: "Who." })
  personId!: string;
  @Field(() => LocalDate, { description: "The first day on which they are no longer there." })
  leftOn!: string;
}

@InputType("TeamCreateInput", { description: "A new team." })
export class TeamCreateInput {
  @Field(() => String, { description: "The name." })
  name!: string;
  @Field(() => ID, { nullable: true, description: "The team above; none when left out." })
  parentId?: string | null;
  @Field(() => LocalDate, { description: "The first day." })
  from!: string;
}

@InputType("TeamMoveInput", { description: "A team goes below another." })
export class TeamMoveInput {
  @Field(() => ID, { description: "Which team." })
  teamId!: string;
  @Field(() => ID, { nullable: true, description: "The team above from then on; null or left out: none." })
  parentId?: string | null;
  @Field(() => LocalDate, { description: "The first day." })
  from!: string;
}

@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => PersonFilter, { nullable: true, description: "Narrows the list." })
  filter?: PersonFilter | null;
  @Field(() => NameOrder, {
    nullable: true,
    description: "How the list runs (by name, A to Z, when left out).",
  })
  orderBy?: NameOrder | null;
}

@ArgsType()
export class TeamsArgs extends PageArgs {
  @Field(() => NameOrder, {
    nullable: true,
    description: "How the list runs (by name, A to Z, when left out).",
  })
  orderBy?: NameOrder | null;
}
