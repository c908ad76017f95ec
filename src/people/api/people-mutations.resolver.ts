import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, FieldResolver, Info, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { Payload, payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { createTeam, moveTeam } from "../actions/create-team.js";
import { joinPerson } from "../actions/join-person.js";
import { leavePerson } from "../actions/leave-person.js";
import { movePerson } from "../actions/move-person.js";
import { personNode, teamNode } from "../store/people.nodes.js";
import {
  PersonJoinInput,
  PersonLeaveInput,
  PersonMoveInput,
  TeamCreateInput,
  TeamMoveInput,
} from "./people-inputs.js";
import { PersonType, TeamType } from "./people-types.js";

@ObjectType({ description: "What became of a change to a person." })
class PersonPayload extends Payload {
  @Field(() => PersonType, {
    nullable: true,
    description: "The person after the change; null when there are userErrors.",
  })
  person!: PersonType | null;
}

@ObjectType({ description: "What became of a change to a team." })
class TeamPayload extends Payload {
  @Field(() => TeamType, {
    nullable: true,
    description: "The team after the change; null when there are userErrors.",
  })
  team!: TeamType | null;
}

const personId = (id: string): PersonId => rawId("Person", id);
const teamId = (id: string): TeamId => rawId("Team", id);
/** Keeps absent and null apart. */
const optional = <T>(id: string | null | undefined, read: (id: string) => T): T | null | undefined =>
  id == null ? id : read(id);

@Resolver()
export class PeopleMutations {
  @Mutation(() => PersonPayload, { description: "Somebody joins the organisation. Administrators only." })
  async personJoin(
    @Arg("input", () => PersonJoinInput, { description: "Who joins, when and where." })
    input: PersonJoinInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    return payloadOf(
      context,
      joinPerson(context.deps, context.viewer, {
        ...input,
        joinedOn: input.joinedOn as LocalDate,
        teamId: optional(input.teamId, teamId),
        managerId: optional(input.managerId, personId),
      }),
    );
  }

  @Mutation(() => PersonPayload, {
    description: "Somebody gets another team, manager or proficiency from a day on. Administrators only.",
  })
  async personMove(
    @Arg("input", () => PersonMoveInput, { description: "Who moves, when and where to." })
    input: PersonMoveInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    return payloadOf(
      context,
      movePerson(context.deps, context.viewer, {
        ...input,
        from: input.from as LocalDate,
        personId: personId(input.personId),
        teamId: optional(input.teamId, teamId),
        managerId: optional(input.managerId, personId),
      }),
    );
  }

  @Mutation(() => PersonPayload, {
    description:
      "Somebody leaves: what held about them ends, their tokens stop working, the facts stay. Administrators only.",
  })
  async personLeave(
    @Arg("input", () => PersonLeaveInput, { description: "Who leaves and when." }) input: PersonLeaveInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { personId: personId(input.personId), leftOn: input.leftOn as LocalDate };
    return payloadOf(context, leavePerson(context.deps, context.viewer, command));
  }

  @Mutation(() => TeamPayload, { description: "Creates a team. Administrators only." })
  async teamCreate(
    @Arg("input", () => TeamCreateInput, { description: "The team." }) input: TeamCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = {
      name: input.name,
      from: input.from as LocalDate,
      parentId: optional(input.parentId, teamId),
    };
    return payloadOf(context, createTeam(context.deps, context.viewer, command));
  }

  @Mutation(() => TeamPayload, {
    description: "Puts a team below another from a day on. Administrators only.",
  })
  async teamMove(
    @Arg("input", () => TeamMoveInput, { description: "Which team, where to, from when." })
    input: TeamMoveInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = {
      teamId: teamId(input.teamId),
      from: input.from as LocalDate,
      parentId: optional(input.parentId, teamId) ?? null,
    };
    return payloadOf(context, moveTeam(context.deps, context.viewer, command));
  }
}

@Resolver(() => PersonPayload)
export class PersonPayloadResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  async person(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, personNode, payload.$id, info);
  }
}

@Resolver(() => TeamPayload)
export class TeamPayloadResolver {
  @FieldResolver(() => TeamType, { nullable: true })
  async team(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, teamNode, payload.$id, info);
  }
}
