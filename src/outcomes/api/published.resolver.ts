import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { OrganisationType, PersonType, TeamType } from "../../people/api/people-types.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { Payload, payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readConnection, readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import { publishRestatement } from "../actions/publish-restatement.js";
import { asCalendarMonth, monthOf } from "../domain/calendar-months.js";
import { restatementNode, restatementsConnection } from "../store/restatement.nodes.js";
import type { FigureValue } from "./figure-loader.js";
import { MetricResultType } from "./metric-result-types.js";
import { PeriodType } from "./period-input.js";
import {
  PublicationType,
  RestatedAmountsType,
  RestatementConnection,
  RestatementPublishInput,
  RestatementsArgs,
  RestatementType,
} from "./published-types.js";
import { amountsOf, type RestatementRow } from "./restated-amounts.js";

@ObjectType({ description: "What became of a restatement." })
class RestatementPayload extends Payload {
  @Field(() => RestatementType, {
    nullable: true,
    description: "The restatement, now closed; null when there are userErrors.",
  })
  restatement!: RestatementType | null;
}

@Resolver()
export class RestatementMutations {
  @Mutation(() => RestatementPayload, {
    description:
      "Makes the restated figure the published one; the former stays on record. For administrators and whoever leads the one it is about, never for that person. What peers were shown once stays as it was shown.",
  })
  async restatementPublish(
    @Arg("input", () => RestatementPublishInput, { description: "The restatement and why." })
    input: RestatementPublishInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, restatementId: rawId<string>("Restatement", input.restatementId) };
    return payloadOf(context, publishRestatement(context.deps, context.viewer, command));
  }
}

@Resolver(() => RestatementPayload)
export class RestatementPayloadResolver {
  @FieldResolver(() => RestatementType, { nullable: true })
  async restatement(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, restatementNode, payload.$id, info);
  }
}

@Resolver(() => RestatementType)
export class RestatementEdges {
  @FieldResolver(() => PeriodType)
  period(@Root() row: RestatementRow): object {
    return monthOf(row.month);
  }
  @FieldResolver(() => String)
  scopeLevel(@Root() row: RestatementRow): string {
    return row.level;
  }
  @FieldResolver(() => RestatedAmountsType, { nullable: true })
  before(@Root() row: RestatementRow): object | null {
    return amountsOf(row, row.sumsBefore, row.publishedAt);
  }
  @FieldResolver(() => RestatedAmountsType, { nullable: true })
  after(@Root() row: RestatementRow): object | null {
    return amountsOf(row, row.sumsAfter, row.openedAt);
  }
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "The person, when it is a person's figure.",
  })
  person(): never {
    return declaredEdge();
  }
  @FieldResolver(() => TeamType, { nullable: true, description: "The team, when it is a team's figure." })
  team(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Who published it; null while nobody has, and when it was done on the command line.",
  })
  closedBy(): never {
    return declaredEdge();
  }
}

@Resolver(() => MetricResultType)
export class PublishedResultEdges {
  @FieldResolver(() => PublicationType, {
    nullable: true,
    description:
      "When the figure was published, if it is shown as published: a closed month of the calendar. Null when it was computed for this request.",
  })
  published(@Root() result: Partial<FigureValue>): object | null {
    const published = result.$figure?.published ?? null;
    if (published === null) return null;
    const { publishedAt, replacesId, factsKept } = published;
    return { publishedAt, factsKept, isRestated: replacesId !== null };
  }

  @FieldResolver(() => RestatementConnection, {
    nullable: true,
    description:
      "What has been learnt about the month since it was published, newest first; null when the figure is not a calendar month, or you see it only as a peer does.",
  })
  async restatements(
    @Root() result: Partial<FigureValue>,
    @Args(() => RestatementsArgs) args: RestatementsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const figure = result.$figure;
    const month = figure === undefined ? null : asCalendarMonth(figure.request.period);
    if (figure === undefined || month === null || !figure.isFull) return null;
    const { metric, scope } = figure.request;
    const spec = restatementsConnection({ metric, month, scope });
    return readConnection(context, restatementNode, spec, { ...args }, info);
  }
}

@Resolver(() => OrganisationType)
export class OrganisationRestatements {
  @FieldResolver(() => RestatementConnection, {
    nullable: true,
    description:
      "The restatements of every published figure, newest first; for administrators, null for everybody else. Amounts of people are shown only to those who may see their figures.",
  })
  async restatements(
    @Args(() => RestatementsArgs) args: RestatementsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    if (!context.viewer.isAdministrator) return null;
    return readConnection(context, restatementNode, restatementsConnection(null), { ...args }, info);
  }
}
