import type { Instant } from "../../platform/kernel/period.js";
import { compareText } from "./compare-text.js";
import type { TicketContent } from "./ticket-content.js";
import { TicketStatus } from "./ticket.js";

/** A ticket was in a status from an instant on. */
export interface StatusChange {
  readonly status: TicketStatus;
  readonly at: Instant;
  /** Who did it, as the source calls them; null when it does not say. */
  readonly by: string | null;
  readonly sourceEventId: string | null;
}

/**
 * The status changes that one observation reports. Its own history is taken as it is. Without one, its times say
 * what happened (opened, resolved, reopened, closed), and a status that these times do not explain was seen when
 * the source spoke: that is how a desk that sends only the present state leaves a history, reopenings included.
 */
export function observedChanges(at: Instant, content: TicketContent): readonly StatusChange[] {
  const reopenings = (content.reopenedAt ?? []).map((time) => change(TicketStatus.OPEN, time));
  const history = content.statusHistory ?? [];
  if (history.length > 0)
    return [
      ...history.map((entry) => change(entry.status, entry.at, entry.by, entry.sourceEventId)),
      ...reopenings,
    ];
  const changes = [...changesFromTimes(content), ...reopenings];
  const { status } = content;
  if (status === undefined || isExplained(status, changes)) return changes;
  return [...changes, change(status, at, isResolved(status) ? content.resolver : null)];
}

function changesFromTimes(content: TicketContent): readonly StatusChange[] {
  const { createdAt, resolvedAt, closedAt, resolver } = content;
  return [
    ...(createdAt == null ? [] : [change(TicketStatus.NEW, createdAt)]),
    ...(resolvedAt == null ? [] : [change(TicketStatus.RESOLVED, resolvedAt, resolver)]),
    ...(closedAt == null
      ? []
      : [change(TicketStatus.CLOSED, closedAt, resolvedAt == null ? resolver : null)]),
  ];
}

/** Whether the latest of the changes already led to the status. */
function isExplained(status: TicketStatus, changes: readonly StatusChange[]): boolean {
  const latest = [...changes].sort((a, b) => compareText(a.at, b.at)).at(-1);
  return latest?.status === status;
}

/** Whether the work is declared done. CANCELLED is not: nothing was resolved. */
export function isResolved(status: TicketStatus): boolean {
  return status === TicketStatus.RESOLVED || status === TicketStatus.CLOSED;
}

function change(
  status: TicketStatus,
  at: Instant,
  by: string | null | undefined = null,
  sourceEventId: string | null | undefined = null,
): StatusChange {
  return { status, at, by: by ?? null, sourceEventId: sourceEventId ?? null };
}
