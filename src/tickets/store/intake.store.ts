import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, SourceId, TicketId } from "../../platform/kernel/ids.js";
import type { TicketPeople } from "../domain/attribute-people.js";
import type { FoldedTicket, Observation } from "../domain/fold-ticket.js";
import type { StatusChange } from "../domain/observed-changes.js";
import type { TicketState } from "../domain/ticket-state.js";
import { addStatements, withdrawStatements } from "./no-article.store.js";
import { addStatusChanges, appendObservations, type ArrivedBy } from "./observation.store.js";
import { writeTickets } from "./ticket.store.js";

/** What is to be written about one ticket. */
export interface TicketWrite {
  readonly id: TicketId;
  readonly externalId: string;
  readonly folded: FoldedTicket;
  readonly state: TicketState;
  readonly people: TicketPeople;
  /** Observations to put on record. */
  readonly accepted: readonly Observation[];
  /** Status changes that are not stored yet, or whose author has become known. */
  readonly changes: readonly StatusChange[];
  /** Whether the source says something else than before about an article not being applicable. */
  readonly isNoArticleChanged: boolean;
  /** Whether a reader sees a difference. */
  readonly isChanged: boolean;
}

/** Writes the current rows of tickets and everything that stands behind them, one statement per table. */
export async function writeIntake(
  tx: Tx,
  sourceId: SourceId,
  arrivedBy: ArrivedBy,
  writes: readonly TicketWrite[],
  people: ReadonlyMap<string, PersonId>,
): Promise<void> {
  await writeTickets(
    tx,
    sourceId,
    writes.map((write) => ({ ...write, newest: write.folded.newest })),
  );
  await appendObservations(
    tx,
    arrivedBy,
    writes.flatMap(({ id, accepted }) => accepted.map((observation) => ({ ticketId: id, observation }))),
  );
  await addStatusChanges(
    tx,
    writes.flatMap(({ id, changes }) =>
      changes.map(({ status, at, by, sourceEventId }) => ({
        ticketId: id,
        status,
        at,
        byPersonId: by === null ? null : (people.get(by) ?? null),
        sourceEventId,
      })),
    ),
  );
  await writeStatements(
    tx,
    writes.filter((write) => write.isNoArticleChanged),
  );
}

/**
 * A source replaces only what a source stated: a person's own statement stays. The reason is written when the source
 * changes what it says, so that a row that repeats it does not undo a person's withdrawal.
 */
async function writeStatements(tx: Tx, writes: readonly TicketWrite[]): Promise<void> {
  await withdrawStatements(
    tx,
    writes.map((write) => write.id),
    "SOURCES",
  );
  await addStatements(
    tx,
    writes.flatMap(({ id, state, folded }) =>
      state.noArticleReason === null
        ? []
        : [
            {
              ticketId: id,
              reason: state.noArticleReason,
              note: null,
              statedBy: null,
              statedAt: folded.told.noArticleReason?.observation.at ?? folded.newest.at,
            },
          ],
    ),
  );
}
