import { SqlParams } from "../../platform/database/tree/tree.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import type { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { TargetForm, type GoalLevel, type GoalState, type GoalTarget } from "../domain/goal.js";
import type { GoalParents } from "../domain/goal-tree.js";
import { goalFrameSql, toGoalFrame, type GoalFrame, type GoalFrameRow } from "./goal-frame.js";
import { goalIsVisible } from "./goal-visibility.js";
import { GoalEventEntity } from "./goal-event.entity.js";
import { GoalEntity } from "./goal.entity.js";

/** Whose goal it is: one person, one team, or nobody in particular, which is the organisation. */
export interface GoalOwner {
  readonly level: GoalLevel;
  readonly personId: PersonId | null;
  readonly teamId: TeamId | null;
}

/** A goal as an action needs it. */
export interface StoredGoal extends GoalOwner {
  readonly id: GoalId;
  readonly state: GoalState;
  readonly parentId: GoalId | null;
  readonly proposedBy: PersonId;
  readonly version: number;
  readonly frame: GoalFrame;
}

/** A goal about to be stored. */
export interface NewGoal extends GoalOwner {
  readonly id: GoalId;
  readonly state: GoalState;
  readonly parentId: GoalId | null;
  readonly parentWhy: string | null;
  readonly title: string;
  readonly rationale: string;
  readonly metric: TargetMetric;
  readonly definitionVersion: number;
  readonly target: GoalTarget;
  readonly period: GoalFrame["period"];
  readonly proposedBy: PersonId;
}

/** What a step changes of a goal; what is absent stays. */
export interface GoalChange {
  readonly state: GoalState;
  readonly parent?: { readonly id: GoalId | null; readonly why: string | null };
  /** Why, in the words of whoever did it. */
  readonly reason: string | null;
}

/** Serialises what depends on more than one goal: the tree of goals, and how many of an owner are active. */
export async function lockGoals(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('goals:' || $1::text, 0))`, [
    tx.organisationId,
  ]);
}

/** A goal that the viewer may see, locked until the transaction ends; null for any other id. */
export async function findGoal(tx: Tx, viewer: Viewer, id: GoalId): Promise<StoredGoal | null> {
  const params = new SqlParams({ ...viewer, organisationId: tx.organisationId });
  const visible = goalIsVisible("g", params);
  const frame = goalFrameSql("g", params);
  const rows = await tx.query<Omit<StoredGoal, "frame"> & { readonly frame: GoalFrameRow }>(
    `select g.id, g.level, g.state, g.owner_person_id as "personId", g.owner_team_id as "teamId",
       g.parent_id as "parentId", g.proposed_by as "proposedBy", g.version, ${frame} as frame
     from goal g
     where g.organisation_id = $1::uuid and g.id = ${params.add(id, "uuid")} and ${visible}
     for update of g`,
    params.values,
  );
  const [row] = rows;
  return row === undefined ? null : { ...row, frame: toGoalFrame(row.frame) };
}

/** Which goal contributes to which, in the whole organisation. */
export async function goalParents(tx: Tx): Promise<GoalParents> {
  const rows = await tx.query<{ readonly id: GoalId; readonly parentId: GoalId }>(
    `select g.id, g.parent_id as "parentId" from goal g where g.organisation_id = $1 and g.parent_id is not null`,
    [tx.organisationId],
  );
  return new Map(rows.map((row) => [row.id, [row.parentId]]));
}

/** How many goals of the same person or team are active. */
export async function countActiveGoals(tx: Tx, owner: GoalOwner): Promise<number> {
  const rows = await tx.query<{ readonly count: number }>(
    `select count(*)::int as count from goal g
     where g.organisation_id = $1 and g.state = 'ACTIVE' and g.level = $2
       and g.owner_person_id is not distinct from $3::uuid and g.owner_team_id is not distinct from $4::uuid`,
    [tx.organisationId, owner.level, owner.personId, owner.teamId],
  );
  return rows[0]?.count ?? 0;
}

/** Stores a new goal in its first version. */
export async function insertGoal(tx: Tx, goal: NewGoal): Promise<void> {
  const { target } = goal;
  const isReach = target.form === TargetForm.REACH;
  const recordedAt = new Date(tx.recordedAt);
  await tx.manager.insert(GoalEntity, {
    organisationId: tx.organisationId,
    id: goal.id,
    level: goal.level,
    ownerPersonId: goal.personId,
    ownerTeamId: goal.teamId,
    parentId: goal.parentId,
    parentWhy: goal.parentWhy,
    title: goal.title,
    rationale: goal.rationale,
    metric: goal.metric,
    definitionVersion: goal.definitionVersion,
    form: target.form,
    baseline: isReach ? target.baseline : null,
    target: isReach ? target.target : null,
    bandLow: isReach ? null : target.low,
    bandHigh: isReach ? null : target.high,
    periodStart: goal.period.start,
    periodEnd: goal.period.end,
    state: goal.state,
    proposedBy: goal.proposedBy,
    version: 1,
    createdAt: recordedAt,
    updatedAt: recordedAt,
  });
}

/** Stores the next version of a goal that this transaction has locked; returns its number. */
export async function updateGoal(tx: Tx, goal: StoredGoal, change: GoalChange): Promise<number> {
  const version = goal.version + 1;
  await tx.manager.update(
    GoalEntity,
    { organisationId: tx.organisationId, id: goal.id },
    {
      state: change.state,
      version,
      updatedAt: new Date(tx.recordedAt),
      ...(change.parent === undefined ? {} : { parentId: change.parent.id, parentWhy: change.parent.why }),
    },
  );
  return version;
}

/** Appends to the history of a goal what somebody did with it. */
export async function appendGoalEvent(
  tx: Tx,
  event: {
    readonly goalId: GoalId;
    readonly state: GoalState;
    readonly goalVersion: number;
    readonly actorId: PersonId;
    readonly reason: string | null;
  },
): Promise<void> {
  const at = new Date(tx.recordedAt);
  await tx.manager.insert(GoalEventEntity, {
    organisationId: tx.organisationId,
    id: newId(),
    ...event,
    occurredAt: at,
    recordedAt: at,
  });
}
