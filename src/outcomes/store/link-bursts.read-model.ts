import type { Runs } from "../../people/store/access.read-model.js";
import type { OrganisationId, TeamId } from "../../platform/kernel/ids.js";
import type { Period } from "../../platform/kernel/period.js";
import type { TimedLink } from "../domain/link-bursts.js";
import { instantSql } from "./ticket-rows.read-model.js";

/** The links of a team, and how many people made them. */
export interface TeamLinks {
  readonly links: readonly TimedLink[];
  readonly people: number;
}

/**
 * The links by which people of a team, or of one below it, said on days of the period that an article solved a ticket.
 * Somebody belongs to the team they were in on the day; the tree of teams is today's.
 */
export async function readTeamLinks(
  runs: Runs,
  organisationId: OrganisationId,
  teamId: TeamId,
  { start, end }: Period,
): Promise<TeamLinks> {
  const rows = await runs.query<TimedLink & { readonly by: string }>(
    `with recursive below as (
       select $2::uuid as team_id
       union
       select p.team_id
       from below
       join team_placement p on p.organisation_id = $1 and p.parent_id = below.team_id
       where p.superseded_at is null and p.valid_to is null
     ),
     link as (
       select l.linked_by, l.linked_at, (l.linked_at at time zone o.time_zone)::date as linked_on, l.ticket_id
       from article_link l
       join organisation o on o.id = l.organisation_id
       where l.organisation_id = $1 and l.kind = 'SOLVED_BY' and l.unlinked_at is null and l.superseded_at is null
         and l.origin in ('AGENT', 'PARSED_URL')
         -- A day on either side, so that the index serves whatever the time zone is.
         and l.linked_at >= $3::date - 1 and l.linked_at < $4::date + 1
     )
     select l.linked_by as by, ${instantSql("l.linked_at")} as "linkedAt", l.linked_on::text as "linkedOn",
       ${instantSql("coalesce(t.closed_at, t.resolved_at)")} as "closedAt"
     from link l
     join ticket t on t.organisation_id = $1 and t.id = l.ticket_id
     join membership m
       on m.organisation_id = $1 and m.person_id = l.linked_by and m.superseded_at is null
       and m.valid_from <= l.linked_on and (m.valid_to is null or m.valid_to > l.linked_on)
     where m.team_id in (select b.team_id from below b) and l.linked_on >= $3::date and l.linked_on < $4::date
     order by l.linked_at, l.ticket_id`,
    [organisationId, teamId, start, end],
  );
  return {
    links: rows.map(({ linkedAt, linkedOn, closedAt }) => ({ linkedAt, linkedOn, closedAt })),
    people: new Set(rows.map(({ by }) => by)).size,
  };
}
