import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { GoalId } from "../../../src/platform/kernel/ids.js";
import { alignmentPath, findGoalCycle, type GoalParents } from "../../../src/goals/domain/goal-tree.js";

const id = (text: string): GoalId => text as GoalId;
const tree = (links: Readonly<Record<string, readonly string[]>>): GoalParents =>
  new Map(Object.entries(links).map(([child, parents]) => [id(child), parents.map(id)]));

describe("goal cycles", () => {
  const parents = tree({ person: ["team"], team: ["organisation"] });

  test("are found through any number of goals, and through the goal itself", () => {
    expect(findGoalCycle(parents, id("organisation"), id("person"))).toEqual([
      "organisation",
      "person",
      "team",
      "organisation",
    ]);
    expect(findGoalCycle(parents, id("team"), id("team"))).toEqual(["team", "team"]);
  });

  test("are not seen where there are none", () => {
    expect(findGoalCycle(parents, id("person"), id("organisation"))).toBeNull();
    expect(findGoalCycle(parents, id("other"), id("person"))).toBeNull();
  });

  test("never come to be when every link is checked before it is made", () => {
    const names = fc.constantFrom("a", "b", "c", "d", "e", "f").map(id);
    fc.assert(
      fc.property(fc.array(fc.tuple(names, names), { maxLength: 30 }), (wanted) => {
        const made = new Map<GoalId, readonly GoalId[]>();
        for (const [child, parent] of wanted) {
          if (findGoalCycle(made, child, parent) === null)
            made.set(child, [...(made.get(child) ?? []), parent]);
        }
        // Kahn: a graph without cycles can be taken apart from its leaves.
        const left = new Set<GoalId>([...made.keys(), ...[...made.values()].flat()]);
        for (let round = left.size; round > 0; round -= 1) {
          for (const goal of left)
            if ((made.get(goal) ?? []).every((parent) => !left.has(parent))) left.delete(goal);
        }
        expect([...left]).toEqual([]);
      }),
    );
  });
});

describe("the alignment path", () => {
  test("leads from the top down to the goal", () => {
    expect(alignmentPath(tree({ person: ["team"], team: ["organisation"] }), id("person"))).toEqual([
      "organisation",
      "team",
      "person",
    ]);
    expect(alignmentPath(tree({}), id("alone"))).toEqual(["alone"]);
  });

  test("is the shortest way, and the first by id among equals, whatever the order of the links", () => {
    expect(alignmentPath(tree({ p: ["x", "o"], x: ["y"], y: ["o"] }), id("p"))).toEqual(["o", "p"]);
    for (const parents of [
      ["b", "a"],
      ["a", "b"],
    ])
      expect(alignmentPath(tree({ p: parents }), id("p"))).toEqual(["a", "p"]);
  });
});
