import type { Micro } from "../../platform/kernel/micro.js";
import type { DerivationPolicy } from "./derivation-policy.js";
import type { LinkFacts } from "./facts.js";

/**
 * What reviews say of a body of knowledge: halfway between its best and its worst link. For one or two links that is
 * their mean; for more it does not depend on how many there are, so splitting the better article cannot raise it.
 */
export function reviewedValue(links: readonly LinkFacts[], policy: DerivationPolicy): Micro {
  const values = links.map((link) => policy.linkValue[link.verdict]);
  return Math.floor((Math.min(...values) + Math.max(...values)) / 2);
}
