import {
  belongsTo,
  column,
  defineEdges,
  defineNode,
  hasFew,
  instantColumn,
  type ConnectionSpec,
  type SortOrder,
  type SqlParams,
} from "../../platform/database/tree/tree.js";
import { visibility } from "../../platform/database/tree/compile-tree.js";
import { articleNode } from "../../knowledge/store/knowledge.nodes.js";
import { personNode } from "../../people/store/people.nodes.js";
import { needsSecondOpinion, pairFilter, queueFilter, type PairFilter } from "./pair-filter.js";
import { latestDecision } from "./reopening.store.js";

/** The condition that the viewer may see the article behind a column of the pair. */
export function seesArticle(row: string, articleColumn: string, params: SqlParams): string {
  const article = params.alias();
  const conditions = [
    `${article}.organisation_id = ${row}.organisation_id`,
    `${article}.id = ${row}.${articleColumn}`,
    ...visibility(articleNode, article, params),
  ];
  return `exists (select from ${articleNode.table} ${article} where ${conditions.join(" and ")})`;
}

/** A pair quotes both of its articles, so it is seen only by those who may see both. */
export const duplicatePairNode = defineNode({
  type: "DuplicatePair",
  table: "duplicate_pair",
  fields: {
    similarity: column("similarity"),
    kind: column("kind"),
    status: column("status"),
    cause: column("cause"),
    burdenTickets: column("burden_tickets"),
    needsSecondOpinion,
    passages: column("passages"),
    sharedTerms: column("shared_terms"),
    contained: column("contained"),
    explanation: column("explanation"),
    engineVersion: column("engine_version"),
    detectedAt: instantColumn("detected_at"),
    updatedAt: instantColumn("updated_at"),
    version: column("version"),
  },
  visible: (row, params) =>
    `${seesArticle(row, "article_a_id", params)} and ${seesArticle(row, "article_b_id", params)}`,
});

export const duplicateDecisionNode = defineNode({
  type: "DuplicateDecision",
  table: "duplicate_decision",
  isNode: false,
  fields: {
    status: column("status"),
    cause: column("cause"),
    reason: column("reason"),
    similarity: column("similarity"),
    decidedAt: instantColumn("decided_at"),
  },
});

/** A field of an article that changed materially since a decision, which brought the pair back. */
const textChangeNode = defineNode({
  type: "DuplicateTextChange",
  table: "duplicate_reopening",
  isNode: false,
  fields: {
    field: column("field"),
    wordsAdded: column("words_added"),
    wordsRemoved: column("words_removed"),
    fromVersion: column("from_version"),
    toVersion: column("to_version"),
    at: instantColumn("recorded_at"),
  },
});

/**
 * Similarity is at most 1: half of it breaks ties and never outweighs a ticket. The index of the queue is over the same
 * expression.
 */
const BURDEN: SortOrder = {
  sql: (row) => `(${row}.burden_tickets + ${row}.similarity / 2)`,
  type: "float8",
};

/** The queue runs by burden alone; what is in it unless a filter says otherwise is told by `queueFilter`. */
export const duplicateQueueConnection: ConnectionSpec = {
  orders: { QUEUE: BURDEN },
  defaultOrder: { field: "QUEUE", direction: "DESC" },
  filter: (row, args, params) => pairFilter(row, queueFilter(args["filter"] as PairFilter | null), params),
};

/**
 * How lists of pairs run: what burdens most tickets first unless told otherwise, the more alike first among equals.
 * There is no filter by author.
 */
export const duplicatePairsConnection: ConnectionSpec = {
  orders: {
    BURDEN,
    SIMILARITY: { sql: column("similarity"), type: "float8" },
    DETECTED_AT: { sql: column("detected_at"), type: "timestamptz" },
  },
  defaultOrder: { field: "BURDEN", direction: "DESC" },
  filter: (row, args, params) => pairFilter(row, (args["filter"] ?? {}) as PairFilter, params),
};

defineEdges(duplicatePairNode, {
  articleA: belongsTo(() => articleNode, "article_a_id"),
  articleB: belongsTo(() => articleNode, "article_b_id"),
  decisions: hasFew(() => duplicateDecisionNode, "pair_id", column("decided_at")),
  reopenedBecause: {
    kind: "many",
    target: () => textChangeNode,
    on: (parent, child) =>
      `${parent}.status = 'SUSPECTED' and ${child}.organisation_id = ${parent}.organisation_id and ${child}.pair_id = ${parent}.id and ${child}.decision_id = (${latestDecision(parent, "d.id")})`,
    orderBy: column("article_id"),
    limit: 12,
  },
});
defineEdges(textChangeNode, { article: belongsTo(() => articleNode, "article_id") });
defineEdges(duplicateDecisionNode, { decidedBy: belongsTo(() => personNode, "decided_by") });
defineEdges(articleNode, {
  duplicatePairs: {
    kind: "connection",
    target: () => duplicatePairNode,
    on: (parent, child) =>
      `${child}.organisation_id = ${parent}.organisation_id and (${child}.article_a_id = ${parent}.id or ${child}.article_b_id = ${parent}.id)`,
    ...duplicatePairsConnection,
  },
});
