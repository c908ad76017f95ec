import type { SqlParams } from "../../platform/database/tree/tree.js";
import { goalIsVisible, peopleBelowViewer } from "./goal-visibility.js";

/**
 * Who may follow the conversation about a goal, of those who may see the goal: of a person's, the person and the
 * people above in today's reporting line (not a proposer who no longer stands there); of a team's, everybody in it,
 * those who lead it or a team above, and administrators; of a wider one, every person of the organisation. Tools none.
 * @param goal the alias of the goal's row.
 */
export function conversationIsVisible(goal: string, params: SqlParams): string {
  const { personId, teamIds, isAdministrator } = params.scope;
  if (personId === null) return "false";
  const viewer = params.add(personId, "uuid");
  const team = isAdministrator ? "true" : `${goal}.owner_team_id = any(${params.add(teamIds, "uuid[]")})`;
  return `(${goalIsVisible(goal, params)} and case ${goal}.level when 'PERSON' then ${goal}.owner_person_id = ${viewer} or ${goal}.owner_person_id in (${peopleBelowViewer(params)}) when 'TEAM' then ${team} else true end)`;
}

/** The same for a row that names its goal in a column. */
export function conversationOf(row: string, column: string, params: SqlParams): string {
  const goal = params.alias();
  return `exists (select from goal ${goal} where ${goal}.organisation_id = ${row}.organisation_id and ${goal}.id = ${row}.${column} and ${conversationIsVisible(goal, params)})`;
}
