import type { Random } from "../../platform/kernel/random.js";
import { drawAuthor } from "./article-authors.js";
import type { ArticlePlan, RevisionPlan } from "./article-plan.js";
import { DEMO_END_MS } from "./demo-calendar.js";
import { between, chance } from "./draw.js";
import { RING } from "./planted-people.js";

const DAY_MS = 86_400_000;
const ARCHIVING_FROM_MS = Date.parse("2026-02-01");

type Base = Pick<ArticlePlan, "root" | "author" | "createdAtMs">;
type Revised = Pick<ArticlePlan, "revisions" | "archivedAtMs">;

/** About a third of the articles are improved by others later; one in thirty is archived in the end. */
export function planRevisions(random: Random, base: Base): Revised {
  const isRing = RING.includes(base.author);
  const count = isRing || !chance(random, 0.36) ? 0 : between(random, 1, 3);
  const revisions: RevisionPlan[] = [];
  let atMs = base.createdAtMs;
  for (let index = 0; index < count; index += 1) {
    atMs += between(random, 6, 120) * DAY_MS + between(random, 1, 300) * 60_000;
    if (atMs > DEMO_END_MS - 2 * DAY_MS) break;
    revisions.push({ by: drawAuthor(random, base.root, atMs), atMs });
  }
  return chance(random, 0.033) ? archived(random, base, revisions, atMs) : { revisions, archivedAtMs: null };
}

function archived(random: Random, base: Base, revisions: readonly RevisionPlan[], lastMs: number): Revised {
  const atMs =
    Math.max(ARCHIVING_FROM_MS, Math.min(lastMs, DEMO_END_MS)) +
    between(random, 1, 120) * DAY_MS +
    9 * 3_600_000;
  if (atMs >= DEMO_END_MS) return { revisions, archivedAtMs: null };
  return { revisions: [...revisions, { by: drawAuthor(random, base.root, atMs), atMs }], archivedAtMs: atMs };
}
