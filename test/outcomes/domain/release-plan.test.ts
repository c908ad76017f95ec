import { describe, expect, test } from "@jest/globals";
import { planRelease, Release, type ReleaseCell } from "../../../src/outcomes/domain/release-plan.js";
import { MIN_PEOPLE_FOR_PEERS } from "../../../src/outcomes/domain/suppression.js";
import type { TeamId } from "../../../src/platform/kernel/ids.js";
import { seededRandom } from "../../../src/platform/kernel/random.js";
import { LinearSolver, sumOf } from "./linear-solver.js";
import {
  cellsBelow,
  FAMILIES,
  peopleIn,
  person,
  randomMonth,
  team,
  type ReleaseMonth,
} from "./release-world.js";

/** A team with so many members, of whom so many have cases. */
function cell(id: string | null, parentId: string | null, size: number, active = size): ReleaseCell {
  const members = Array.from({ length: size }, (_, index) => person(`${id ?? "none"}-${index}`));
  return {
    id: id === null ? null : team(id),
    parentId: parentId === null ? null : team(parentId),
    members: new Set(members),
    active: new Map([["CALLBACK_RATE", new Set(members.slice(0, active))]]),
  };
}

function planOf(...cells: readonly ReleaseCell[]): Readonly<Record<string, Release>> {
  return Object.fromEntries([...planRelease(cells)].map(([id, release]) => [id ?? "organisation", release]));
}

describe("the release plan of a month", () => {
  test("shows every team of five and more when nothing small is left between them", () => {
    expect(planOf(cell(null, null, 0), cell("a", null, 5), cell("b", null, 7))).toEqual({
      a: "SHOWN",
      b: "SHOWN",
      organisation: "SHOWN",
    });
  });

  test("hides the smallest team whose subtraction would tell a small one", () => {
    expect(
      planOf(cell(null, null, 0), cell("a", null, 9), cell("b", null, 6), cell("small", null, 3)),
    ).toEqual({ a: "SHOWN", b: "PROTECTS_OTHERS", small: "TOO_FEW_PEOPLE", organisation: "SHOWN" });
  });

  test("counts whoever is in a team itself as a part like any other", () => {
    expect(
      planOf(cell(null, null, 0), cell("top", null, 2), cell("a", "top", 8), cell("b", "top", 5)),
    ).toEqual({ top: "SHOWN", a: "SHOWN", b: "PROTECTS_OTHERS", organisation: "SHOWN" });
  });

  test("takes people without a case for people: that they have none is a figure too", () => {
    const plan = planOf(cell(null, null, 0), cell("a", null, 8), cell("idle", null, 3, 0));
    expect(plan).toEqual({ a: "PROTECTS_OTHERS", idle: "TOO_FEW_PEOPLE", organisation: "SHOWN" });
  });

  test("shows no team of which fewer than five have cases", () => {
    expect(planOf(cell(null, null, 0), cell("a", null, 8, 4))).toEqual({
      a: "TOO_FEW_PEOPLE",
      organisation: "TOO_FEW_PEOPLE",
    });
  });

  test("shows a team although the rest is nobody's: tickets of unknown resolvers are about no person", () => {
    expect(planOf(cell(null, null, 0), cell("a", null, 5))).toEqual({ a: "SHOWN", organisation: "SHOWN" });
  });

  test("does not depend on the order in which teams are given", () => {
    const random = seededRandom(7);
    const cells = randomMonth(random, 60, 9).families.get("answers") ?? [];
    expect(new Map(planRelease([...cells].reverse()))).toEqual(new Map(planRelease(cells)));
  });
});

type Plan = ReadonlyMap<TeamId | null, Release>;
type Planner = (cells: readonly ReleaseCell[]) => Plan;

/** What would be shown without thinking of subtraction: every group of five and more. */
const primaryOnly: Planner = (cells) =>
  new Map(
    cells.map(({ id }) => {
      const below = cellsBelow(cells, id);
      const isLarge =
        peopleIn(below).size >= MIN_PEOPLE_FOR_PEERS &&
        [...(below[0]?.active.keys() ?? [])].every(
          (metric) =>
            new Set(below.flatMap((one) => [...(one.active.get(metric) ?? [])])).size >= MIN_PEOPLE_FOR_PEERS,
        );
      return [id, isLarge ? Release.SHOWN : Release.TOO_FEW_PEOPLE];
    }),
  );

