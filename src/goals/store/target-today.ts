import type { SqlParams } from "../../platform/database/tree/tree.js";

/** The SQL of a subquery, named `alias`: the target of a measure that is in force today, or the first one it was given. */
export function targetToday(measure: string, alias: string, params: SqlParams): string {
  const t = params.alias();
  const today = params.add(params.scope.today, "date");
  return `(select ${t}.* from goal_target ${t} where ${t}.organisation_id = ${measure}.organisation_id and ${t}.measure_id = ${measure}.id order by (${t}.effective_from <= ${today}) desc, case when ${t}.effective_from <= ${today} then ${t}.effective_from end desc, case when ${t}.effective_from <= ${today} then ${t}.recorded_at end desc, ${t}.recorded_at limit 1) ${alias}`;
}
