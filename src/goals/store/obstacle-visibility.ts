import type { SqlParams } from "../../platform/database/tree/tree.js";
import { conversationIsVisible } from "./conversation-visibility.js";

/** Who may see an obstacle: the reporter, and whoever may follow the conversation about a goal it affects. */
export function obstacleIsVisible(row: string, params: SqlParams): string {
  if (params.scope.personId === null) return "false";
  const [link, goal] = [params.alias(), params.alias()];
  const viewer = params.add(params.scope.personId, "uuid");
  return `(${row}.reported_by = ${viewer} or exists (select from obstacle_goal ${link} join goal ${goal} on ${goal}.organisation_id = ${link}.organisation_id and ${goal}.id = ${link}.goal_id where ${link}.organisation_id = ${row}.organisation_id and ${link}.obstacle_id = ${row}.id and ${conversationIsVisible(goal, params)}))`;
}
