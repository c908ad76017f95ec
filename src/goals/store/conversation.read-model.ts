import type { Runs } from "../../people/store/access.read-model.js";
import { leadsTopTeam, peopleBelow, teamsLed } from "../../people/store/access.read-model.js";
import { SqlParams } from "../../platform/database/tree/tree.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, ObstacleId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { ConversationGoal, GoalStandingOf } from "../domain/conversation.js";
import type { GoalLevel } from "../domain/goal.js";
import { goalIsVisible } from "./goal-visibility.js";

/** A goal as its conversation needs it. */
export interface TalkedAboutGoal extends ConversationGoal {
  readonly id: GoalId;
  readonly teamId: TeamId | null;
  readonly period: Period;
}

interface GoalRow extends Omit<TalkedAboutGoal, "period"> {
  readonly start: Period["start"];
  readonly end: Period["end"];
}

const GOAL_COLUMNS = `g.id, g.level, g.state, g.owner_person_id as "personId", g.owner_team_id as "teamId",
       g.proposed_by as "proposedBy", g.period_start::text as start, g.period_end::text as end`;

/** The goals among these that the viewer may see, in the order of the ids; null for any other id. */
export async function findTalkedAbout(
  runs: Runs,
  viewer: Viewer,
  ids: readonly GoalId[],
): Promise<readonly (TalkedAboutGoal | null)[]> {
  const params = new SqlParams(viewer);
  const rows = await runs.query<GoalRow>(
    `select ${GOAL_COLUMNS}
     from goal g
     where g.organisation_id = $1::uuid and g.id = any(${params.add(ids, "uuid[]")}) and ${goalIsVisible("g", params)}`,
    params.values,
  );
  const byId = new Map(rows.map((row) => [row.id, toGoal(row)]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Every goal that an obstacle affects, whoever looks: who may decide about it depends on all of them. */
export async function goalsOfObstacle(tx: Tx, obstacleId: ObstacleId): Promise<readonly TalkedAboutGoal[]> {
  const rows = await tx.query<GoalRow>(
    `select ${GOAL_COLUMNS}
     from obstacle_goal x
     join goal g on g.organisation_id = x.organisation_id and g.id = x.goal_id
     where x.organisation_id = $1 and x.obstacle_id = $2
     order by g.id`,
    [tx.organisationId, obstacleId],
  );
  return rows.map(toGoal);
}

function toGoal({ start, end, ...row }: GoalRow): TalkedAboutGoal {
  return { ...row, period: { start, end } };
}

/** Whose goal it is, as far as standings depend on it. */
export interface StandingQuestion {
  readonly level: GoalLevel;
  readonly personId: PersonId | null;
  readonly teamId: TeamId | null;
}

/**
 * How the viewer stands to each goal by today's reporting lines and teams, in the same order. Administrators lead the
 * teams and the organisation as far as goals go, but no person. A tool belongs to nothing.
 */
export async function standingsOf(
  runs: Runs,
  viewer: Viewer,
  goals: readonly StandingQuestion[],
): Promise<readonly GoalStandingOf[]> {
  const people = goals.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const teams = goals.flatMap(({ teamId }) => (teamId === null ? [] : [teamId]));
  const below = await peopleBelow(runs, viewer, [...new Set(people)]);
  const led = await teamsLed(runs, viewer, [...new Set(teams)]);
  const own = await teamsBelongedTo(runs, viewer, [...new Set(teams)]);
  const isWide = goals.some(({ personId, teamId }) => personId === null && teamId === null);
  const leadsAll = viewer.isAdministrator || (isWide && (await leadsTopTeam(runs, viewer)));
  return goals.map(({ personId, teamId }): GoalStandingOf => {
    if (viewer.personId === null) return { belongs: false, leads: false };
    if (personId !== null) return { belongs: personId === viewer.personId, leads: below.has(personId) };
    if (teamId !== null)
      return { belongs: own.has(teamId), leads: led.has(teamId) || viewer.isAdministrator };
    return { belongs: true, leads: leadsAll };
  });
}

/** The teams among these that the viewer is in today, itself or through a team below. */
async function teamsBelongedTo(
  runs: Runs,
  viewer: Viewer,
  teams: readonly TeamId[],
): Promise<ReadonlySet<TeamId>> {
  if (viewer.personId === null || teams.length === 0) return new Set();
  const rows = await runs.query<{ readonly id: TeamId }>(
    `with recursive up as (
       select m.team_id from membership m
       where m.organisation_id = $1 and m.person_id = $3::uuid and m.superseded_at is null
         and m.valid_from <= $4::date and (m.valid_to is null or m.valid_to > $4::date)
       union
       select p.parent_id
       from up
       join team_placement p on p.organisation_id = $1 and p.team_id = up.team_id
       where p.superseded_at is null and p.parent_id is not null
         and p.valid_from <= $4::date and (p.valid_to is null or p.valid_to > $4::date)
     )
     select up.team_id as id from up where up.team_id = any($2::uuid[])`,
    [viewer.organisationId, teams, viewer.personId, viewer.today],
  );
  return new Set(rows.map((row) => row.id));
}
