import type { Instant } from "../../platform/kernel/period.js";
import { addMs } from "../../platform/kernel/period.js";
import { compareText } from "./compare.js";
import type { DerivationPolicy } from "./derivation-policy.js";
import { excludedFact, plainFact } from "./fact-builder.js";
import { ExclusionReason, type OutcomeFact, type ResolutionFacts, type TicketFacts } from "./facts.js";
import type { TargetMetric } from "./target-metric.js";

/** The time after a resolution in which a return is charged to it: `(after, until]`. */
export interface ReturnWindow {
  readonly resolution: ResolutionFacts;
  readonly after: Instant;
  readonly until: Instant;
  /** When the window has closed for good. */
  readonly maturesAt: Instant;
}

/**
 * The windows of a ticket's resolutions, in order of time. A window ends W after its resolution, or at the ticket's
 * next resolution if that is earlier: a return after that one is charged to that one alone.
 */
export function returnWindows(ticket: TicketFacts, policy: DerivationPolicy): readonly ReturnWindow[] {
  const ordered = [...ticket.resolutions].sort(
    (a, b) => compareText(a.at, b.at) || compareText(a.resolverId ?? "", b.resolverId ?? ""),
  );
  return ordered.map((resolution, index) => {
    const maturesAt = addMs(resolution.at, policy.returnWindowMs);
    const next = ordered[index + 1];
    const until = next !== undefined && next.at < maturesAt ? next.at : maturesAt;
    return { resolution, after: resolution.at, until, maturesAt };
  });
}

/** Whether the instant lies in `(after, until]`. */
export function windowContains(window: ReturnWindow, instant: Instant): boolean {
  return window.after < instant && instant <= window.until;
}

/**
 * The fact of one resolution before its return is looked for, attributed to the one who resolved: a whole counted
 * case, or an excluded one when the ticket was no case (cancelled, spam, merged) or a bot resolved it.
 */
export function resolutionFact(
  metric: TargetMetric,
  ticket: TicketFacts,
  at: { readonly window: ReturnWindow; readonly ordinal: number },
): OutcomeFact {
  const { resolution, maturesAt } = at.window;
  const plain = plainFact(metric, ticket, { moment: resolution, resolver: resolution });
  const fact = { ...plain, ordinal: at.ordinal, maturesAt };
  if (ticket.disposition !== null) return excludedFact(fact, ticket.disposition);
  const isBot = resolution.resolverId !== null && !resolution.resolverIsPerson;
  return isBot ? excludedFact(fact, ExclusionReason.BOT_RESOLVED) : fact;
}
