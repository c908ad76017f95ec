import type { Tx } from "../../platform/database/unit-of-work.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Period } from "../../platform/kernel/period.js";
import type { ReleaseCell } from "../domain/release-plan.js";

interface TeamRow {
  readonly id: TeamId;
  readonly parentId: TeamId | null;
}
interface MemberRow {
  readonly teamId: TeamId | null;
  readonly personId: PersonId;
}
interface ActiveRow extends MemberRow {
  readonly metric: string;
}

/**
 * The teams of a month, the organisation with whoever is in none, and the people in each: members on some day, and
 * those whose facts count in a metric. The tree is that of the month's last day, as for figures. Where facts name a team
 * and nobody, its members stand behind them.
 */
export async function readReleaseCells(
  tx: Tx,
  month: Period,
  metrics: readonly string[],
): Promise<readonly ReleaseCell[]> {
  const teams = await readTeams(tx, month);
  const members = groupBy(await readMembers(tx, month), (row) => row.teamId);
  const active = groupBy(await readActive(tx, month, metrics), (row) => row.teamId);
  return [{ id: null, parentId: null }, ...teams].map(({ id, parentId }) => ({
    id,
    parentId,
    members: new Set((members.get(id) ?? []).map((row) => row.personId)),
    active: new Map(
      [...groupBy(active.get(id) ?? [], (row) => row.metric)].map(([metric, rows]) => [
        metric,
        new Set(rows.map((row) => row.personId)),
      ]),
    ),
  }));
}

async function readTeams(tx: Tx, month: Period): Promise<readonly TeamRow[]> {
  return tx.query<TeamRow>(
    `select t.id, p.parent_id as "parentId"
     from team t
     left join team_placement p
       on p.organisation_id = t.organisation_id and p.team_id = t.id and p.superseded_at is null
       and p.valid_from < $2::date and (p.valid_to is null or p.valid_to >= $2::date)
     where t.organisation_id = $1
     order by t.id`,
    [tx.organisationId, month.end],
  );
}

async function readMembers(tx: Tx, month: Period): Promise<readonly MemberRow[]> {
  return tx.query<MemberRow>(
    `select distinct m.team_id as "teamId", p.id as "personId"
     from person p
     left join membership m
       on m.organisation_id = p.organisation_id and m.person_id = p.id and m.superseded_at is null
       and m.valid_from < $3::date and (m.valid_to is null or m.valid_to > $2::date)
     where p.organisation_id = $1 and p.is_person
       and p.joined_on < $3::date and (p.left_on is null or p.left_on > $2::date)`,
    [tx.organisationId, month.start, month.end],
  );
}

async function readActive(tx: Tx, month: Period, metrics: readonly string[]): Promise<readonly ActiveRow[]> {
  return tx.query<ActiveRow>(
    `with counted as (
       select distinct f.metric, f.person_id, f.team_id, f.occurred_on
       from outcome_fact f
       where f.organisation_id = $1 and f.metric = any($4::text[]) and f.superseded_at is null and f.exclusion is null
         and f.occurred_on >= $2::date and f.occurred_on < $3::date
     )
     select distinct c.metric, m.team_id as "teamId", c.person_id as "personId"
     from counted c
     left join membership m
       on m.organisation_id = $1 and m.person_id = c.person_id and m.superseded_at is null
       and m.valid_from <= c.occurred_on and (m.valid_to is null or m.valid_to > c.occurred_on)
     where c.person_id is not null
     union
     select c.metric, m.team_id, m.person_id
     from counted c
     join membership m
       on m.organisation_id = $1 and m.team_id = c.team_id and m.superseded_at is null
       and m.valid_from < $3::date and (m.valid_to is null or m.valid_to > $2::date)
     join person p on p.organisation_id = $1 and p.id = m.person_id and p.is_person
     where c.person_id is null`,
    [tx.organisationId, month.start, month.end, metrics],
  );
}
