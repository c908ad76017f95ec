import type { SqlParams } from "../../platform/database/tree/tree.js";

/**
 * Who may read an article: everybody in the organisation, except that WITHIN articles are for the teams around the
 * article's team, its author and administrators. The one predicate behind lists, nodes, edges, search and actions.
 */
export function articleIsVisible(row: string, params: SqlParams): string {
  if (params.scope.isAdministrator) return "true";
  const teams = params.add(params.scope.teamIds, "uuid[]");
  const self = params.add(params.scope.personId, "uuid");
  return `(${row}.audience <> 'WITHIN' or ${row}.team_id = any(${teams}) or ${row}.author_id = ${self})`;
}

/** Who may read what hangs on an article, such as a revision: whoever may read the article. */
export function articleOfRowIsVisible(row: string, params: SqlParams): string {
  if (params.scope.isAdministrator) return "true";
  const article = params.alias();
  return `exists (select from article ${article} where ${article}.organisation_id = ${row}.organisation_id and ${article}.id = ${row}.article_id and ${articleIsVisible(article, params)})`;
}

/** Whether an article is in use: neither archived nor merged into another one. Only such articles are found or offered. */
export function articleIsInUse(row: string): string {
  return `${row}.confidence <> 'ARCHIVED' and not ${row}.is_merged`;
}
