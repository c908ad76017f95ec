import { SqlParams } from "../../platform/database/tree/tree.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, ObstacleId, PersonId } from "../../platform/kernel/ids.js";
import type { LocalDate, Validity } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import type { ObstacleCause, ObstacleStanding, ObstacleState } from "../domain/obstacle.js";
import { ObstacleEventEntity } from "./obstacle-event.entity.js";
import { ObstacleGoalEntity } from "./obstacle-goal.entity.js";
import { obstacleIsVisible } from "./obstacle-visibility.js";
import { ObstacleEntity } from "./obstacle.entity.js";

/** An obstacle about to be stored. */
export interface NewObstacle {
  readonly reportedBy: PersonId;
  readonly cause: ObstacleCause;
  readonly text: string;
  readonly days: Validity;
  readonly goalIds: readonly GoalId[];
}

/** An obstacle as an action needs it. */
export interface StoredObstacle extends ObstacleStanding {
  readonly id: ObstacleId;
  readonly version: number;
}

/** What somebody did with an obstacle: moved it on, or decided about the verdicts. */
export type ObstacleStep = "STATE" | "SUSPENSION";

/** Stores a new obstacle in its first version. */
export async function insertObstacle(tx: Tx, obstacle: NewObstacle): Promise<ObstacleId> {
  const id = newId<"Obstacle">();
  const { organisationId } = tx;
  const at = new Date(tx.recordedAt);
  const standing = { state: "REPORTED", suspendsVerdict: false, endsOn: obstacle.days.to };
  await tx.manager.insert(ObstacleEntity, {
    organisationId,
    id,
    reportedBy: obstacle.reportedBy,
    cause: obstacle.cause,
    text: obstacle.text,
    startsOn: obstacle.days.from,
    ...standing,
    version: 1,
    reportedAt: at,
    updatedAt: at,
  });
  await tx.manager.insert(
    ObstacleGoalEntity,
    obstacle.goalIds.map((goalId) => ({ organisationId, obstacleId: id, goalId })),
  );
  await tx.manager.insert(ObstacleEventEntity, {
    organisationId,
    id: newId(),
    obstacleId: id,
    obstacleVersion: 1,
    step: "REPORT",
    ...standing,
    actorId: obstacle.reportedBy,
    reason: null,
    recordedAt: at,
  });
  return id;
}

interface ObstacleRow {
  readonly id: ObstacleId;
  readonly version: number;
  readonly state: ObstacleState;
  readonly suspendsVerdict: boolean;
  readonly reportedBy: PersonId;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** An obstacle that the viewer may see, locked until the transaction ends; null for any other id. */
export async function lockObstacle(tx: Tx, viewer: Viewer, id: ObstacleId): Promise<StoredObstacle | null> {
  const params = new SqlParams(viewer);
  const rows = await tx.query<ObstacleRow>(
    `select o.id, o.version, o.state, o.suspends_verdict as "suspendsVerdict", o.reported_by as "reportedBy",
       o.starts_on::text as "from", o.ends_on::text as "to"
     from obstacle o
     where o.organisation_id = $1::uuid and o.id = ${params.add(id, "uuid")} and ${obstacleIsVisible("o", params)}
     for update of o`,
    params.values,
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { from, to, ...rest } = row;
  return { ...rest, days: { from, to } };
}

/** Stores the next version of an obstacle that this transaction has locked, and adds the step to its history. */
export async function updateObstacle(
  tx: Tx,
  obstacle: StoredObstacle,
  next: ObstacleStanding,
  step: { readonly step: ObstacleStep; readonly actorId: PersonId; readonly reason: string },
): Promise<void> {
  const { organisationId } = tx;
  const version = obstacle.version + 1;
  const standing = { state: next.state, suspendsVerdict: next.suspendsVerdict, endsOn: next.days.to };
  await tx.manager.update(
    ObstacleEntity,
    { organisationId, id: obstacle.id },
    { ...standing, version, updatedAt: new Date(tx.recordedAt) },
  );
  await tx.manager.insert(ObstacleEventEntity, {
    organisationId,
    id: newId(),
    obstacleId: obstacle.id,
    obstacleVersion: version,
    ...standing,
    ...step,
    recordedAt: new Date(tx.recordedAt),
  });
}
