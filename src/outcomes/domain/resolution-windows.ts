import type { Instant } from "../../platform/kernel/period.js";
import { addMs } from "../../platform/kernel/period.js";
import { compareText } from "./compare.js";
import type { DerivationPolicy } from "./derivation-policy.js";
import { excludedFact, plainFact } from "./fact-builder.js";
import { ExclusionReason, type OutcomeFact, type ResolutionFacts, type TicketFacts } from "./facts.js";
import type { Metric } from "./metric-key.js";

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
  const ordered = orderedResolutions(ticket);
  return ordered.map((resolution, index) => {
    const maturesAt = addMs(resolution.at, policy.returnWindowMs);
    const next = ordered[index + 1];
    const until = next !== undefined && next.at < maturesAt ? next.at : maturesAt;
    return { resolution, after: resolution.at, until, maturesAt };
  });
}

/** The resolutions of a ticket in order of time. */
export function orderedResolutions(ticket: TicketFacts): readonly ResolutionFacts[] {
  return [...ticket.resolutions].sort(
    (a, b) => compareText(a.at, b.at) || compareText(a.resolverId ?? "", b.resolverId ?? ""),
  );
}

/** Whether the instant lies in `(after, until]`. */
export function windowContains(window: ReturnWindow, instant: Instant): boolean {
  return window.after < instant && instant <= window.until;
}

/**
 * The fact of one resolution before its return is looked for, see `caseOfResolution`.
 */
export function resolutionFact(
  metric: Metric,
  ticket: TicketFacts,
  at: { readonly window: ReturnWindow; readonly ordinal: number },
): OutcomeFact {
  const { resolution, maturesAt } = at.window;
  return caseOfResolution(metric, ticket, { resolution, ordinal: at.ordinal, maturesAt });
}

/**
 * The fact of one resolution, attributed to the one who resolved: a whole counted case, or an excluded one when the ticket
 * was no case (cancelled, spam, merged) or a bot resolved it.
 */
export function caseOfResolution(
  metric: Metric,
  ticket: TicketFacts,
  of: { readonly resolution: ResolutionFacts; readonly ordinal: number; readonly maturesAt: Instant | null },
): OutcomeFact {
  const { resolution, ordinal, maturesAt } = of;
  const plain = plainFact(metric, ticket, { moment: resolution, resolver: resolution });
  const fact = { ...plain, ordinal, maturesAt };
  if (ticket.disposition !== null) return excludedFact(fact, ticket.disposition);
  const isBot = resolution.resolverId !== null && !resolution.resolverIsPerson;
  return isBot ? excludedFact(fact, ExclusionReason.BOT_RESOLVED) : fact;
}
