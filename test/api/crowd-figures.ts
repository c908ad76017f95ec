import { upsertObservations } from "../../src/intake/actions/upsert-observations.js";
import { defineOwnMetric } from "../../src/outcomes/actions/define-own-metric.js";
import { disputeFact } from "../../src/outcomes/actions/dispute-fact.js";
import { resolveDispute } from "../../src/outcomes/actions/dispute-resolve.js";
import { publishClosedMonths } from "../../src/outcomes/actions/publish-figures.js";
import { publishRestatement } from "../../src/outcomes/actions/publish-restatement.js";
import { recordRootCauseAction } from "../../src/outcomes/actions/record-root-cause-action.js";
import { setTeamOnlyMode } from "../../src/people/actions/set-team-only-mode.js";
import type { OwnMetricId, PersonId, TeamId } from "../../src/platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../src/platform/kernel/period.js";
import type { Viewer } from "../../src/platform/kernel/viewer.js";
import { upsertTickets } from "../../src/tickets/actions/upsert-tickets.js";
import type { TestDatabase } from "../support/test-database.js";
import { must, type TestOrganisation } from "../support/test-organisation.js";
import { closedTicket, drain, writtenIds } from "./desk.js";

/** The month whose figures are published and change afterwards. */
export const PUBLISHED = { start: "2025-06-01", end: "2025-07-01" };

const twoDigits = (n: number): string => String(n).padStart(2, "0");

/** A ticket of each in June 2025, each of a category of its own; before that one, so that June is known as a whole. */
export async function pastTickets(
  db: TestDatabase,
  { admin, sourceId }: TestOrganisation,
  crowd: number,
  name: string,
): Promise<void> {
  const tickets = Array.from({ length: crowd }, (_, index) => ({
    ...closedTicket(`${name}${index + 1}`, `2025-06-${twoDigits(index + 1)}T08:00:00Z`, `person${index + 1}`),
    category: `Cause ${index + 1}`,
  }));
  const first = closedTicket("first", "2025-05-20T08:00:00Z", "ada");
  writtenIds(await upsertTickets(db.deps, admin, sourceId, [first, ...tickets], "FILE"));
}

/** An own metric with an observation of each team in May 2026. */
export async function ownMetric(
  db: TestDatabase,
  { admin, sourceId }: TestOrganisation,
  crowd: number,
): Promise<OwnMetricId> {
  const ownMetricId = must(
    await defineOwnMetric(db.deps, admin, {
      name: "Deliveries on time",
      description: "Whether customers get what they were promised when they were promised it.",
      formula: "The share of deliveries that came on the promised day.",
      shape: "RATE",
      names: "TICKETS",
      direction: "HIGHER_IS_BETTER",
      unit: "share of deliveries",
      level: "TEAM",
      guardMetric: "CALLBACK_RATE",
    }),
  );
  const occurredAt = "2026-05-10T09:00:00.000Z" as Instant;
  const items = Array.from({ length: crowd }, (_, index) => ({
    ownMetricId,
    externalId: `delivery${index + 1}`,
    ticket: String(index + 1),
    team: `team${index + 1}`,
    occurredAt,
    sourceUpdatedAt: occurredAt,
    numerator: 1,
    denominator: 1,
  }));
  writtenIds(await upsertObservations(db.deps, admin, { sourceId, mode: "PARTIAL", items }));
  return ownMetricId;
}

/** Published figures that changed, disputed facts, actions against causes, and a setting that was changed often. */
export async function manyFigures(
  db: TestDatabase,
  org: TestOrganisation,
  dana: Viewer,
  { people, teams }: { readonly people: readonly PersonId[]; readonly teams: readonly TeamId[] },
): Promise<void> {
  await publishClosedMonths(db.deps, org.id);
  await pastTickets(db, org, people.length, "late");
  await drain(db);
  await manyRestatements(db, dana);
  await manyDisputes(db, dana, people);
  await drain(db);
  for (const [index, teamId] of teams.entries()) {
    const action = {
      categoryPath: [`Cause ${index + 1}`],
      actedOn: "2026-04-10" as LocalDate,
      description: "It is mended.",
      teamId,
    };
    must(await recordRootCauseAction(db.deps, dana, action));
    const teamOnlyMode = index % 2 === 0;
    must(await setTeamOnlyMode(db.deps, dana, { teamOnlyMode, purpose: `Trial ${index}` }));
  }
  await drain(db);
}

/** Every third restatement is published. */
async function manyRestatements(db: TestDatabase, dana: Viewer): Promise<void> {
  const rows = await db.database.query<{ id: string }>(
    `select r.id from restatement r where r.organisation_id = $1 order by r.id`,
    [dana.organisationId],
  );
  for (const [index, { id }] of rows.entries())
    if (index % 3 === 0)
      must(await publishRestatement(db.deps, dana, { restatementId: id, note: "Files came late." }));
}

/** Everybody disputes a fact of May and one of June of the year before; Dana decides about every other. */
async function manyDisputes(db: TestDatabase, dana: Viewer, people: readonly PersonId[]): Promise<void> {
  const facts = await db.database.query<{ id: string; personId: PersonId }>(
    `select distinct on (f.person_id, f.metric) f.id, f.person_id as "personId"
     from outcome_fact f
     where f.organisation_id = $1 and f.person_id = any($2::uuid[]) and f.superseded_at is null and f.exclusion is null
       and (f.metric = 'ACCURATE_REUSE_PER_100' and f.occurred_on >= '2026-05-01'
         or f.metric = 'REOPEN_RATE' and f.occurred_on < '2025-07-01')
     order by f.person_id, f.metric, f.id`,
    [dana.organisationId, people],
  );
  for (const [index, { id, personId }] of facts.entries()) {
    const filed = { factId: id, reason: "Somebody else solved that one." };
    const disputeId = must(await disputeFact(db.deps, { ...dana, personId }, filed));
    const decision = { disputeId, version: 1, decision: "REJECT", resolution: "The log says so." } as const;
    if (index % 2 === 0) must(await resolveDispute(db.deps, dana, decision));
  }
}
