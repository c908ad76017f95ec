import { hashText } from "../../src/duplicates/domain/feature-hash.js";
import { seededRandom } from "../../src/platform/kernel/random.js";

/**
 * A number in [0, 1) that belongs to a name, such as "does the requester of this ticket call again". Luck is tied to
 * names instead of being drawn in sequence, so that both plays of a world meet the same luck wherever they meet the same
 * thing: what differs between them is what the players did.
 */
export type Chance = (...names: readonly (string | number)[]) => number;

/** All luck of one world. */
export function chanceOf(seed: number): Chance {
  return (...names) => seededRandom(hashText(`${String(seed)} ${names.join(" ")}`))();
}

/** One of the items by a number in [0, 1); undefined when there is none. */
export function pick<T>(items: readonly T[], at: number): T | undefined {
  return items[Math.floor(at * items.length)];
}

/** One of the items, each as likely as its weight; undefined when there is none. */
export function pickWeighted<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
  at: number,
): T | undefined {
  let left = at * items.reduce((sum, item) => sum + weightOf(item), 0);
  for (const item of items) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  return items.at(-1);
}
