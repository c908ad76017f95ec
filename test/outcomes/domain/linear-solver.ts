/** A linear combination of unknowns with integer coefficients, by the name of the unknown. */
export type Combination = ReadonlyMap<string, bigint>;

/**
 * What follows from known linear combinations: Gaussian elimination over the integers without fractions, so that nothing
 * is lost to rounding.
 */
export class LinearSolver {
  private readonly rows: { readonly pivot: string; readonly row: Combination }[] = [];

  /** Learns the value of a combination. */
  learn(combination: Combination): void {
    const row = this.reduce(combination);
    const pivot = [...row.keys()][0];
    if (pivot !== undefined) this.rows.push({ pivot, row });
  }

  /** Whether the value of the combination follows from what was learnt. */
  knows(combination: Combination): boolean {
    return this.reduce(combination).size === 0;
  }

  private reduce(combination: Combination): Combination {
    let rest = combination;
    for (const { pivot, row } of this.rows) {
      const factor = rest.get(pivot);
      const own = row.get(pivot);
      if (factor === undefined || own === undefined) continue;
      rest = simplify(add(scale(rest, own), scale(row, -factor)));
    }
    return rest;
  }
}

/** The sum of unknowns. */
export function sumOf(names: Iterable<string>): Combination {
  const sum = new Map<string, bigint>();
  for (const name of names) sum.set(name, (sum.get(name) ?? 0n) + 1n);
  return sum;
}

function scale(row: Combination, factor: bigint): Combination {
  return new Map([...row].map(([name, value]) => [name, value * factor]));
}

function add(a: Combination, b: Combination): Combination {
  const sum = new Map(a);
  for (const [name, value] of b) sum.set(name, (sum.get(name) ?? 0n) + value);
  return new Map([...sum].filter(([, value]) => value !== 0n));
}

function simplify(row: Combination): Combination {
  const divisor = [...row.values()].reduce(gcd, 0n);
  return divisor <= 1n ? row : new Map([...row].map(([name, value]) => [name, value / divisor]));
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}
