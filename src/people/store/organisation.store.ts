import type { EntityManager } from "typeorm";
import type { Database } from "../../platform/database/database.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { OrganisationId, SourceId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { OrganisationEntity } from "./organisation.entity.js";
import { SourceSystemEntity } from "./source-system.entity.js";

/** What the command line and the start need to know about an organisation. */
export interface OrganisationSummary {
  readonly id: OrganisationId;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly isDemo: boolean;
  readonly today: LocalDate;
}

/** Every organisation, by name. */
export async function listOrganisations(database: Database): Promise<readonly OrganisationSummary[]> {
  return database.query<OrganisationSummary>(
    `select o.id, o.slug, o.name, o.time_zone as "timeZone", o.is_demo as "isDemo",
       (now() at time zone o.time_zone)::date::text as today
     from organisation o
     order by o.name, o.id`,
  );
}

/** Stores a new organisation. */
export async function insertOrganisation(
  manager: EntityManager,
  organisation: Omit<OrganisationEntity, "createdAt"> & { readonly createdAt: Date },
): Promise<void> {
  await manager.insert(OrganisationEntity, organisation);
}

/** The id of a source by its name, or null. */
export async function findSource(tx: Tx, name: string): Promise<SourceId | null> {
  const rows = await tx.query<{ id: SourceId }>(
    `select s.id from source_system s where s.organisation_id = $1 and s.name = $2`,
    [tx.organisationId, name],
  );
  return rows[0]?.id ?? null;
}

/** Stores a new source system. */
export async function insertSource(
  tx: Tx,
  source: Pick<SourceSystemEntity, "id" | "name" | "kind" | "url" | "csatPositiveFrom">,
): Promise<void> {
  await tx.manager.insert(SourceSystemEntity, {
    organisationId: tx.organisationId,
    ...source,
    createdAt: new Date(tx.recordedAt),
  });
}

/** Serialises changes to who stands above whom, so that two of them cannot close a cycle together. */
export async function lockStructure(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('structure:' || $1::text, 0))`, [
    tx.organisationId,
  ]);
}
