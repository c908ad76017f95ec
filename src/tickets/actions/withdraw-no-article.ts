import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { TicketId } from "../../platform/kernel/ids.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { findStatement, lockTicket, withdrawStatements } from "../store/no-article.store.js";
import { lacksLinking, noSuchTicket, noteChange } from "./require.js";
import type { StateNoArticle } from "./state-no-article.js";

/** Takes back that no article fits a ticket; nothing happens when nobody said so. */
export async function withdrawNoArticle(
  deps: ActionDeps,
  viewer: Viewer,
  command: Pick<StateNoArticle, "ticketId">,
): Promise<Result<TicketId, readonly Problem[]>> {
  const forbidden = lacksLinking(viewer);
  if (forbidden) return err([forbidden]);
  const { ticketId } = command;
  return transact(deps, viewer.organisationId, async (tx) => {
    if (!(await lockTicket(tx, ticketId))) return err([noSuchTicket()]);
    if ((await findStatement(tx, ticketId)) === null) return ok(ticketId);
    await withdrawStatements(tx, [ticketId], "ANYBODY");
    return noteChange(tx, ticketId);
  });
}
