import type { EntityManager } from "typeorm";
import type { Database } from "../../platform/database/database.js";

/** Thrown to roll back; never leaves this file. */
const ROLL_BACK = Symbol("the rehearsal is over");

/**
 * Does the work for real inside one transaction and rolls all of it back: what the work would do is exact, also where
 * one batch refers to another, because each transaction the work opens becomes a savepoint that the next one sees.
 *
 * The price: rows that the rehearsal touches stay locked until it ends, so others who write the same rows wait; and
 * the connection may be idle for as long as the input is slow, so that timeout is lifted for this transaction.
 * Snapshots opened meanwhile do not see the rehearsal.
 */
export async function rehearse<T>(database: Database, work: (rehearsal: Database) => Promise<T>): Promise<T> {
  let done = null as { readonly value: T } | null;
  try {
    await database.transaction(async (manager) => {
      await manager.query(`set local idle_in_transaction_session_timeout = 0`);
      done = { value: await work(onStage(database, manager)) };
      throw ROLL_BACK;
    });
  } catch (error) {
    if (error !== ROLL_BACK) throw error;
  }
  if (done === null) throw new Error("the rehearsal ended without an answer");
  return done.value;
}

/** The same database, except that transactions are savepoints of the one that is open. */
function onStage(database: Database, manager: EntityManager): Database {
  const transaction: Database["transaction"] = (work) => manager.transaction(work);
  const query: Database["query"] = <Row>(text: string, values: readonly unknown[] = []) =>
    manager.query<Row[]>(text, values as unknown[]);
  return Object.create(database, {
    transaction: { value: transaction },
    query: { value: query },
  }) as Database;
}
