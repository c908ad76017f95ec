import { normal, stream } from "./draw.js";
import { STAFF } from "./people-data.js";
import { HOMOGENEOUS_TEAM } from "./planted-people.js";

/** How somebody differs from the average colleague; factors around 1. */
export interface Traits {
  readonly slowness: number;
  readonly callbackFactor: number;
  readonly linkHabit: number;
}

const AVERAGE: Traits = { slowness: 1, callbackFactor: 1, linkHabit: 0.66 };

/** The traits of all staff. The homogeneous team's members are all average: what differs there is chance alone. */
export function drawTraits(seed: number): (person: string) => Traits {
  const traits = new Map<string, Traits>();
  for (const staff of STAFF) {
    const random = stream(seed, `traits:${staff.id}`);
    if (staff.team === HOMOGENEOUS_TEAM) continue;
    traits.set(staff.id, {
      slowness: Math.exp(0.16 * normal(random)),
      callbackFactor: Math.exp(0.2 * normal(random)),
      linkHabit: Math.min(0.85, Math.max(0.4, 0.66 + 0.07 * normal(random))),
    });
  }
  return (person) => traits.get(person) ?? AVERAGE;
}
