import type { ActionDeps, Tx } from "../../platform/database/unit-of-work.js";
import type { OrganisationId, PersonId, TicketId } from "../../platform/kernel/ids.js";
import { MS_PER_DAY } from "../../platform/kernel/period.js";
import { DERIVATION_POLICY_V1 } from "../domain/derivation-policy.js";
import { deriveFacts } from "../domain/derive-facts.js";
import { TargetMetric } from "../domain/target-metric.js";
import { readCurrentFacts, type FactChanges } from "../store/outcome-fact.store.js";
import { readTicketFacts } from "../store/ticket-facts.read-model.js";
import { readCallbackWindowDays } from "../store/ticket-rows.read-model.js";
import {
  readOriginsOfReuse,
  readStretch,
  readTicketsOfArticles,
  readUnit,
  WALK_START,
  type Walk,
} from "../store/units.read-model.js";
import { derivePeople, rebuildPeople } from "./derive-people-outcomes.js";
import { inOneDerivation, writeDerived } from "./write-derived.js";

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
 * what differs. A ticket influences those of its unit, those from which the articles that solved it were created, and
 * the facts of whoever resolved it. Harmless to run twice, in any order and at the same time as others.
 */
export async function refreshTickets(
  deps: ActionDeps,
  organisationId: OrganisationId,
  ticketIds: readonly string[],
): Promise<void> {
  await inOneDerivation(deps, organisationId, async (tx) =>
    deriveWithPeople(deps, tx, [...ticketIds, ...(await readOriginsOfReuse(tx, ticketIds))]),
  );
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
  await inOneDerivation(deps, organisationId, async (tx) =>
    deriveWithPeople(deps, tx, await readTicketsOfArticles(tx, articleIds)),
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
    const { next, done } = await inOneDerivation(deps, organisationId, async (tx) => {
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
  for (const { superseded, appended } of await rebuildPeople(deps, organisationId))
    total = {
      ...total,
      superseded: total.superseded + superseded,
      appended: total.appended + appended,
    };
  return total;
}

/** What one transaction did, to which tickets, and whose resolutions it changed. */
interface Derivation extends Omit<DerivationCounts, "tickets"> {
  readonly ticketIds: readonly TicketId[];
  readonly resolverIds: readonly PersonId[];
}

async function derive(deps: ActionDeps, tx: Tx, ticketIds: readonly string[]): Promise<Derivation> {
  if (ticketIds.length === 0) return { ticketIds: [], superseded: 0, appended: 0, resolverIds: [] };
  const unit = await readUnit(tx, ticketIds);
  const windowDays = await readCallbackWindowDays(tx);
  const policy = { ...DERIVATION_POLICY_V1, returnWindowMs: windowDays * MS_PER_DAY };
  const derived = deriveFacts(await readTicketFacts(tx, unit), policy);
  const { superseded, appended, changes } = await writeDerived(
    deps,
    tx,
    await readCurrentFacts(tx, unit),
    derived,
  );
  return { ticketIds: unit, superseded, appended, resolverIds: resolversIn(changes) };
}

/** A rebuild derives everybody once at its end instead. */
async function deriveWithPeople(deps: ActionDeps, tx: Tx, ticketIds: readonly string[]): Promise<void> {
  const { resolverIds } = await derive(deps, tx, ticketIds);
  if (resolverIds.length > 0) await derivePeople(deps, tx, resolverIds);
}

/** Whoever resolved more or less in some month than was known: their licence of that month may count now, or no longer. */
function resolversIn({ superseded, appended }: FactChanges): readonly PersonId[] {
  const changed = [...superseded.map(({ fact }) => fact), ...appended];
  return [
    ...new Set(
      changed.flatMap(({ metric, personId }) =>
        metric === TargetMetric.TIME_TO_RESOLVE && personId !== null ? [personId] : [],
      ),
    ),
  ];
}
