import type { Tx } from "../../platform/database/unit-of-work.js";
import type { TicketId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { touchTicket } from "../store/no-article.store.js";

/** Lets readers and the floors above know that the ticket changed. */
export async function noteChange(tx: Tx, ticketId: TicketId): Promise<Result<TicketId, readonly Problem[]>> {
  await touchTicket(tx, ticketId);
  await tx.emit({ task: "tickets-changed", ids: [ticketId] });
  return ok(ticketId);
}

/** The problem of somebody who may neither link nor write, or null. */
export function lacksLinking(viewer: Viewer): Problem | null {
  if (viewer.scopes.has("links:write") || viewer.scopes.has("write")) return null;
  return problem(
    "FORBIDDEN",
    "",
    `This token lacks the scope "links:write": ask an administrator for one that has it`,
  );
}

/** Unknown, foreign and wrong ids are answered alike. */
export function noSuchTicket(): Problem {
  return problem("NOT_FOUND", "input.ticketId", "There is no such ticket");
}
