import {
  belongsTo,
  column,
  defineEdges,
  defineNode,
  instantColumn,
  type ConnectionSpec,
  type SqlParams,
} from "../../platform/database/tree/tree.js";
import { visibility } from "../../platform/database/tree/compile-tree.js";
import { articleNode } from "../../knowledge/store/knowledge.nodes.js";
import { personNode } from "../../people/store/people.nodes.js";
import { duplicatePairNode, seesArticle } from "./duplicates.nodes.js";

/** The ids of the articles that are in a cluster now, whoever may see them. */
function memberIds(cluster: string, params: SqlParams): string {
  const member = params.alias();
  return `select ${member}.article_id from duplicate_cluster_member ${member} where ${member}.organisation_id = ${cluster}.organisation_id and ${member}.cluster_id = ${cluster}.id and ${member}.superseded_at is null`;
}

/** A figure over the articles of a cluster that the viewer may see; the others leave no trace in it. */
function overVisible(cluster: string, figure: (article: string) => string, params: SqlParams): string {
  const article = params.alias();
  const conditions = [
    `${article}.organisation_id = ${cluster}.organisation_id`,
    `${article}.id in (${memberIds(cluster, params)})`,
    ...visibility(articleNode, article, params),
  ];
  return `(select ${figure(article)} from article ${article} where ${conditions.join(" and ")})`;
}

const size = (row: string, params: SqlParams): string => overVisible(row, () => "count(*)", params);
const isMerged = (row: string, params: SqlParams): string =>
  overVisible(
    row,
    (article) => `count(distinct coalesce(${article}.redirect_to, ${article}.id)) = 1`,
    params,
  );

/** A cluster is seen by whoever may see at least two of its articles: with one it would only tell that there are others. */
export const duplicateClusterNode = defineNode({
  type: "DuplicateCluster",
  table: "duplicate_cluster",
  fields: { size, isMerged, since: instantColumn("since") },
  visible: (row, params) => `${size(row, params)} > 1`,
});

interface ClusterFilter {
  readonly isMerged?: boolean | null;
}

/** How lists of clusters run: the largest first unless told otherwise. */
export const duplicateClustersConnection: ConnectionSpec = {
  orders: {
    SIZE: { sql: (row, params) => `${size(row, params)}::float8`, type: "float8" },
    SINCE: { sql: column("since"), type: "timestamptz" },
  },
  defaultOrder: { field: "SIZE", direction: "DESC" },
  filter: (row, args, params) => {
    const wanted = (args as ClusterFilter).isMerged;
    return wanted == null ? [] : [`${isMerged(row, params)} = ${wanted ? "true" : "false"}`];
  },
};

/** A merge quotes both of its articles, so it is seen only by those who may see both. */
export const articleMergeNode = defineNode({
  type: "ArticleMerge",
  table: "duplicate_merge",
  fields: {
    cause: column("cause"),
    mergedAt: instantColumn("merged_at"),
    undoneAt: instantColumn("undone_at"),
    survivorVersion: column("survivor_version"),
    mergedVersion: column("merged_version"),
  },
  visible: (row, params) =>
    `${seesArticle(row, "survivor_id", params)} and ${seesArticle(row, "merged_id", params)}`,
});

defineEdges(duplicateClusterNode, {
  articles: {
    kind: "connection",
    target: () => articleNode,
    on: (parent, child, params) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.id in (${memberIds(parent, params)})`,
    orders: { CREATED_AT: { sql: column("created_at"), type: "timestamptz" } },
    defaultOrder: { field: "CREATED_AT", direction: "ASC" },
  },
  pairs: {
    kind: "many",
    target: () => duplicatePairNode,
    on: (parent, child, params) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.status in ('CONFIRMED', 'MERGED') and ${child}.article_a_id in (${memberIds(parent, params)})`,
    orderBy: column("detected_at"),
    limit: 50,
  },
});
defineEdges(articleMergeNode, {
  survivor: belongsTo(() => articleNode, "survivor_id"),
  merged: belongsTo(() => articleNode, "merged_id"),
  pair: belongsTo(() => duplicatePairNode, "pair_id"),
  mergedBy: belongsTo(() => personNode, "merged_by"),
  undoneBy: belongsTo(() => personNode, "undone_by"),
});
defineEdges(articleNode, {
  duplicateCluster: {
    kind: "one",
    target: () => duplicateClusterNode,
    on: (parent, child, params) => {
      const member = params.alias();
      return `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = (select ${member}.cluster_id from duplicate_cluster_member ${member} where ${member}.organisation_id = ${parent}.organisation_id and ${member}.article_id = ${parent}.id and ${member}.superseded_at is null)`;
    },
  },
  merges: {
    kind: "many",
    target: () => articleMergeNode,
    on: (parent, child) =>
      `${child}.organisation_id = ${parent}.organisation_id and (${child}.survivor_id = ${parent}.id or ${child}.merged_id = ${parent}.id)`,
    orderBy: column("merged_at"),
    limit: 50,
  },
});