/** The unknowns behind an amount: one for each person and place, since somebody may have been in two. */
function unknowns(
  month: number,
  amount: string,
  metric: string,
  cells: readonly ReleaseCell[],
): readonly string[] {
  return cells.flatMap((one) =>
    [...(one.active.get(metric) ?? [])].map((who) => `${month}/${amount}/${who}/${one.id ?? "none"}`),
  );
}

/** Everything a peer can ask: numerators and (per family) denominators of all shown teams, month by month and together. */
function askEverything(months: readonly ReleaseMonth[], planner: Planner): LinearSolver {
  const solver = new LinearSolver();
  for (const [family, metrics] of Object.entries(FAMILIES)) {
    const plans = months.map(({ families }) => planner(families.get(family) ?? []));
    const ids = new Set(plans.flatMap((plan) => [...plan.keys()]));
    for (const id of ids)
      for (const metric of metrics)
        for (const amount of [`${family} cases`, `${metric} met`]) {
          const asked = months.map(({ families }, month) =>
            plans[month]?.get(id) === Release.SHOWN
              ? unknowns(month, amount, metric, cellsBelow(families.get(family) ?? [], id))
              : null,
          );
          for (const names of asked) if (names !== null) solver.learn(sumOf(names));
          // A goal over several months is the sum of its months, if each of them was released.
          if (asked.every((names) => names !== null))
            solver.learn(sumOf(asked.flatMap((names) => names ?? [])));
        }
  }
  return solver;
}

/** Groups of fewer than five people (any union of places, and each person alone) whose amount follows from the answers. */
function findLeaks(months: readonly ReleaseMonth[], planner: Planner): readonly string[] {
  const solver = askEverything(months, planner);
  const leaks: string[] = [];
  for (const [month, { families }] of months.entries())
    for (const [family, cells] of families)
      for (const metric of FAMILIES[family] ?? [])
        for (const amount of [`${family} cases`, `${metric} met`]) {
          for (const group of smallUnions(cells)) {
            const names = unknowns(month, amount, metric, group);
            if (names.length > 0 && solver.knows(sumOf(names)))
              leaks.push(`${month} ${amount} of ${group.map(({ id }) => id).join("+")}`);
          }
          for (const who of peopleIn(cells)) {
            const names = unknowns(month, amount, metric, cells).filter((name) => name.includes(`/${who}/`));
            if (names.length > 0 && solver.knows(sumOf(names))) leaks.push(`${month} ${amount} of ${who}`);
          }
        }
  return leaks;
}

/** Every union of places that together hold one to four people. */
function smallUnions(cells: readonly ReleaseCell[]): readonly (readonly ReleaseCell[])[] {
  const small = cells.filter(({ members }) => members.size > 0 && members.size < MIN_PEOPLE_FOR_PEERS);
  const unions = Array.from({ length: 2 ** small.length - 1 }, (_, bits) =>
    small.filter((_cell, index) => ((bits + 1) & (1 << index)) !== 0),
  );
  return unions.filter((union) => peopleIn(union).size < MIN_PEOPLE_FOR_PEERS);
}

const SEEDS = Array.from({ length: 120 }, (_, index) => index + 1);

function worldOf(seed: number): readonly ReleaseMonth[] {
  const random = seededRandom(seed);
  const [people, teams] = [8 + Math.floor(random() * 60), 2 + Math.floor(random() * 8)];
  return [randomMonth(random, people, teams), randomMonth(random, people, teams)];
}

describe("a solver that may ask everything a peer may ask", () => {
  test("recovers no group of fewer than five people and nobody's own figure", () => {
    let shown = 0;
    for (const seed of SEEDS) {
      const months = worldOf(seed);
      expect({ seed, leaks: findLeaks(months, planRelease) }).toEqual({ seed, leaks: [] });
      for (const { families } of months)
        for (const cells of families.values())
          shown += [...planRelease(cells).values()].filter((release) => release === Release.SHOWN).length;
    }
    // Hiding everything would be safe as well, and useless.
    expect(shown).toBeGreaterThan(4 * SEEDS.length);
  });

  test("finds them where figures are shown by their size alone", () => {
    const found = SEEDS.filter((seed) => findLeaks(worldOf(seed), primaryOnly).length > 0);
    expect(found.length).toBeGreaterThan(SEEDS.length / 4);
  });
});
