import type { Instant } from "../../../src/platform/kernel/period.js";
import { makeObservation, type Observation } from "../../../src/tickets/domain/fold-ticket.js";
import type { TicketContent } from "../../../src/tickets/domain/ticket-content.js";

/** The instant so many hours after the beginning of the test's world. */
export function at(hour: number): Instant {
  return new Date(Date.UTC(2026, 4, 1, hour)).toISOString() as Instant;
}

/** What a source said at an hour. */
export function observe(hour: number, content: TicketContent): Observation {
  return makeObservation(at(hour), "0", content);
}
