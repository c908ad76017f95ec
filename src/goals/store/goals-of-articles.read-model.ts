import type { Runs } from "../../people/store/access.read-model.js";
import { SqlParams, type TreeScope } from "../../platform/database/tree/tree.js";
import type { ArticleId, GoalId } from "../../platform/kernel/ids.js";
import { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { goalIsVisible } from "./goal-visibility.js";

/** Metrics that depend on which articles are one. */
const METRICS = [TargetMetric.ACCURATE_REUSE_PER_100, TargetMetric.DUP_BURDEN];
const MOST_GOALS = 50;

/**
 * The agreed and running goals that the viewer may see and whose figure counts a ticket that one of the articles is
 * linked to: of the person or team whose ticket it was, of the teams above, of the organisation. The earliest period
 * first, at most 50.
 */
export async function goalsOfArticles(
  runs: Runs,
  scope: TreeScope,
  articleIds: readonly ArticleId[],
): Promise<readonly GoalId[]> {
  const params = new SqlParams(scope);
  const articles = params.add(articleIds, "uuid[]");
  const metrics = params.add(METRICS, "text[]");
  const rows = await runs.query<{ id: GoalId }>(
    `with recursive fact as materialized (
       select distinct f.metric, f.occurred_on, f.person_id
       from outcome_fact f
       where f.organisation_id = $1::uuid and f.superseded_at is null and f.metric = any(${metrics})
         and f.exclusion is null
         and f.subject_id in (
           select l.ticket_id from article_link l
           where l.organisation_id = $1::uuid and l.article_id = any(${articles}) and l.kind = 'SOLVED_BY'
             and l.unlinked_at is null and l.superseded_at is null
         )
     ),
     above (metric, occurred_on, team_id) as (
       select f.metric, f.occurred_on, m.team_id
       from fact f
       join membership m
         on m.organisation_id = $1::uuid and m.person_id = f.person_id and m.superseded_at is null
         and m.valid_from <= f.occurred_on and (m.valid_to is null or m.valid_to > f.occurred_on)
       union
       select a.metric, a.occurred_on, p.parent_id
       from above a
       join team_placement p
         on p.organisation_id = $1::uuid and p.team_id = a.team_id and p.superseded_at is null
         and p.valid_from <= a.occurred_on and (p.valid_to is null or p.valid_to > a.occurred_on)
         and p.parent_id is not null
     )
     select g.id
     from goal g
     where g.organisation_id = $1::uuid and g.state in ('AGREED', 'TRIAL', 'ACTIVE')
       and ${goalIsVisible("g", params)}
       and exists (
         select from goal_measure q
         where q.organisation_id = $1::uuid and q.goal_id = g.id and q.superseded_at is null and q.metric = any(${metrics})
         and (
         g.level in ('STRATEGY', 'ORGANISATION') and exists (select from fact f where ${inPeriod("f")})
         or g.level = 'PERSON' and exists (
           select from fact f where f.person_id = g.owner_person_id and ${inPeriod("f")}
         )
         or g.level = 'TEAM' and exists (
           select from above a where a.team_id = g.owner_team_id and ${inPeriod("a")}
         ))
       )
     order by g.period_start, g.id
     limit ${MOST_GOALS}`,
    params.values,
  );
  return rows.map((row) => row.id);
}

function inPeriod(row: string): string {
  return `${row}.metric = q.metric and ${row}.occurred_on >= g.period_start and ${row}.occurred_on < g.period_end`;
}
