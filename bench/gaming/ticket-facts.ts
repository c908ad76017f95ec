import type { TicketId } from "../../src/platform/kernel/ids.js";
import type { CsatAnswer, Moment, TicketFacts } from "../../src/outcomes/domain/facts.js";
import { momentAt } from "./calendar.js";
import type { Desk } from "./desk.js";
import { JOINED_ON, type KnowledgeFacts } from "./knowledge-facts.js";
import type { SimTicket } from "./record.js";

/** Tells the tickets of a played year in the product's own words. */
export function ticketFacts({ tickets }: Desk, { factOf }: KnowledgeFacts): readonly TicketFacts[] {
  return tickets.map((ticket): TicketFacts => {
    const resolver = {
      resolverId: ticket.agent.id,
      resolverIsPerson: true,
      resolverJoinedOn: JOINED_ON,
    };
    return {
      ticketId: ticket.name as TicketId,
      kind: ticket.isComplaint ? "COMPLAINT" : "INCIDENT",
      openedAt: momentAt(ticket.openedAt).at,
      closure: momentAt(ticket.closedAt),
      resolutions: ticket.resolvedAt.map((at) => ({ ...momentAt(at), ...resolver })),
      reopenedAt: ticket.reopenedAt.map((at) => momentAt(at).at),
      ...resolver,
      requesterKey: ticket.requesterKey,
      category: [ticket.issue.domain, ticket.issue.name],
      priority: ticket.priority,
      ...{ channel: null, queue: null, project: null, customerKey: null },
      ...{ disposition: null, repeatOf: null, repeatReason: null, noArticleReason: null },
      parentId: ticket.parent as TicketId | null,
      ...surveyFacts(ticket),
      links: ticket.links.map(factOf),
    };
  });
}

function surveyFacts({ survey }: SimTicket): {
  readonly csat: CsatAnswer | null;
  readonly csatAsked: Moment | null;
} {
  if (survey === null) return { csat: null, csatAsked: null };
  const moment = momentAt(survey.at);
  const { isPositive } = survey;
  const csat = isPositive === null ? null : { ...moment, score: isPositive ? 5 : 2, positive: isPositive };
  return { csat, csatAsked: moment };
}
