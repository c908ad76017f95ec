import type { Instant } from "../../platform/kernel/period.js";
import { compareText } from "./compare-text.js";
import { deriveTimeline, type Timeline } from "./derive-timeline.js";
import type { FoldedTicket, Observation } from "./fold-ticket.js";
import type { TicketContent, ToldField } from "./ticket-content.js";
import { TicketKind, TicketStatus, type NoArticleReason, type RepeatReason } from "./ticket.js";

/** The ticket as it stands; people and other tickets are named as the source names them. */
export interface TicketState {
  readonly displayKey: string | null;
  readonly kind: TicketKind;
  readonly status: TicketStatus;
  readonly rawStatus: string | null;
  readonly priority: string | null;
  readonly channel: string | null;
  readonly category: string | null;
  readonly project: string | null;
  readonly queue: string | null;
  readonly customerKey: string | null;
  readonly requesterKey: string | null;
  readonly openedAt: Instant;
  readonly firstResponseAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly reopenCount: number;
  readonly assignee: string | null;
  readonly resolver: string | null;
  readonly touches: readonly string[];
  readonly handleSeconds: number | null;
  readonly csat: number | null;
  readonly csatAnsweredAt: Instant | null;
  readonly csatAskedAt: Instant | null;
  readonly parentExternalId: string | null;
  readonly mergedIntoExternalId: string | null;
  readonly repeatOfExternalId: string | null;
  readonly repeatReason: RepeatReason | null;
  readonly isSpam: boolean;
  readonly url: string | null;
  readonly noArticleReason: NoArticleReason | null;
}

/** The state that everything said of a ticket amounts to. */
export function ticketState(folded: FoldedTicket): TicketState {
  const { told } = folded;
  const timeline = deriveTimeline(folded.changes);
  return {
    displayKey: valueOf(folded, "displayKey"),
    kind: told.kind?.value ?? TicketKind.OTHER,
    status: statusOf(folded),
    rawStatus: valueOf(folded, "rawStatus"),
    priority: valueOf(folded, "priority"),
    channel: valueOf(folded, "channel"),
    category: valueOf(folded, "category"),
    project: valueOf(folded, "project"),
    queue: valueOf(folded, "queue"),
    customerKey: valueOf(folded, "customer"),
    requesterKey: valueOf(folded, "requesterKey"),
    openedAt: told.createdAt?.value ?? folded.newest.at,
    firstResponseAt: valueOf(folded, "firstResponseAt"),
    resolvedAt: reconcile(timeline.resolvedAt, told.resolvedAt),
    closedAt: reconcile(timeline.closedAt, told.closedAt),
    reopenCount: timeline.reopenCount,
    assignee: valueOf(folded, "assignee"),
    resolver: resolverOf(folded, timeline),
    touches: told.touches?.value ?? [],
    handleSeconds: valueOf(folded, "handleSeconds"),
    csat: valueOf(folded, "csat"),
    csatAnsweredAt: valueOf(folded, "csatAnsweredAt"),
    csatAskedAt: valueOf(folded, "csatAskedAt"),
    parentExternalId: valueOf(folded, "parent"),
    mergedIntoExternalId: valueOf(folded, "mergedInto"),
    repeatOfExternalId: valueOf(folded, "repeatOf"),
    repeatReason: valueOf(folded, "repeatReason"),
    isSpam: told.isSpam?.value ?? false,
    url: valueOf(folded, "url"),
    noArticleReason: valueOf(folded, "noArticleReason"),
  };
}

function valueOf<Field extends ToldField>(
  folded: FoldedTicket,
  field: Field,
): NonNullable<TicketContent[Field]> | null {
  return (folded.told[field]?.value ?? null) as NonNullable<TicketContent[Field]> | null;
}

/** The latest time that an observation knew of; a source's clock may lag behind the history that it tells. */
function knownUntil({ at, content }: Observation): Instant {
  const times = [...(content.statusHistory ?? []).map((entry) => entry.at), ...(content.reopenedAt ?? [])];
  return times.reduce((latest, time) => (time > latest ? time : latest), at);
}

/** The status last told, unless the history goes on after it was told. */
function statusOf({ told, changes }: FoldedTicket): TicketStatus {
  const last = changes.at(-1);
  const status = told.status;
  if (status === undefined) return last?.status ?? TicketStatus.NEW;
  return last !== undefined && last.at > knownUntil(status.observation) ? last.status : status.value;
}

/**
 * The time that the history shows, corrected by what the source says itself: it may put the same resolution later,
 * or take it back with null, but it cannot keep an old time over a newer resolution or resolve what is open again.
 */
function reconcile(
  shown: Instant | null,
  told: FoldedTicket["told"]["resolvedAt" | "closedAt"],
): Instant | null {
  if (shown === null || told === undefined) return shown;
  if (told.value === null) return knownUntil(told.observation) >= shown ? null : shown;
  return compareText(told.value, shown) > 0 ? told.value : shown;
}

/** Who resolved it: as told, unless it was resolved again after that was told. */
function resolverOf({ told }: FoldedTicket, timeline: Timeline): string | null {
  const last = timeline.resolutions.at(-1);
  const resolver = told.resolver;
  if (resolver === undefined) return last?.by ?? null;
  return last?.by != null && last.at > knownUntil(resolver.observation) ? last.by : resolver.value;
}
