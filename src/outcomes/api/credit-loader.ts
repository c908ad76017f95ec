import DataLoader from "dataloader";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import type { ArticleId, PersonId } from "../../platform/kernel/ids.js";
import { addDays, daysBetween, type Period } from "../../platform/kernel/period.js";
import {
  ledgers,
  readReuseCredits,
  type CreditRequest,
  type LedgerOf,
  type ReuseCredit,
} from "../actions/read-reuse-credit.js";
import { specificityOf, type Specificity } from "../domain/catch-all.js";
import { readSpreads } from "../store/credit-events.read-model.js";
import { readPeriod, type PeriodInput } from "./period-input.js";

/** The longest period: what is older than a year is worth a quarter of a ticket at most. */
const MAX_DAYS = 366;

const LEDGERS = Symbol("ledgers");
const CREDITS = Symbol("credits");
const CATCH_ALLS = Symbol("catch-alls");

/** Loads a personal credit; those of one period share its ledger. */
export async function loadCredit(
  context: RequestContext,
  personId: PersonId,
  period: Period,
): Promise<ReuseCredit | null> {
  const loader = oncePerRequest(
    context,
    CREDITS,
    () =>
      new DataLoader<CreditRequest, ReuseCredit | null, string>(
        (requests) =>
          readReuseCredits(context.deps, context.snapshot, context.viewer, requests, ledgersOf(context)),
        { cacheKeyFn: (request) => JSON.stringify(request) },
      ),
  );
  return loader.load({ personId, period });
}

/** The ledgers of this request. */
export function ledgersOf(context: RequestContext): LedgerOf {
  return oncePerRequest(context, LEDGERS, () => ledgers(context.snapshot, context.viewer));
}

/** Loads how specific an article is; all articles of a list share one statement. */
export async function loadSpecificity(context: RequestContext, articleId: ArticleId): Promise<Specificity> {
  const { viewer, snapshot } = context;
  const loader = oncePerRequest(
    context,
    CATCH_ALLS,
    () =>
      new DataLoader<ArticleId, Specificity>(async (ids) => {
        const question = { organisationId: viewer.organisationId, asOf: null };
        const { ofArticles, ofAllTickets } = await readSpreads(
          snapshot,
          question,
          addDays(viewer.today, 1),
          ids,
        );
        return ids.map((id) => specificityOf(ofArticles.get(id) ?? new Map(), ofAllTickets));
      }),
  );
  return loader.load(articleId);
}

/** Reads a period for what is computed from single events; one of more than 366 days is refused. */
export function readCreditPeriod(input: PeriodInput): Period {
  const period = readPeriod(input, "period");
  const days = daysBetween(period.start, period.end);
  if (days <= MAX_DAYS) return period;
  throw new BadUserInput(
    ["period"],
    `"period" may have at most ${MAX_DAYS} days here, but it has ${days}: ask for each year by itself`,
  );
}
