import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { duplicationOf, ticketsSolvedBy } from "../store/duplication.read-model.js";

/** Tickets per event, so that no job holds its transaction for long. */
const TICKETS_PER_EVENT = 500;

/**
 * Runs a write and asks for the figures of the tickets that were solved by an article whose duplicates are no longer
 * what they were. The figures read that state and nothing else of a pair, so other changes tell nobody.
 */
export async function tellingOutcomes<T>(
  tx: Tx,
  articleIds: readonly ArticleId[],
  write: () => Promise<T>,
): Promise<T> {
  const read = (): ReturnType<typeof duplicationOf> => duplicationOf(tx, tx.organisationId, articleIds);
  const before = await read();
  const result = await write();
  const after = await read();
  const changed = [...new Set(articleIds)].filter((id) => before.get(id) !== after.get(id));
  await tellTicketsOf(tx, changed);
  return result;
}

/** Asks for the figures of every ticket that one of the articles solved. */
export async function tellTicketsOf(tx: Tx, articleIds: readonly ArticleId[]): Promise<void> {
  const tickets = await ticketsSolvedBy(tx, tx.organisationId, articleIds);
  for (let from = 0; from < tickets.length; from += TICKETS_PER_EVENT)
    await tx.emit({ task: "tickets-changed", ids: tickets.slice(from, from + TICKETS_PER_EVENT) });
}
