import type { EntityManager } from "typeorm";
import type { OrganisationId } from "../../platform/kernel/ids.js";

/** What was said about goals, the tables that others point at last. */
const CONVERSATION = [
  "obstacle_event",
  "obstacle_goal",
  "obstacle",
  "goal_opinion_answer",
  "goal_opinion",
  "goal_check_in_remark",
  "goal_check_in",
] as const;

/** Goals and what belongs to them alone, the tables that others point at last. */
const GOALS = [
  ...CONVERSATION,
  "goal_note",
  "goal_derivation",
  "goal_acknowledgement",
  "goal_assessment",
  "goal_milestone_mark",
  "goal_milestone",
  "goal_target",
  "goal_measure",
  "goal_alignment",
  "goal_event",
  "goal",
] as const;

/** Every table with rows of an organisation, the ones that others point at last. */
const TABLES = [
  ...GOALS,
  "work_standard",
  "goal_limit",
  "metric_baseline",
  "fact_dispute_event",
  "fact_dispute",
  "restatement",
  "published_figure",
  "outcome_rollup",
  "outcome_fact",
  "fact_stratum",
  "root_cause_action",
  "observation_statement",
  "metric_observation",
  "own_metric_version",
  "own_metric",
  "duplicate_reopening",
  "duplicate_cluster_member",
  "duplicate_cluster",
  "duplicate_merge",
  "duplicate_decision",
  "duplicate_pair",
  "duplicate_embedding",
  "duplicate_signature",
  "duplicate_epoch",
  "duplicate_frequency",
  "search_receipt",
  "search_receipt_secret",
  "article_flag_change",
  "article_flag",
  "link_review_opinion",
  "link_review_assignment",
  "link_review_request",
  "link_verdict",
  "article_link",
  "article_contributor",
  "article_revision",
  "article_search",
  "article",
  "no_article_statement",
  "ticket_status_change",
  "ticket_observation",
  "ticket",
  "organisation_setting_change",
  "access_log",
  "access_token",
  "program_role",
  "proficiency",
  "reporting_line",
  "membership",
  "person_identity",
  "person",
  "team_placement",
  "team",
  "source_system",
] as const;

/** Deletes an organisation with everything in it. */
export async function deleteOrganisation(manager: EntityManager, id: OrganisationId): Promise<void> {
  for (const table of TABLES) await manager.query(`delete from ${table} where organisation_id = $1`, [id]);
  await manager.query(`delete from organisation where id = $1`, [id]);
}

/** How many goals of an organisation got beyond being proposed. */
export async function countBegunGoals(manager: EntityManager, id: OrganisationId): Promise<number> {
  const rows = await manager.query<{ n: number }[]>(
    `select count(*)::int as n from goal where organisation_id = $1 and state not in ('DRAFT','PROPOSED','AGREED')`,
    [id],
  );
  return rows[0]?.n ?? 0;
}

/** Deletes the goals of an organisation, so that an interrupted load of the demo can begin them anew. */
export async function deleteGoals(manager: EntityManager, id: OrganisationId): Promise<void> {
  for (const table of GOALS) await manager.query(`delete from ${table} where organisation_id = $1`, [id]);
}
