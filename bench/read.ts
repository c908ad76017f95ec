/**
 * What a nested list costs the Node process: CPU per request of the product against one hand-written SQL statement that
 * builds the same JSON through pg (the floor), in one run on one machine.
 *
 *   npx tsx bench/read.ts [requests]     DATABASE_URL chooses the server (postgres://postgres@127.0.0.1:5432/postgres)
 */
import { fork } from "node:child_process";
import { createOrganisation } from "../src/people/actions/create-organisation.js";
import { issueToken } from "../src/people/actions/issue-token.js";
import { joinPerson } from "../src/people/actions/join-person.js";
import type { LocalDate } from "../src/platform/kernel/period.js";
import { commandLineViewer } from "../src/platform/kernel/viewer.js";
import { createBenchDatabase, openBenchDatabase, say } from "./support/bench-database.js";
import { NESTED_LIST, READ_DATABASE } from "./support/read-case.js";

const REQUESTS = Number(process.argv[2] ?? 400);
const WARM_UP = 100;
const ROUNDS = 3;
const SIZE = { people: 200, teams: 20, articles: 50_000, tickets: 100_000, links: 300_000 };

interface Case {
  readonly organisationId: string;
  readonly token: string;
}

async function prepare(): Promise<Case> {
  await createBenchDatabase(READ_DATABASE);
  const deps = await openBenchDatabase(READ_DATABASE);
  const made = await createOrganisation(deps, {
    slug: "bench",
    name: "Bench",
    timeZone: "UTC",
    teamOnlyMode: false,
    isDemo: false,
  });
  if (!made.ok) throw new Error(made.error[0]?.message);
  const today = deps.clock.now().slice(0, 10) as LocalDate;
  const viewer = commandLineViewer(made.value, "UTC", today);
  const person = await joinPerson(deps, viewer, {
    displayName: "Reader",
    joinedOn: "2025-01-01" as LocalDate,
  });
  if (!person.ok) throw new Error(person.error[0]?.message);
  const issued = await issueToken(deps, viewer, {
    subject: { personId: person.value },
    label: "bench",
    scopes: ["read"],
    expiresInDays: 1,
  });
  if (!issued.ok) throw new Error(issued.error[0]?.message);
  const org = made.value;
  const uuid = (kind: number, n: string): string =>
    `('${kind.toString(16).padStart(8, "0")}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  const fill = [
    `insert into team (organisation_id, id, name, version, created_at) select '${org}', ${uuid(1, "n")}, 'Team ' || n, 1, now() from generate_series(1, ${SIZE.teams}) n`,
    `insert into person (organisation_id, id, display_name, is_person, time_zone, joined_on, version, created_at) select '${org}', ${uuid(2, "n")}, 'Person ' || n, true, 'UTC', '2025-01-01', 1, now() from generate_series(1, ${SIZE.people}) n`,
    `insert into source_system (organisation_id, id, name, kind, csat_positive_from, created_at) values ('${org}', ${uuid(3, "1")}, 'bench', 'GENERIC', 4, now())`,
    `insert into ticket (organisation_id, id, source_id, external_id, display_key, kind, status, priority, opened_at, reopen_count, touched_by, unmatched_people, is_spam, source_updated_at, source_version, content_hash, recorded_at, updated_at) select '${org}', ${uuid(4, "n")}, ${uuid(3, "1")}, n::text, 'INC' || n, 'INCIDENT', 'CLOSED', 'P' || (1 + n % 4), timestamptz '2025-01-01' + n * interval '5 minutes', 0, '{}', '{}', false, now(), 0, '', now(), now() from generate_series(1, ${SIZE.tickets}) n`,
    `insert into article (organisation_id, id, title, body, tags, confidence, audience, governance, author_id, team_id, version, content_hash, created_at, updated_at, recorded_at) select '${org}', ${uuid(5, "n")}, 'How to mend problem number ' || n || ' of the product', repeat('Some steps that help. ', 40), '{}', 'VALIDATED', 'INTERNAL', 'EXPERIENCE_BASED', ${uuid(2, `1 + n % ${SIZE.people}`)}, ${uuid(1, `1 + n % ${SIZE.teams}`)}, 1, '', timestamptz '2025-01-01' + n * interval '9 minutes', timestamptz '2025-01-01' + n * interval '10 minutes', now() from generate_series(1, ${SIZE.articles}) n`,
    `insert into article_link (organisation_id, id, ticket_id, article_id, kind, origin, linked_by, linked_at, needs_review, arrived_by, recorded_at) select '${org}', ${uuid(6, "n")}, ${uuid(4, `1 + (n - 1) / 3`)}, ${uuid(5, `1 + (n * 17) % ${SIZE.articles}`)}, 'SOLVED_BY', 'AGENT', ${uuid(2, `1 + n % ${SIZE.people}`)}, timestamptz '2025-01-01' + n * interval '2 minutes', false, 'API', now() from generate_series(1, ${SIZE.links}) n`,
  ];
  for (const statement of fill) await deps.database.query(statement);
  await deps.database.query("vacuum analyze");
  await deps.database.close();
  return { organisationId: org, token: issued.value.text };
}

interface Usage {
  readonly cpuMicros: number;
  readonly rssMib: number;
}

/** CPU milliseconds per request of one way of answering, and what it answered. */
async function measure(
  mode: string,
  { organisationId, token }: Case,
): Promise<{ readonly ms: number; readonly rssMib: number; readonly body: string }> {
  const worker = fork("bench/support/read-worker.ts", [mode, token, organisationId], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production", NODE_NO_WARNINGS: "1" },
  });
  const message = <T>(): Promise<T> =>
    new Promise((resolve) => worker.once("message", (value) => resolve(value as T)));
  const { url } = await message<{ url: string }>();
  const usage = async (): Promise<Usage> => {
    const answer = message<Usage>();
    worker.send("usage");
    return answer;
  };
  const ask = async (): Promise<string> => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: NESTED_LIST }),
    });
    return response.text();
  };
  const body = await ask();
  for (let at = 0; at < WARM_UP; at += 1) await ask();
  const before = await usage();
  for (let at = 0; at < REQUESTS; at += 1) await ask();
  const after = await usage();
  worker.kill();
  return { ms: (after.cpuMicros - before.cpuMicros) / 1000 / REQUESTS, rssMib: after.rssMib, body };
}

const MODES = {
  floor: "one hand-written SQL through pg, behind node:http",
  executor: "the compiled query with its transaction and access rules, behind node:http",
  product: "the product: + token, Apollo Server, Express, limits",
} as const;

say(`Preparing ${SIZE.articles} articles and ${SIZE.links} links…`);
const prepared = await prepare();
const best = new Map<string, number>();
const bodies = new Map<string, string>();
for (let round = 1; round <= ROUNDS; round += 1)
  for (const mode of Object.keys(MODES)) {
    const { ms, rssMib, body } = await measure(mode, prepared);
    best.set(mode, Math.min(ms, best.get(mode) ?? Infinity));
    bodies.set(mode, body);
    say(`round ${round}  ${mode.padEnd(9)} ${ms.toFixed(2)} ms CPU / request, ${rssMib.toFixed(0)} MiB`);
  }
const same = new Set([...bodies.values()].map((body) => JSON.stringify(JSON.parse(body))));
if (same.size !== 1) throw new Error("The ways of answering do not give the same JSON");
say(
  `\nThe same ${(bodies.get("floor")?.length ?? 0) / 1000} kB of JSON each time; best of ${ROUNDS} rounds of ${REQUESTS} requests:`,
);
const floorMs = best.get("floor") ?? NaN;
for (const [mode, what] of Object.entries(MODES))
  say(
    `${(best.get(mode) ?? NaN).toFixed(2)} ms  ${((best.get(mode) ?? NaN) / floorMs).toFixed(1)} × floor  ${what}`,
  );
