import type { OrganisationId, PersonId, SourceId, TeamId, TokenId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import type { Scope, Viewer } from "../../platform/kernel/viewer.js";
import type { Database } from "../../platform/database/database.js";

interface TokenRow {
  readonly organisationId: OrganisationId;
  readonly tokenId: TokenId;
  readonly personId: PersonId | null;
  readonly sourceId: SourceId | null;
  readonly secretHash: Buffer;
  readonly scopes: readonly Scope[];
  readonly timeZone: string;
  readonly today: LocalDate;
  readonly isAdministrator: boolean;
  readonly teamIds: readonly TeamId[];
}

/** A token that is neither revoked nor expired, with the hash of its secret and whom it stands for. */
export interface ValidToken {
  readonly secretHash: Buffer;
  readonly viewer: Viewer;
}

/**
 * Finds a valid token and everything a request must know about its owner, in one statement. Teams: the one the
 * person is in, all above it, and all below the teams that the person leads.
 */
export async function findToken(
  database: Database,
  tokenId: string,
  now: string,
): Promise<ValidToken | null> {
  const rows = await database.query<TokenRow>(FIND_TOKEN, [tokenId, now]);
  const [row] = rows;
  if (row === undefined) return null;
  const { secretHash, scopes, ...rest } = row;
  return { secretHash, viewer: { ...rest, scopes: new Set(scopes) } };
}

const FIND_TOKEN = `
  with recursive token as (
    select
      a.organisation_id, a.id, a.person_id, a.source_id, a.secret_hash, a.scopes, o.time_zone,
      ($2::timestamptz at time zone o.time_zone)::date as today
    from access_token a
    join organisation o on o.id = a.organisation_id
    left join person p on p.organisation_id = a.organisation_id and p.id = a.person_id
    where a.id = $1::uuid
      and a.revoked_at is null
      and a.expires_at > $2::timestamptz
      and (p.left_on is null or p.left_on > ($2::timestamptz at time zone o.time_zone)::date)
  ),
  own as (
    select m.organisation_id, m.team_id, m.role
    from token t
    join membership m on m.organisation_id = t.organisation_id and m.person_id = t.person_id
    where m.superseded_at is null and m.valid_from <= t.today and (m.valid_to is null or m.valid_to > t.today)
  ),
  placed as (
    select p.organisation_id, p.team_id, p.parent_id
    from token t
    join team_placement p on p.organisation_id = t.organisation_id
    where p.superseded_at is null and p.valid_from <= t.today and (p.valid_to is null or p.valid_to > t.today)
  ),
  above as (
    select o.team_id from own o
    union
    select p.parent_id from above a join placed p on p.team_id = a.team_id where p.parent_id is not null
  ),
  below as (
    select o.team_id from own o where o.role = 'LEADER'
    union
    select p.team_id from below b join placed p on p.parent_id = b.team_id
  )
  select
    t.organisation_id as "organisationId", t.id as "tokenId", t.person_id as "personId", t.source_id as "sourceId",
    t.secret_hash as "secretHash", t.scopes, t.time_zone as "timeZone", t.today::text as today,
    exists (
      select from program_role r
      where r.organisation_id = t.organisation_id and r.person_id = t.person_id and r.role = 'ADMINISTRATOR'
        and r.superseded_at is null and r.valid_from <= t.today and (r.valid_to is null or r.valid_to > t.today)
    ) as "isAdministrator",
    coalesce((select array_agg(x.team_id) from (select team_id from above union select team_id from below) x), '{}') as "teamIds"
  from token t`;
