import type { Runs } from "../../people/store/access.read-model.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { OrganisationId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";

/** A team that somebody belongs to, or one above it. */
export interface ChainTeam {
  readonly id: TeamId;
  readonly name: string;
}

/** Whose teams, on the last day before `end`, as known at `asOf` (now when null). */
export interface ChainQuestion {
  /** The day after the last one. */
  readonly end: LocalDate;
  readonly asOf: Instant | null;
  /** A person's own teams come first in their chain; a team's chain begins with the team above it. */
  readonly of:
    { readonly level: "PERSON"; readonly id: PersonId } | { readonly level: "TEAM"; readonly id: TeamId };
}

interface ChainRow {
  readonly origin: string;
  readonly id: TeamId;
  readonly name: string;
}

/**
 * The teams around each person or team from the nearest to the top, in the order of the questions. Questions of one level,
 * day and instant are one statement.
 */
export async function readTeamChains(
  runs: Runs,
  organisationId: OrganisationId,
  questions: readonly ChainQuestion[],
): Promise<readonly (readonly ChainTeam[])[]> {
  const found = new Map<ChainQuestion, readonly ChainTeam[]>();
  const groups = groupBy(questions, ({ end, asOf, of }) => JSON.stringify([end, asOf, of.level]));
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const ids = [...new Set(group.map(({ of }) => of.id))];
    const rows = await runs.query<ChainRow>(chainSql(first.of.level), [
      organisationId,
      ids,
      first.end,
      first.asOf,
    ]);
    const byOrigin = groupBy(rows, ({ origin }) => origin);
    for (const one of group)
      found.set(
        one,
        (byOrigin.get(one.of.id) ?? []).map(({ id, name }) => ({ id, name })),
      );
  }
  return questions.map((one) => found.get(one) ?? []);
}

function chainSql(level: ChainQuestion["of"]["level"]): string {
  const start =
    level === "PERSON"
      ? `select m.person_id as origin, m.team_id, 0 as steps
         from membership m
         where m.organisation_id = $1::uuid and m.person_id = any($2::uuid[]) and ${holds("m")}`
      : `select p.team_id as origin, p.parent_id as team_id, 0 as steps
         from team_placement p
         where p.organisation_id = $1::uuid and p.team_id = any($2::uuid[]) and p.parent_id is not null and ${holds("p")}`;
  return `with recursive up as (
         ${start}
         union all
         select up.origin, p.parent_id, up.steps + 1
         from up
         join team_placement p on p.organisation_id = $1::uuid and p.team_id = up.team_id
         where p.parent_id is not null and ${holds("p")}
       )
       select up.origin, t.id, t.name
       from up
       join team t on t.organisation_id = $1::uuid and t.id = up.team_id
       group by up.origin, t.id, t.name
       order by up.origin, min(up.steps), t.id`;
}

/** Whether a row was in force on the last day, as it was known. */
function holds(row: string): string {
  return `${row}.valid_from < $3::date and (${row}.valid_to is null or ${row}.valid_to >= $3::date)
         and case when $4::timestamptz is null then ${row}.superseded_at is null
           else ${row}.recorded_at <= $4::timestamptz and (${row}.superseded_at is null or ${row}.superseded_at > $4::timestamptz) end`;
}
