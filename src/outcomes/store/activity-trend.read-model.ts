import { assertNever } from "../../platform/kernel/assert-never.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { LocalDate, Period } from "../../platform/kernel/period.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { ActivityMetric, ContextMetric } from "../domain/metric-key.js";
import type { MetricLevel } from "../domain/target-metric.js";
import { scopedFacts, type FactQuestion } from "./fact-scope.js";

/** What was done in one calendar month. */
export interface ActivityMonth {
  /** The first day of the month. */
  readonly month: LocalDate;
  /** Cases that meet the activity's condition. */
  readonly numerator: number;
  /** All cases. */
  readonly n: number;
}

/** A team with the teams below it, or the organisation; there is no such question about a person. */
export interface ActivityScope {
  readonly level: Exclude<MetricLevel, "PERSON">;
  readonly id: string;
}

/**
 * An activity month by month, in order; months without a case are missing. Activity is counted from the records when it
 * is asked for and kept nowhere, least of all beside a person's name. Tickets belong to the team of whoever had resolved
 * them when they were closed, as for every figure.
 * @param period whole calendar months.
 */
export async function readActivityMonths(
  runs: Runs,
  organisationId: OrganisationId,
  metric: ActivityMetric,
  scope: ActivityScope,
  period: Period,
): Promise<readonly ActivityMonth[]> {
  const question: FactQuestion = {
    level: scope.level,
    scopeIds: "$2::uuid[]",
    // Every closed ticket that was work on a case has one fact of the known share.
    metric: `'${ContextMetric.KNOWN_SHARE}'`,
    start: "$3::date",
    end: "$4::date",
    asOf: "now()",
    isPast: false,
  };
  return runs.query<ActivityMonth>(
    `with recursive ${scopedFacts(question)},
     closed as (
       select f.ticket_id, f.person_id, date_trunc('month', f.occurred_on)::date as month
       from scoped f
       where f.exclusion is null or f.exclusion in ('UNCLASSIFIED', 'NOT_APPLICABLE')
     ),
     person_month as (
       select distinct c.person_id, c.month from closed c where c.person_id is not null
     ),
     cases as (${casesOf(metric)})
     select c.month::text as month, count(*) filter (where c.is_met)::int as numerator, count(*)::int as n
     from cases c
     group by c.month
     order by c.month`,
    [organisationId, [scope.id], period.start, period.end],
  );
}

/** The cases of an activity: `(month, is_met)`. */
function casesOf(metric: ActivityMetric): string {
  switch (metric) {
    case ActivityMetric.LINK_RATE:
      return ticketsWith("'SOLVED_BY', 'CREATED_FROM'");
    case ActivityMetric.CREATE_RATE:
      return ticketsWith("'CREATED_FROM'");
    case ActivityMetric.IMPROVE_RATE:
      return `${ticketsWith("'IMPROVED', 'FLAGGED'")} where ${hasLink("'SOLVED_BY'")}`;
    case ActivityMetric.PARTICIPATION:
      return PARTICIPATION;
    case ActivityMetric.SEARCH_FIRST_RATE:
      return SEARCH_FIRST;
    default:
      return assertNever(metric);
  }
}

function ticketsWith(kinds: string): string {
  return `select c.month, ${hasLink(kinds)} as is_met from closed c`;
}

function hasLink(kinds: string): string {
  return `exists (
         select from article_link l
         where l.organisation_id = $1 and l.ticket_id = c.ticket_id and l.kind in (${kinds})
           and l.unlinked_at is null and l.superseded_at is null
       )`;
}

/** The month in which something happened where the organisation is. */
function monthOf(instant: string): string {
  return `date_trunc('month', ${instant} at time zone (select o.time_zone from organisation o where o.id = $1))::date`;
}

/** Whether each of the people linked an article to a ticket of the month, or wrote or improved one in it. */
const PARTICIPATION = `
       select p.month, w.person_id is not null as is_met
       from person_month p
       left join (
         select l.linked_by as person_id, c.month
         from closed c
         join article_link l
           on l.organisation_id = $1 and l.ticket_id = c.ticket_id
           and l.linked_by is not null and l.unlinked_at is null and l.superseded_at is null
         union
         select r.edited_by, ${monthOf("r.occurred_at")}
         from article_revision r
         where r.organisation_id = $1 and r.edited_by in (select p.person_id from person_month p)
           and r.change in ('CREATED', 'CONTENT')
       ) w on w.person_id = p.person_id and w.month = p.month`;

/** The articles that people of the team wrote here, and whether they showed the receipt of a search. */
const SEARCH_FIRST = `
       select p.month,
         exists (
           select from search_receipt s
           where s.organisation_id = $1 and s.article_id = r.article_id and not s.is_stale
         ) as is_met
       from person_month p
       join article_revision r
         on r.organisation_id = $1 and r.edited_by = p.person_id and ${monthOf("r.occurred_at")} = p.month
       where r.change = 'CREATED' and r.arrived_by = 'API'`;
