import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { newId } from "../../platform/new-id.js";

/** Locks the organisation's settings and tells whether figures of people are for those people alone. */
export async function lockTeamOnlyMode(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ teamOnlyMode: boolean }>(
    `select o.team_only_mode as "teamOnlyMode" from organisation o where o.id = $1 for update`,
    [tx.organisationId],
  );
  if (row === undefined) throw new Error(`organisation ${tx.organisationId} does not exist`);
  return row.teamOnlyMode;
}

/** A change of the team-only mode, with who made it (null on the command line) and what for. */
export interface TeamOnlyModeChange {
  readonly before: boolean;
  readonly after: boolean;
  readonly purpose: string;
  readonly by: PersonId | null;
}

/** Changes the mode and keeps that it was changed. */
export async function writeTeamOnlyMode(tx: Tx, change: TeamOnlyModeChange): Promise<void> {
  await tx.query(`update organisation set team_only_mode = $2 where id = $1`, [
    tx.organisationId,
    change.after,
  ]);
  const word = (isOn: boolean): string => (isOn ? "ON" : "OFF");
  await tx.query(
    `insert into organisation_setting_change
       (organisation_id, id, setting, value_before, value_after, purpose, changed_by, recorded_at)
     values ($1, $2, 'TEAM_ONLY_MODE', $3, $4, $5, $6, $7)`,
    [
      tx.organisationId,
      newId(),
      word(change.before),
      word(change.after),
      change.purpose,
      change.by,
      tx.recordedAt,
    ],
  );
}
