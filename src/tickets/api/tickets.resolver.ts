import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from "type-graphql";
import { PersonType, SourceSystemType } from "../../people/api/people-types.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { readConnection, readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import { findTicketByKey } from "../store/external.read-model.js";
import { ticketNode, ticketsConnection } from "../store/tickets.nodes.js";
import { TicketsArgs } from "./ticket-inputs.js";
import {
  NoArticleStatementType,
  PersonTicketConnection,
  TicketConnection,
  TicketStatusChangeConnection,
  TicketStatusChangeType,
  TicketType,
} from "./ticket-types.js";

@Resolver()
export class TicketQueries {
  @Query(() => TicketType, { nullable: true, description: "One ticket." })
  async ticket(
    @Arg("id", () => ID, { description: "The id of the ticket." }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, ticketNode, rawId("Ticket", id), info);
  }

  @Query(() => TicketType, { nullable: true, description: "One ticket by what its source calls it." })
  async ticketByExternalKey(
    @Arg("source", () => String, { description: "The name of the source system." }) source: string,
    @Arg("externalId", () => String, {
      description: "The id in the source, exactly, leading zeros included.",
    })
    externalId: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const id = await findTicketByKey(context.snapshot, source, externalId.trim());
    return readNode(context, ticketNode, id, info);
  }

  @Query(() => TicketConnection, { description: "The tickets of the organisation." })
  async tickets(
    @Args(() => TicketsArgs) args: TicketsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, ticketNode, ticketsConnection, { ...args }, info);
  }
}

@Resolver(() => TicketType)
export class TicketEdges {
  @FieldResolver(() => SourceSystemType, { description: "The service desk or file it came from." })
  source(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Who has it now; null when nobody has, or nobody here is known by that name.",
  })
  assignee(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Who resolved it last; null when nobody did, or nobody here is known by that name.",
  })
  resolver(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [PersonType], { description: "Everybody known to have worked on it; at most 50." })
  touchedBy(): never {
    return declaredEdge();
  }
  @FieldResolver(() => TicketStatusChangeConnection, { description: "Its status over time, earliest first." })
  statusChanges(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => NoArticleStatementType, {
    nullable: true,
    description: "That no article fits it, if somebody says so and has not taken it back.",
  })
  noArticle(): never {
    return declaredEdge();
  }
  @FieldResolver(() => TicketType, { nullable: true, description: "The ticket above it, when known here." })
  parent(): never {
    return declaredEdge();
  }
  @FieldResolver(() => TicketType, {
    nullable: true,
    description: "The ticket it was merged into, when known here.",
  })
  mergedInto(): never {
    return declaredEdge();
  }
  @FieldResolver(() => TicketType, {
    nullable: true,
    description: "The earlier ticket about the same issue, when known here.",
  })
  repeatOf(): never {
    return declaredEdge();
  }
}

@Resolver(() => TicketStatusChangeType)
export class TicketStatusChangeEdges {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Who did it; null when the source does not say, or nobody here is known by that name.",
  })
  by(): never {
    return declaredEdge();
  }
}

@Resolver(() => NoArticleStatementType)
export class NoArticleStatementEdges {
  @FieldResolver(() => PersonType, { nullable: true, description: "Who said so; null for a source or tool." })
  statedBy(): never {
    return declaredEdge();
  }
}

@Resolver(() => PersonType)
export class PersonTicketEdges {
  @FieldResolver(() => PersonTicketConnection, {
    description: "The tickets the person has now, last opened first.",
  })
  assignedTickets(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonTicketConnection, {
    description: "The tickets the person was the last to resolve, last resolved first.",
  })
  resolvedTickets(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }
}
