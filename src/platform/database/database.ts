import { DataSource, type EntityManager, type MixedList } from "typeorm";
import type { Pool } from "pg";
import type { Logger } from "../logger.js";
import type { ConnectionTarget } from "./connection.js";
import { Snapshot } from "./snapshot.js";
import type { TreeScope } from "./tree/tree.js";

/** What is needed to open the database. Entities and migrations come from the doors, which know every floor. */
export interface DatabaseOptions {
  readonly target: ConnectionTarget;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM takes entity classes as Function
  readonly entities: MixedList<Function>;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- and migration classes likewise
  readonly migrations: MixedList<Function>;
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  readonly log: Logger;
}

/** An open database: one pool, shared by TypeORM, the request snapshots and the job runner. */
export class Database {
  private constructor(
    readonly dataSource: DataSource,
    readonly pool: Pool,
    private readonly statementTimeoutMs: number,
  ) {}

  /** Connects; rejects with the driver's error when the server cannot be reached. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const dataSource = new DataSource({
      type: "postgres",
      ...typeormOptions(options.target),
      entities: options.entities,
      migrations: options.migrations,
      migrationsTableName: "schema_migration",
      synchronize: false,
      poolErrorHandler: (error: unknown) => options.log.warn({ err: error }, "database connection lost"),
      extra: {
        max: options.poolSize,
        connectionTimeoutMillis: 5_000,
        idle_in_transaction_session_timeout: 60_000,
        keepAlive: true,
        application_name: "solvewell",
      },
    });
    await dataSource.initialize();
    const pool = (dataSource.driver as unknown as { readonly master: Pool }).master;
    const onError = (error: unknown): void => options.log.warn({ err: error }, "database connection lost");
    pool.on("error", onError);
    pool.on("connect", (client) => client.on("error", onError));
    return new Database(dataSource, pool, options.statementTimeoutMs);
  }

  /** Opens a snapshot for one request; it connects on its first statement. */
  snapshot(scope: TreeScope): Snapshot {
    return new Snapshot(this.pool, scope, this.statementTimeoutMs);
  }

  /** One statement outside any transaction. */
  async query<Row>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    const result = await this.pool.query(text, values as unknown[]);
    return result.rows as Row[];
  }

  /**
   * Tells the planner what the tables hold. Called after a bulk load: until then it plans as if they were empty, and
   * a list of facts that takes 10 ms took 15 s.
   */
  async analyse(): Promise<void> {
    await this.pool.query("analyze");
  }

  /** A transaction that commits when `work` resolves and rolls back when it rejects. */
  async transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  /** Closes every connection. */
  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

function typeormOptions(target: ConnectionTarget): Record<string, unknown> {
  if ("url" in target) return target;
  const { user, ...rest } = target;
  return { ...rest, username: user };
}
