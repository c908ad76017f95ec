/**
 * The monthly report of a year: every rate of every person and team, month by month, served from the rollups, against
 * the same figures as one plain SQL aggregation over the facts, in the same run on the same database.
 *
 *   npx tsx bench/report.ts [people] [tickets]     (500 and 1000000; 1.5 links a ticket)
 *
 * DATABASE_URL chooses the server (postgres://postgres@127.0.0.1:5432/postgres). The database solvewell_bench_report is
 * made anew and kept; --keep uses the one of an earlier run of the same size.
 */
import { isMeasuredAt } from "../src/outcomes/domain/metric-definition.js";
import { measure } from "../src/outcomes/domain/measure.js";
import { METRIC_DEFINITIONS } from "../src/outcomes/domain/metric-registry.js";
import type { MetricResult } from "../src/outcomes/domain/metric-result.js";
import { rebuildRollups } from "../src/outcomes/actions/rebuild-rollups.js";
import { readScopeSums, type MeasurementRequest } from "../src/outcomes/store/measurements.read-model.js";
import type { ActionDeps } from "../src/platform/database/unit-of-work.js";
import type { OrganisationId, PersonId, TeamId } from "../src/platform/kernel/ids.js";
import type { LocalDate, Period } from "../src/platform/kernel/period.js";
import { createBenchDatabase, openBenchDatabase, say } from "./support/bench-database.js";
import { readPlainSums } from "./support/report-sql.js";
import { makeReportWorld, REPORTED, reportMonths } from "./support/report-world.js";

const NAME = "solvewell_bench_report";
const USAGE = `npx tsx bench/report.ts [people] [tickets] [--keep]

  people    how many (500)
  tickets   how many over twelve months (1000000); 1.5 links each
  --keep    use the database that an earlier run has left\n`;
const ROUNDS = 3;
const LINKS_PER_TICKET = 1.5;

const args = process.argv.slice(2);
if (args.includes("--help")) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const [people = 500, tickets = 1_000_000] = args.filter((arg) => !arg.startsWith("--")).map(Number);
if (![people, tickets].every((value) => Number.isInteger(value) && value > 0)) {
  process.stderr.write(USAGE);
  process.exit(1);
}
const months = reportMonths(new Date()) as readonly Period[];
const year = { start: months[0]?.start ?? "", end: months.at(-1)?.end ?? "" };

/** What a way of answering took, and what it said. */
interface Timed {
  /** Until the sums of every figure were there. */
  readonly sumsMs: number;
  /** Until every figure had its value, interval and sentence. */
  readonly allMs: number;
  readonly results: readonly MetricResult[];
}

async function open(): Promise<{ readonly deps: ActionDeps; readonly org: OrganisationId }> {
  if (args.includes("--keep")) {
    const deps = await openBenchDatabase(NAME);
    const [row] = await deps.database.query<{ id: OrganisationId }>(`select id from organisation`);
    if (row === undefined) throw new Error("There is no database of an earlier run: leave out --keep");
    return { deps, org: row.id };
  }
  await createBenchDatabase(NAME);
  const deps = await openBenchDatabase(NAME);
  const links = Math.round(tickets * LINKS_PER_TICKET);
  say(
    `Preparing ${people} people, ${tickets} tickets, ${links} links and the facts of ${REPORTED.length} rates…`,
  );
  const org = await makeReportWorld(deps, { people, tickets, links }, year);
  const started = performance.now();
  const built = await rebuildRollups(deps, org);
  say(`rollups rebuilt from the facts in ${seconds(performance.now() - started)}: ${built.cells} cells`);
  await deps.database.query("vacuum analyze outcome_rollup");
  return { deps, org };
}

/** Every month of every rate of every person and team, as far as the metric is read at that level. */
async function reportRequests(deps: ActionDeps): Promise<readonly MeasurementRequest[]> {
  const persons = await deps.database.query<{ id: PersonId }>(`select id from person order by id`);
  const teams = await deps.database.query<{ id: TeamId }>(`select id from team order by id`);
  const scopes = [
    ...persons.map(({ id }) => ({ level: "PERSON", id }) as const),
    ...teams.map(({ id }) => ({ level: "TEAM", id }) as const),
  ];
  return REPORTED.flatMap((metric) =>
    scopes
      .filter(({ level }) => isMeasuredAt(METRIC_DEFINITIONS[metric], level))
      .flatMap((scope) => months.map((period) => ({ metric, scope, period, asOf: null }))),
  );
}

function results(requests: readonly MeasurementRequest[], sums: Sums): readonly MetricResult[] {
  return requests.map(({ metric, scope, period }, index) => {
    const own = sums[index];
    if (own === undefined) throw new Error("a request has no answer");
    const frame = { level: scope.level, period, target: null, suspendedBecause: null };
    return measure(own.sums, METRIC_DEFINITIONS[metric], frame);
  });
}

type Sums = readonly { readonly sums: Parameters<typeof measure>[0] }[];

async function timed(read: () => Promise<Sums>): Promise<Timed> {
  const started = performance.now();
  const sums = await read();
  const sumsMs = performance.now() - started;
  const answer = results(requests, sums);
  return { sumsMs, allMs: performance.now() - started, results: answer };
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

const { deps, org } = await open();
const requests = await reportRequests(deps);
const now = deps.clock.now();
const scope = {
  organisationId: org,
  personId: null,
  teamIds: [],
  isAdministrator: true,
  today: now.slice(0, 10) as LocalDate,
};
say(`The report has ${requests.length} figures with intervals, ${months.length} months, until ${year.end}`);

async function fromRollups(): Promise<Timed> {
  const snapshot = deps.database.snapshot(scope);
  const answer = await timed(() => readScopeSums(snapshot, org, now, requests));
  await snapshot.end();
  return answer;
}

const fromFacts = (): Promise<Timed> => timed(() => readPlainSums(deps, org, now, requests));

const best = { rollups: Infinity, report: Infinity, facts: Infinity };
for (let round = 1; round <= ROUNDS; round += 1) {
  const rollups = await fromRollups();
  const facts = await fromFacts();
  if (JSON.stringify(rollups.results) !== JSON.stringify(facts.results))
    throw new Error("The rollups and the facts do not give the same figures");
  best.rollups = Math.min(best.rollups, rollups.sumsMs);
  best.report = Math.min(best.report, rollups.allMs);
  best.facts = Math.min(best.facts, facts.sumsMs);
  say(
    `round ${round}: sums from the rollups ${seconds(rollups.sumsMs)}, with values, intervals and sentences ${seconds(rollups.allMs)}; sums by plain SQL over the facts ${seconds(facts.sumsMs)}`,
  );
}
say(`\nThe same ${requests.length} figures each time; best of ${ROUNDS} rounds:`);
say(`${seconds(best.report).padStart(9)}  the whole report from the rollups        (target: 2 s at most)`);
say(`${seconds(best.rollups).padStart(9)}  its sums from the rollups`);
say(`${seconds(best.facts).padStart(9)}  the same sums as one plain SQL aggregation over the facts`);
say(
  `${(best.facts / best.rollups).toFixed(1).padStart(7)} ×  faster                                   (target: 20 × at least)`,
);
await deps.database.close();
