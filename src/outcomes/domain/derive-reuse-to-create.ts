import { LinkKind } from "../../knowledge/domain/link.js";
import { MICRO } from "../../platform/kernel/micro.js";
import { compareText } from "./compare.js";
import { plainFact } from "./fact-builder.js";
import type { OutcomeFact, TicketFacts } from "./facts.js";
import { ContextMetric } from "./metric-key.js";
import { reuseEventsOf } from "./reuse-events.js";

/**
 * Reuse and creation on one closed ticket: each body of somebody else's knowledge that solved it is a case and met, each
 * article created from it a case and not. Tickets that were no work on a case say nothing about either.
 */
export function deriveReuseToCreate(ticket: TicketFacts): readonly OutcomeFact[] {
  if (ticket.closure === null || ticket.disposition !== null) return [];
  const plain = plainFact(ContextMetric.REUSE_TO_CREATE_RATIO, ticket, {
    moment: ticket.closure,
    resolver: ticket,
  });
  const reused = reuseEventsOf(ticket).map(({ first, links }) => ({
    ...plain,
    articleId: first.articleId,
    numerator: MICRO,
    evidence: { relatedTicketId: null, linkIds: links.map(({ linkId }) => linkId) },
  }));
  const created = ticket.links
    .filter(({ kind }) => kind === LinkKind.CREATED_FROM)
    .sort((a, b) => compareText(a.linkedAt, b.linkedAt) || compareText(a.linkId, b.linkId))
    .map(({ articleId, linkId }) => ({
      ...plain,
      articleId,
      evidence: { relatedTicketId: null, linkIds: [linkId] },
    }));
  return [...reused, ...created].map((fact, ordinal) => ({ ...fact, ordinal }));
}
