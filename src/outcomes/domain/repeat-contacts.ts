import type { TicketId } from "../../platform/kernel/ids.js";
import { RepeatReason } from "../../tickets/domain/ticket.js";
import { compareText } from "./compare.js";
import type { DerivationPolicy } from "./derivation-policy.js";
import { TicketDisposition, type TicketFacts } from "./facts.js";
import { windowContains, type ReturnWindow } from "./resolution-windows.js";

/** Contacts by what they may be a repeat of, each list in order of opening. */
export type RepeatContacts = ReadonlyMap<string, readonly TicketFacts[]>;

/**
 * Indexes the tickets that may be a repeat contact: every one but spam whose reason is one of the policy's (a reason
 * not stated is UNKNOWN). Cancelled and merged tickets stay in: somebody did come back, and merging the second call
 * into the first must not hide it. The index keeps a requester with many thousand tickets cheap.
 */
export function indexRepeatContacts(
  tickets: readonly TicketFacts[],
  policy: DerivationPolicy,
): RepeatContacts {
  const contacts = new Map<string, TicketFacts[]>();
  const ordered = [...tickets].sort(
    (a, b) => compareText(a.openedAt, b.openedAt) || compareText(a.ticketId, b.ticketId),
  );
  for (const ticket of ordered) {
    if (ticket.disposition === TicketDisposition.SPAM) continue;
    if (!policy.callbackReasons.includes(ticket.repeatReason ?? RepeatReason.UNKNOWN)) continue;
    for (const key of keysOfContact(ticket)) {
      const list = contacts.get(key);
      if (list === undefined) contacts.set(key, [ticket]);
      else list.push(ticket);
    }
  }
  return contacts;
}

/** The first other ticket in the window that repeats this one, or null. */
export function findRepeatContact(
  ticket: TicketFacts,
  window: ReturnWindow,
  contacts: RepeatContacts,
): TicketId | null {
  const found = [namedKey(ticket.ticketId), childKey(ticket.ticketId), ...issueKeys(ticket)]
    .map((key) => firstInWindow(contacts.get(key) ?? [], ticket.ticketId, window))
    .filter((contact) => contact !== null)
    .sort((a, b) => compareText(a.openedAt, b.openedAt) || compareText(a.ticketId, b.ticketId));
  return found[0]?.ticketId ?? null;
}

/** What somebody named explicitly wins over what requester and category suggest. */
function keysOfContact(ticket: TicketFacts): readonly string[] {
  if (ticket.repeatOf !== null) return [namedKey(ticket.repeatOf)];
  return ticket.parentId === null ? issueKeys(ticket) : [childKey(ticket.parentId), ...issueKeys(ticket)];
}

/**
 * The same issue by inference: the same known requester with the same category path (two empty paths are the same:
 * leaving the category out must not hide a callback), or the same requester below the same parent.
 */
function issueKeys(ticket: TicketFacts): readonly string[] {
  const { requesterKey, parentId, category } = ticket;
  if (requesterKey === null) return [];
  const byCategory = JSON.stringify(["category", requesterKey, category]);
  return parentId === null ? [byCategory] : [byCategory, JSON.stringify(["sibling", requesterKey, parentId])];
}

function namedKey(ticketId: TicketId): string {
  return JSON.stringify(["named", ticketId]);
}

function childKey(ticketId: TicketId): string {
  return JSON.stringify(["child", ticketId]);
}

function firstInWindow(
  contacts: readonly TicketFacts[],
  self: TicketId,
  window: ReturnWindow,
): TicketFacts | null {
  for (let index = firstOpenedAfter(contacts, window); index < contacts.length; index += 1) {
    const contact = contacts[index];
    if (contact === undefined || !windowContains(window, contact.openedAt)) return null;
    if (contact.ticketId !== self) return contact;
  }
  return null;
}

function firstOpenedAfter(contacts: readonly TicketFacts[], window: ReturnWindow): number {
  let low = 0;
  let high = contacts.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const contact = contacts[middle];
    if (contact !== undefined && contact.openedAt <= window.after) low = middle + 1;
    else high = middle;
  }
  return low;
}
