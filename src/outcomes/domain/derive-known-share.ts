import { LinkKind } from "../../knowledge/domain/link.js";
import { MICRO } from "../../platform/kernel/micro.js";
import { excludedFact, plainFact } from "./fact-builder.js";
import { ExclusionReason, type OutcomeFact, type TicketFacts } from "./facts.js";
import { ContextMetric } from "./metric-key.js";
import { isKnownIssue } from "./strata.js";

/**
 * Whether the issue of one closed ticket was known: solved by an article that existed before it, or new, when an article
 * was created from it. Tickets whose links tell neither are left out as unclassified, so that coverage can be told, and
 * those for which somebody stated that no article fits as not applicable. (KCS v6, new versus known analysis.)
 */
export function deriveKnownShare(ticket: TicketFacts): readonly OutcomeFact[] {
  if (ticket.closure === null) return [];
  const fact = plainFact(ContextMetric.KNOWN_SHARE, ticket, { moment: ticket.closure, resolver: ticket });
  if (ticket.disposition !== null) return [excludedFact(fact, ticket.disposition)];
  if (isKnownIssue(ticket)) return [{ ...fact, numerator: MICRO }];
  if (ticket.links.some(({ kind }) => kind === LinkKind.CREATED_FROM)) return [fact];
  const isExempt = ticket.noArticleReason !== null;
  return [excludedFact(fact, isExempt ? ExclusionReason.NOT_APPLICABLE : ExclusionReason.UNCLASSIFIED)];
}
