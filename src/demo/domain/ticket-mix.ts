import { CONTENT_DOMAINS } from "./content/content-domains.js";
import { dayStartMs, dayWeight, DEMO_DAYS, isoDate } from "./demo-calendar.js";
import { LAUNCH, OBSTACLE, SELF_SERVICE } from "./planted-people.js";

/** A category path as tickets and articles carry it. */
export interface TicketCategory {
  readonly root: string;
  readonly path: string;
  readonly weight: number;
}

const ROOT_WEIGHTS: Readonly<Record<string, number>> = {
  Network: 1.2,
  Accounts: 1.5,
  Email: 1,
  Billing: 1.5,
  Hardware: 0.75,
  Telephony: 1.3,
  Collaboration: 0.6,
  "Home Services": 1.6,
  "Business Applications": 0.8,
  Security: 0.6,
};
const LEAF_WEIGHTS: readonly number[] = [1.4, 1.1, 1, 0.8, 0.7];
const OWN_WEIGHTS: Readonly<Record<string, number>> = {
  "Accounts > Password": 2.6,
  "Billing > Invoicing": 2.2,
};

export const CATEGORIES: readonly TicketCategory[] = CONTENT_DOMAINS.flatMap((domain) =>
  [...new Set(domain.products.map(({ leaf }) => leaf))].map((leaf, index) => {
    const path = `${domain.root} > ${leaf}`;
    const leafWeight = OWN_WEIGHTS[path] ?? LEAF_WEIGHTS[index] ?? 1;
    return { root: domain.root, path, weight: (ROOT_WEIGHTS[domain.root] ?? 1) * leafWeight };
  }),
);

const SELF_SERVICE_RAMP_DAYS = 28;

/** How far self-service has taken hold: 0 before March 2026, 1 four weeks later. */
export function selfServiceShare(dayMs: number): number {
  const days = (dayMs - Date.parse(SELF_SERVICE.from)) / 86_400_000;
  return Math.min(1, Math.max(0, days / SELF_SERVICE_RAMP_DAYS));
}

/** How much of the category's normal traffic comes in on the day: the launch adds, self-service takes away. */
export function weightOn(category: TicketCategory, dayMs: number): number {
  const date = isoDate(dayMs);
  if (category.path === LAUNCH.category) {
    if (date < LAUNCH.from) return 0;
    return category.weight * (date < LAUNCH.calmFrom ? 7 : 2.2);
  }
  if (category.path === SELF_SERVICE.category) return category.weight * (1 - 0.68 * selfServiceShare(dayMs));
  return category.weight;
}

/** How often a ticket of the category is hard (long, seldom known) on the day. */
export function hardShare(category: TicketCategory, dayMs: number): number {
  if (category.path === LAUNCH.category) return isoDate(dayMs) < LAUNCH.calmFrom ? 0.65 : 0.45;
  if (category.path === SELF_SERVICE.category) return 0.04 + 0.2 * selfServiceShare(dayMs);
  if (category.root === "Business Applications" || category.root === "Security") return 0.3;
  return category.root === "Network" ? 0.25 : 0.15;
}

/** Whether the broken billing tool hurts this ticket, judged by the day it was opened. */
export function isObstructed(path: string, createdAtMs: number): boolean {
  const date = isoDate(createdAtMs);
  return path === OBSTACLE.category && OBSTACLE.from <= date && date < OBSTACLE.to;
}

/** How many new matters come in per day of the year, so that they add up to `total`. */
export function plannedPerDay(total: number): readonly number[] {
  const weights = Array.from({ length: DEMO_DAYS }, (_, day) => trafficOn(dayStartMs(day)));
  const sum = weights.reduce((whole, weight) => whole + weight, 0);
  let carried = 0;
  return weights.map((weight) => {
    carried += (weight / sum) * total;
    const count = Math.floor(carried);
    carried -= count;
    return count;
  });
}

function trafficOn(dayMs: number): number {
  return dayWeight(dayMs) * CATEGORIES.reduce((sum, category) => sum + weightOn(category, dayMs), 0);
}
