import type { Tx } from "../../platform/database/unit-of-work.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { ArticleId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import { ContextMetric } from "../domain/metric-key.js";
import type { ArticleCensus } from "../domain/derive-duplicate-rate.js";
import { readFacts, type StoredFact } from "./outcome-fact.store.js";
import { instantSql } from "./ticket-rows.read-model.js";

interface MonthRow {
  readonly lastDay: LocalDate;
  readonly lastDayAt: Instant;
  readonly endsAt: Instant;
  readonly teamId: TeamId | null;
  readonly count: number;
}

interface PairRow {
  readonly lastDay: LocalDate;
  readonly a: ArticleId;
  readonly aTeamId: TeamId | null;
  readonly aCreatedAt: Instant;
  readonly b: ArticleId;
  readonly bTeamId: TeamId | null;
  readonly bCreatedAt: Instant;
}

/** The last `$2` calendar months where the organisation is, up to the one that contains the instant `$3`. */
const MONTHS = `month as (
       select (m.first + interval '1 month' - interval '1 day')::date as last_day,
         (m.first + interval '1 month')::timestamp at time zone o.time_zone as ends_at, o.time_zone
       from organisation o
       cross join generate_series(
         date_trunc('month', $3::timestamptz at time zone o.time_zone) - make_interval(months => $2::integer - 1),
         date_trunc('month', $3::timestamptz at time zone o.time_zone),
         interval '1 month'
       ) as m (first)
       where o.id = $1
     )`;

/**
 * The articles that were in use at the end of each month, by their latest revision then: neither archived nor merged into
 * another one. Today's owner stands for all times, because sources do not say when it changed.
 */
const IN_USE = `revision as (
       select r.article_id, r.confidence, r.occurred_at as from_at,
         lead(r.occurred_at) over (partition by r.article_id order by r.number) as to_at
       from article_revision r
       where r.organisation_id = $1
     ),
     in_use as (
       select m.last_day, a.id, a.team_id, a.created_at
       from month m
       join revision r on r.from_at < m.ends_at and (r.to_at is null or r.to_at >= m.ends_at)
       join article a on a.organisation_id = $1 and a.id = r.article_id
       where r.confidence <> 'ARCHIVED'
         and not exists (
           select from duplicate_merge g
           where g.organisation_id = $1 and g.merged_id = a.id and g.merged_at < m.ends_at
             and (g.undone_at is null or g.undone_at >= m.ends_at)
         )
     )`;

/**
 * The articles as they stood at the end of each of the last calendar months, the present one included, in two statements
 * however many months.
 */
export async function readArticleCensuses(
  tx: Tx,
  now: Instant,
  months: number,
): Promise<readonly ArticleCensus[]> {
  const parameters = [tx.organisationId, months, now];
  const counts = await tx.query<MonthRow>(
    `with ${MONTHS}, ${IN_USE}
     select m.last_day::text as "lastDay", ${instantSql("m.last_day::timestamp at time zone m.time_zone")} as "lastDayAt",
       ${instantSql("m.ends_at")} as "endsAt", u.team_id as "teamId", count(*)::int as count
     from month m
     join in_use u on u.last_day = m.last_day
     group by m.last_day, m.ends_at, m.time_zone, u.team_id
     order by m.last_day, u.team_id`,
    parameters,
  );
  const pairs = groupBy(await readPairs(tx, parameters), ({ lastDay }) => lastDay);
  return [...groupBy(counts, ({ lastDay }) => lastDay).values()].flatMap((rows) => {
    const [first] = rows;
    return first === undefined ? [] : [toCensus(first, rows, pairs.get(first.lastDay) ?? [])];
  });
}

/** The pairs whose latest decision at the end of the month was to confirm them. */
async function readPairs(tx: Tx, parameters: readonly unknown[]): Promise<readonly PairRow[]> {
  return tx.query<PairRow>(
    `with ${MONTHS}, ${IN_USE},
     decided as (
       select distinct on (m.last_day, d.pair_id) m.last_day, d.pair_id, d.status
       from month m
       join duplicate_decision d on d.organisation_id = $1 and d.decided_at < m.ends_at
       order by m.last_day, d.pair_id, d.decided_at desc, d.id desc
     )
     select d.last_day::text as "lastDay",
       a.id as a, a.team_id as "aTeamId", ${instantSql("a.created_at")} as "aCreatedAt",
       b.id as b, b.team_id as "bTeamId", ${instantSql("b.created_at")} as "bCreatedAt"
     from decided d
     join duplicate_pair p on p.organisation_id = $1 and p.id = d.pair_id
     join in_use a on a.last_day = d.last_day and a.id = p.article_a_id
     join in_use b on b.last_day = d.last_day and b.id = p.article_b_id
     where d.status = 'CONFIRMED'
     order by d.last_day, p.article_a_id, p.article_b_id`,
    parameters,
  );
}

function toCensus(first: MonthRow, rows: readonly MonthRow[], pairs: readonly PairRow[]): ArticleCensus {
  return {
    lastDay: { on: first.lastDay, at: first.lastDayAt },
    endsAt: first.endsAt,
    inUse: rows.map(({ teamId, count }) => ({ teamId, count })),
    pairs: pairs.map(({ a, aTeamId, aCreatedAt, b, bTeamId, bCreatedAt }) => ({
      a: { articleId: a, teamId: aTeamId, createdAt: aCreatedAt },
      b: { articleId: b, teamId: bTeamId, createdAt: bCreatedAt },
    })),
  };
}

/** The facts in force of the same months. */
export async function readCensusFacts(tx: Tx, now: Instant, months: number): Promise<readonly StoredFact[]> {
  return readFacts(
    tx,
    `f.metric = $2 and f.occurred_on >= (
       select date_trunc('month', $3::timestamptz at time zone o.time_zone) - make_interval(months => $4::integer - 1)
       from organisation o where o.id = $1
     )`,
    [ContextMetric.DUPLICATE_RATE, now, months],
  );
}
