import { readProgress, type GoalReading } from "../../../src/goals/actions/read-progress.js";
import { toGoalFrame, type GoalFrameRow } from "../../../src/goals/store/goal-frame.js";
import { goalNode } from "../../../src/goals/store/goals.nodes.js";
import type { Verdict } from "../../../src/outcomes/domain/verdict.js";
import { readNodes } from "../../../src/platform/database/tree/read-tree.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import type { GoalId } from "../../../src/platform/kernel/ids.js";
import type { Instant } from "../../../src/platform/kernel/period.js";
import { insertFacts } from "../store/insert-facts.js";
import { insertGoal, type GoalToInsert } from "../store/insert-goal.js";
import type { TestDatabase } from "../../support/test-database.js";
import type { PersonName, TestOrganisation } from "../../support/test-organisation.js";

/** One of the organisations of a test, with what its goals come to. */
export interface JudgedOrganisation {
  readonly org: TestOrganisation;
  /** Progress of goals as somebody sees it, and the statements it took. */
  progressOf(
    name: PersonName,
    ids: readonly GoalId[],
    asOf?: string,
  ): Promise<{ readonly readings: readonly (GoalReading | null)[]; readonly statements: number }>;
  verdicts(
    name: PersonName,
    ids: readonly GoalId[],
    asOf?: string,
  ): Promise<readonly (Verdict | undefined)[]>;
  /** Fifty resolutions of each person on 2 March 2026, of which so many came back. */
  giveFacts(hits: Readonly<Partial<Record<PersonName, number>>>): Promise<void>;
  /** A goal of a person: callbacks from 18 % down to 10 % in the first half of 2026. */
  goalOf(name: PersonName, parts?: Partial<GoalToInsert>): Promise<GoalId>;
}

/** The means to look at how the goals of an organisation are judged. */
export function judged(db: TestDatabase, org: TestOrganisation): JudgedOrganisation {
  const progressOf: JudgedOrganisation["progressOf"] = async (name, ids, asOf) => {
    const { viewer } = await org.as(name);
    const snapshot = db.database.snapshot(treeScope(viewer));
    const rows = await readNodes(snapshot, goalNode, ids, { fields: new Set(["progress"]), edges: [] });
    const frames = rows.flatMap((row) => (row === null ? [] : [toGoalFrame(row["$frame"] as GoalFrameRow)]));
    const readings = await readProgress(db.deps, snapshot, viewer, (asOf ?? null) as Instant | null, frames);
    const { statements } = snapshot;
    await snapshot.end();
    return { readings, statements };
  };
  return {
    org,
    progressOf,
    verdicts: async (name, ids, asOf) =>
      (await progressOf(name, ids, asOf)).readings.map((reading) => reading?.result?.verdict),
    giveFacts: async (hits) => {
      for (const [name, count] of Object.entries(hits)) {
        const personId = org.people[name as PersonName];
        const facts = { metric: "CALLBACK_RATE", on: "2026-03-02", cases: 50, hits: count };
        await insertFacts(db, org, { ...facts, personId });
      }
    },
    goalOf: async (name, parts = {}) =>
      insertGoal(db, org, { personId: org.people[name], proposedBy: org.people[name], ...parts }),
  };
}
