import type { Runs } from "../../people/store/access.read-model.js";
import { SqlParams } from "../../platform/database/tree/tree.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { goalFrameSql, toGoalFrame, type GoalFrame, type GoalFrameRow } from "./goal-frame.js";
import { goalIsVisible } from "./goal-visibility.js";

/** A goal below another one, with its weight for that. */
export interface ChildGoal {
  readonly parentId: GoalId;
  readonly weightBps: number | null;
  readonly frame: GoalFrame;
}

/** The goals directly below some others that count and that the viewer may see, by when they were aligned. */
export async function readChildFrames(
  runs: Runs,
  viewer: Viewer,
  parents: readonly GoalId[],
): Promise<readonly ChildGoal[]> {
  const params = new SqlParams(viewer);
  const rows = await runs.query<Omit<ChildGoal, "frame"> & { readonly frame: GoalFrameRow }>(
    `select a.parent_id as "parentId", a.weight_bps as "weightBps", ${goalFrameSql("g", params)} as frame
     from goal_alignment a
     join goal g on g.organisation_id = a.organisation_id and g.id = a.child_id
     where a.organisation_id = $1::uuid and a.parent_id = any(${params.add(parents, "uuid[]")}) and a.superseded_at is null
       and g.state in ('ACTIVE', 'ACHIEVED', 'MISSED') and ${goalIsVisible("g", params)}
     order by a.recorded_at, a.id`,
    params.values,
  );
  return rows.map(({ frame, ...row }) => ({ ...row, frame: toGoalFrame(frame) }));
}
