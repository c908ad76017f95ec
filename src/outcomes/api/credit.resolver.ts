import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { ArticleType } from "../../knowledge/api/article-types.js";
import { ArticleLinkType } from "../../knowledge/api/link-types.js";
import { articleLinkNode, articleNode } from "../../knowledge/store/knowledge.nodes.js";
import { PersonType } from "../../people/api/people-types.js";
import { personNode } from "../../people/store/people.nodes.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { readNode } from "../../platform/graphql/read.js";
import type { ArticleId, PersonId } from "../../platform/kernel/ids.js";
import { fromMicro } from "../../platform/kernel/micro.js";
import { TicketType } from "../../tickets/api/ticket-types.js";
import { ticketNode } from "../../tickets/store/tickets.nodes.js";
import { readReuseRings } from "../actions/read-reuse-rings.js";
import { CreditEventsArgs, creditEventsPage } from "./credit-events-page.js";
import { ledgersOf, loadCredit, loadSpecificity, readCreditPeriod } from "./credit-loader.js";
import {
  ArticleCatchAllType,
  ReuseCreditEventConnection,
  ReuseCreditEventType,
  ReuseCreditType,
  ReuseRingType,
} from "./credit-types.js";
import { reuseCreditValue, type ReuseCreditEventValue, type ReuseCreditValue } from "./credit-value.js";
import { PeriodInput } from "./period-input.js";

const PERIOD = { description: "The days in which the tickets were closed; 1 to 366 days." };
/** The most links and members that are listed. */
const FEW = 50;

type RingValue = ReuseRingType & { readonly $members: readonly PersonId[] | null };

@Resolver(() => PersonType)
export class PersonReuseCredit {
  @FieldResolver(() => ReuseCreditType, {
    nullable: true,
    description:
      "How far the person's knowledge took part in tickets that others closed; null when you may not see it. It is for the person and whoever stands above them in today's reporting lines (administrators as such do not); in team-only mode for the person alone. Every look at it is in the person's access log.",
  })
  async reuseCredit(
    @Root() person: { readonly $id: PersonId },
    @Arg("period", () => PeriodInput, PERIOD) period: PeriodInput,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const credit = await loadCredit(context, person.$id, readCreditPeriod(period));
    return credit === null ? null : reuseCreditValue(credit);
  }
}

@Resolver(() => ReuseCreditType)
export class ReuseCreditEdges {
  @FieldResolver(() => ReuseCreditEventConnection, {
    description: "Every ticket behind the credit, earliest first, those that do not count included.",
  })
  events(
    @Root() { $credit }: ReuseCreditValue,
    @Args(() => CreditEventsArgs) args: CreditEventsArgs,
  ): object {
    return creditEventsPage($credit.credit, args);
  }
}

@Resolver(() => ReuseCreditEventType)
export class ReuseCreditEventEdges {
  @FieldResolver(() => TicketType, { nullable: true, description: "The ticket." })
  async ticket(
    @Root() { $entry }: ReuseCreditEventValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, ticketNode, $entry.ticketId, info);
  }

  @FieldResolver(() => ArticleType, {
    nullable: true,
    description: "The article that was linked first; null when you may not read it.",
  })
  async article(
    @Root() { $entry }: ReuseCreditEventValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, articleNode, $entry.articleId, info);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description:
      "Who linked it; null for requesters who helped themselves, who count as one linker together because none gives a name.",
  })
  async linkedBy(
    @Root() { $entry }: ReuseCreditEventValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, personNode, $entry.linker, info);
  }

  @FieldResolver(() => TicketType, {
    nullable: true,
    description: "The ticket that earned instead; null unless the status is REPEATED.",
  })
  async earnedBy(
    @Root() { $entry }: ReuseCreditEventValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, ticketNode, $entry.repeats, info);
  }

  @FieldResolver(() => [ArticleLinkType], {
    description: "The links that were taken into account and still hold; at most 50.",
  })
  async links(
    @Root() { $entry }: ReuseCreditEventValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    const found = await Promise.all(
      $entry.linkIds.slice(0, FEW).map((id) => readNode(context, articleLinkNode, id, info)),
    );
    return found.filter((row) => row !== null);
  }
}

@Resolver(() => ArticleType)
export class ArticleSpecificity {
  @FieldResolver(() => ArticleCatchAllType, {
    description: "How specific the article is: whether it solves certain tickets or is linked to anything.",
  })
  async catchAll(
    @Root() article: { readonly $id: ArticleId },
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return loadSpecificity(context, article.$id);
  }
}

@Resolver(() => ReuseRingType)
export class ReuseRings {
  @Query(() => [ReuseRingType], {
    nullable: true,
    description:
      "Colleagues whose links lead back to themselves far more than expected, at most 50 findings; null for everybody but administrators. Held credit is given as soon as enough of their links were reviewed. Looking at it is in the members' access logs.",
  })
  async reuseRings(
    @Arg("period", () => PeriodInput, PERIOD) input: PeriodInput,
    @Ctx() context: RequestContext,
  ): Promise<readonly RingValue[] | null> {
    const period = readCreditPeriod(input);
    const { deps, snapshot, viewer } = context;
    const found = await readReuseRings(deps, snapshot, viewer, period, ledgersOf(context));
    if (found === null) return null;
    return found.rings.slice(0, FEW).map(({ members, links, accuracy, needed, isHeld, ...amounts }) => ({
      inside: fromMicro(amounts.inside),
      received: fromMicro(amounts.received),
      expected: fromMicro(amounts.expected),
      links: links.length,
      reviewed: accuracy.reviewed,
      needed,
      isHeld,
      $members: found.mayName ? members : null,
    }));
  }

  @FieldResolver(() => [PersonType], {
    nullable: true,
    description: "Who they are, in no order of any figure, at most 50; null in team-only mode.",
  })
  async members(
    @Root() { $members }: RingValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[] | null> {
    if ($members === null) return null;
    const people = await Promise.all(
      $members.slice(0, FEW).map((id) => readNode(context, personNode, id, info)),
    );
    return people.filter((row) => row !== null);
  }
}
