import { createOrganisation } from "../../src/people/actions/create-organisation.js";
import { Metric } from "../../src/outcomes/domain/metric-key.js";
import { METRIC_DEFINITIONS } from "../../src/outcomes/domain/metric-registry.js";
import { MetricFeed, MetricShape } from "../../src/outcomes/domain/metric-definition.js";
import type { ActionDeps } from "../../src/platform/database/unit-of-work.js";
import type { OrganisationId } from "../../src/platform/kernel/ids.js";
import { say } from "./bench-database.js";

/** How much there is to report about. */
export interface ReportSize {
  readonly people: number;
  readonly tickets: number;
  readonly links: number;
}

/** The rates that facts derived from tickets and links feed. */
export const REPORTED: readonly Metric[] = Object.values(Metric).filter((metric) => {
  const { shape, feed, periodRule } = METRIC_DEFINITIONS[metric];
  return shape === MetricShape.RATE && feed === MetricFeed.DERIVED && periodRule === "WHOLE_PERIOD";
});

/** The twelve whole months before this one. */
export function reportMonths(now: Date): readonly { readonly start: string; readonly end: string }[] {
  const first = (back: number): string =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 10);
  return Array.from({ length: 12 }, (_, index) => ({ start: first(12 - index), end: first(11 - index) }));
}

const ARTICLES = 5_000;
const PEOPLE_PER_TEAM = 16;
const CHUNK = 100_000;

