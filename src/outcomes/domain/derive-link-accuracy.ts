import { LinkVerdict } from "../../knowledge/domain/link.js";
import type { DerivationPolicy } from "./derivation-policy.js";
import { excludedFact, plainFact } from "./fact-builder.js";
import { ExclusionReason, type OutcomeFact, type TicketFacts } from "./facts.js";
import { reuseEventsOf, type ReuseEvent } from "./reuse-events.js";
import { reviewedValue } from "./reviewed-value.js";
import { TargetMetric } from "./target-metric.js";

/**
 * How accurate the links of one ticket were: each body of knowledge that was reused is a case, worth what reviews say of
 * its links (a partly right one ½, see the derivation policy). It happened when the first link was made and belongs to
 * whoever made it. What nobody has reviewed is left out with its reason, so that the share reviewed can be told.
 *
 * Only eligible reuse counts: links of contributors and imports are in the hands of whoever is measured. Bodies of
 * knowledge are counted instead of links, so that an article split in five does not weigh five times.
 */
export function deriveLinkAccuracy(ticket: TicketFacts, policy: DerivationPolicy): readonly OutcomeFact[] {
  return reuseEventsOf(ticket).map((event, ordinal) => {
    const { first } = event;
    const linker = {
      resolverId: first.linkedBy,
      resolverIsPerson: first.linkerIsPerson,
      resolverJoinedOn: first.linkerJoinedOn,
    };
    const moment = { at: first.linkedAt, on: first.linkedOn };
    const plain = plainFact(TargetMetric.LINK_ACCURACY, ticket, { moment, resolver: linker });
    return valued({ ...plain, ordinal, articleId: first.articleId }, event, policy);
  });
}

function valued(fact: OutcomeFact, { ticket, links }: ReuseEvent, policy: DerivationPolicy): OutcomeFact {
  if (ticket.disposition !== null) return excludedFact(fact, ticket.disposition);
  const reviewed = links.filter(({ verdict }) => verdict !== LinkVerdict.UNREVIEWED);
  const evidence = { relatedTicketId: null, linkIds: links.map(({ linkId }) => linkId) };
  if (reviewed.length === 0) return excludedFact({ ...fact, evidence }, ExclusionReason.UNREVIEWED);
  return { ...fact, numerator: reviewedValue(reviewed, policy), reviewedLinks: reviewed.length, evidence };
}
