import type { SqlParams } from "../../platform/database/tree/tree.js";
import { fromGlobalId, rawId } from "../../platform/kernel/global-id.js";

/** What a list of goals can be narrowed by; all given conditions hold. */
export interface GoalFilterArgs {
  readonly state?: readonly string[] | null;
  readonly level?: readonly string[] | null;
  readonly metric?: readonly string[] | null;
  readonly ownerId?: string | null;
  readonly parentId?: string | null;
  readonly periodContains?: string | null;
}

/** The SQL conditions of a goal filter. */
export function goalFilter(row: string, filter: GoalFilterArgs, params: SqlParams): readonly string[] {
  const conditions: string[] = [];
  const where = (value: unknown, type: string, condition: (placeholder: string) => string): void => {
    if (value != null) conditions.push(condition(params.add(value, type)));
  };
  where(filter.state, "text[]", (is) => `${row}.state = any(${is})`);
  where(filter.level, "text[]", (is) => `${row}.level = any(${is})`);
  where(filter.metric, "text[]", (is) => `${row}.metric = any(${is})`);
  where(filter.periodContains, "date", (is) => `${row}.period_start <= ${is} and ${row}.period_end > ${is}`);
  if (filter.parentId != null)
    where(rawId("Goal", filter.parentId), "uuid", (is) => `${row}.parent_id = ${is}`);
  if (filter.ownerId != null) conditions.push(ownedBy(row, filter.ownerId, params));
  return conditions;
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
