import { acknowledgeGoal } from "../../goals/actions/acknowledge-goal.js";
import { activateGoal } from "../../goals/actions/activate-goal.js";
import { agreeGoal } from "../../goals/actions/agree-goal.js";
import { proposeGoal } from "../../goals/actions/propose-goal.js";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalId, OrganisationId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { GoalRow } from "../domain/rows.js";
import { demoIds, type DemoIds } from "../store/demo-ids.read-model.js";
import { countBegunGoals, deleteGoals } from "../store/delete-organisation.js";
import type { DemoLoad } from "./demo-load.js";
import { must } from "./must.js";

/** When the demo's goals were agreed: the first working week of their period. */
const AGREED_AT = "2026-01-05T09:00:00.000Z" as Instant;
const AGREED_ON = "2026-01-05" as LocalDate;

/** Lets the people of the demo propose, agree and begin their goals; returns how many there are. */
export async function loadDemoGoals(load: DemoLoad): Promise<number> {
  const rows = [...load.demo.goals()];
  const { database } = load.deps;
  if (await hasAllGoals(load.deps, load.organisationId, rows)) return rows.length;
  await database.transaction((manager) => deleteGoals(manager, load.organisationId));
  const ids = await demoIds(database, load.organisationId, load.sourceId);
  const administrators = new Set(
    [...load.demo.people()]
      .filter(({ roles }) => roles.some(({ role }) => role === "ADMINISTRATOR"))
      .map(({ externalId }) => externalId),
  );
  const viewerOf = (person: string): Viewer => ({
    ...load.viewer,
    personId: idOf(ids.people, person) as PersonId,
    isAdministrator: administrators.has(person),
    today: AGREED_ON,
  });
  const deps: ActionDeps = { ...load.deps, clock: { now: () => AGREED_AT } };
  const made = new Map<string, GoalId>();
  for (const row of rows) made.set(row.externalKey, await loadGoal(deps, viewerOf, ids, row, made));
  return rows.length;
}

/** Whether every agreed goal of the demo has begun: the last step of loading it. */
export async function hasAllGoals(
  deps: ActionDeps,
  organisationId: OrganisationId,
  rows: readonly GoalRow[],
): Promise<boolean> {
  const begun = await deps.database.transaction((manager) => countBegunGoals(manager, organisationId));
  return begun >= rows.filter(({ agreedBy }) => agreedBy !== undefined).length;
}

async function loadGoal(
  deps: ActionDeps,
  viewerOf: (person: string) => Viewer,
  ids: DemoIds,
  row: GoalRow,
  made: ReadonlyMap<string, GoalId>,
): Promise<GoalId> {
  const proposer = viewerOf(row.proposedBy);
  const goalId = must(
    await proposeGoal(deps, proposer, {
      level: row.level,
      ownerPersonId:
        row.level === "PERSON" && row.owner !== null ? (idOf(ids.people, row.owner) as PersonId) : null,
      ownerTeamId: row.level === "TEAM" && row.owner !== null ? (idOf(ids.teams, row.owner) as TeamId) : null,
      title: row.title,
      rationale: row.rationale,
      metric: row.metric,
      target: { reach: { baseline: row.baseline, target: row.target } },
      period: { start: row.periodStart as LocalDate, end: row.periodEnd as LocalDate },
      parentId: row.parentKey === undefined ? null : (made.get(row.parentKey) ?? null),
      parentWhy: row.parentKey === undefined ? null : row.rationale,
    }),
  );
  if (row.agreedBy === undefined) return goalId;
  must(await agreeGoal(deps, viewerOf(row.agreedBy), { goalId, version: 1 }));
  if (row.level === "PERSON" && row.owner !== null)
    must(await acknowledgeGoal(deps, viewerOf(row.owner), { goalId, version: 2, inOwnWords: row.rationale }));
  must(await activateGoal(deps, viewerOf(row.agreedBy), { goalId, version: 2, asTrial: false }));
  return goalId;
}

function idOf(ids: ReadonlyMap<string, string>, externalId: string): string {
  const id = ids.get(externalId);
  if (id === undefined) throw new Error(`The demo names "${externalId}", who is not in it`);
  return id;
}
