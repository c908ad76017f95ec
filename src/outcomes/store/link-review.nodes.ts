import {
  column,
  defineNode,
  instantColumn,
  type SqlOf,
  type SqlParams,
} from "../../platform/database/tree/tree.js";

/** A value of the link's article as it stood when the link was made, or, when that is not known, as it stands. */
function ofArticle(name: string): SqlOf {
  return (row, params) => {
    const [link, revision, article] = [params.alias(), params.alias(), params.alias()];
    return `(select case when ${revision}.id is not null then ${revision}.${name} else ${article}.${name} end
      from article_link ${link}
      join article ${article} on ${article}.organisation_id = ${link}.organisation_id and ${article}.id = ${link}.article_id
      left join article_revision ${revision}
        on ${revision}.organisation_id = ${link}.organisation_id and ${revision}.article_id = ${link}.article_id
        and ${revision}.number = ${link}.article_version
      where ${link}.organisation_id = ${row}.organisation_id and ${link}.id = ${row}.link_id)`;
  };
}

/** A value of the link's ticket. */
function ofTicket(value: SqlOf): SqlOf {
  return (row, params) => {
    const [link, ticket] = [params.alias(), params.alias()];
    return `(select ${value(ticket, params)}
      from article_link ${link}
      join ticket ${ticket} on ${ticket}.organisation_id = ${link}.organisation_id and ${ticket}.id = ${link}.ticket_id
      where ${link}.organisation_id = ${row}.organisation_id and ${link}.id = ${row}.link_id)`;
  };
}

/** A value of the answer; null while there is none. */
function ofOpinion(value: SqlOf): SqlOf {
  return (row, params) => {
    const opinion = params.alias();
    return `(select ${value(opinion, params)} from link_review_opinion ${opinion} where ${opinion}.organisation_id = ${row}.organisation_id and ${opinion}.assignment_id = ${row}.id)`;
  };
}

/**
 * A link that was drawn for somebody to review. It has no edges: over the ticket or the article one would come to the
 * link and its linker, whom the reviewer is not to know. Only the reviewer sees it.
 */
export const linkReviewNode = defineNode({
  type: "LinkReview",
  table: "link_review_assignment",
  fields: {
    drawnAt: instantColumn("drawn_at"),
    ticketKey: ofTicket((row) => `coalesce(${row}.display_key, ${row}.external_id)`),
    ticketUrl: ofTicket(column("url")),
    ticketCategory: ofTicket(column("category")),
    ticketOpenedAt: ofTicket(instantColumn("opened_at")),
    articleTitle: ofArticle("title"),
    articleIssue: ofArticle("issue"),
    articleEnvironment: ofArticle("environment"),
    articleCause: ofArticle("cause"),
    articleResolution: ofArticle("resolution"),
    articleBody: ofArticle("body"),
    verdict: ofOpinion(column("verdict")),
    note: ofOpinion(column("note")),
    submittedAt: ofOpinion(instantColumn("given_at")),
  },
  visible: (row: string, params: SqlParams) =>
    `${row}.reviewer_id = ${params.add(params.scope.personId, "uuid")}`,
});
