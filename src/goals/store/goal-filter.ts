import type { SqlParams } from "../../platform/database/tree/tree.js";
import { fromGlobalId, rawId } from "../../platform/kernel/global-id.js";

/** What a list of goals can be narrowed by; all given conditions hold. */
export interface GoalFilterArgs {
  readonly state?: readonly string[] | null;
  readonly level?: readonly string[] | null;
  readonly metric?: readonly string[] | null;
  readonly ownMetricId?: string | null;
  readonly ownerId?: string | null;
  readonly parentId?: string | null;
  readonly periodContains?: string | null;
  readonly category?: readonly string[] | null;
  readonly ambition?: readonly string[] | null;
  readonly unaligned?: boolean | null;
}

/** The SQL conditions of a goal filter. */
export function goalFilter(row: string, filter: GoalFilterArgs, params: SqlParams): readonly string[] {
  const conditions: string[] = [];
  const where = (value: unknown, type: string, condition: (placeholder: string) => string): void => {
    if (value != null) conditions.push(condition(params.add(value, type)));
  };
  where(filter.state, "text[]", (is) => `${row}.state = any(${is})`);
  where(filter.level, "text[]", (is) => `${row}.level = any(${is})`);
  where(filter.category, "text[]", (is) => `${row}.category = any(${is})`);
  where(filter.ambition, "text[]", (is) => `${row}.ambition = any(${is})`);
  where(filter.metric, "text[]", (is) => measuredBy(row, `metric = any(${is})`, params));
  if (filter.ownMetricId != null)
    where(rawId("OwnMetric", filter.ownMetricId), "uuid", (is) =>
      measuredBy(row, `own_metric_id = ${is}`, params),
    );
  where(filter.periodContains, "date", (is) => `${row}.period_start <= ${is} and ${row}.period_end > ${is}`);
  if (filter.parentId != null)
    where(rawId("Goal", filter.parentId), "uuid", (is) => `${row}.id in (${childrenOf(row, is, params)})`);
  if (filter.unaligned != null) conditions.push(isUnaligned(row, filter.unaligned, params));
  if (filter.ownerId != null) conditions.push(ownedBy(row, filter.ownerId, params));
  return conditions;
}

function measuredBy(row: string, condition: string, params: SqlParams): string {
  const m = params.alias();
  return `exists (select from goal_measure ${m} where ${m}.organisation_id = ${row}.organisation_id and ${m}.goal_id = ${row}.id and ${m}.superseded_at is null and ${m}.${condition})`;
}

/** The ids of the goals that contribute to `parent` directly. */
export function childrenOf(row: string, parent: string, params: SqlParams): string {
  const a = params.alias();
  return `select ${a}.child_id from goal_alignment ${a} where ${a}.organisation_id = ${row}.organisation_id and ${a}.parent_id = ${parent} and ${a}.superseded_at is null`;
}

/** A goal of a team or a person that is not settled and serves none above it; wider ones are where alignment begins. */
function isUnaligned(row: string, wanted: boolean, params: SqlParams): string {
  const a = params.alias();
  const stands = `(${row}.level in ('TEAM', 'PERSON') and ${row}.state in ('DRAFT', 'PROPOSED', 'AGREED', 'TRIAL', 'ACTIVE') and not exists (select from goal_alignment ${a} where ${a}.organisation_id = ${row}.organisation_id and ${a}.child_id = ${row}.id and ${a}.superseded_at is null))`;
  return wanted ? stands : `not ${stands}`;
}

/** An owner is a person, a team or the organisation; an id of anything else owns nothing. */
function ownedBy(row: string, ownerId: string, params: SqlParams): string {
  const owner = fromGlobalId(ownerId);
  switch (owner?.type) {
    case "Person":
      return `${row}.owner_person_id = ${params.add(owner.id, "uuid")}`;
    case "Team":
      return `${row}.owner_team_id = ${params.add(owner.id, "uuid")}`;
    case "Organisation":
      return `${row}.level in ('STRATEGY', 'ORGANISATION') and ${row}.organisation_id = ${params.add(owner.id, "uuid")}`;
    default:
      return "false";
  }
}
