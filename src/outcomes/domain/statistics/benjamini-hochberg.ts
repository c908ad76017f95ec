import { requireShare } from "./valid-input.js";

/** p-values adjusted for how many were looked at. */
export interface AdjustedPValues {
  /** In the order of the input, each in [0, 1] and at least the raw one. */
  readonly adjusted: readonly number[];
  readonly method: "BENJAMINI_HOCHBERG";
}

/**
 * Adjusts p-values so that, of those called different at the level q, a share of at most q is called so by chance:
 * p₍ᵢ₎·m/i, made monotone from the largest down.
 *
 * Source: Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", JRSS B 57 (1995).
 * @throws RangeError unless every p-value lies in [0, 1].
 */
export function benjaminiHochberg(pValues: readonly number[]): AdjustedPValues {
  for (const p of pValues) requireShare("a p-value", p);
  const falling = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = pValues.map(() => 1);
  let least = 1;
  falling.forEach(({ p, index }, place) => {
    const rank = pValues.length - place;
    // Both orders of operations: rounding must not push an adjusted value below the raw one.
    least = Math.min(least, Math.max(p, (p * pValues.length) / rank));
    adjusted[index] = least;
  });
  return { adjusted, method: "BENJAMINI_HOCHBERG" };
}
