import { compareText } from "./compare.js";
import { DERIVATION_POLICY_V1, type DerivationPolicy } from "./derivation-policy.js";
import { deriveCallbacks } from "./derive-callbacks.js";
import { deriveComplaints, indexComplaints } from "./derive-complaints.js";
import { deriveCsat } from "./derive-csat.js";
import { deriveDuplicateBurden } from "./derive-duplicate-burden.js";
import { deriveKnownShare } from "./derive-known-share.js";
import { deriveLinkAccuracy } from "./derive-link-accuracy.js";
import { derivePublishing } from "./derive-publishing.js";
import { deriveReopens } from "./derive-reopens.js";
import { deriveReuse } from "./derive-reuse.js";
import { deriveReuseToCreate } from "./derive-reuse-to-create.js";
import { deriveTimeToResolve } from "./derive-time-to-resolve.js";
import type { OutcomeFact, TicketFacts } from "./facts.js";
import { indexRepeatContacts } from "./repeat-contacts.js";
import { findRepeatedReuse } from "./reuse-windows.js";

/**
 * Derives every fact of a unit of tickets. A unit holds all tickets that can influence one another: those of
 * one requester, and those joined to them by a parent or a named repeat; a ticket with neither is a unit of its own.
 * Units may be passed together: tickets of different requesters do not touch each other.
 *
 * The result depends on the tickets alone, not on their order, the clock or earlier results; it is ordered by metric,
 * subject and ordinal. Maturity is decided later, when facts are counted as of an instant.
 */
export function deriveFacts(
  tickets: readonly TicketFacts[],
  policy: DerivationPolicy = DERIVATION_POLICY_V1,
): readonly OutcomeFact[] {
  const repeatedReuse = findRepeatedReuse(tickets, policy);
  const contacts = indexRepeatContacts(tickets, policy);
  const complaints = indexComplaints(tickets);
  return tickets
    .flatMap((ticket) => [
      ...deriveReuse(ticket, repeatedReuse, policy),
      ...deriveCallbacks(ticket, contacts, policy),
      ...deriveReopens(ticket, policy),
      ...deriveComplaints(ticket, complaints, policy),
      ...deriveTimeToResolve(ticket),
      ...deriveLinkAccuracy(ticket, policy),
      ...deriveDuplicateBurden(ticket),
      ...derivePublishing(ticket, policy),
      ...deriveCsat(ticket),
      ...deriveKnownShare(ticket),
      ...deriveReuseToCreate(ticket),
    ])
    .sort(
      (a, b) =>
        compareText(a.metric, b.metric) || compareText(a.subjectId, b.subjectId) || a.ordinal - b.ordinal,
    );
}
