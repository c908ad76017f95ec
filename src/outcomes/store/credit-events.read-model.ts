import type { Runs } from "../../people/store/access.read-model.js";
import type { ArticleId, OrganisationId, TicketId } from "../../platform/kernel/ids.js";
import { addDays, type Instant, type LocalDate, type Period } from "../../platform/kernel/period.js";
import { CATCH_ALL_DAYS_V1, type TicketSpread } from "../domain/catch-all.js";
import type { CreditEvent, CreditLink } from "../domain/credit-event.js";
import { TargetMetric } from "../domain/target-metric.js";
import { factConditions, type FactQuestion } from "./fact-scope.js";
import { instantSql } from "./ticket-rows.read-model.js";

/** When and for which organisation credit is looked at. */
export interface CreditQuestion {
  readonly organisationId: OrganisationId;
  /** What was known at this instant counts; null: everything that is known now. */
  readonly asOf: Instant | null;
}

/** The instant of a question for SQL: whatever is known now is known at the end of time. */
export function knownUntil({ asOf }: CreditQuestion): string {
  return asOf ?? "infinity";
}

/** The facts of a period as they were known, over the placeholders $2 to $5. */
const FACTS: FactQuestion = {
  level: "ORGANISATION",
  scopeIds: "",
  metric: "$2::text",
  start: "$3::date",
  end: "$4::date",
  asOf: "$5::timestamptz",
  isPast: true,
};

function values(question: CreditQuestion, { start, end }: Period): readonly unknown[] {
  return [question.organisationId, TargetMetric.ACCURATE_REUSE_PER_100, start, end, knownUntil(question)];
}

interface EventRow {
  readonly ticketId: TicketId;
  readonly ordinal: number;
  readonly domain: string | null;
  readonly occurredAt: Instant;
  readonly occurredOn: LocalDate;
  readonly repeats: TicketId | null;
  readonly links: readonly CreditLink[];
}

/**
 * The reuse events of a period, as the facts of ACCURATE_REUSE_PER_100 in force at `asOf` know them, each with its links
 * and what reviews had said of them by then.
 */
export async function readCreditEvents(
  runs: Runs,
  question: CreditQuestion,
  period: Period,
): Promise<readonly CreditEvent[]> {
  return runs.query<EventRow>(
    `select f.ticket_id as "ticketId", f.ordinal, s.category as domain,
       ${instantSql("f.occurred_at")} as "occurredAt", f.occurred_on::text as "occurredOn",
       f.evidence ->> 'relatedTicketId' as repeats, l.links
     from outcome_fact f
     left join fact_stratum s on s.organisation_id = f.organisation_id and s.id = f.stratum_id
     cross join lateral (
       select json_agg(
         json_build_object(
           'linkId', l.id, 'articleId', l.article_id, 'linkedBy', l.linked_by,
           'linkedAt', ${instantSql("l.linked_at")},
           'verdict', coalesce(v.verdict, 'UNREVIEWED'), 'reviewedBy', v.reviewed_by,
           'isTargeted', r.id is not null
         ) order by l.linked_at, l.id
       ) as links
       from jsonb_array_elements_text(f.evidence -> 'linkIds') as e (id)
       join article_link l on l.organisation_id = f.organisation_id and l.id = e.id::uuid
       left join lateral (
         select v.verdict, v.reviewed_by
         from link_verdict v
         where v.organisation_id = l.organisation_id and v.link_id = l.id and v.recorded_at <= $5
         order by v.reviewed_at desc, v.verdict
         limit 1
       ) v on true
       left join link_review_request r
         on r.organisation_id = l.organisation_id and r.link_id = l.id and r.recorded_at <= $5
     ) l
     where ${factConditions("f", FACTS)}
       and f.exclusion is null and f.article_id is not null and l.links is not null
     order by f.ticket_id, f.ordinal`,
    values(question, period),
  );
}

/** How the tickets that each article solved, and all closed tickets, are spread over the roots of their categories. */
export interface Spreads {
  readonly ofArticles: ReadonlyMap<ArticleId, TicketSpread>;
  readonly ofAllTickets: TicketSpread;
}

/**
 * The spreads of the year that ends with the period. An article is counted where it was linked first among those that
 * share a writer, and under its own name, whatever it was merged with.
 * @param articles null: of all articles.
 */
export async function readSpreads(
  runs: Runs,
  question: CreditQuestion,
  until: LocalDate,
  articles: readonly ArticleId[] | null,
): Promise<Spreads> {
  const year = { start: addDays(until, -CATCH_ALL_DAYS_V1), end: until };
  const rows = await runs.query<{ articleId: ArticleId | null; category: string; n: number }>(
    `with fact as (
       select f.ticket_id, f.ordinal, f.article_id, s.category
       from outcome_fact f
       join fact_stratum s on s.organisation_id = f.organisation_id and s.id = f.stratum_id
       where ${factConditions("f", FACTS)} and f.exclusion is null and s.category is not null
     )
     select null::uuid as "articleId", f.category, count(*)::int as n
     from fact f
     where f.ordinal = 0
     group by f.category
     union all
     select f.article_id, f.category, count(*)::int
     from fact f
     where f.article_id is not null and ($6::uuid[] is null or f.article_id = any($6::uuid[]))
     group by f.article_id, f.category`,
    [...values(question, year), articles],
  );
  const ofArticles = new Map<ArticleId, Map<string, number>>();
  const ofAllTickets = new Map<string, number>();
  for (const { articleId, category, n } of rows)
    if (articleId === null) ofAllTickets.set(category, n);
    else ofArticles.set(articleId, (ofArticles.get(articleId) ?? new Map<string, number>()).set(category, n));
  return { ofArticles, ofAllTickets };
}
