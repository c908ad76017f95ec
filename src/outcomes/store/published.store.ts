import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate, Period } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import {
  PUBLISHED_COLUMNS,
  toPublished,
  type PublishedFigure,
  type PublishedRow,
} from "./published.read-model.js";

/** A calendar month of a metric, named by its first day. */
export interface MetricMonth {
  readonly metric: string;
  readonly month: LocalDate;
}

/** What publishing must know of the organisation on a day. */
export interface PublishingState {
  readonly today: LocalDate;
  readonly returnWindowDays: number;
  readonly unpublished: readonly MetricMonth[];
}

/**
 * The months before the current one that have not been published, of each metric from its first month with facts on,
 * earliest first. A month without any is published as well: that nothing happened is a figure.
 */
export async function readPublishingState(tx: Tx, now: Instant): Promise<PublishingState> {
  const [organisation] = await tx.query<Omit<PublishingState, "unpublished">>(
    `select ($2::timestamptz at time zone o.time_zone)::date::text as today,
       o.callback_window_days as "returnWindowDays"
     from organisation o where o.id = $1`,
    [tx.organisationId, now],
  );
  if (organisation === undefined) throw new Error(`organisation ${tx.organisationId} does not exist`);
  const unpublished = await tx.query<MetricMonth>(
    `select m.metric, s.month::date::text as month
     from (
       select r.metric, min(r.month) as first_month
       from outcome_rollup r
       where r.organisation_id = $1
       group by r.metric
     ) m
     cross join lateral generate_series(
       m.first_month::timestamp, date_trunc('month', $2::date::timestamp) - interval '1 month', interval '1 month'
     ) as s (month)
     where not exists (
       select from published_figure p
       where p.organisation_id = $1 and p.metric = m.metric and p.month = s.month::date
     )
     order by month, m.metric`,
    [tx.organisationId, organisation.today],
  );
  return { ...organisation, unpublished };
}

/** Which of the metrics have been published for the month. */
export async function readPublishedMetrics(
  tx: Tx,
  month: LocalDate,
  metrics: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ metric: string }>(
    `select distinct p.metric from published_figure p
     where p.organisation_id = $1 and p.month = $2 and p.metric = any($3::text[])`,
    [tx.organisationId, month, metrics],
  );
  return new Set(rows.map((row) => row.metric));
}

/** Whose figures a month has: whoever was here or has facts, and every team. */
export async function readScopes(
  tx: Tx,
  month: Period,
): Promise<{ readonly people: readonly PersonId[]; readonly teams: readonly TeamId[] }> {
  const people = await tx.query<{ id: PersonId }>(
    `select p.id from person p
     where p.organisation_id = $1 and p.is_person
       and (
         (p.joined_on < $3::date and (p.left_on is null or p.left_on > $2::date))
         or exists (
           select from outcome_rollup r
           where r.organisation_id = $1 and r.person_id = p.id and r.month = $2::date
         )
       )
     order by p.id`,
    [tx.organisationId, month.start, month.end],
  );
  const teams = await tx.query<{ id: TeamId }>(
    `select t.id from team t where t.organisation_id = $1 order by t.id`,
    [tx.organisationId],
  );
  return { people: people.map((row) => row.id), teams: teams.map((row) => row.id) };
}

/** Everything of a published figure but its id. */
export type NewFigure = Omit<PublishedFigure, "id">;

/** Stores figures as published; returns their ids in the same order. */
export async function insertPublished(
  tx: Tx,
  figures: readonly NewFigure[],
  publishedBy: PersonId | null,
): Promise<readonly string[]> {
  const rows = figures.map(({ sums, ...figure }) => ({ ...figure, ...sums, id: newId() }));
  await tx.query(
    `insert into published_figure
       (organisation_id, id, metric, definition_version, month, level, scope_id, numerator, undecided, denominator,
        reviewed_links, exclusions, durations_ms, release, replaces_id, published_by, published_at)
     select $1, r.id, r.metric, r."definitionVersion", r.month, r.level, r."scopeId", r.numerator, r.undecided,
       r.denominator, r."reviewedLinks", r.exclusions, r."durationsMs", r.release, r."replacesId", $2, r."publishedAt"
     from jsonb_to_recordset($3::jsonb) as r
       (id uuid, metric text, "definitionVersion" integer, month date, level text, "scopeId" uuid, numerator bigint,
        undecided bigint, denominator bigint, "reviewedLinks" integer, exclusions jsonb, "durationsMs" bigint[], release text,
        "replacesId" uuid, "publishedAt" timestamptz)`,
    [tx.organisationId, publishedBy, JSON.stringify(rows)],
  );
  return rows.map((row) => row.id);
}

/** The published figures in force of a metric and month, whose facts are still kept; none once they are not. */
export async function readInForce(
  tx: Tx,
  metric: string,
  month: LocalDate,
): Promise<readonly PublishedFigure[]> {
  const rows = await tx.query<PublishedRow>(
    `select ${PUBLISHED_COLUMNS}
     from published_figure p
     where p.organisation_id = $1 and p.metric = $2 and p.month = $3 and p.superseded_at is null
       and exists (
         select from outcome_fact f
         where f.organisation_id = $1 and f.metric = $2
           and f.occurred_on >= $3::date and f.occurred_on < ($3::date + interval '1 month')::date
       )
     order by p.id`,
    [tx.organisationId, metric, month],
  );
  return rows.map(toPublished);
}

/** Ends a published figure, because its successor takes its place. */
export async function supersedePublished(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.query(`update published_figure set superseded_at = $3 where organisation_id = $1 and id = $2`, [
    tx.organisationId,
    id,
    at,
  ]);
}

/** Every metric and month that is published. */
export async function readPublishedMonths(tx: Tx): Promise<readonly MetricMonth[]> {
  return tx.query<MetricMonth>(
    `select distinct p.metric, p.month::text as month
     from published_figure p
     where p.organisation_id = $1 and p.superseded_at is null
     order by month, p.metric`,
    [tx.organisationId],
  );
}
