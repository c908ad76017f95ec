import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, PersonId, TicketId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import type { ArticleContent, RevisionChange } from "../domain/content.js";
import { CONTENT_COLUMNS, CONTENT_RECORD, contentRecord } from "./article.store.js";

/** Through which door something came. */
export type ArrivedBy = "API" | "FILE" | "WEBHOOK";

/** A revision to append. */
export interface RevisionToWrite {
  readonly articleId: ArticleId;
  readonly number: number;
  readonly change: RevisionChange;
  readonly reason: string | null;
  readonly content: ArticleContent;
  readonly editedBy: PersonId | null;
  readonly occurredAt: Instant;
}

/** Appends revisions; there is no way to change or remove one. */
export async function appendRevisions(
  tx: Tx,
  revisions: readonly RevisionToWrite[],
  arrivedBy: ArrivedBy,
): Promise<void> {
  if (revisions.length === 0) return;
  const columns = (prefix: string): string => CONTENT_COLUMNS.map((name) => `${prefix}${name}`).join(", ");
  await tx.query(
    `insert into article_revision
       (organisation_id, id, article_id, number, change, reason, ${columns("")}, content_hash, edited_by, arrived_by,
        occurred_at, recorded_at)
     select $1, r.id, r."articleId", r.number, r.change, r.reason, ${columns("r.")}, decode(r.hash, 'hex'), r."editedBy",
       $4, r."occurredAt", $2
     from jsonb_to_recordset($3::jsonb) as r
       (id uuid, "articleId" uuid, number integer, change text, reason text, ${CONTENT_RECORD}, hash text,
        "editedBy" uuid, "occurredAt" timestamptz)`,
    [
      tx.organisationId,
      tx.recordedAt,
      JSON.stringify(
        revisions.map(({ content, ...rest }) => ({ id: newId(), ...rest, ...contentRecord(content) })),
      ),
      arrivedBy,
    ],
  );
}

/** Somebody who wrote part of an article, and since when. */
export interface Contribution {
  readonly articleId: ArticleId;
  readonly personId: PersonId;
  readonly since: Instant;
}

/** Remembers contributors since their first contribution; returns the articles about which that was news. */
export async function addContributors(
  tx: Tx,
  contributions: readonly Contribution[],
): Promise<readonly ArticleId[]> {
  if (contributions.length === 0) return [];
  const rows = await tx.query<{ id: ArticleId }>(
    `with written as (
       insert into article_contributor as c (organisation_id, article_id, person_id, since, recorded_at)
       select $1, r."articleId", r."personId", min(r.since), $2
       from jsonb_to_recordset($3::jsonb) as r ("articleId" uuid, "personId" uuid, since timestamptz)
       group by r."articleId", r."personId"
       on conflict (organisation_id, article_id, person_id) do update set since = excluded.since
       where excluded.since < c.since
       returning c.article_id
     )
     select distinct w.article_id as id from written w`,
    [tx.organisationId, tx.recordedAt, JSON.stringify(contributions)],
  );
  return rows.map((row) => row.id);
}

/** The tickets that the given articles are linked to: whose figures turn on who contributed to them, and when. */
export async function ticketsOfArticles(tx: Tx, ids: readonly ArticleId[]): Promise<readonly TicketId[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<{ id: TicketId }>(
    `select distinct l.ticket_id as id from article_link l
     where l.organisation_id = $1 and l.article_id = any($2::uuid[]) and l.superseded_at is null`,
    [tx.organisationId, ids],
  );
  return rows.map((row) => row.id);
}

/** Marks links that were made after their article had been archived: somebody should revive it or correct the link. */
export async function reviewLinksAfterArchiving(tx: Tx, ids: readonly ArticleId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `update article_link l set needs_review = true
     from article a
     where a.organisation_id = $1 and a.id = any($2::uuid[])
       and l.organisation_id = $1 and l.article_id = a.id and l.linked_at > a.archived_at
       and l.superseded_at is null and not l.needs_review`,
    [tx.organisationId, ids],
  );
}
