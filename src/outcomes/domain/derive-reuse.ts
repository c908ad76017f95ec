import type { LinkId, TicketId } from "../../platform/kernel/ids.js";
import { MICRO, splitEvenly } from "../../platform/kernel/micro.js";
import { LinkVerdict } from "../../knowledge/domain/link.js";
import type { DerivationPolicy } from "./derivation-policy.js";
import { excludedFact, plainFact } from "./fact-builder.js";
import type { OutcomeFact, TicketFacts } from "./facts.js";
import { TargetMetric } from "./target-metric.js";
import { reuseEventsOf } from "./reuse-events.js";
import { reviewedValue } from "./reviewed-value.js";

/**
 * Accurate reuse of one ticket: Σ split · v out of 1. The ticket's 1 is split evenly between the bodies of knowledge
 * that solved it, one fact each (named after the article linked first); v is what the reviews say. A ticket that no
 * eligible link solved is a counted case with nothing reused.
 * @param repeated events that earn nothing because the same knowledge has just earned, see `findRepeatedReuse`.
 */
export function deriveReuse(
  ticket: TicketFacts,
  repeated: ReadonlyMap<LinkId, TicketId>,
  policy: DerivationPolicy,
): readonly OutcomeFact[] {
  if (ticket.closure === null) return [];
  const plain = plainFact(TargetMetric.ACCURATE_REUSE_PER_100, ticket, {
    moment: ticket.closure,
    resolver: ticket,
  });
  if (ticket.disposition !== null) return [excludedFact(plain, ticket.disposition)];
  const events = reuseEventsOf(ticket);
  if (events.length === 0) return [plain];
  const shares = splitEvenly(MICRO, events.length);
  return events.map(({ first, links }, ordinal) => {
    const share = shares[ordinal] ?? 0;
    const earnedBy = repeated.get(first.linkId) ?? null;
    return {
      ...plain,
      ordinal,
      articleId: first.articleId,
      numerator: earnedBy === null ? Math.floor((share * reviewedValue(links, policy)) / MICRO) : 0,
      denominator: share,
      reviewedLinks: links.filter((link) => link.verdict !== LinkVerdict.UNREVIEWED).length,
      evidence: { relatedTicketId: earnedBy, linkIds: links.map((link) => link.linkId) },
    };
  });
}
