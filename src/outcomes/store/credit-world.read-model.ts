import type { Runs } from "../../people/store/access.read-model.js";
import type { Instant, Period } from "../../platform/kernel/period.js";
import { articlesAt } from "../domain/article-history.js";
import { bodiesOfKnowledge } from "../domain/bodies-of-knowledge.js";
import { catchAllArticles } from "../domain/catch-all.js";
import { creditSharing } from "../domain/credit.js";
import type { CreditWorld } from "../domain/footprint-credit.js";
import { readArticleHistories } from "./credit-articles.read-model.js";
import { readCreditEvents, readSpreads, type CreditQuestion } from "./credit-events.read-model.js";
import { readCreditJoins } from "./credit-joins.read-model.js";

/**
 * Everything that the credit of a period is computed from, in five statements whatever the organisation's size. It is the
 * world of the whole organisation also when one person asks: the caps and the rings of a pair depend on all others.
 */
export async function readCreditWorld(
  runs: Runs,
  question: CreditQuestion,
  period: Period,
): Promise<CreditWorld> {
  const events = await readCreditEvents(runs, question, period);
  const joins = await readCreditJoins(runs, question);
  const linked = [...new Set(events.flatMap(({ links }) => links.map(({ articleId }) => articleId)))];
  const bodies = bodiesOfKnowledge(joins.confirmed, joins.createdAt);
  const ids = [...new Set(linked.flatMap((id) => bodies.everJoined(id)))].sort();
  const histories = await readArticleHistories(runs, question, ids, new Set(joins.createdAt.keys()));
  const spreads = await readSpreads(runs, question, period.end, linked);
  const createdAt = new Map<(typeof ids)[number], Instant>(
    histories.map((history) => [history.id, history.createdAt]),
  );
  return {
    period,
    events,
    sharing: creditSharing(articlesAt(histories), createdAt, joins),
    catchAll: catchAllArticles(spreads.ofArticles, spreads.ofAllTickets),
  };
}
