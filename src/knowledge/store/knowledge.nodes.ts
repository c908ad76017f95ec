import { peopleConnection, personNode, sourceSystemNode, teamNode } from "../../people/store/people.nodes.js";
import {
  belongsTo,
  column,
  defineEdges,
  defineNode,
  hasFew,
  hasMany,
  instantColumn,
  type ConnectionSpec,
  type SqlParams,
} from "../../platform/database/tree/tree.js";
import { ticketNode } from "../../tickets/store/tickets.nodes.js";
import { articleIsVisible, articleOfRowIsVisible } from "./article-visibility.js";

export { articlesConnection } from "./article-filter.js";

const contentFields = {
  title: column("title"),
  issue: column("issue"),
  environment: column("environment"),
  resolution: column("resolution"),
  cause: column("cause"),
  body: column("body"),
  language: column("language"),
  category: column("category"),
  tags: column("tags"),
  url: column("url"),
  confidence: column("confidence"),
  audience: column("audience"),
  governance: column("governance"),
} as const;

export const articleNode = defineNode({
  type: "Article",
  table: "article",
  fields: {
    ...contentFields,
    externalId: column("external_id"),
    version: column("version"),
    createdAt: instantColumn("created_at"),
    updatedAt: instantColumn("updated_at"),
    archivedAt: instantColumn("archived_at"),
    recordedAt: instantColumn("recorded_at"),
    $authorId: column("author_id"),
    $isMerged: column("is_merged"),
    $hasAnswer: (row) => `(btrim(coalesce(${row}.resolution, '')) <> '' or btrim(${row}.body) <> '')`,
  },
  needs: { viewerCan: ["$authorId", "$isMerged", "$hasAnswer", "confidence", "audience", "governance"] },
  visible: articleIsVisible,
});

export const articleRevisionNode = defineNode({
  type: "ArticleRevision",
  table: "article_revision",
  fields: {
    ...contentFields,
    number: column("number"),
    change: column("change"),
    reason: column("reason"),
    arrivedBy: column("arrived_by"),
    occurredAt: instantColumn("occurred_at"),
    recordedAt: instantColumn("recorded_at"),
  },
  visible: articleOfRowIsVisible,
});

/** A value of the latest review of a link. */
function latestReview(value: string, row: string, params: SqlParams): string {
  const review = params.alias();
  return `(select ${value.replaceAll("review.", `${review}.`)} from link_verdict ${review} where ${review}.organisation_id = ${row}.organisation_id and ${review}.link_id = ${row}.id order by ${review}.reviewed_at desc, ${review}.recorded_at desc, ${review}.id desc limit 1)`;
}

export const articleLinkNode = defineNode({
  type: "ArticleLink",
  table: "article_link",
  fields: {
    kind: column("kind"),
    origin: column("origin"),
    arrivedBy: column("arrived_by"),
    articleVersion: column("article_version"),
    needsReview: column("needs_review"),
    unlinkReason: column("unlink_reason"),
    linkedAt: instantColumn("linked_at"),
    unlinkedAt: instantColumn("unlinked_at"),
    recordedAt: instantColumn("recorded_at"),
    verdict: (row, params) => `coalesce(${latestReview("review.verdict", row, params)}, 'UNREVIEWED')`,
    reviewedAt: (row, params) => latestReview(instantColumn("reviewed_at")("review", params), row, params),
  },
  visible: (row) => `${row}.superseded_at is null`,
});

export const articleFlagNode = defineNode({
  type: "ArticleFlag",
  table: "article_flag",
  fields: {
    reason: column("reason"),
    note: column("note"),
    state: column("state"),
    version: column("version"),
    raisedAt: instantColumn("raised_at"),
  },
  visible: articleOfRowIsVisible,
});

interface LinkArgs {
  readonly kind?: string | null;
  readonly includeUnlinked?: boolean | null;
}

