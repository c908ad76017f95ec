import { addMs } from "../../platform/kernel/period.js";
import { MICRO } from "../../platform/kernel/micro.js";
import type { TicketId } from "../../platform/kernel/ids.js";
import { TicketKind } from "../../tickets/domain/ticket.js";
import { compareText } from "./compare.js";
import type { DerivationPolicy } from "./derivation-policy.js";
import { TicketDisposition, type OutcomeFact, type ResolutionFacts, type TicketFacts } from "./facts.js";
import { caseOfResolution, orderedResolutions } from "./resolution-windows.js";
import { TargetMetric } from "./target-metric.js";

/** The complaints about each ticket, earliest first. */
export type ComplaintsByTicket = ReadonlyMap<TicketId, readonly TicketFacts[]>;

/**
 * Finds the complaints: tickets of that kind which name the one they are about, as their parent or as what they repeat.
 * Spam is none; cancelled and merged ones stay in, because merging a complaint away must not hide it.
 */
export function indexComplaints(tickets: readonly TicketFacts[]): ComplaintsByTicket {
  const complaints = tickets
    .filter(
      ({ kind, disposition }) => kind === TicketKind.COMPLAINT && disposition !== TicketDisposition.SPAM,
    )
    .sort((a, b) => compareText(a.openedAt, b.openedAt) || compareText(a.ticketId, b.ticketId));
  const byTicket = new Map<TicketId, TicketFacts[]>();
  for (const complaint of complaints) {
    for (const about of new Set([complaint.parentId, complaint.repeatOf])) {
      if (about === null || about === complaint.ticketId) continue;
      const list = byTicket.get(about);
      if (list === undefined) byTicket.set(about, [complaint]);
      else list.push(complaint);
    }
  }
  return byTicket;
}

/**
 * The complaint case of one ticket: every resolved ticket is one, met when somebody complained about it within the window
 * after a resolution, or before there was one. It belongs to the resolution that the complaint is charged to, else to
 * the last one: whoever repairs the damage later is not charged with it. A complaint is no case itself.
 */
export function deriveComplaints(
  ticket: TicketFacts,
  complaints: ComplaintsByTicket,
  policy: DerivationPolicy,
): readonly OutcomeFact[] {
  const resolutions = orderedResolutions(ticket);
  const last = resolutions.at(-1);
  if (last === undefined || ticket.kind === TicketKind.COMPLAINT) return [];
  const charged = findCharged(resolutions, complaints.get(ticket.ticketId) ?? [], policy);
  const resolution = charged?.resolution ?? last;
  const maturesAt = addMs(resolution.at, policy.complaintWindowMs);
  const fact = caseOfResolution(TargetMetric.COMPLAINT_RATE, ticket, { resolution, ordinal: 0, maturesAt });
  if (charged === null || fact.exclusion !== null) return [fact];
  return [
    {
      ...fact,
      numerator: MICRO,
      evidence: { relatedTicketId: charged.complaint.ticketId, linkIds: [] },
    },
  ];
}

interface Charge {
  readonly resolution: ResolutionFacts;
  readonly complaint: TicketFacts;
}

/** The first complaint that falls into the window of the resolution it followed. */
function findCharged(
  resolutions: readonly ResolutionFacts[],
  complaints: readonly TicketFacts[],
  policy: DerivationPolicy,
): Charge | null {
  for (const complaint of complaints) {
    const before = resolutions.filter(({ at }) => at <= complaint.openedAt);
    const resolution = before.at(-1) ?? resolutions[0];
    if (resolution === undefined) return null;
    if (complaint.openedAt <= addMs(resolution.at, policy.complaintWindowMs))
      return { resolution, complaint };
  }
  return null;
}
