import type { Runs } from "../../people/store/access.read-model.js";
import { SqlParams } from "../../platform/database/tree/tree.js";
import type { GoalId, OrganisationId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate, Period } from "../../platform/kernel/period.js";
import type { GoalState } from "../domain/goal.js";
import { goalFrameSql, toGoalFrame, type GoalFrame, type GoalFrameRow } from "./goal-frame.js";

/** A goal that counts in a team and a period, and the goals asked about that share both. */
export interface TeamGoal {
  readonly goalIds: readonly GoalId[];
  readonly period: Period;
  /** The state as it was known. */
  readonly state: GoalState;
  readonly frame: GoalFrame;
}

interface TeamGoalRow extends Omit<TeamGoal, "frame" | "period"> {
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly frame: GoalFrameRow;
}

/** The moment at which teams and goals are looked at. */
export interface TeamGoalsMoment {
  readonly asOf: Instant | null;
  readonly on: LocalDate;
}

/**
 * For goals of people and teams, the goals that say whether the whole team misses: those of the people of the same team
 * over the same period, and those of the team whose period covers it. Active and concluded ones count, trials do not.
 * A person's team is that of the day looked at, or of the last day of the period once that is over. One statement.
 */
export async function goalsOfTeams(
  runs: Runs,
  organisationId: OrganisationId,
  { asOf, on }: TeamGoalsMoment,
  goalIds: readonly GoalId[],
): Promise<readonly TeamGoal[]> {
  if (goalIds.length === 0) return [];
  const scope = { organisationId, personId: null, teamIds: [], isAdministrator: false, today: on };
  const params = new SqlParams(scope);
  const asked = params.add(goalIds, "uuid[]");
  const known = params.add(asOf, "timestamptz");
  const today = params.add(on, "date");
  const isMember = (row: string, goal: string): string =>
    `${row}.organisation_id = $1::uuid and (${known} is null or ${row}.recorded_at <= ${known})
         and (${row}.superseded_at is null or ${row}.superseded_at > ${known})
         and ${row}.valid_from <= least(${today}, ${goal}.period_end - 1)
         and (${row}.valid_to is null or ${row}.valid_to > least(${today}, ${goal}.period_end - 1))`;
  const rows = await runs.query<TeamGoalRow>(
    `with home as (
       select coalesce(g.owner_team_id, m.team_id) as team_id, g.period_start, g.period_end, array_agg(g.id) as asked
       from goal g
       left join membership m on m.person_id = g.owner_person_id and ${isMember("m", "g")}
       where g.organisation_id = $1::uuid and g.id = any(${asked}) and g.level in ('PERSON', 'TEAM')
       group by 1, 2, 3
     ),
     counting as (
       select home.asked, home.period_start, home.period_end, g.id
       from home
       join membership m on m.team_id = home.team_id and ${isMember("m", "home")}
       join goal g
         on g.organisation_id = $1::uuid and g.owner_person_id = m.person_id
         and g.period_start = home.period_start and g.period_end = home.period_end
       union all
       select home.asked, home.period_start, home.period_end, g.id
       from home
       join goal g
         on g.organisation_id = $1::uuid and g.owner_team_id = home.team_id
         and g.period_start <= home.period_start and g.period_end >= home.period_end
     )
     select c.asked as "goalIds", c.period_start::text as start, c.period_end::text as end, known.state,
       ${goalFrameSql("g", params)} as frame
     from counting c
     join goal g on g.organisation_id = $1::uuid and g.id = c.id
     join lateral (
       select case when ${known} is null then g.state else (
         select e.state from goal_event e
         where e.organisation_id = $1::uuid and e.goal_id = g.id and e.recorded_at <= ${known}
         order by e.goal_version desc limit 1
       ) end as state
     ) known on known.state in ('ACTIVE', 'ACHIEVED', 'MISSED')
     order by g.id`,
    params.values,
  );
  return rows.map(({ start, end, frame, ...row }) => ({
    ...row,
    period: { start, end },
    frame: toGoalFrame(frame),
  }));
}
