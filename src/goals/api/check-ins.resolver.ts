import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { PersonType, ViewerType } from "../../people/api/people-types.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { Payload, payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readNode } from "../../platform/graphql/read.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { CheckInId, GoalId } from "../../platform/kernel/ids.js";
import { checkInGoal } from "../actions/check-in-goal.js";
import { acknowledgeCheckIn, annotateCheckIn } from "../actions/remark-on-check-in.js";
import { nextCheckIn, type CheckInDue } from "../domain/check-in.js";
import {
  readCheckInCalendars,
  readOwnCalendars,
  type CheckInCalendar,
} from "../store/check-in-due.read-model.js";
import { checkInNode } from "../store/conversation.nodes.js";
import { goalNode } from "../store/goals.nodes.js";
import {
  CheckInAcknowledgeInput,
  CheckInAnnotateInput,
  CheckInConnection,
  CheckInDueType,
  CheckInInput,
  CheckInRemarkType,
  CheckInType,
} from "./check-in-types.js";
import { GoalType } from "./goal-types.js";

@ObjectType({ description: "What became of a check-in." })
class GoalCheckInPayload extends Payload {
  @Field(() => CheckInType, {
    nullable: true,
    description: "The check-in; null when there are userErrors.",
  })
  checkIn!: CheckInType | null;
}

@Resolver()
export class CheckInMutations {
  @Mutation(() => GoalCheckInPayload, {
    description:
      "Tells the other side of a goal how it goes. By the person or those above them in today's reporting line; by members and leaders of a team; for wider goals by those who lead. It cannot be changed afterwards.",
  })
  async goalCheckIn(
    @Arg("input", () => CheckInInput, { description: "The check-in." }) input: CheckInInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, goalId: rawId<GoalId>("Goal", input.goalId) };
    return payloadOf(context, checkInGoal(context.deps, context.viewer, command));
  }

  @Mutation(() => GoalCheckInPayload, {
    description:
      "The other side takes note of a check-in, once: a leader of what the owner wrote, the owner of what a leader wrote.",
  })
  async goalCheckInAcknowledge(
    @Arg("input", () => CheckInAcknowledgeInput, { description: "Which check-in." })
    input: CheckInAcknowledgeInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, checkInId: rawId<CheckInId>("GoalCheckIn", input.checkInId) };
    return payloadOf(context, acknowledgeCheckIn(context.deps, context.viewer, command));
  }

  @Mutation(() => GoalCheckInPayload, {
    description: "Adds something to a check-in, at any time, also when the goal is settled. Either side.",
  })
  async goalCheckInAnnotate(
    @Arg("input", () => CheckInAnnotateInput, { description: "Which check-in, and what." })
    input: CheckInAnnotateInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, checkInId: rawId<CheckInId>("GoalCheckIn", input.checkInId) };
    return payloadOf(context, annotateCheckIn(context.deps, context.viewer, command));
  }
}

@Resolver(() => GoalCheckInPayload)
export class CheckInPayloadResolver {
  @FieldResolver(() => CheckInType, { nullable: true })
  async checkIn(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, checkInNode, payload.$id, info);
  }
}

@Resolver(() => CheckInType)
export class CheckInEdges {
  @FieldResolver(() => GoalType, { description: "The goal it is about." })
  goal(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, { description: "Who wrote it." })
  author(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Who of the other side took note of it; null while nobody has.",
  })
  acknowledgedBy(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [CheckInRemarkType], {
    description: "What was said about it, earliest first; the first 50.",
  })
  remarks(): never {
    return declaredEdge();
  }
}

@Resolver(() => CheckInRemarkType)
export class CheckInRemarkEdges {
  @FieldResolver(() => PersonType, { description: "Who said it." })
  author(): never {
    return declaredEdge();
  }
}

/** A check-in to come, with the goal it is about. */
interface DueValue extends CheckInDue {
  readonly $goalId: GoalId;
  readonly timeZone: string;
}

function dueOf(calendar: CheckInCalendar): DueValue | null {
  const due = nextCheckIn(calendar, calendar.today);
  return due === null ? null : { ...due, $goalId: calendar.goalId, timeZone: calendar.timeZone };
}

const DUE = Symbol("check-ins due");

function dueLoader(context: RequestContext): DataLoader<GoalId, DueValue | null> {
  return oncePerRequest(
    context,
    DUE,
    () =>
      new DataLoader<GoalId, DueValue | null>(async (ids) => {
        const { snapshot, viewer, deps } = context;
        const calendars = await readCheckInCalendars(snapshot, viewer, deps.clock.now(), ids);
        const due = new Map(calendars.map((calendar) => [calendar.goalId, dueOf(calendar)]));
        return ids.map((id) => due.get(id) ?? null);
      }),
  );
}

@Resolver(() => GoalType)
export class GoalCheckIns {
  @FieldResolver(() => CheckInConnection, {
    description: "What its two sides told each other, latest first; empty for everybody else.",
  })
  checkIns(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }

  @FieldResolver(() => CheckInDueType, {
    nullable: true,
    description:
      "When its two sides should talk about it next, every 30 days while it is on trial or active; null when nothing is due any more, and for everybody else.",
  })
  async checkInDue(
    @Root() goal: { readonly $id: GoalId },
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return dueLoader(context).load(goal.$id);
  }
}

@Resolver(() => CheckInDueType)
export class CheckInDueEdges {
  @FieldResolver(() => GoalType, { description: "The goal to talk about." })
  async goal(
    @Root() due: DueValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, goalNode, due.$goalId, info);
  }
}

/** The most entries a list of check-ins has. */
const MOST_DUE = 100;
const DEFAULT_DUE = 20;

@Resolver(() => ViewerType)
export class ViewerCheckIns {
  @FieldResolver(() => [CheckInDueType], {
    description:
      "The check-ins that are due today or overdue, longest overdue first: on your own goals, those of the people who report to you directly, and those of the teams you lead. Empty for a tool.",
  })
  async checkInsDue(
    @Arg("first", () => Int, { nullable: true, description: "How many, 1 to 100 (20 when left out)." })
    first: number | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<readonly object[]> {
    const size = first ?? DEFAULT_DUE;
    if (size < 1 || size > MOST_DUE)
      throw new BadUserInput(["first"], `"first" must be from 1 to ${MOST_DUE}, not ${size}`);
    const { snapshot, viewer, deps } = context;
    const calendars = await readOwnCalendars(snapshot, viewer, deps.clock.now());
    return calendars
      .flatMap((calendar) => {
        const due = dueOf(calendar);
        return due === null || due.dueOn > calendar.today ? [] : [due];
      })
      .sort((a, b) => (a.dueOn + a.$goalId < b.dueOn + b.$goalId ? -1 : 1))
      .slice(0, size);
  }
}
