import type { Runs } from "../../people/store/access.read-model.js";
import type { GoalId, OrganisationId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate, Period } from "../../platform/kernel/period.js";
import type { ObstacleCause, SuspendingObstacle } from "../domain/obstacle.js";

/** A goal and the days over which it is measured. */
export interface MeasuredGoal {
  readonly goalId: GoalId;
  readonly period: Period;
}

interface SuspensionRow {
  readonly at: number;
  readonly cause: ObstacleCause;
  readonly text: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/**
 * The obstacles that suspend the verdict of each goal in the days it is measured over, earliest first, in the order of
 * the goals: affecting the goal, approved by a second person, and in the way on at least one of those days. Read from
 * the history, so that `asOf` a past instant gives what was approved then. One statement for all goals.
 */
export async function approvedObstacles(
  runs: Runs,
  scope: { readonly organisationId: OrganisationId; readonly asOf: Instant | null },
  goals: readonly MeasuredGoal[],
): Promise<readonly (readonly SuspendingObstacle[])[]> {
  if (goals.length === 0) return [];
  const rows = await runs.query<SuspensionRow>(
    `select asked.at::int as at, o.cause, o.text, o.starts_on::text as "from", e.ends_on::text as "to"
     from unnest($2::uuid[], $3::date[], $4::date[]) with ordinality as asked (goal_id, starts, ends, at)
     join obstacle_goal x on x.organisation_id = $1 and x.goal_id = asked.goal_id
     join obstacle o on o.organisation_id = $1 and o.id = x.obstacle_id
     join lateral (
       select e.suspends_verdict, e.ends_on
       from obstacle_event e
       where e.organisation_id = $1 and e.obstacle_id = o.id
         and ($5::timestamptz is null or e.recorded_at <= $5::timestamptz)
       order by e.obstacle_version desc
       limit 1
     ) e on e.suspends_verdict
     where o.starts_on < asked.ends and (e.ends_on is null or e.ends_on > asked.starts)
     order by o.starts_on, o.id`,
    [
      scope.organisationId,
      goals.map(({ goalId }) => goalId),
      goals.map(({ period }) => period.start),
      goals.map(({ period }) => period.end),
      scope.asOf,
    ],
  );
  const found = goals.map((): SuspendingObstacle[] => []);
  for (const { at, from, to, ...row } of rows) found[at - 1]?.push({ ...row, days: { from, to } });
  return found;
}
