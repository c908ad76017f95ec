import type { EntityManager } from "typeorm";
import type { Clock } from "../clock.js";
import type { EmbeddingProvider } from "../embeddings/embedding-provider.js";
import type { OrganisationId } from "../kernel/ids.js";
import type { Instant } from "../kernel/period.js";
import type { Problem } from "../kernel/problem.js";
import type { Result } from "../kernel/result.js";
import type { Logger } from "../logger.js";
import type { Database } from "./database.js";

/** What every action is given. */
export interface ActionDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  /** SKIP for a bulk load that rebuilds everything at its end instead of event by event. */
  readonly events?: "QUEUE" | "SKIP";
  /** Absent or null: none is set, and articles are compared by their words alone. */
  readonly embeddings?: EmbeddingProvider | null;
}

/** One transaction of one organisation. Repositories are made from its manager, so none exists outside it. */
export interface Tx {
  readonly manager: EntityManager;
  readonly organisationId: OrganisationId;
  /** When we learn what this transaction writes. */
  readonly recordedAt: Instant;
  query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Asks a job of a higher floor to look at something; runs only if the transaction commits. */
  emit(event: DomainEvent): Promise<void>;
}

/** What happened, for whoever stands on a higher floor. */
export interface DomainEvent {
  readonly task:
    | "articles-changed"
    | "tickets-changed"
    | "observations-changed"
    | "records-imported"
    | "figures-changed"
    | "memberships-changed"
    | "people-changed";
  /**
   * Ids of articles, tickets or observations; for an import the kinds of records; of people and teams that moved; of
   * people whose first day, last day or proficiency changed; for figures the published months that facts have changed,
   * as `metric/month/reason`.
   */
  readonly ids: readonly string[];
}

/** Rolls a transaction back while carrying the problems out of it. */
class Refused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super("refused");
  }
}

/** Runs one action in one transaction: a returned problem rolls everything back. */
export async function transact<T>(
  deps: ActionDeps,
  organisationId: OrganisationId,
  work: (tx: Tx) => Promise<Result<T, readonly Problem[]>>,
): Promise<Result<T, readonly Problem[]>> {
  try {
    return await deps.database.transaction(async (manager) => {
      const result = await work(makeTx(manager, organisationId, deps.clock.now(), deps.events));
      if (!result.ok) throw new Refused(result.error);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.problems };
    throw error;
  }
}

/** A transaction over a manager that is already open. */
export function makeTx(
  manager: EntityManager,
  organisationId: OrganisationId,
  recordedAt: Instant,
  events: ActionDeps["events"] = "QUEUE",
): Tx {
  return {
    manager,
    organisationId,
    recordedAt,
    query: async <Row>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
      manager.query<Row[]>(text, values as unknown[]),
    emit: async (event) => {
      if (event.ids.length === 0 || events === "SKIP") return;
      await manager.query(`select solvewell_enqueue($1, $2::json)`, [
        event.task,
        JSON.stringify({ organisationId, ids: event.ids }),
      ]);
    },
  };
}

/** The name of the constraint that a write broke, or null when the error is something else. */
export function brokenConstraint(error: unknown): string | null {
  const driver = (error as { readonly driverError?: { readonly constraint?: unknown } } | null)?.driverError;
  return typeof driver?.constraint === "string" ? driver.constraint : null;
}
