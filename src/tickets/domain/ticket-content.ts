import { compareText } from "./compare-text.js";
import type { TicketRow } from "./rows.js";

/** What names and orders a statement rather than says something about the ticket. */
type Envelope = "externalId" | "sourceUpdatedAt" | "sourceVersion";

/** The fields that a row gives; a field that is absent says nothing, null clears. */
export type TicketContent = Omit<TicketRow, Envelope>;

/** The fields whose newest value holds; the others, `statusHistory` and `reopenedAt`, add up. */
export type ToldField = Exclude<keyof TicketContent, "statusHistory" | "reopenedAt">;

export type HistoryEntry = NonNullable<TicketContent["statusHistory"]>[number];

/**
 * The one form of a content: keys in order, absent fields left out, lists without an order of their own sorted and
 * without repetitions. Two rows that say the same have the same form, however they were written.
 */
export function canonicalContent(content: TicketContent): TicketContent {
  const given: Record<string, unknown> = { ...content };
  const { statusHistory, reopenedAt, touches } = content;
  if (reopenedAt !== undefined) given["reopenedAt"] = distinctSorted(reopenedAt);
  if (touches !== undefined) given["touches"] = distinctSorted(touches);
  if (statusHistory !== undefined) given["statusHistory"] = canonicalHistory(statusHistory);
  const canonical: Record<string, unknown> = {};
  for (const key of Object.keys(given).sort(compareText))
    if (given[key] !== undefined) canonical[key] = given[key];
  return canonical as TicketContent;
}

function canonicalHistory(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const byText = new Map<string, HistoryEntry>();
  for (const entry of history) {
    const canonical = canonicalEntry(entry);
    byText.set(JSON.stringify(canonical), canonical);
  }
  return [...byText].sort(([a], [b]) => compareText(a, b)).map(([, entry]) => entry);
}

function canonicalEntry(entry: HistoryEntry): HistoryEntry {
  return {
    at: entry.at,
    status: entry.status,
    ...(entry.by == null ? {} : { by: entry.by }),
    ...(entry.sourceEventId == null ? {} : { sourceEventId: entry.sourceEventId }),
  };
}

function distinctSorted<T extends string>(texts: readonly T[]): readonly T[] {
  return [...new Set(texts)].sort(compareText);
}
