import type { SqlParams } from "../../platform/database/tree/tree.js";

/** The longest way that is followed; goals that deep serve nobody. */
const DEEPEST = 20;

/**
 * The SQL of the ids on one way from the top down to a goal, itself included: the shortest way to a goal without
 * parents, and the one whose ids come first among equals, so that the answer does not depend on the order of the links.
 */
export function alignmentPathSql(goal: string, params: SqlParams): string {
  const [up, g, way, next, a, b] = Array.from({ length: 6 }, () => params.alias());
  const current = (alias: string | undefined): string =>
    `${alias}.organisation_id = $1::uuid and ${alias}.superseded_at is null`;
  const climb = `${up} (id, depth) as (select ${goal}.id, 0 union select ${a}.parent_id, ${up}.depth + 1 from ${up} join goal_alignment ${a} on ${current(a)} and ${a}.child_id = ${up}.id where ${up}.depth < ${DEEPEST})`;
  const top = `select ${g}.id, ${g}.depth from ${up} ${g} where not exists (select from goal_alignment ${b} where ${current(b)} and ${b}.child_id = ${g}.id) order by ${g}.depth, ${g}.id limit 1`;
  const below = `select ${g}.id from ${up} ${g} join goal_alignment ${b} on ${current(b)} and ${b}.child_id = ${g}.id and ${b}.parent_id = ${way}.id where ${g}.depth = ${way}.depth - 1 order by ${g}.id limit 1`;
  return `with recursive ${climb}, ${way} (id, depth) as ((${top}) union all select ${next}.id, ${way}.depth - 1 from ${way} join lateral (${below}) ${next} on true where ${way}.depth > 0) select ${way}.id from ${way}`;
}

/** The SQL of how many goals stand above a row, directly or over others. */
export function goalsAboveSql(row: string, params: SqlParams): string {
  const [up, a] = [params.alias(), params.alias()];
  return `(with recursive ${up} (id) as (select ${row}.id union select ${a}.parent_id from ${up} join goal_alignment ${a} on ${a}.organisation_id = $1::uuid and ${a}.superseded_at is null and ${a}.child_id = ${up}.id) select count(*) from ${up})`;
}
