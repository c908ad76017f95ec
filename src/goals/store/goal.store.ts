import { SqlParams } from "../../platform/database/tree/tree.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import type { Ambition, GoalCategory, GoalLevel, GoalState, RollUpRule } from "../domain/goal.js";
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
  readonly category: GoalCategory | null;
  readonly proposedBy: PersonId;
  readonly version: number;
  /** The version of what was agreed: it grows when a target, a weight or a measure changes. */
  readonly termsVersion: number;
  /** Whether the person whose goal it is has acknowledged these terms. */
  readonly isAcknowledged: boolean;
  readonly frame: GoalFrame;
}

/** A goal about to be stored. */
export interface NewGoal extends GoalOwner {
  readonly id: GoalId;
  readonly state: GoalState;
  readonly title: string;
  readonly rationale: string;
  readonly category: GoalCategory | null;
  readonly ambition: Ambition;
  readonly rollUp: RollUpRule;
  readonly period: GoalFrame["period"];
  readonly proposedBy: PersonId;
}

/** What a step changes of a goal; what is absent stays. */
export interface GoalChange {
  readonly state: GoalState;
  /** True: what was agreed changes, so that it has to be acknowledged anew. */
  readonly bumpsTerms?: boolean;
  /** Who has proposed it now. */
  readonly proposedBy?: PersonId;
  readonly text?: Partial<Pick<NewGoal, "title" | "rationale" | "category" | "ambition" | "rollUp">>;
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
       g.category, g.proposed_by as "proposedBy", g.version, g.terms_version as "termsVersion", ${frame} as frame,
       exists (
         select from goal_acknowledgement a
         where a.organisation_id = g.organisation_id and a.goal_id = g.id and a.terms_version = g.terms_version
           and a.person_id = g.owner_person_id
       ) as "isAcknowledged"
     from goal g
     where g.organisation_id = $1::uuid and g.id = ${params.add(id, "uuid")} and ${visible}
     for update of g`,
    params.values,
  );
  const [row] = rows;
  return row === undefined ? null : { ...row, frame: toGoalFrame(row.frame) };
}

/** The frames of the active goals of the same person or team, the oldest first. */
export async function activeGoalFrames(
  tx: Tx,
  viewer: Viewer,
  owner: GoalOwner,
): Promise<readonly GoalFrame[]> {
  const params = new SqlParams({ ...viewer, organisationId: tx.organisationId });
  const frame = goalFrameSql("g", params);
  const [level, person, team] = [
    params.add(owner.level, "text"),
    params.add(owner.personId, "uuid"),
    params.add(owner.teamId, "uuid"),
  ];
  const rows = await tx.query<{ readonly frame: GoalFrameRow }>(
    `select ${frame} as frame
     from goal g
     where g.organisation_id = $1::uuid and g.state = 'ACTIVE' and g.level = ${level}
       and g.owner_person_id is not distinct from ${person} and g.owner_team_id is not distinct from ${team}
     order by g.created_at, g.id`,
    params.values,
  );
  return rows.map((row) => toGoalFrame(row.frame));
}

/** Stores a new goal in its first version. */
export async function insertGoal(tx: Tx, goal: NewGoal): Promise<void> {
  const recordedAt = new Date(tx.recordedAt);
  await tx.manager.insert(GoalEntity, {
    organisationId: tx.organisationId,
    id: goal.id,
    level: goal.level,
    ownerPersonId: goal.personId,
    ownerTeamId: goal.teamId,
    title: goal.title,
    rationale: goal.rationale,
    category: goal.category,
    ambition: goal.ambition,
    rollUp: goal.rollUp,
    periodStart: goal.period.start,
    periodEnd: goal.period.end,
    state: goal.state,
    proposedBy: goal.proposedBy,
    version: 1,
    termsVersion: 1,
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
      ...(change.bumpsTerms === true ? { termsVersion: goal.termsVersion + 1 } : {}),
      ...(change.proposedBy === undefined ? {} : { proposedBy: change.proposedBy }),
      ...change.text,
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
