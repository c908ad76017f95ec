/**
 * Duplicates at scale: a full scan, the candidates of one article, and one changed article until its pairs are right,
 * beside two peers on the same articles in the same PostgreSQL, each asked for a sample and extrapolated to all.
 *
 *   npx tsx bench/duplicates.ts [10000 100000 1000000] [--queries 500] [--checksum] [--no-peers] [--json]
 */
import { fork } from "node:child_process";
import { parseArgs } from "node:util";
import { findDraftCandidates } from "../src/duplicates/store/draft-candidates.read-model.js";
import { refreshArticles } from "../src/duplicates/actions/refresh-articles.js";
import { createOrganisation } from "../src/people/actions/create-organisation.js";
import type { ActionDeps } from "../src/platform/database/unit-of-work.js";
import type { ArticleId, OrganisationId } from "../src/platform/kernel/ids.js";
import { createBenchDatabase, openBenchDatabase, say } from "./support/bench-database.js";
import { measureLookUps, textSearchPeer, trigramPeer, type LookUps } from "./support/duplicate-peers.js";
import type { ScanReport } from "./support/duplicates-worker.js";
import { connectTo, loadArticles } from "./support/load-articles.js";
import { makeCollection, type MadeCollection } from "./support/make-articles.js";

const HELP = `Usage: npx tsx bench/duplicates.ts [sizes, default 10000 100000] [options]

  --queries <n>   articles looked up one by one (500)
  --checksum      scan every size with one and with two threads, not only the smallest
  --no-peers      leave out pg_trgm and tsvector
  --json          print the figures as JSON at the end
  --help          print this

The articles are made from ../shared/data where it is present and from the demo's generator otherwise. DATABASE_URL chooses
the server (postgres://postgres@127.0.0.1:5432/postgres); the database solvewell_bench_duplicates is replaced.
1,000,000 articles need 20 GB of disk and take about an hour with the peers.
`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    queries: { type: "string", default: "500" },
    checksum: { type: "boolean", default: false },
    "no-peers": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (options.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const NAME = "solvewell_bench_duplicates";
const QUERIES = Number(options.queries);
const SIZES = (positionals.length > 0 ? positionals : ["10000", "100000"]).map(Number);
const CHANGES = 20;
/** Sizes up to which the scan is repeated to see that it changes nothing; above with --checksum only. */
const RESCANNED = 100_000;

interface Figures {
  readonly size: number;
  readonly source: string;
  readonly scan: ScanReport;
  readonly rescan: ScanReport | null;
  readonly oneThread: ScanReport | null;
  readonly candidates: LookUps;
  readonly changes: {
    readonly p50Ms: number;
    readonly maxMs: number;
    readonly right: number;
    readonly of: number;
  };
  readonly peers: Readonly<Record<string, LookUps>>;
}

/** Progress goes to the error stream, so that the figures can be piped. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function scan(size: number, threads: number): Promise<ScanReport> {
  return new Promise((resolve, reject) => {
    const worker = fork("bench/support/duplicates-worker.ts", [NAME, String(size), String(threads)], {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, NODE_NO_WARNINGS: "1" },
    });
    let report: ScanReport | null = null;
    let told = 0;
    worker.on(
      "message",
      (message: ScanReport | { readonly phase: string; readonly at: number; readonly total: number }) => {
        if ("seconds" in message) report = message;
        else if (Date.now() - told > 5_000) {
          told = Date.now();
          tell(`  ${message.phase.toLowerCase()} ${message.at} of ${message.total}`);
        }
      },
    );
    worker.on("exit", (code) =>
      report === null ? reject(new Error(`the scan ended with code ${code}`)) : resolve(report),
    );
  });
}

async function measure(size: number, isFirst: boolean): Promise<Figures> {
  const collection = makeCollection(size);
  tell(`${size} articles from ${collection.source}: loading`);
  await createBenchDatabase(NAME);
  const deps = await openBenchDatabase(NAME);
  const organisationId = await createBase(deps);
  await loadArticles(
    NAME,
    organisationId,
    collection,
    (done) => done % 100_000 === 0 && tell(`  loaded ${done}`),
  );
  tell(`scanning with two threads`);
  const first = await scan(size, 2);
  await deps.database.analyse();
  const rescan = size <= RESCANNED || options.checksum ? await scan(size, 2) : null;
  const oneThread = isFirst || options.checksum ? await scan(size, 1) : null;
  tell(`looking up ${QUERIES} articles`);
  const candidates = await measureLookUps(collection, QUERIES, lookUp(deps, organisationId, collection));
  const changes = await measureChanges(deps, organisationId, collection);
  const peers = options["no-peers"] ? {} : await measurePeers(collection);
  await deps.database.close();
  return { size, source: collection.source, scan: first, rescan, oneThread, candidates, changes, peers };
}

async function createBase(deps: ActionDeps): Promise<OrganisationId> {
  const made = await createOrganisation(deps, {
    slug: "bench",
    name: "Bench",
    timeZone: "UTC",
    teamOnlyMode: false,
    isDemo: false,
  });
  if (!made.ok) throw new Error(made.error[0]?.message);
  return made.value;
}

/** What the API asks when somebody writes an article. */
function lookUp(
  deps: ActionDeps,
  organisationId: OrganisationId,
  collection: MadeCollection,
): (at: number) => Promise<readonly string[]> {
  const scope = { organisationId, personId: null, teamIds: [], isAdministrator: true, today: "2026-06-30" };
  return async (at) => {
    const snapshot = deps.database.snapshot(scope);
    const found = await findDraftCandidates(snapshot, collection.article(at).text, 11);
    await snapshot.end();
    return found.map(({ articleId }) => articleId);
  };
}

/** Gives some articles the text of another and asks whether their pair stands afterwards. */
async function measureChanges(
  deps: ActionDeps,
  organisationId: OrganisationId,
  collection: MadeCollection,
): Promise<Figures["changes"]> {
  const times: number[] = [];
  let right = 0;
  for (const [number, at] of collection.copies.slice(0, CHANGES).entries()) {
    const { text, id: copy } = collection.article(at);
    const { id } = collection.article(number);
    await deps.database.query(
      `update article set title = $2, body = $3, language = $4, version = version + 1 where id = $1`,
      [id, text.title, (text.body ?? "").replaceAll("\0", ""), text.language],
    );
    const begun = performance.now();
    await refreshArticles(deps, organisationId, [id as ArticleId]);
    times.push(performance.now() - begun);
    const [pair] = await deps.database.query<{ readonly isThere: boolean }>(
      `select exists (
         select from duplicate_pair where article_a_id = least($1::uuid, $2::uuid) and article_b_id = greatest($1::uuid, $2::uuid)
       ) as "isThere"`,
      [id, copy],
    );
    if (pair?.isThere === true) right += 1;
  }
  times.sort((l, r) => l - r);
  return { p50Ms: times[times.length >> 1] ?? NaN, maxMs: times.at(-1) ?? NaN, right, of: times.length };
}

async function measurePeers(collection: MadeCollection): Promise<Figures["peers"]> {
  const client = await connectTo(NAME);
  const peers: Record<string, LookUps> = {};
  for (const [name, prepare] of Object.entries({
    "pg_trgm on titles": trigramPeer,
    "tsvector, 16 rarest words": textSearchPeer,
  })) {
    tell(`peer: ${name}`);
    peers[name] = await measureLookUps(collection, QUERIES, await prepare(client, collection));
  }
  await client.end();
  return peers;
}

function print({ size, scan: first, rescan, oneThread, candidates, changes, peers }: Figures): void {
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  const share = (value: number): string => value.toFixed(3);
  const phases = Object.entries(first.phases).map(([name, ms]) => `${name} ${seconds(ms)}`);
  say(`\n${size} articles`);
  say(
    `  full scan          ${first.seconds.toFixed(1)} s: found ${first.foundSeconds.toFixed(1)} s (${phases.join(", ")}), then explained and written`,
  );
  say(`  peak memory        ${first.peakMib.toFixed(0)} MiB`);
  say(
    `  planted copies     hit@1 ${share(first.hitAt1)}, hit@10 ${share(first.hitAt10)}, suspected ${share(first.paired)}; ${first.pairs} pairs in all`,
  );
  if (rescan !== null)
    say(
      `  again, unchanged   ${rescan.seconds.toFixed(1)} s, ${rescan.changed} pairs changed, the same: ${rescan.checksum === first.checksum}`,
    );
  if (oneThread !== null)
    say(
      `  with one thread    ${oneThread.foundSeconds.toFixed(1)} s, checksum ${oneThread.checksum} and ${first.checksum}: ${oneThread.checksum === first.checksum ? "the same" : "DIFFERENT"}`,
    );
  say(
    `  one article        p50 ${candidates.p50Ms.toFixed(1)} ms, p95 ${candidates.p95Ms.toFixed(1)} ms, hit@10 ${share(candidates.hitAt10)} (${candidates.asked} asked)`,
  );
  say(
    `  one change         p50 ${changes.p50Ms.toFixed(0)} ms, at most ${changes.maxMs.toFixed(0)} ms, ${changes.right} of ${changes.of} with the right pair`,
  );
  for (const [name, peer] of Object.entries(peers)) {
    const whole = (peer.meanMs * size) / 1000;
    say(
      `  ${name.padEnd(26)} p50 ${peer.p50Ms.toFixed(1)} ms, p95 ${peer.p95Ms.toFixed(1)} ms, hit@10 ${share(peer.hitAt10)}; all articles ${whole.toFixed(0)} s` +
        ` = ${(whole / first.seconds).toFixed(1)} × the scan; a look-up ${(peer.p95Ms / candidates.p95Ms).toFixed(1)} × ours at p95 (${peer.asked} asked)`,
    );
  }
}

const all: Figures[] = [];
for (const [at, size] of SIZES.entries()) {
  const figures = await measure(size, at === 0);
  all.push(figures);
  print(figures);
}
if (options.json) say(JSON.stringify(all, null, 2));
