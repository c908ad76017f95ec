import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { TicketId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { isStorable } from "../../platform/kernel/storable-text.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { NoArticleReason } from "../domain/ticket.js";
import { addStatements, findStatement, lockTicket, withdrawStatements } from "../store/no-article.store.js";
import { lacksLinking, noSuchTicket, noteChange } from "./require.js";

export interface StateNoArticle {
  readonly ticketId: TicketId;
  readonly reason: NoArticleReason;
  readonly note?: string | null | undefined;
}

const LONGEST_NOTE = 500;

/**
 * States that no article fits a ticket: as cheap as a link, so that nobody links for the sake of a figure. Stating
 * the same again changes nothing; another reason or note replaces the statement, and the old one stays on record.
 */
export async function stateNoArticle(
  deps: ActionDeps,
  viewer: Viewer,
  command: StateNoArticle,
): Promise<Result<TicketId, readonly Problem[]>> {
  const forbidden = lacksLinking(viewer);
  if (forbidden) return err([forbidden]);
  const note = command.note?.trim() || null;
  if (note !== null && (note.length > LONGEST_NOTE || !isStorable(note)))
    return err([
      problem("VALIDATION_FAILED", "input.note", `A note is a text of at most ${LONGEST_NOTE} characters`),
    ]);
  const { ticketId, reason } = command;
  return transact(deps, viewer.organisationId, async (tx) => {
    if (!(await lockTicket(tx, ticketId))) return err([noSuchTicket()]);
    const inForce = await findStatement(tx, ticketId);
    if (inForce !== null && inForce.reason === reason && inForce.note === note) return ok(ticketId);
    await withdrawStatements(tx, [ticketId], "ANYBODY");
    await addStatements(tx, [{ ticketId, reason, note, statedBy: viewer.personId, statedAt: tx.recordedAt }]);
    return noteChange(tx, ticketId);
  });
}
