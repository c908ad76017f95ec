import type { Runs } from "../../people/store/access.read-model.js";
import { SqlParams } from "../../platform/database/tree/tree.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { CheckInHistory } from "../domain/check-in.js";
import type { GoalState } from "../domain/goal.js";
import { conversationIsVisible } from "./conversation-visibility.js";

/** What the next check-in of a goal depends on, in the calendar of its owner. */
export interface CheckInCalendar extends CheckInHistory {
  readonly goalId: GoalId;
  /** The IANA time zone of the person whose goal it is; the organisation's for a wider one. */
  readonly timeZone: string;
  /** The day there now. */
  readonly today: LocalDate;
}

interface CalendarRow {
  readonly goalId: GoalId;
  readonly state: GoalState;
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly timeZone: string;
  readonly today: LocalDate;
  readonly begunOn: LocalDate | null;
  readonly lastOn: LocalDate | null;
}

/** The calendars of the goals among these whose conversation the viewer may follow. */
export async function readCheckInCalendars(
  runs: Runs,
  viewer: Viewer,
  now: Instant,
  goalIds: readonly GoalId[],
): Promise<readonly CheckInCalendar[]> {
  const params = new SqlParams(viewer);
  const wanted = `g.id = any(${params.add(goalIds, "uuid[]")})`;
  return readCalendars(runs, params, now, wanted);
}

/** The most goals that a list of check-ins is drawn from: of 100 people with five goals each. */
const MOST_GOALS = 500;

/**
 * The calendars of the goals that the viewer talks about: their own, those of the people who report to them directly
 * today, and those of the teams they lead.
 */
export async function readOwnCalendars(
  runs: Runs,
  viewer: Viewer,
  now: Instant,
): Promise<readonly CheckInCalendar[]> {
  if (viewer.personId === null) return [];
  const params = new SqlParams(viewer);
  const me = params.add(viewer.personId, "uuid");
  const today = params.add(viewer.today, "date");
  const holds = (row: string): string =>
    `${row}.superseded_at is null and ${row}.valid_from <= ${today} and (${row}.valid_to is null or ${row}.valid_to > ${today})`;
  const wanted = `(g.owner_person_id = ${me}
       or g.owner_person_id in (
         select l.person_id from reporting_line l
         where l.organisation_id = $1::uuid and l.manager_id = ${me} and ${holds("l")}
       )
       or g.owner_team_id in (
         select m.team_id from membership m
         where m.organisation_id = $1::uuid and m.person_id = ${me} and m.role = 'LEADER' and ${holds("m")}
       ))`;
  return readCalendars(runs, params, now, wanted);
}

async function readCalendars(
  runs: Runs,
  params: SqlParams,
  now: Instant,
  wanted: string,
): Promise<readonly CheckInCalendar[]> {
  const at = params.add(now, "timestamptz");
  const visible = conversationIsVisible("g", params);
  const rows = await runs.query<CalendarRow>(
    `with running as (
       select g.*, coalesce(p.time_zone, o.time_zone) as zone
       from goal g
       join organisation o on o.id = g.organisation_id
       left join person p on p.organisation_id = g.organisation_id and p.id = g.owner_person_id
       where g.organisation_id = $1::uuid and g.state in ('TRIAL', 'ACTIVE') and ${wanted} and ${visible}
       order by g.period_start, g.id
       limit ${MOST_GOALS}
     )
     select r.id as "goalId", r.state, r.period_start::text as start, r.period_end::text as end, r.zone as "timeZone",
       (${at} at time zone r.zone)::date::text as today,
       (select (min(e.occurred_at) at time zone r.zone)::date::text from goal_event e
        where e.organisation_id = $1::uuid and e.goal_id = r.id and e.state in ('TRIAL', 'ACTIVE')) as "begunOn",
       (select (max(c.recorded_at) at time zone r.zone)::date::text from goal_check_in c
        where c.organisation_id = $1::uuid and c.goal_id = r.id) as "lastOn"
     from running r`,
    params.values,
  );
  return rows.map(({ start, end, ...row }) => ({ ...row, period: { start, end } }));
}
