import { groupBy } from "../../src/platform/kernel/group-by.js";
import type { ArticleId } from "../../src/platform/kernel/ids.js";
import { periodContains } from "../../src/platform/kernel/period.js";
import { articlesAt } from "../../src/outcomes/domain/article-history.js";
import { catchAllArticles, type TicketSpread } from "../../src/outcomes/domain/catch-all.js";
import { creditEventsOf } from "../../src/outcomes/domain/credit-event.js";
import { creditSharing } from "../../src/outcomes/domain/credit.js";
import { deriveFacts } from "../../src/outcomes/domain/derive-facts.js";
import type { OutcomeFact, TicketFacts } from "../../src/outcomes/domain/facts.js";
import { footprintCredits, type CreditLedger } from "../../src/outcomes/domain/footprint-credit.js";
import type { FactMetric } from "../../src/outcomes/domain/metric-key.js";
import { PLAYED_YEAR } from "./calendar.js";
import type { Desk } from "./desk.js";
import { knowledgeFacts } from "./knowledge-facts.js";
import { reviewHeldRings, reviewLinks, type Reviews } from "./review-links.js";
import { ticketFacts } from "./ticket-facts.js";

/** What the product says of a played year. */
export interface EvaluatedYear {
  readonly desk: Desk;
  /** The facts that fall into the year. */
  readonly facts: ReadonlyMap<FactMetric, readonly OutcomeFact[]>;
  /** Personal credit after people outside have reviewed what rings were held for. */
  readonly ledger: CreditLedger;
  readonly catchAll: ReadonlySet<ArticleId>;
}

/** Has the product compute the year: links are drawn and reviewed, rings found, held and reviewed. */
export function evaluateYear(desk: Desk): EvaluatedYear {
  const reviews = reviewLinks(desk);
  const first = evaluate(desk, reviews);
  if (!first.ledger.rings.some(({ isHeld }) => isHeld)) return first;
  return evaluate(desk, reviewHeldRings(desk, first.ledger.rings, reviews));
}

function evaluate(desk: Desk, reviews: Reviews): EvaluatedYear {
  const knowledge = knowledgeFacts(desk, reviews);
  const tickets = ticketFacts(desk, knowledge);
  const inYear = deriveFacts(tickets).filter(({ occurredOn }) => periodContains(PLAYED_YEAR, occurredOn));
  const facts = groupBy(inYear, ({ metric }) => metric);
  const catchAll = findCatchAlls(facts.get("ACCURATE_REUSE_PER_100") ?? []);
  const ledger = footprintCredits({
    period: PLAYED_YEAR,
    events: creditEventsOf(tickets, ({ linkId }) => reviewerOf(reviews, linkId)),
    sharing: creditSharing(articlesAt(knowledge.histories), knowledge.createdAt, knowledge.joins),
    catchAll,
  });
  return { desk, facts, ledger, catchAll };
}

function reviewerOf(
  reviews: Reviews,
  linkId: TicketFacts["links"][number]["linkId"],
): ReturnType<NonNullable<Parameters<typeof creditEventsOf>[1]>> {
  const review = reviews.get(linkId);
  return { reviewedBy: review?.reviewedBy ?? null, isTargeted: review?.isTargeted ?? false };
}

/** Counts how the tickets of each article are spread, as the store does. */
function findCatchAlls(reuse: readonly OutcomeFact[]): ReadonlySet<ArticleId> {
  const counted = reuse.filter(({ exclusion, strata }) => exclusion === null && strata?.category != null);
  const linked = counted.flatMap((fact) =>
    fact.articleId === null ? [] : [{ ...fact, articleId: fact.articleId }],
  );
  const spreads = [...groupBy(linked, ({ articleId }) => articleId)].map(
    ([articleId, own]): readonly [ArticleId, TicketSpread] => [articleId, spreadOf(own)],
  );
  return catchAllArticles(new Map(spreads), spreadOf(counted.filter(({ ordinal }) => ordinal === 0)));
}

function spreadOf(facts: readonly OutcomeFact[]): TicketSpread {
  const byCategory = groupBy(facts, ({ strata }) => strata?.category ?? "");
  return new Map([...byCategory].map(([category, own]) => [category, own.length]));
}
