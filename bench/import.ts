/**
 * How fast articles and links are imported from files, against COPY of the very same rows into the very same tables in
 * the same run; and how much memory the import of many links takes.
 *
 *   npx tsx bench/import.ts [articles] [links]     (20000 and 200000; memory is measured with 1000000 links)
 *
 * The import does what it always does: it parses and checks every line, resolves ids, folds revisions and intervals,
 * and asks for the jobs behind. COPY gets the finished rows.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { Database } from "../src/platform/database/database.js";
import { createOrganisation } from "../src/people/actions/create-organisation.js";
import { createBenchDatabase, openBenchDatabase, say } from "./support/bench-database.js";

const NAME = "solvewell_bench_import";
const ARTICLES = Number(process.argv[2] ?? 20_000);
const LINKS = Number(process.argv[3] ?? 200_000);
const MANY_LINKS = Number(process.argv[4] ?? 1_000_000);
const TICKETS = 50_000;
const ARTICLE_TABLES = ["article", "article_revision", "article_contributor", "article_search"] as const;

const sentence = (n: number): string =>
  `Step ${n % 97}: open the settings of product ${n % 1_013}, choose entry ${n % 211} and confirm with code E-${n % 7_919}.`;
const pad = (n: number): string => String(n).padStart(2, "0");

function* articleLines(count: number): Generator<string> {
  for (let n = 0; n < count; n += 1) {
    const body = Array.from({ length: 12 }, (_, at) => sentence(n * 13 + at * 29)).join("\n");
    const createdAt = `2025-${pad(1 + (n % 12))}-${pad(1 + (n % 28))}T08:00:00Z`;
    yield `${JSON.stringify({ externalId: `A${n}`, title: `Product ${n % 1_013} refuses entry ${n}`, body, resolution: sentence(n), environment: `Product ${n % 1_013}`, language: "en", author: `p${n % 50}`, createdAt, updatedAt: createdAt })}\n`;
  }
}

function* linkLines(from: number, count: number): Generator<string> {
  for (let n = from; n < from + count; n += 1)
    yield `${JSON.stringify({ ticket: `T${n % TICKETS}`, article: `A${(n * 7 + Math.floor(n / TICKETS)) % ARTICLES}`, kind: "SOLVED_BY", origin: "AGENT", linkedBy: `p${n % 50}`, linkedAt: `2026-${pad(1 + (n % 6))}-${pad(1 + (n % 28))}T${pad(n % 24)}:${pad(n % 60)}:00Z` })}\n`;
}

function* ticketLines(): Generator<string> {
  for (let n = 0; n < TICKETS; n += 1)
    yield `${JSON.stringify({ externalId: `T${n}`, status: "OPEN", createdAt: "2026-01-01T00:00:00Z", requesterKey: `r${n}` })}\n`;
}

function* peopleLines(): Generator<string> {
  for (let n = 0; n < 50; n += 1)
    yield `${JSON.stringify({ externalId: `p${n}`, displayName: `Person ${n}`, joinedOn: "2025-01-01" })}\n`;
}

async function writeFile(path: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), createWriteStream(path));
}

interface Imported {
  readonly seconds: number;
  readonly peakMib: number;
  readonly code: number;
}

/** Runs the import in a process of its own, as the command line does. */
async function runImport(kind: string, path: string): Promise<Imported> {
  const worker = fork("bench/support/import-worker.ts", [NAME, kind, path], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_NO_WARNINGS: "1" },
  });
  const [answer] = (await once(worker, "message")) as [Imported];
  await once(worker, "close");
  if (answer.code !== 0) throw new Error(`The import of ${kind} refused rows`);
  return answer;
}

/** Seconds that COPY takes for the rows that are in the tables now: they are copied out, emptied and copied in again. */
async function copySeconds(database: Database, tables: readonly string[], folder: string): Promise<number> {
  const client = await database.pool.connect();
  try {
    for (const table of tables)
      await pipeline(
        client.query(copyTo(`copy ${table} to stdout`)),
        createWriteStream(join(folder, `${table}.copy`)),
      );
    await client.query(`truncate ${tables.join(", ")} cascade`);
    const { createReadStream } = await import("node:fs");
    const begun = performance.now();
    for (const table of tables)
      await pipeline(
        createReadStream(join(folder, `${table}.copy`)),
        client.query(copyFrom(`copy ${table} from stdin`)),
      );
    return (performance.now() - begun) / 1000;
  } finally {
    client.release();
  }
}

function report(what: string, rows: number, imported: Imported, copied: number): void {
  say(
    `${what.padEnd(9)} ${String(rows).padStart(8)} rows   import ${(rows / imported.seconds).toFixed(0).padStart(7)}/s   COPY ${(rows / copied).toFixed(0).padStart(8)}/s   1/${(imported.seconds / copied).toFixed(1)} of COPY   peak ${imported.peakMib.toFixed(0)} MiB`,
  );
}

const folder = await mkdtemp(join(tmpdir(), "solvewell-bench-"));
await createBenchDatabase(NAME);
const deps = await openBenchDatabase(NAME);
await createOrganisation(deps, {
  slug: "bench",
  name: "Bench",
  timeZone: "UTC",
  teamOnlyMode: false,
  isDemo: false,
});
const path = (kind: string): string => join(folder, `${kind}.jsonl`);
await writeFile(path("people"), peopleLines());
await writeFile(path("tickets"), ticketLines());
await writeFile(path("articles"), articleLines(ARTICLES));
await writeFile(path("links"), linkLines(0, LINKS));
await writeFile(path("many-links"), linkLines(LINKS, MANY_LINKS));

await runImport("people", path("people"));
const tickets = await runImport("tickets", path("tickets"));
say(
  `tickets   ${String(TICKETS).padStart(8)} rows   import ${(TICKETS / tickets.seconds).toFixed(0).padStart(7)}/s   peak ${tickets.peakMib.toFixed(0)} MiB`,
);
const articles = await runImport("articles", path("articles"));
const articlesCopied = await copySeconds(deps.database, ARTICLE_TABLES, folder);
report("articles", ARTICLES, articles, articlesCopied);
const links = await runImport("links", path("links"));
const linksCopied = await copySeconds(deps.database, ["article_link"], folder);
report("links", LINKS, links, linksCopied);
const again = await runImport("links", path("links"));
say(`links, a second time, all unchanged: ${(LINKS / again.seconds).toFixed(0)}/s`);
const many = await runImport("links", path("many-links"));
say(
  `${MANY_LINKS} links: ${(MANY_LINKS / many.seconds).toFixed(0)}/s, peak memory of the process ${many.peakMib.toFixed(0)} MiB`,
);
await deps.database.close();
await rm(folder, { recursive: true, force: true });
