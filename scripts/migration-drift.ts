/** Migrates an empty database up, down and up again, and compares the result with the entities: nothing may differ. */
import "reflect-metadata";
import { ENTITIES } from "../src/entities.js";
import { MIGRATIONS } from "../migrations/index.js";
import { held, prepareServer } from "../test/support/prepare-server.js";
import { testServer } from "../test/support/server.js";
import { withDatabase } from "../src/platform/database/connection.js";
import { Database } from "../src/platform/database/database.js";
import { createLogger } from "../src/platform/logger.js";

await prepareServer();
const { target, template } = testServer();
const database = await Database.open({
  target: withDatabase(target, template),
  entities: [...ENTITIES],
  migrations: [...MIGRATIONS],
  poolSize: 4,
  statementTimeoutMs: 60_000,
  log: createLogger("error"),
});
const { dataSource } = database;
for (let left = MIGRATIONS.length; left > 0; left -= 1)
  await dataSource.undoLastMigration({ transaction: "each" });
const leftovers = await database.query<{ name: string }>(
  `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration'`,
);
await dataSource.runMigrations({ transaction: "each" });
const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
await database.close();
await held.stop?.();
const problems = [
  ...leftovers.map(({ name }) => `down left the table ${name}`),
  ...upQueries.map(({ query }) => `the entities also want: ${query}`),
];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
