import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import { OrganisationType, PersonType, TeamType } from "../../people/api/people-types.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { RootCauseActionId, TeamId } from "../../platform/kernel/ids.js";
import { recordRootCauseAction, withdrawRootCauseAction } from "../actions/record-root-cause-action.js";
import { rootCauseActionNode } from "../store/root-cause-action.nodes.js";
import {
  RootCauseActionConnection,
  RootCauseActionPayload,
  RootCauseActionRecordInput,
  RootCauseActionsArgs,
  RootCauseActionType,
  RootCauseActionWithdrawInput,
} from "./root-cause-types.js";

@Resolver()
export class RootCauseMutations {
  @Mutation(() => RootCauseActionPayload, {
    description:
      "Records what was done against the cause of an issue, so that the number of its tickets can tell whether it went away. For knowledge domain experts and administrators, with the scope write.",
  })
  async rootCauseActionRecord(
    @Arg("input", () => RootCauseActionRecordInput, { description: "What was done, when, and about what." })
    input: RootCauseActionRecordInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const teamId = input.teamId == null ? null : rawId<TeamId>("Team", input.teamId);
    return payloadOf(context, recordRootCauseAction(context.deps, context.viewer, { ...input, teamId }));
  }

  @Mutation(() => RootCauseActionPayload, {
    description:
      "Withdraws an action that was recorded in error; it stays on record with the reason. For knowledge domain experts and administrators, with the scope write.",
  })
  async rootCauseActionWithdraw(
    @Arg("input", () => RootCauseActionWithdrawInput, { description: "Which action, and why." })
    input: RootCauseActionWithdrawInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, actionId: rawId<RootCauseActionId>("RootCauseAction", input.actionId) };
    return payloadOf(context, withdrawRootCauseAction(context.deps, context.viewer, command));
  }
}

@Resolver(() => RootCauseActionPayload)
export class RootCausePayloadResolver {
  @FieldResolver(() => RootCauseActionType, { nullable: true })
  async rootCauseAction(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, rootCauseActionNode, payload.$id, info);
  }
}

@Resolver(() => RootCauseActionType)
export class RootCauseActionEdges {
  @FieldResolver(() => TeamType, {
    nullable: true,
    description: "The team that did it; null when it is the organisation's alone.",
  })
  team(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, { description: "Who recorded it." })
  recordedBy(): never {
    return declaredEdge();
  }
}

@Resolver(() => OrganisationType)
export class OrganisationRootCauses {
  @FieldResolver(() => RootCauseActionConnection, {
    description: "What was done against the causes of issues, the latest first, withdrawn ones included.",
  })
  rootCauseActions(@Args(() => RootCauseActionsArgs) _args: RootCauseActionsArgs): never {
    return declaredEdge();
  }
}
