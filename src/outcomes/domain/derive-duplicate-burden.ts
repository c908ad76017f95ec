import { MICRO } from "../../platform/kernel/micro.js";
import { compareText } from "./compare.js";
import { excludedFact, plainFact } from "./fact-builder.js";
import { LinkDuplication, type OutcomeFact, type TicketFacts } from "./facts.js";
import { TargetMetric } from "./target-metric.js";
import { isEligibleReuse } from "./reuse-eligibility.js";

/**
 * The duplicate burden of one ticket: a closed ticket that somebody else's knowledge solved is a case, met when one of
 * these articles has a confirmed duplicate that nobody has merged, undecided when there are only suspected ones.
 * Weighting duplicates by demand is what makes this an outcome: writing unused articles cannot dilute it.
 *
 * Only eligible reuse counts, in the denominator too: a link by a contributor or an import is in the hands of whoever
 * is measured, and tickets "solved" by such links would thin the burden out (invariants I1 and I3).
 */
export function deriveDuplicateBurden(ticket: TicketFacts): readonly OutcomeFact[] {
  const solving = ticket.links
    .filter((link) => isEligibleReuse(link, ticket))
    .sort((a, b) => compareText(a.linkedAt, b.linkedAt) || compareText(a.linkId, b.linkId));
  if (ticket.closure === null || solving.length === 0) return [];
  const plain = plainFact(TargetMetric.DUP_BURDEN, ticket, { moment: ticket.closure, resolver: ticket });
  if (ticket.disposition !== null) return [excludedFact(plain, ticket.disposition)];
  const confirmed = solving.filter((link) => link.duplication === LinkDuplication.CONFIRMED);
  const suspected = solving.filter((link) => link.duplication === LinkDuplication.SUSPECTED);
  const behind = confirmed.length > 0 ? confirmed : suspected;
  return [
    {
      ...plain,
      articleId: behind[0]?.articleId ?? null,
      numerator: confirmed.length > 0 ? MICRO : 0,
      undecided: confirmed.length === 0 && suspected.length > 0 ? MICRO : 0,
      evidence: { relatedTicketId: null, linkIds: behind.map((link) => link.linkId) },
    },
  ];
}
