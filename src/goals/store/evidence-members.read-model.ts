import type { Runs } from "../../people/store/access.read-model.js";
import type { OrganisationId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate, Period } from "../../platform/kernel/period.js";
import { teamTree } from "../../outcomes/store/fact-scope.js";

/** That somebody was in a team, or in one below it, from a day up to but without another. */
export interface EvidenceMember {
  readonly teamId: TeamId;
  readonly personId: PersonId;
  readonly from: LocalDate;
  /** Null while it lasts. */
  readonly until: LocalDate | null;
}

/**
 * Who was in the teams, or in teams below them, during a period as it was known at an instant (null: now). The same rule
 * as for the facts of a team: its people on the day, in the tree of the period's last day.
 */
export async function readEvidenceMembers(
  runs: Runs,
  question: { readonly organisationId: OrganisationId; readonly asOf: Instant | null },
  teamIds: readonly TeamId[],
  { start, end }: Period,
): Promise<readonly EvidenceMember[]> {
  if (teamIds.length === 0) return [];
  const tree = teamTree({
    level: "TEAM",
    scopeIds: "$2::uuid[]",
    metric: "",
    start: "$3::date",
    end: "$4::date",
    asOf: "$5::timestamptz",
    isPast: true,
  });
  return runs.query<EvidenceMember>(
    `with recursive ${tree}
     select below.scope_id as "teamId", m.person_id as "personId", m.valid_from::text as "from",
       m.valid_to::text as "until"
     from below
     join membership m on m.organisation_id = $1::uuid and m.team_id = below.team_id
     where m.valid_from < $4::date and (m.valid_to is null or m.valid_to > $3::date)
       and m.recorded_at <= $5::timestamptz and (m.superseded_at is null or m.superseded_at > $5::timestamptz)
     order by below.scope_id, m.person_id, m.valid_from`,
    // Whatever is known now is known at the end of time.
    [question.organisationId, teamIds, start, end, question.asOf ?? "infinity"],
  );
}
