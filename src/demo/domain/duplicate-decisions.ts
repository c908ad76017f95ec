import type { Random } from "../../platform/kernel/random.js";
import { contributorsOf, type ArticlePlan } from "./article-plan.js";
import { DEMO_END_MS, isoDate, isoInstant } from "./demo-calendar.js";
import { between, pick, stream } from "./draw.js";
import { STAFF } from "./people-data.js";
import type { DuplicateDecisionRow } from "./rows.js";
import { isEmployedOn, teamOfRoot, teamOn } from "./roster.js";

const DAY_MS = 86_400_000;
const EXPERTS = STAFF.filter(({ roles }) => roles?.includes("KNOWLEDGE_DOMAIN_EXPERT"));

/**
 * Two of three planted pairs have been decided, the others wait. Nobody decides who wrote one of the two or whose team's
 * figure it moves.
 */
export function* duplicateDecisionRows(
  seed: number,
  plans: readonly ArticlePlan[],
): Generator<DuplicateDecisionRow> {
  const random = stream(seed, "decisions");
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  let position = 0;
  for (const plan of plans) {
    const base = plan.copyOf === null ? undefined : byId.get(plan.copyOf.base);
    if (base === undefined) continue;
    position += 1;
    const decidedMs = plan.createdAtMs + between(random, 5, 60) * DAY_MS;
    if (position % 5 >= 3 || decidedMs >= DEMO_END_MS) continue;
    yield decision(random, base, plan, decidedMs);
  }
}

function decision(
  random: Random,
  base: ArticlePlan,
  copy: ArticlePlan,
  decidedMs: number,
): DuplicateDecisionRow {
  const date = isoDate(decidedMs);
  const involved = [...contributorsOf(base), ...contributorsOf(copy)];
  const teams = new Set([
    teamOfRoot(base.root),
    ...STAFF.filter(({ id }) => involved.includes(id)).map((staff) => teamOn(staff, date)),
  ]);
  const able = EXPERTS.filter(
    (staff) => isEmployedOn(staff, date) && !teams.has(teamOn(staff, date)) && !involved.includes(staff.id),
  );
  const shared = {
    a: base.id,
    b: copy.id,
    decidedBy: pick(random, able).id,
    decidedAt: isoInstant(decidedMs),
  };
  const cause = copy.copyOf?.duplicateCause ?? null;
  if (cause !== null) return { ...shared, status: "CONFIRMED", cause };
  return random() < 0.5
    ? {
        ...shared,
        status: "NOT_DUPLICATE",
        reason: "Same wording, another product: the steps do not carry over.",
      }
    : { ...shared, status: "RELATED", reason: "Another environment; worth a cross-reference." };
}
