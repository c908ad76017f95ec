import type { Runs } from "../../people/store/access.read-model.js";
import type { GoalId, OrganisationId } from "../../platform/kernel/ids.js";
import { METRIC_DEFINITIONS } from "../../outcomes/domain/metric-registry.js";
import type { TargetMetric } from "../../outcomes/domain/target-metric.js";

/** Where a goal comes from, and what of that no longer holds. */
export interface GoalOrigin {
  readonly hasParents: boolean;
  /** In words, one for each thing it followed from and that no longer holds. */
  readonly stale: readonly string[];
}

interface OriginRow {
  readonly id: GoalId;
  readonly hasParents: boolean;
  readonly retired: readonly string[];
  readonly withdrawn: number;
  readonly metrics: readonly { readonly metric: TargetMetric; readonly version: number }[];
  readonly own: readonly OwnOrigin[];
}

/** An own metric that a goal follows from. */
interface OwnOrigin {
  readonly name: string;
  /** The version the goal follows from. */
  readonly version: number;
  readonly isRetired: boolean;
  readonly isCurrent: boolean;
}

/** Where goals come from: whether they serve one above, and which of their reasons were retired since. */
export async function readGoalOrigins(
  runs: Runs,
  organisationId: OrganisationId,
  goalIds: readonly GoalId[],
): Promise<ReadonlyMap<GoalId, GoalOrigin>> {
  const rows = await runs.query<OriginRow>(
    `select
       g.id,
       exists (
         select from goal_alignment a
         where a.organisation_id = $1 and a.child_id = g.id and a.superseded_at is null
       ) as "hasParents",
       coalesce(array_agg(s.source || ', version ' || s.version order by s.id) filter (where s.retired_at is not null), '{}') as retired,
       count(*) filter (where p.state = 'WITHDRAWN')::int as withdrawn,
       coalesce(json_agg(json_build_object('metric', d.metric, 'version', d.definition_version)) filter (where d.metric is not null), '[]'::json) as metrics,
       coalesce(json_agg(json_build_object('name', v.name, 'version', d.definition_version, 'isRetired', o.retired_at is not null, 'isCurrent', o.version = d.definition_version)) filter (where o.id is not null), '[]'::json) as own
     from goal g
     left join goal_derivation d on d.organisation_id = $1 and d.goal_id = g.id and d.superseded_at is null
     left join work_standard s on s.organisation_id = $1 and s.id = d.standard_id
     left join goal p on p.organisation_id = $1 and p.id = d.parent_id
     left join own_metric o on o.organisation_id = $1 and o.id = d.own_metric_id
     left join own_metric_version v on v.organisation_id = $1 and v.own_metric_id = o.id and v.superseded_at is null
     where g.organisation_id = $1 and g.id = any($2::uuid[])
     group by g.id`,
    [organisationId, goalIds],
  );
  return new Map(rows.map((row) => [row.id, { hasParents: row.hasParents, stale: staleWords(row) }]));
}

function staleWords({ retired, withdrawn, metrics, own }: OriginRow): readonly string[] {
  const outdated = metrics.filter(({ metric, version }) => METRIC_DEFINITIONS[metric].version !== version);
  return [
    ...retired.map((source) => `It follows from a standard that was retired: ${source}`),
    ...(withdrawn > 0 ? ["It follows from a goal that was withdrawn"] : []),
    ...outdated.map(
      ({ metric, version }) =>
        `It follows from version ${version} of ${METRIC_DEFINITIONS[metric].name}, which has a newer definition`,
    ),
    ...own.flatMap(ownWords),
  ];
}

function ownWords({ name, version, isRetired, isCurrent }: OwnOrigin): readonly string[] {
  if (isRetired) return [`It follows from "${name}", which was retired`];
  return isCurrent ? [] : [`It follows from version ${version} of "${name}", which has a newer definition`];
}
