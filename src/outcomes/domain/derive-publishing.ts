import { LinkKind } from "../../knowledge/domain/link.js";
import { MICRO } from "../../platform/kernel/micro.js";
import { addMs, msBetween, type Instant } from "../../platform/kernel/period.js";
import { compareText } from "./compare.js";
import type { DerivationPolicy } from "./derivation-policy.js";
import { excludedFact, plainFact } from "./fact-builder.js";
import { ExclusionReason, type LinkFacts, type Moment, type OutcomeFact, type TicketFacts } from "./facts.js";
import type { Metric } from "./metric-key.js";
import { isEligibleReuse } from "./reuse-eligibility.js";
import { TargetMetric } from "./target-metric.js";

/**
 * Whether requesters could read the answer of one ticket when it was closed (VISIBLE_AT_CLOSURE), and how long after that
 * they could (PUBLISH_LAG): KCS's 90/0 rule. The answer is in the articles that others use: those of somebody else that
 * solved the ticket, and those created from it that solved somebody else's ticket soon after. The earliest one counts.
 *
 * An article that nobody else needed counts neither way, so that publishing for the sake of the figure changes nothing
 * (invariant I1). What becomes of an article later takes nothing back.
 */
export function derivePublishing(ticket: TicketFacts, policy: DerivationPolicy): readonly OutcomeFact[] {
  const { closure } = ticket;
  if (closure === null) return [];
  const articles = usedArticles(ticket, closure, policy);
  const [first] = articles;
  if (first === undefined) return [];
  const visible = articles.filter(({ articleVisibleAt }) => articleVisibleAt !== null);
  const earliest = visible.sort(byVisibility)[0] ?? first;
  const build = (metric: Metric): OutcomeFact => ({
    ...plainFact(metric, ticket, { moment: closure, resolver: ticket }),
    articleId: earliest.articleId,
    maturesAt: addMs(closure.at, policy.firstReuseWindowMs),
    evidence: { relatedTicketId: null, linkIds: articles.map(({ linkId }) => linkId) },
  });
  return [
    visibleAtClosure(build(TargetMetric.VISIBLE_AT_CLOSURE), ticket, earliest.articleVisibleAt),
    publishLag(build(TargetMetric.PUBLISH_LAG), ticket, earliest.articleVisibleAt),
  ];
}

function visibleAtClosure(fact: OutcomeFact, ticket: TicketFacts, visibleAt: Instant | null): OutcomeFact {
  if (ticket.disposition !== null) return excludedFact(fact, ticket.disposition);
  const isInTime = visibleAt !== null && visibleAt <= fact.occurredAt;
  return { ...fact, numerator: isInTime ? MICRO : 0 };
}

function publishLag(fact: OutcomeFact, ticket: TicketFacts, visibleAt: Instant | null): OutcomeFact {
  if (ticket.disposition !== null) return excludedFact(fact, ticket.disposition);
  if (visibleAt === null) return excludedFact(fact, ExclusionReason.CENSORED);
  return { ...fact, durationMs: Math.max(0, msBetween(fact.occurredAt, visibleAt)) };
}

function usedArticles(ticket: TicketFacts, closure: Moment, policy: DerivationPolicy): readonly LinkFacts[] {
  const until = addMs(closure.at, policy.firstReuseWindowMs);
  return ticket.links
    .filter((link) => isEligibleReuse(link, ticket) || isReusedBy(link, until))
    .sort((a, b) => compareText(a.linkedAt, b.linkedAt) || compareText(a.linkId, b.linkId));
}

function isReusedBy(link: LinkFacts, until: Instant): boolean {
  const { kind, reusedElsewhereAt } = link;
  return kind === LinkKind.CREATED_FROM && reusedElsewhereAt !== null && reusedElsewhereAt <= until;
}

function byVisibility(a: LinkFacts, b: LinkFacts): number {
  return (
    compareText(a.articleVisibleAt ?? "", b.articleVisibleAt ?? "") ||
    compareText(a.linkedAt, b.linkedAt) ||
    compareText(a.linkId, b.linkId)
  );
}
