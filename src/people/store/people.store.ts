import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, SourceId, TeamId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";

/** The fields of a person that a source may set. */
export interface PersonFields {
  readonly id: PersonId;
  readonly displayName: string;
  readonly email: string | null;
  readonly isPerson: boolean;
  readonly timeZone: string;
  readonly joinedOn: LocalDate;
  readonly leftOn: LocalDate | null;
}

/** Inserts or updates people; returns those that changed or are new. */
export async function writePeople(tx: Tx, people: readonly PersonFields[]): Promise<ReadonlySet<PersonId>> {
  if (people.length === 0) return new Set();
  const rows = await tx.query<{ id: PersonId }>(
    `insert into person as p
       (organisation_id, id, display_name, email, is_person, time_zone, joined_on, left_on, version, created_at)
     select $1, r.id, r."displayName", r.email, r."isPerson", r."timeZone", r."joinedOn", r."leftOn", 1, $2
     from jsonb_to_recordset($3::jsonb) as r
       (id uuid, "displayName" text, email text, "isPerson" boolean, "timeZone" text, "joinedOn" date, "leftOn" date)
     on conflict (organisation_id, id) do update set
       display_name = excluded.display_name, email = excluded.email, is_person = excluded.is_person,
       time_zone = excluded.time_zone, joined_on = excluded.joined_on, left_on = excluded.left_on,
       version = p.version + 1
     where (p.display_name, p.email, p.is_person, p.time_zone, p.joined_on, p.left_on)
       is distinct from (excluded.display_name, excluded.email, excluded.is_person, excluded.time_zone, excluded.joined_on, excluded.left_on)
     returning p.id`,
    [tx.organisationId, tx.recordedAt, JSON.stringify(people)],
  );
  return new Set(rows.map((row) => row.id));
}

/** Remembers what a source calls a person. */
export async function addIdentity(
  tx: Tx,
  identities: readonly {
    readonly personId: PersonId;
    readonly sourceId: SourceId;
    readonly externalId: string;
  }[],
): Promise<void> {
  if (identities.length === 0) return;
  await tx.query(
    `insert into person_identity (organisation_id, id, person_id, source_id, external_id, recorded_at)
     select $1, r.id, r."personId", r."sourceId", r."externalId", $2
     from jsonb_to_recordset($3::jsonb) as r (id uuid, "personId" uuid, "sourceId" uuid, "externalId" text)
     on conflict (organisation_id, source_id, external_id) do nothing`,
    [
      tx.organisationId,
      tx.recordedAt,
      JSON.stringify(identities.map((identity) => ({ id: newId(), ...identity }))),
    ],
  );
}

/** A person as stored, or null. */
export async function findPerson(
  tx: Tx,
  id: PersonId,
): Promise<(PersonFields & { readonly version: number }) | null> {
  const rows = await tx.query<PersonFields & { readonly version: number }>(
    `select p.id, p.display_name as "displayName", p.email, p.is_person as "isPerson", p.time_zone as "timeZone",
       p.joined_on::text as "joinedOn", p.left_on::text as "leftOn", p.version
     from person p where p.organisation_id = $1 and p.id = $2::uuid
     for update`,
    [tx.organisationId, id],
  );
  return rows[0] ?? null;
}

/** Inserts or updates teams; returns those that changed or are new. */
export async function writeTeams(
  tx: Tx,
  teams: readonly {
    readonly id: TeamId;
    readonly sourceId: SourceId | null;
    readonly externalId: string | null;
    readonly name: string;
  }[],
): Promise<ReadonlySet<TeamId>> {
  if (teams.length === 0) return new Set();
  const rows = await tx.query<{ id: TeamId }>(
    `insert into team as t (organisation_id, id, source_id, external_id, name, version, created_at)
     select $1, r.id, r."sourceId", r."externalId", r.name, 1, $2
     from jsonb_to_recordset($3::jsonb) as r (id uuid, "sourceId" uuid, "externalId" text, name text)
     on conflict (organisation_id, id) do update set name = excluded.name, version = t.version + 1
     where t.name is distinct from excluded.name
     returning t.id`,
    [tx.organisationId, tx.recordedAt, JSON.stringify(teams)],
  );
  return new Set(rows.map((row) => row.id));
}

/** Whether every id is a team of this organisation. */
export async function teamExists(tx: Tx, id: TeamId): Promise<boolean> {
  const rows = await tx.query(`select from team t where t.organisation_id = $1 and t.id = $2::uuid`, [
    tx.organisationId,
    id,
  ]);
  return rows.length === 1;
}
