import type { PersonId } from "../../platform/kernel/ids.js";
import { compareText } from "./compare-text.js";
import type { FoldedTicket } from "./fold-ticket.js";
import { ticketState, type TicketState } from "./ticket-state.js";

/** Who the people of a ticket are. */
export interface TicketPeople {
  readonly assigneeId: PersonId | null;
  readonly resolverId: PersonId | null;
  readonly touchedBy: readonly PersonId[];
  /** References that nobody is known by: the facts stay, without a person, and nobody is guessed. */
  readonly unmatchedPeople: readonly string[];
}

/** Every person that the ticket names, as the source names them. */
export function referencesOf(folded: FoldedTicket): readonly string[] {
  const state = ticketState(folded);
  const references = [
    state.assignee,
    state.resolver,
    ...state.touches,
    ...folded.changes.map(({ by }) => by),
  ];
  return [...new Set(references.filter((reference) => reference !== null))].sort(compareText);
}

/** Puts people in the place of references. */
export function attributePeople(
  state: TicketState,
  references: readonly string[],
  people: ReadonlyMap<string, PersonId>,
): TicketPeople {
  const find = (reference: string | null): PersonId | null =>
    reference === null ? null : (people.get(reference) ?? null);
  const touched = state.touches.map(find).filter((id) => id !== null);
  return {
    assigneeId: find(state.assignee),
    resolverId: find(state.resolver),
    touchedBy: [...new Set(touched)].sort(compareText),
    unmatchedPeople: references.filter((reference) => !people.has(reference)),
  };
}

/** Whether two attributions name the same people. */
export function isSamePeople(a: TicketPeople, b: TicketPeople): boolean {
  const text = ({ assigneeId, resolverId, touchedBy, unmatchedPeople }: TicketPeople): string =>
    JSON.stringify([assigneeId, resolverId, touchedBy, unmatchedPeople]);
  return text(a) === text(b);
}
