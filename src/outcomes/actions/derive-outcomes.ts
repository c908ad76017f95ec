import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { OrganisationId, TicketId } from "../../platform/kernel/ids.js";
import { MS_PER_DAY, type Instant } from "../../platform/kernel/period.js";
import { ok } from "../../platform/kernel/result.js";
import { DERIVATION_POLICY_V1 } from "../domain/derivation-policy.js";
import { deriveFacts } from "../domain/derive-facts.js";
import {
  compareFacts,
  lockOutcomes,
  readCurrentFacts,
  writeFactChanges,
  type StoredFact,
} from "../store/outcome-fact.store.js";
import { readTicketFacts } from "../store/ticket-facts.read-model.js";
import { readCallbackWindowDays } from "../store/ticket-rows.read-model.js";
import {
  readStretch,
  readTicketsOfArticles,
  readUnit,
  WALK_START,
  type Walk,
} from "../store/units.read-model.js";

/** How many tickets one transaction of a rebuild takes: enough to be quick, few enough to stay small in memory. */
const REBUILD_TICKETS = 2_000;

/** What a derivation did. */
export interface DerivationCounts {
  readonly tickets: number;
  readonly superseded: number;
  readonly appended: number;
}

const NOTHING: DerivationCounts = { tickets: 0, superseded: 0, appended: 0 };

/**
 * Handles `tickets-changed`: derives the facts of these tickets and of all that they can influence, and writes only
 * what differs. Harmless to run twice, in any order and at the same time as others.
 */
export async function refreshTickets(
  deps: ActionDeps,
  organisationId: OrganisationId,
  ticketIds: readonly string[],
): Promise<void> {
  await inOneTransaction(deps, organisationId, (tx) => derive(deps, tx, ticketIds));
}

/**
 * Handles `articles-changed`: who has contributed to an article, when it was created and what it was merged with
 * decide whether its links are reuse, also of tickets that nobody has touched since.
 */
export async function refreshTicketsOfArticles(
  deps: ActionDeps,
  organisationId: OrganisationId,
  articleIds: readonly string[],
): Promise<void> {
  await inOneTransaction(deps, organisationId, async (tx) =>
    derive(deps, tx, await readTicketsOfArticles(tx, articleIds)),
  );
}

/**
 * Derives every fact of the organisation anew, some thousand tickets per transaction. The result is the same as that
 * of all the refreshes, in whatever order they came.
 * @param onProgress is told how many tickets are done.
 */
export async function rebuildOutcomes(
  deps: ActionDeps,
  organisationId: OrganisationId,
  onProgress: (ticketsDone: number) => void = () => undefined,
): Promise<DerivationCounts> {
  // Tickets whose unit began at an earlier requester: done already, met again later in the walk.
  const ahead = new Set<TicketId>();
  let total = NOTHING;
  for (let walk: Walk | null = WALK_START; walk !== null;) {
    const from: Walk = walk;
    const { next, done } = await inOneTransaction(deps, organisationId, async (tx) => {
      const stretch = await readStretch(tx, from, REBUILD_TICKETS);
      const seeds = stretch.ticketIds.filter((id) => !ahead.delete(id));
      const done = await derive(deps, tx, seeds);
      const own = new Set(stretch.ticketIds);
      for (const id of done.ticketIds) if (!own.has(id)) ahead.add(id);
      return { next: stretch.next, done };
    });
    walk = next;
    total = {
      tickets: total.tickets + done.ticketIds.length,
      superseded: total.superseded + done.superseded,
      appended: total.appended + done.appended,
    };
    onProgress(total.tickets);
  }
  return total;
}

/** What one transaction did, and to which tickets. */
interface Derivation extends Omit<DerivationCounts, "tickets"> {
  readonly ticketIds: readonly TicketId[];
}

async function inOneTransaction<T>(
  deps: ActionDeps,
  organisationId: OrganisationId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const result = await transact(deps, organisationId, async (tx) => {
    await lockOutcomes(tx);
    return ok(await work(tx));
  });
  if (!result.ok) throw new Error("deriving facts refuses nothing");
  return result.value;
}

async function derive(deps: ActionDeps, tx: Tx, ticketIds: readonly string[]): Promise<Derivation> {
  if (ticketIds.length === 0) return { ticketIds: [], superseded: 0, appended: 0 };
  const unit = await readUnit(tx, ticketIds);
  const windowDays = await readCallbackWindowDays(tx);
  const policy = { ...DERIVATION_POLICY_V1, returnWindowMs: windowDays * MS_PER_DAY };
  const derived = deriveFacts(await readTicketFacts(tx, unit), policy);
  const stored = await readCurrentFacts(tx, unit);
  const changes = compareFacts(stored, derived);
  await writeFactChanges(tx, changes, writtenAt(deps, stored));
  return {
    ticketIds: unit,
    superseded: changes.superseded.length,
    appended: changes.appended.length,
  };
}

/**
 * The clock is read after the lock was taken, and never runs behind what is stored: a fact that ended before it was
 * recorded would leave an instant at which both it and its successor are in force.
 */
function writtenAt(deps: ActionDeps, stored: readonly StoredFact[]): Instant {
  return stored.reduce<Instant>(
    (latest, { recordedAt }) => (recordedAt > latest ? recordedAt : latest),
    deps.clock.now(),
  );
}