const uuid = (kind: number, n: string): string =>
  `('${kind.toString(16).padStart(8, "0")}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
/** A number from 0 to 999 that looks like chance and is the same in every run. */
const chance = (n: string, salt: number): string => `(abs(hashint8extended((${n})::bigint, ${salt})) % 1000)`;

/**
 * An organisation whose year is written straight into the tables: people in teams of three levels, one in ten of whom
 * changes teams in the middle of a month; tickets over the year, links, and the facts of every reported metric.
 */
export async function makeReportWorld(
  deps: ActionDeps,
  size: ReportSize,
  period: { readonly start: string; readonly end: string },
): Promise<OrganisationId> {
  const made = await createOrganisation(deps, {
    slug: "bench",
    name: "Bench",
    timeZone: "UTC",
    teamOnlyMode: false,
    isDemo: false,
  });
  if (!made.ok) throw new Error(made.error[0]?.message);
  const org = made.value;
  const indexes = await dropIndexes(deps);
  for (const statement of peopleAndTeams(org, size.people)) await deps.database.query(statement);
  await fillCases(deps, org, size, period);
  say("  indexes");
  for (const { create } of indexes) await deps.database.query(create);
  await deps.database.query("vacuum analyze");
  return org;
}

/** Facts are written faster without their indexes; they are made again afterwards. */
async function dropIndexes(
  deps: ActionDeps,
): Promise<readonly { readonly name: string; readonly create: string }[]> {
  const indexes = await deps.database.query<{ name: string; create: string }>(
    `select indexname as name, indexdef as create from pg_indexes
     where tablename = 'outcome_fact' and indexname not like 'pk_%'`,
  );
  for (const { name } of indexes) await deps.database.query(`drop index ${name}`);
  return indexes;
}

function peopleAndTeams(org: string, people: number): readonly string[] {
  const teams = Math.max(7, Math.ceil(people / PEOPLE_PER_TEAM));
  // Team 1 is above all, 2 to 6 below it, the others below those.
  const leaf = `6 + (n % ${teams - 6}) + 1`;
  return [
    `insert into team (organisation_id, id, name, version, created_at)
     select '${org}', ${uuid(1, "n")}, 'Team ' || n, 1, now() from generate_series(1, ${teams}) n`,
    `insert into team_placement (organisation_id, id, team_id, parent_id, valid_from, recorded_at)
     select '${org}', ${uuid(7, "n")}, ${uuid(1, "n")},
       case when n > 6 then ${uuid(1, "2 + n % 5")} when n > 1 then ${uuid(1, "1")} end, '2000-01-01', '2000-01-01'
     from generate_series(1, ${teams}) n`,
    `insert into person (organisation_id, id, display_name, is_person, time_zone, joined_on, version, created_at)
     select '${org}', ${uuid(2, "n")}, 'Person ' || n, true, 'UTC', '2000-01-01', 1, now() from generate_series(1, ${people}) n`,
    `insert into membership (organisation_id, id, person_id, team_id, role, valid_from, valid_to, recorded_at)
     select '${org}', ${uuid(8, "n")}, ${uuid(2, "n")}, ${uuid(1, leaf)}, 'MEMBER', '2000-01-01',
       case when n % 10 = 0 then current_date - (${chance("n", 1)} * 360 / 1000)::int end, '2000-01-01'
     from generate_series(1, ${people}) n`,
    `insert into membership (organisation_id, id, person_id, team_id, role, valid_from, recorded_at)
     select m.organisation_id, ${uuid(9, "n")}, m.person_id, ${uuid(1, leaf.replaceAll("n", "(n + 1)"))}, 'MEMBER', m.valid_to, '2000-01-01'
     from generate_series(1, ${people}) n
     join membership m on m.organisation_id = '${org}' and m.person_id = ${uuid(2, "n")} and m.valid_to is not null`,
    `insert into source_system (organisation_id, id, name, kind, csat_positive_from, created_at)
     values ('${org}', ${uuid(3, "1")}, 'bench', 'GENERIC', 4, now())`,
    `insert into article (organisation_id, id, title, body, tags, confidence, audience, governance, version, content_hash, created_at, updated_at, recorded_at)
     select '${org}', ${uuid(5, "n")}, 'Article ' || n, '', '{}', 'VALIDATED', 'INTERNAL', 'EXPERIENCE_BASED', 1, '', '2000-01-01', '2000-01-01', now()
     from generate_series(1, ${ARTICLES}) n`,
  ];
}

async function fillCases(
  deps: ActionDeps,
  org: string,
  { people, tickets, links }: ReportSize,
  { start, end }: { readonly start: string; readonly end: string },
): Promise<void> {
  const opened = `(timestamptz '${start} UTC' + (timestamptz '${end} UTC' - timestamptz '${start} UTC') * ((n - 1)::float8 / ${tickets}))`;
  const resolver = `case when ${chance("n", 2)} < 20 then null else ${uuid(2, `1 + abs(hashint8extended(n::bigint, 3)) % ${people}`)} end`;
  for (let from = 1; from <= tickets; from += CHUNK) {
    const to = Math.min(from + CHUNK - 1, tickets);
    const numbers = `generate_series(${from}, ${to}) n`;
    const linkNumbers = `generate_series(${Math.floor(((from - 1) * links) / tickets) + 1}, ${Math.floor((to * links) / tickets)}) n`;
    await unchecked(deps, [
      `insert into ticket (organisation_id, id, source_id, external_id, kind, status, opened_at, reopen_count, touched_by, unmatched_people, is_spam, source_updated_at, source_version, content_hash, recorded_at, updated_at)
       select '${org}', ${uuid(4, "n")}, ${uuid(3, "1")}, n::text, 'INCIDENT', 'CLOSED', ${opened}, 0, '{}', '{}', false, now(), 0, '', now(), now() from ${numbers}`,
      `insert into article_link (organisation_id, id, ticket_id, article_id, kind, origin, linked_by, linked_at, needs_review, arrived_by, recorded_at)
       select '${org}', ${uuid(6, "n")}, ${uuid(4, `1 + (n - 1) * ${tickets}::bigint / ${links}`)}, ${uuid(5, `1 + (n * 17) % ${ARTICLES}`)}, 'SOLVED_BY', 'AGENT', ${uuid(2, `1 + n % ${people}`)}, timestamptz '${start} UTC' + n * interval '1 second', false, 'API', now()
       from ${linkNumbers}`,
      ...REPORTED.map((metric, at) => factsOf(org, metric, at, numbers, opened, resolver)),
    ]);
    say(`  ${to} of ${tickets} tickets`);
  }
}

/** One case a ticket and metric, of which some are left out and some count in part. */
function factsOf(
  org: string,
  metric: Metric,
  at: number,
  numbers: string,
  opened: string,
  resolver: string,
): string {
  const { version, maturityDays } = METRIC_DEFINITIONS[metric];
  const salt = 10 + at * 10;
  const isOut = `${chance("n", salt)} < 40`;
  return `insert into outcome_fact (organisation_id, occurred_on, id, metric, definition_version, subject_id, ticket_id, ordinal, person_id,
       occurred_at, matures_at, numerator, undecided, denominator, exclusion, reviewed_links, evidence, recorded_at)
     select '${org}', (f.at at time zone 'UTC')::date, ${uuid(0x100 + at, "f.n")}, '${metric}', ${version}, f.ticket_id, f.ticket_id, 0, f.person_id,
       f.at, ${maturityDays === 0 ? "null" : `case when not f.is_out then f.at + interval '${maturityDays} days' end`},
       case when f.is_out or ${chance("f.n", salt + 1)} > 300 then 0 else 1000 * (1 + ${chance("f.n", salt + 2)}) end, 0,
       case when f.is_out then 0 else 1000000 end, case when f.is_out then 'SPAM' end, 0,
       '{"relatedTicketId": null, "linkIds": []}', f.at
     from (select n, ${uuid(4, "n")} as ticket_id, ${resolver} as person_id, ${opened} as at, ${isOut} as is_out from ${numbers}) f`;
}

/** Runs the statements without looking up foreign keys: the rows are made to fit. */
async function unchecked(deps: ActionDeps, statements: readonly string[]): Promise<void> {
  await deps.database.transaction(async (manager) => {
    await manager.query(`set local session_replication_role = replica`);
    for (const statement of statements) await manager.query(statement);
  });
}
