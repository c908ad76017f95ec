/** How sure an interval is when nobody asks for another level: it holds the truth in 95 of 100 uses. */
export const DEFAULT_LEVEL = 0.95;

/** Beyond this size squares are no longer finite; no figure of a service desk comes near it. */
const MAX_MAGNITUDE = 1e150;

/** @throws RangeError unless 0 ≤ successes ≤ n and both are finite. */
export function requireCases(successes: number, n: number): void {
  if (!(successes >= 0 && successes <= n && Number.isFinite(n))) {
    throw new RangeError(`Expected 0 ≤ successes ≤ n, got ${String(successes)} of ${String(n)}`);
  }
}

/** @throws RangeError unless the confidence level lies strictly between 0 and 1. */
export function requireLevel(level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`Expected a confidence level between 0 and 1, got ${String(level)}`);
  }
}

/** @throws RangeError unless the probability lies strictly between 0 and 1. */
export function requireProbability(p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`Expected a probability between 0 and 1, got ${String(p)}`);
}

/** @throws RangeError unless the value lies in [0, 1]. */
export function requireShare(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) {
    throw new RangeError(`Expected ${name} in [0, 1], got ${String(value)}`);
  }
}

/** @throws RangeError unless the value is a finite number of 0 or more. */
export function requireAmount(name: string, value: number): void {
  if (!(value >= 0 && value <= MAX_MAGNITUDE)) {
    throw new RangeError(`Expected ${name} to be a finite number of 0 or more, got ${String(value)}`);
  }
}

/** @throws RangeError unless the value is above 0 and finite. */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value <= MAX_MAGNITUDE)) {
    throw new RangeError(`Expected ${name} to be a finite number above 0, got ${String(value)}`);
  }
}

/** @throws RangeError unless the value is a whole number of at least `least`. */
export function requireWhole(name: string, value: number, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw new RangeError(
      `Expected ${name} to be a whole number of at least ${String(least)}, got ${String(value)}`,
    );
  }
}

/** @throws RangeError unless every value is finite and small enough that its square is. */
export function requireFinite(name: string, values: readonly number[]): void {
  const wrong = values.find((value) => !(Math.abs(value) <= MAX_MAGNITUDE));
  if (wrong !== undefined)
    throw new RangeError(`Expected ${name} to be finite numbers, got ${String(wrong)}`);
}
