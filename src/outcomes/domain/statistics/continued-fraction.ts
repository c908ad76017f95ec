/** One step of a continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)). */
export interface FractionTerm {
  readonly a: number;
  readonly b: number;
}

/** Far more than any argument needs (about √n terms for n cases); it only makes the loop provably end. */
const MAX_TERMS = 5_000_000;
const TINY = 1e-300;

/**
 * The value of a₁/(b₁ + a₂/(b₂ + …)) by the modified Lentz method, to the last digit.
 *
 * Source: W. H. Press et al., "Numerical Recipes", 3rd ed., §5.2.
 */
export function continuedFraction(termAt: (index: number) => FractionTerm): number {
  let value = TINY;
  let c = TINY;
  let d = 0;
  for (let index = 1; index <= MAX_TERMS; index += 1) {
    const { a, b } = termAt(index);
    d = 1 / awayFromZero(b + a * d);
    c = awayFromZero(b + a / c);
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) <= Number.EPSILON) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
