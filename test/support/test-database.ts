import "reflect-metadata";
import { randomBytes } from "node:crypto";
import { MIGRATIONS } from "../../migrations/index.js";
import { ENTITIES } from "../../src/entities.js";
import { withDatabase, type ConnectionTarget } from "../../src/platform/database/connection.js";
import { Database } from "../../src/platform/database/database.js";
import type { ActionDeps } from "../../src/platform/database/unit-of-work.js";
import type { Clock } from "../../src/platform/clock.js";
import { instantOf, type Instant } from "../../src/platform/kernel/period.js";
import { createLogger } from "../../src/platform/logger.js";
import { onServer, testServer } from "./server.js";

/** A database of its own for one test file, with a clock that the test sets. */
export interface TestDatabase {
  readonly deps: ActionDeps;
  readonly database: Database;
  readonly target: ConnectionTarget;
  readonly clock: TestClock;
  close(): Promise<void>;
}

/** A clock that stands where the test puts it. */
export class TestClock implements Clock {
  constructor(private at: Instant) {}
  now(): Instant {
    return this.at;
  }
  set(text: string): void {
    this.at = instantOf(new Date(text));
  }
}

/** The moment at which tests begin unless they say otherwise. */
export const TEST_NOW = "2026-06-15T10:00:00.000Z" as Instant;

/** Clones the migrated template. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { target, template } = testServer();
  const name = `solvewell_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template ${template}`);
  const own = withDatabase(target, name);
  const log = createLogger("fatal");
  const database = await Database.open({
    target: own,
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    poolSize: 6,
    statementTimeoutMs: 20_000,
    log,
  });
  const clock = new TestClock(TEST_NOW);
  return {
    deps: { database, clock, log },
    database,
    target: own,
    clock,
    close: async () => {
      await database.close();
      await onServer(`drop database if exists ${name} with (force)`);
    },
  };
}
