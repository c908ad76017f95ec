import type { GraphQLResolveInfo } from "graphql";
import { Args, Arg, Ctx, FieldResolver, ID, Info, Query, Resolver } from "type-graphql";
import { nodeSources } from "../../platform/database/tree/tree.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import { NodeType } from "../../platform/graphql/connection-types.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { readConnection, readNode } from "../../platform/graphql/read.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import { fromGlobalId, rawId } from "../../platform/kernel/global-id.js";
import {
  accessLogConnection,
  accessLogNode,
  organisationNode,
  peopleConnection,
  personNode,
  sourceSystemNode,
  teamNode,
  teamsConnection,
} from "../store/people.nodes.js";
import { PeopleArgs, TeamsArgs } from "./people-inputs.js";
import {
  AccessLogConnection,
  MembershipType,
  OrganisationType,
  PersonConnection,
  PersonType,
  ProficiencyPeriodType,
  ReportingLineType,
  SourceSystemType,
  TeamConnection,
  TeamType,
  ViewerType,
} from "./people-types.js";

/** The most ids that nodes() takes. */
const MAX_NODES = 100;

@Resolver()
export class PeopleQueries {
  @Query(() => ViewerType, { description: "Whoever the bearer token stands for." })
  viewer(@Ctx() context: RequestContext): object {
    const { scopes, isAdministrator, today } = context.viewer;
    return { scopes: [...scopes].sort(), isAdministrator, today };
  }

  @Query(() => NodeType, {
    nullable: true,
    description: "Anything by its id; null when it does not exist or you may not see it.",
  })
  async node(
    @Arg("id", () => ID, { description: "The id." }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readAnyNode(context, id, info);
  }

  @Query(() => [NodeType], {
    nullable: "items",
    description:
      "Several things by their ids (at most 100), in the same order, null for what does not exist.",
  })
  async nodes(
    @Arg("ids", () => [ID], { description: "The ids." }) ids: readonly string[],
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly (object | null)[]> {
    if (ids.length > MAX_NODES)
      throw new BadUserInput(
        ["ids"],
        `"ids" takes at most ${MAX_NODES} ids, not ${ids.length}: ask in several calls`,
      );
    return Promise.all(ids.map((id) => readAnyNode(context, id, info)));
  }

  @Query(() => OrganisationType, { description: "The organisation of the viewer." })
  async organisation(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, organisationNode, context.viewer.organisationId, info);
  }

  @Query(() => PersonType, { nullable: true, description: "One person." })
  async person(
    @Arg("id", () => ID, { description: "The id of the person." }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, personNode, rawId("Person", id), info);
  }

  @Query(() => PersonConnection, { description: "The people of the organisation." })
  async people(
    @Args(() => PeopleArgs) args: PeopleArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, personNode, peopleConnection, { ...args }, info);
  }

  @Query(() => TeamType, { nullable: true, description: "One team." })
  async team(
    @Arg("id", () => ID, { description: "The id of the team." }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, teamNode, rawId("Team", id), info);
  }

  @Query(() => TeamConnection, { description: "The teams of the organisation." })
  async teams(
    @Args(() => TeamsArgs) args: TeamsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, teamNode, teamsConnection, { ...args }, info);
  }

  @Query(() => SourceSystemType, { nullable: true, description: "One source system." })
  async sourceSystem(
    @Arg("id", () => ID, { description: "The id of the source system." }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, sourceSystemNode, rawId("SourceSystem", id), info);
  }
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: "The person; null for a tool's token." })
  async person(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return readNode(context, personNode, context.viewer.personId, info);
  }

  @FieldResolver(() => SourceSystemType, {
    nullable: true,
    description: "The tool's source; null for a person's token.",
  })
  async source(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return readNode(context, sourceSystemNode, context.viewer.sourceId, info);
  }

  @FieldResolver(() => OrganisationType, { description: "The organisation." })
  async organisation(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, organisationNode, context.viewer.organisationId, info);
  }

  @FieldResolver(() => AccessLogConnection, {
    description: "Who looked at the viewer's figures, newest first.",
  })
  async accessLog(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, accessLogNode, accessLogConnection, { ...args }, info);
  }
}

@Resolver(() => PersonType)
export class PersonEdges {
  @FieldResolver(() => TeamType, { nullable: true, description: "The team the person is in today." })
  team(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, { nullable: true, description: "Whom the person reports to today." })
  manager(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonConnection, { description: "Who reports to the person today, directly." })
  reports(@Args(() => PeopleArgs) _args: PeopleArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => [MembershipType], {
    description: "The teams the person was and is in, earliest first; the first 50.",
  })
  memberships(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [ReportingLineType], {
    description: "Whom the person reported and reports to, earliest first; the first 50.",
  })
  reportingLines(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [ProficiencyPeriodType], {
    description: "The proficiency over time, earliest first; the first 50.",
  })
  proficiencies(): never {
    return declaredEdge();
  }
}

@Resolver(() => TeamType)
export class TeamEdges {
  @FieldResolver(() => TeamType, { nullable: true, description: "The team above, today." })
  parent(): never {
    return declaredEdge();
  }
  @FieldResolver(() => TeamConnection, { description: "The teams directly below, today." })
  children(@Args(() => TeamsArgs) _args: TeamsArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => [PersonType], { description: "Who leads the team today; at most 10." })
  leaders(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonConnection, { description: "Who is in the team today, leaders included." })
  members(@Args(() => PeopleArgs) _args: PeopleArgs): never {
    return declaredEdge();
  }
}

async function readAnyNode(
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<object | null> {
  const named = fromGlobalId(id);
  const source = named === null ? undefined : nodeSources().get(named.type);
  if (named === null || source === undefined || !source.isNode) return null;
  const row = await readNode(context, source, named.id, info);
  return row === null ? null : { ...row, id };
}
