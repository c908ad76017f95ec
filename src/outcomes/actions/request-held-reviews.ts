import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { LinkId, OrganisationId } from "../../platform/kernel/ids.js";
import { addDays, type LocalDate } from "../../platform/kernel/period.js";
import { ok } from "../../platform/kernel/result.js";
import { newId } from "../../platform/new-id.js";
import type { CreditLink } from "../domain/credit-event.js";
import { footprintCredits } from "../domain/footprint-credit.js";
import { drawLink, REVIEW_SAMPLING_V1, seedOfDraw } from "../domain/review-sampling.js";
import type { ReviewedRing } from "../domain/ring-review.js";
import { readCreditWorld } from "../store/credit-world.read-model.js";
import { findRequested, insertRequests, lockLinkReviews } from "../store/link-review.store.js";

/**
 * Asks for the reviews on which held credit waits, so that nobody waits for chance to draw them: of each ring of the
 * days in which links can be drawn, as many links as are still needed. Run every night; harmless to run twice.
 * Returns how many were asked for.
 */
export async function requestHeldReviews(deps: ActionDeps, organisationId: OrganisationId): Promise<number> {
  const result = await transact(deps, organisationId, async (tx) => {
    await lockLinkReviews(tx);
    const end = addDays(tx.recordedAt.slice(0, 10) as LocalDate, 1);
    const period = { start: addDays(end, -REVIEW_SAMPLING_V1.windowDays), end };
    const question = { organisationId, asOf: null };
    const { rings } = footprintCredits(await readCreditWorld(tx, question, period));
    let asked = 0;
    for (const ring of rings) asked += ring.isHeld ? await request(tx, ring) : 0;
    return ok(asked);
  });
  if (!result.ok) throw new Error("asking for reviews refuses nothing");
  return result.value;
}

async function request(tx: Tx, { members, links, needed, accuracy }: ReviewedRing): Promise<number> {
  const asked = await findRequested(
    tx,
    links.map(({ linkId }) => linkId),
  );
  const waiting = links.filter((link) => asked.has(link.linkId) && link.verdict === "UNREVIEWED").length;
  const drawn = drawSome(
    links.filter((link) => link.verdict === "UNREVIEWED" && !asked.has(link.linkId)),
    Math.max(0, needed - accuracy.reviewed - waiting),
    tx.organisationId,
  );
  await insertRequests(
    tx,
    drawn.map((linkId) => ({ id: newId(), linkId, notFor: members })),
  );
  return drawn.length;
}

/** Draws links one after the other, without putting any back. */
function drawSome(links: readonly CreditLink[], count: number, organisation: string): readonly LinkId[] {
  const left = new Set(links.map(({ linkId }) => linkId));
  const drawn: LinkId[] = [];
  while (drawn.length < count) {
    const linkId = drawLink([...left], seedOfDraw(organisation, drawn.length));
    if (linkId === null) break;
    left.delete(linkId);
    drawn.push(linkId);
  }
  return drawn;
}
