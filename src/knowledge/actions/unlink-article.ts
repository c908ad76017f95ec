import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { LinkId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { endLinks, findLink, lockLinks } from "../store/link.store.js";
import { noteProblem } from "./flag-article.js";
import { mayNotLink, noSuch } from "./require-rights.js";

export interface UnlinkArticle {
  readonly linkId: LinkId;
  readonly reason: string;
}

/** Withdraws a link from now on; that it held until now stays on record. Withdrawing it twice changes nothing. */
export async function unlinkArticle(
  deps: ActionDeps,
  viewer: Viewer,
  command: UnlinkArticle,
): Promise<Result<LinkId, readonly Problem[]>> {
  const refused = mayNotLink(viewer) ?? noteProblem("input.reason", command.reason);
  if (refused) return err([refused]);
  if (command.reason.trim() === "")
    return err([
      problem("VALIDATION_FAILED", "input.reason", "Withdrawing a link needs a reason: say why it was wrong"),
    ]);
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockLinks(tx, "SINGLE");
    const link = await findLink(tx, viewer, command.linkId);
    if (link === null) return err([noSuch("link", "input.linkId")]);
    if (link.end !== null) return ok(link.id);
    // A source whose clock is ahead may have linked it in our future; a link never ends before it begins.
    const end = tx.recordedAt > link.start ? tx.recordedAt : link.start;
    await endLinks(tx, [{ id: link.id, end, by: viewer.personId, reason: command.reason.trim() }]);
    await tx.emit({ task: "tickets-changed", ids: [link.ticketId] });
    return ok(link.id);
  });
}
