import "reflect-metadata";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { banner } from "./cli/banner.js";
import { demoAccess, ensureDemo } from "./demo/actions/ensure-demo.js";
import { DEFAULT_DEMO_SIZE, SMALL_DEMO_SIZE, type DemoSize } from "./demo/domain/demo-size.js";
import { jobHandlers, nightlyHandler } from "./job-handlers.js";
import { openDatabase } from "./open-database.js";
import { authenticate } from "./people/actions/authenticate.js";
import { systemClock } from "./platform/clock.js";
import { readConfig, type Config } from "./platform/config.js";
import { startJobs } from "./platform/database/jobs.js";
import type { ActionDeps } from "./platform/database/unit-of-work.js";
import { openEmbeddings } from "./platform/embeddings/open-embeddings.js";
import { assertPortFree } from "./platform/http/assert-port-free.js";
import { startHttp } from "./platform/http/server.js";
import { err, ok, type Result } from "./platform/kernel/result.js";
import { createLogger, type Logger } from "./platform/logger.js";
import { buildSolvewellSchema } from "./schema.js";

const HELP = `Usage: npm start [-- --demo | --help]

Starts Solvewell: GraphQL on http://localhost:4000/graphql with an explorer at the same address.
Without DATABASE_URL it runs its own PostgreSQL in .data/ and loads a demo organisation once.

  --demo   load the demo organisation into the database of DATABASE_URL, and print its tokens
  --help   this text

Environment: PORT (4000), DATABASE_URL (postgres://…), DATA_DIR (.data), LOG_LEVEL (warn), 
             PG_BIN_DIR, POOL_SIZE (10), REQUEST_TIMEOUT_MS (15000), DEMO_SIZE (full or small),
             EMBEDDINGS_URL, EMBEDDINGS_MODEL, EMBEDDINGS_KEY (none; see docs/embeddings.md)
`;

/** How long the last requests may take once the process is asked to stop, in milliseconds. */
const SHUTDOWN_LIMIT_MS = 25_000;

/** Starts the product and keeps it running until it is asked to stop. */
export async function main(args: readonly string[]): Promise<void> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(HELP);
    return;
  }
  const config = readConfig(process.env);
  if (!config.ok) return refuse(config.error);
  const unknown = args.filter((argument) => argument !== "--demo");
  if (unknown.length > 0) return refuse([`Unknown option ${unknown.join(" ")}: see npm start -- --help`]);
  const log = createLogger(config.value.logLevel);
  const running = await start(config.value, args.includes("--demo"), log);
  if (!running.ok) return refuse([running.error]);
  stopOnSignals(running.value, log);
}

function refuse(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

type Stop = () => Promise<void>;

function demoSizeOf(config: Config): DemoSize {
  return config.demoSize === "small" ? SMALL_DEMO_SIZE : DEFAULT_DEMO_SIZE;
}

async function start(config: Config, wantsDemo: boolean, log: Logger): Promise<Result<Stop, string>> {
  const isEmbedded = config.databaseUrl === null;
  const showsDemo = wantsDemo || (isEmbedded && !existsSync(join(config.dataDir, "demo-removed")));
  const host = showsDemo ? "127.0.0.1" : "0.0.0.0";
  const free = await assertPortFree(config.port, host);
  if (!free.ok) return free;
  const opened = await openDatabase(config, log);
  if (!opened.ok) return opened;
  const { database, place } = opened.value;
  const embeddings = openEmbeddings(config.embeddings, systemClock);
  const deps: ActionDeps = { database, clock: systemClock, log, embeddings };
  try {
    if (showsDemo) await ensureDemo(deps, (line) => process.stdout.write(`${line}\n`), demoSizeOf(config));
    const demo = showsDemo ? await demoAccess(deps, config.dataDir) : null;
    const http = await startHttp({
      schema: buildSolvewellSchema(),
      deps,
      authenticate,
      port: config.port,
      host,
      explorerToken: demo?.tokens[0]?.text ?? null,
    });
    const jobs = await startJobs(database, jobHandlers(deps), nightlyHandler(deps), log);
    process.stdout.write(banner({ url: http.url, place, demo }));
    return ok(async () => {
      await http.close();
      await jobs.stop();
      await opened.value.close();
    });
  } catch (error) {
    await opened.value.close();
    log.error({ err: error }, "start failed");
    return err(`Solvewell could not start: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function stopOnSignals(stop: Stop, log: Logger): void {
  let stopping = false;
  const onSignal = (signal: string): void => {
    // npm passes a signal on that the terminal already sent: the first one counts, a later one is impatience.
    if (stopping) return;
    stopping = true;
    process.stdout.write(`\n${signal}: finishing what has begun…\n`);
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "stop failed");
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => onSignal(signal));
}
