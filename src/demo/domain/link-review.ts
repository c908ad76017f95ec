import type { Random } from "../../platform/kernel/random.js";
import type { LinkVerdict } from "../../knowledge/domain/link.js";
import { DEMO_END_MS, isoDate, isoInstant } from "./demo-calendar.js";
import { between, chance, pick, pickWeighted } from "./draw.js";
import { STAFF } from "./people-data.js";
import { CATCH_ALL_ARTICLE, RING } from "./planted-people.js";
import { isEmployedOn } from "./roster.js";
import type { LinkRow } from "./rows.js";

const DAY_MS = 86_400_000;
const SAMPLE_SHARE = 0.035;
const UNLINK_SHARE = 0.008;

const PANEL = STAFF.filter(({ roles }) => roles !== undefined && roles.length > 0);

/** A small sample is reviewed by somebody who neither linked nor wrote; a few links are withdrawn instead. */
export function reviewed(random: Random, link: LinkRow, contributors: readonly string[]): LinkRow {
  if (link.kind !== "SOLVED_BY" || link.linkedBy === undefined) return link;
  const linkedMs = Date.parse(link.linkedAt);
  if (chance(random, UNLINK_SHARE)) {
    const unlinkedMs = linkedMs + between(random, 10, 2_000) * 60_000;
    return unlinkedMs < DEMO_END_MS ? { ...link, unlinkedAt: isoInstant(unlinkedMs) } : link;
  }
  const reviewedMs = linkedMs + between(random, 2, 25) * DAY_MS;
  if (!chance(random, SAMPLE_SHARE) || reviewedMs >= DEMO_END_MS) return link;
  const date = isoDate(reviewedMs);
  const { linkedBy } = link;
  const able = PANEL.filter(
    (staff) => isEmployedOn(staff, date) && staff.id !== linkedBy && !contributors.includes(staff.id),
  );
  return {
    ...link,
    verdict: verdictOf(random, link),
    reviewedBy: pick(random, able).id,
    reviewedAt: isoInstant(reviewedMs),
  };
}

function verdictOf(random: Random, link: LinkRow): LinkVerdict {
  const isRing = link.linkedBy !== undefined && RING.includes(link.linkedBy);
  const [accurate, partial, inaccurate] =
    link.article === CATCH_ALL_ARTICLE ? [10, 30, 60] : isRing ? [45, 25, 30] : [82, 11, 6];
  return pickWeighted<LinkVerdict>(random, [
    ["ACCURATE", accurate],
    ["PARTIAL", partial],
    ["INACCURATE", inaccurate],
    ["DISPUTED", 1],
  ]);
}
