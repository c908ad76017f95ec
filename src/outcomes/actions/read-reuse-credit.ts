import { logAccess } from "../../people/store/access-log.store.js";
import { peopleBelow, type Runs } from "../../people/store/access.read-model.js";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { addDays, daysBetween, type Instant, type Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import {
  creditChange,
  creditInterval,
  noCredit,
  replicateCredit,
  type CreditChange,
  type CreditInterval,
  type ReplicatedCredit,
} from "../domain/credit-interval.js";
import { footprintCredits, type CreditLedger } from "../domain/footprint-credit.js";
import { readCreditWorld } from "../store/credit-world.read-model.js";
import { readStanding } from "../store/figure-access.read-model.js";
import { FigureAccess, figureAccess } from "./figure-access.js";

/** Whose credit is asked for, over which days. */
export interface CreditRequest {
  readonly personId: PersonId;
  readonly period: Period;
}

/** A credit of a period with its interval; null when no ticket counts. */
export interface MeasuredCredit extends ReplicatedCredit {
  readonly period: Period;
  readonly interval: CreditInterval | null;
}

/** Somebody's credit beside their own earlier one. */
export interface ReuseCredit extends MeasuredCredit {
  /** The period of equal length right before. */
  readonly baseline: MeasuredCredit;
  readonly change: CreditChange;
  readonly dataAsOf: Instant;
}

/** Computes the ledger of a period; give one that keeps what it has computed, because many people share a period. */
export type LedgerOf = (period: Period) => Promise<CreditLedger>;

/** Ledgers as they are known now, each computed once. */
export function ledgers(runs: Runs, viewer: Viewer): LedgerOf {
  const question = { organisationId: viewer.organisationId, asOf: null };
  const known = new Map<string, Promise<CreditLedger>>();
  return (period) => {
    const key = `${period.start} ${period.end}`;
    const ledger = known.get(key) ?? readCreditWorld(runs, question, period).then(footprintCredits);
    known.set(key, ledger);
    return ledger;
  };
}

/** The period of equal length right before. */
export function periodBefore({ start, end }: Period): Period {
  return { start: addDays(start, -daysBetween(start, end)), end: start };
}

/**
 * Reads personal credits, in the order of the requests, null where the viewer may not see one. The rule is that of every
 * personal figure: the person and whoever stands above them today, in team-only mode the person alone. A read of
 * somebody else's is recorded before it is returned.
 */
export async function readReuseCredits(
  deps: ActionDeps,
  runs: Runs,
  viewer: Viewer,
  requests: readonly CreditRequest[],
  ledgerOf: LedgerOf,
): Promise<readonly (ReuseCredit | null)[]> {
  const { teamOnlyMode } = await readStanding(runs, viewer);
  const below = await peopleBelow(runs, viewer, [...new Set(requests.map(({ personId }) => personId))]);
  const isAllowed = ({ personId, period }: CreditRequest): boolean =>
    figureAccess(viewer, {
      scope: { level: "PERSON", id: personId },
      period,
      isPast: false,
      leads: below.has(personId),
      teamOnlyMode,
    }) === FigureAccess.FULL;
  const now = deps.clock.now();
  const found: (ReuseCredit | null)[] = [];
  for (const request of requests) {
    if (!isAllowed(request)) {
      found.push(null);
      continue;
    }
    const { start, end } = request.period;
    const what = `credit for reuse from ${start} until ${end}`;
    await logAccess(deps.database, viewer, [request.personId], what, now);
    found.push(await readCredit(request, ledgerOf, now));
  }
  return found;
}

async function readCredit(
  { personId, period }: CreditRequest,
  ledgerOf: LedgerOf,
  now: Instant,
): Promise<ReuseCredit> {
  const measure = async (over: Period): Promise<MeasuredCredit> => {
    const credit = (await ledgerOf(over)).people.get(personId) ?? noCredit(personId);
    const replicated = replicateCredit(credit, over);
    return { ...replicated, period: over, interval: creditInterval(replicated) };
  };
  const own = await measure(period);
  const baseline = await measure(periodBefore(period));
  return { ...own, baseline, change: creditChange(own, baseline), dataAsOf: now };
}