/** How lists of links run: the latest first, withdrawn ones only when asked for. */
export const linksConnection: ConnectionSpec = {
  orders: { LINKED_AT: { sql: column("linked_at"), type: "timestamptz" } },
  defaultOrder: { field: "LINKED_AT", direction: "DESC" },
  filter: (row, args, params) => {
    const { kind, includeUnlinked } = args as LinkArgs;
    const conditions: string[] = [];
    if (kind != null) conditions.push(`${row}.kind = ${params.add(kind, "text")}`);
    if (includeUnlinked !== true) conditions.push(`${row}.unlinked_at is null`);
    return conditions;
  },
};

/** A list in the order of a moment, latest first, with no filter and no other order. */
function latestFirst(field: string, name: string): ConnectionSpec {
  return {
    orders: { [field]: { sql: column(name), type: "timestamptz" } },
    defaultOrder: { field, direction: "DESC" },
  };
}

const revisionsConnection = latestFirst("OCCURRED_AT", "occurred_at");
const flagsConnection = latestFirst("RAISED_AT", "raised_at");

defineEdges(articleNode, {
  author: belongsTo(() => personNode, "author_id"),
  team: belongsTo(() => teamNode, "team_id"),
  source: belongsTo(() => sourceSystemNode, "source_id"),
  revisions: hasMany(() => articleRevisionNode, "article_id", revisionsConnection),
  links: {
    kind: "connection",
    target: () => articleLinkNode,
    on: (parent, child, params) => {
      const merged = params.alias();
      return `${child}.organisation_id = ${parent}.organisation_id and ${child}.article_id = any(array(select ${parent}.id union all select ${merged}.id from article ${merged} where ${merged}.organisation_id = ${parent}.organisation_id and ${merged}.redirect_to = ${parent}.id))`;
    },
    ...linksConnection,
  },
  translationOf: belongsTo(() => articleNode, "translation_of"),
  translations: hasFew(() => articleNode, "translation_of", column("created_at")),
  mergedInto: belongsTo(() => articleNode, "redirect_to"),
  mergedArticles: hasMany(() => articleNode, "redirect_to", latestFirst("CREATED_AT", "created_at")),
  flags: hasMany(() => articleFlagNode, "article_id", flagsConnection),
  contributors: {
    kind: "connection",
    target: () => personNode,
    on: (parent, child, params) => {
      const row = params.alias();
      return `${child}.organisation_id = ${parent}.organisation_id and ${child}.id in (select ${row}.person_id from article_contributor ${row} where ${row}.organisation_id = ${parent}.organisation_id and ${row}.article_id = ${parent}.id)`;
    },
    orders: peopleConnection.orders,
    defaultOrder: peopleConnection.defaultOrder,
  },
});
defineEdges(articleRevisionNode, {
  article: belongsTo(() => articleNode, "article_id"),
  translationOf: belongsTo(() => articleNode, "translation_of"),
  editedBy: belongsTo(() => personNode, "edited_by"),
});
defineEdges(articleLinkNode, {
  article: belongsTo(() => articleNode, "article_id"),
  ticket: belongsTo(() => ticketNode, "ticket_id"),
  linkedBy: belongsTo(() => personNode, "linked_by"),
});
defineEdges(articleFlagNode, {
  article: belongsTo(() => articleNode, "article_id"),
  raisedBy: belongsTo(() => personNode, "raised_by"),
});
defineEdges(ticketNode, {
  articleLinks: hasMany(() => articleLinkNode, "ticket_id", linksConnection),
});
// What somebody did is listed latest first and never counted, sorted or filtered: there is no figure to rank by.
defineEdges(personNode, {
  articles: hasMany(() => articleNode, "author_id", latestFirst("CREATED_AT", "created_at")),
  links: hasMany(() => articleLinkNode, "linked_by", latestFirst("LINKED_AT", "linked_at")),
  revisions: hasMany(() => articleRevisionNode, "edited_by", revisionsConnection),
  flags: hasMany(() => articleFlagNode, "raised_by", flagsConnection),
});
