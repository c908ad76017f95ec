import { MIGRATIONS } from "../migrations/index.js";
import { ENTITIES } from "./entities.js";
import type { Config } from "./platform/config.js";
import { describeTarget, type ConnectionTarget } from "./platform/database/connection.js";
import { Database } from "./platform/database/database.js";
import { migrate } from "./platform/database/migrate.js";
import { startEmbedded, type EmbeddedServer } from "./platform/embedded/embedded-postgres.js";
import { err, ok, type Result } from "./platform/kernel/result.js";
import type { Logger } from "./platform/logger.js";

/** A migrated database, and how to let go of it. */
export interface OpenDatabase {
  readonly database: Database;
  /** One line for people: where the data is. */
  readonly place: string;
  close(): Promise<void>;
}

/** Opens the configured database, starting the embedded one when none is configured, and migrates it. */
export async function openDatabase(config: Config, log: Logger): Promise<Result<OpenDatabase, string>> {
  const embedded = config.databaseUrl === null ? await startOwn(config, log) : null;
  if (embedded !== null && !embedded.ok) return embedded;
  const server = embedded?.value ?? null;
  const target: ConnectionTarget = server?.connection ?? { url: String(config.databaseUrl) };
  const opened = await connect(target, config, log);
  if (!opened.ok) {
    await server?.stop();
    return opened;
  }
  const database = opened.value;
  return ok({
    database,
    place:
      server === null
        ? describeTarget(target)
        : `${config.dataDir} (PostgreSQL ${server.version}, ${server.started ? "started" : "already running"})`,
    close: async () => {
      await database.close();
      await server?.stop();
    },
  });
}

async function startOwn(config: Config, log: Logger): Promise<Result<EmbeddedServer, string>> {
  const started = await startEmbedded({
    dataDir: config.dataDir,
    tuning: "durable",
    binDir: config.pgBinDir,
    log: (message, fields) => log.info(fields ?? {}, message),
  });
  return started.ok ? started : err(started.error.message);
}

async function connect(
  target: ConnectionTarget,
  config: Config,
  log: Logger,
): Promise<Result<Database, string>> {
  try {
    const database = await Database.open({
      target,
      entities: [...ENTITIES],
      migrations: [...MIGRATIONS],
      poolSize: config.poolSize,
      statementTimeoutMs: config.requestTimeoutMs,
      log,
    });
    await migrate(database);
    return ok(database);
  } catch (error) {
    const reason = error instanceof Error && error.message !== "" ? error.message : "no answer";
    return err(
      `Cannot use the database at ${describeTarget(target)}: ${reason}. Check DATABASE_URL and that PostgreSQL 15 or later runs there.`,
    );
  }
}
