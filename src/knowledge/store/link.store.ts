import { SqlParams } from "../../platform/database/tree/tree.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, LinkId, PersonId, TicketId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import type { LinkKind, LinkOrigin, LinkVerdict } from "../domain/link.js";
import { articleIsVisible } from "./article-visibility.js";
import type { ArrivedBy } from "./revision.store.js";

/** One interval of a link, as the record holds it. */
export interface LinkFact {
  readonly id: LinkId;
  readonly ticketId: TicketId;
  readonly articleId: ArticleId;
  readonly kind: LinkKind;
  readonly origin: LinkOrigin;
  readonly linkedBy: PersonId | null;
  readonly start: Instant;
  readonly end: Instant | null;
}

/** A stored interval; one that is not current is covered or was corrected, and kept as it was. */
export interface StoredLink extends LinkFact {
  readonly isCurrent: boolean;
}

/** An interval to append. */
export interface LinkToWrite extends StoredLink {
  readonly needsReview: boolean;
}

const LINK = `l.id, l.ticket_id as "ticketId", l.article_id as "articleId", l.kind, l.origin, l.linked_by as "linkedBy",
  to_char(l.linked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as start,
  to_char(l.unlinked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "end",
  l.superseded_at is null as "isCurrent"`;

/**
 * Keeps batches of links of an organisation apart from each other and from single links, which share the lock among
 * themselves and are kept apart by the unique index of open links.
 */
export async function lockLinks(tx: Tx, mode: "BATCH" | "SINGLE"): Promise<void> {
  const lock = mode === "BATCH" ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
  await tx.query(`select ${lock}(hashtextextended('links:' || $1::text, 0))`, [tx.organisationId]);
}

/** Every interval on record between the given tickets and articles, current or not. */
export async function findLinksBetween(
  tx: Tx,
  pairs: readonly { readonly ticketId: TicketId; readonly articleId: ArticleId }[],
): Promise<readonly StoredLink[]> {
  return tx.query<StoredLink>(
    `select ${LINK}
     from (select distinct * from unnest($2::uuid[], $3::uuid[]) as p (ticket_id, article_id)) p
     join article_link l on l.organisation_id = $1 and l.ticket_id = p.ticket_id and l.article_id = p.article_id
     order by l.linked_at, l.recorded_at, l.id`,
    [tx.organisationId, pairs.map((pair) => pair.ticketId), pairs.map((pair) => pair.articleId)],
  );
}

/** Appends intervals, each with the version of the article that was in force. Returns those that were written. */
export async function appendLinks(
  tx: Tx,
  links: readonly LinkToWrite[],
  arrivedBy: ArrivedBy,
): Promise<ReadonlySet<LinkId>> {
  if (links.length === 0) return new Set();
  const rows = await tx.query<{ id: LinkId }>(
    `insert into article_link
       (organisation_id, id, ticket_id, article_id, kind, origin, linked_by, linked_at, article_version, unlinked_at,
        unlink_recorded_at, needs_review, arrived_by, recorded_at, superseded_at)
     select $1, r.id, r."ticketId", r."articleId", r.kind, r.origin, r."linkedBy", r.start,
       (select max(v.number) from article_revision v
        where v.organisation_id = $1 and v.article_id = r."articleId" and v.occurred_at <= r.start),
       r."end", case when r."end" is not null then $2::timestamptz end, r."needsReview", $4, $2,
       case when not r."isCurrent" then $2::timestamptz end
     from jsonb_to_recordset($3::jsonb) as r
       (id uuid, "ticketId" uuid, "articleId" uuid, kind text, origin text, "linkedBy" uuid, start timestamptz,
        "end" timestamptz, "needsReview" boolean, "isCurrent" boolean)
     on conflict do nothing
     returning id`,
    [tx.organisationId, tx.recordedAt, JSON.stringify(links), arrivedBy],
  );
  return new Set(rows.map((row) => row.id));
}

/** Says of intervals that another one holds in their place. */
export async function supersedeLinks(tx: Tx, ids: readonly LinkId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `update article_link l set superseded_at = $3 where l.organisation_id = $1 and l.id = any($2::uuid[])`,
    [tx.organisationId, ids, tx.recordedAt],
  );
}

/** Ends open intervals. */
export async function endLinks(
  tx: Tx,
  ends: readonly {
    readonly id: LinkId;
    readonly end: Instant | null;
    readonly by?: PersonId | null;
    readonly reason?: string;
  }[],
): Promise<void> {
  if (ends.length === 0) return;
  await tx.query(
    `update article_link l
     set unlinked_at = r."end", unlinked_by = r.by, unlink_reason = r.reason, unlink_recorded_at = $2
     from jsonb_to_recordset($3::jsonb) as r (id uuid, "end" timestamptz, by uuid, reason text)
     where l.organisation_id = $1 and l.id = r.id`,
    [tx.organisationId, tx.recordedAt, JSON.stringify(ends)],
  );
}

/** A link whose article the viewer may read, locked; null when there is none. */
export async function findLink(tx: Tx, viewer: Viewer, id: LinkId): Promise<StoredLink | null> {
  const params = new SqlParams(viewer);
  const wanted = params.add(id, "uuid");
  const [link] = await tx.query<StoredLink>(
    `select ${LINK}
     from article_link l
     join article a on a.organisation_id = l.organisation_id and a.id = l.article_id
     where l.organisation_id = $1 and l.id = ${wanted} and l.superseded_at is null and ${articleIsVisible("a", params)}
     for update of l`,
    params.values,
  );
  return link ?? null;
}

/** The open link between a ticket and an article, or null. */
export async function findOpenLink(
  tx: Tx,
  link: Pick<LinkFact, "ticketId" | "articleId" | "kind">,
): Promise<LinkId | null> {
  const [row] = await tx.query<{ id: LinkId }>(
    `select l.id from article_link l
     where l.organisation_id = $1 and l.ticket_id = $2 and l.article_id = $3 and l.kind = $4
       and l.unlinked_at is null and l.superseded_at is null`,
    [tx.organisationId, link.ticketId, link.articleId, link.kind],
  );
  return row?.id ?? null;
}

/** Whether there is such a ticket. */
export async function ticketExists(tx: Tx, id: TicketId): Promise<boolean> {
  const rows = await tx.query(`select from ticket t where t.organisation_id = $1 and t.id = $2::uuid`, [
    tx.organisationId,
    id,
  ]);
  return rows.length === 1;
}

/** What a review said about a link. */
export interface VerdictToWrite {
  readonly linkId: LinkId;
  readonly verdict: Exclude<LinkVerdict, "UNREVIEWED">;
  readonly reviewedBy: PersonId | null;
  readonly reviewedAt: Instant;
}

/** Appends verdicts; returns the links about which one was news. */
export async function appendVerdicts(
  tx: Tx,
  verdicts: readonly VerdictToWrite[],
): Promise<ReadonlySet<LinkId>> {
  if (verdicts.length === 0) return new Set();
  const rows = await tx.query<{ id: LinkId }>(
    `insert into link_verdict (organisation_id, id, link_id, verdict, reviewed_by, reviewed_at, recorded_at)
     select $1, r.id, r."linkId", r.verdict, r."reviewedBy", r."reviewedAt", $2
     from jsonb_to_recordset($3::jsonb) as r
       (id uuid, "linkId" uuid, verdict text, "reviewedBy" uuid, "reviewedAt" timestamptz)
     on conflict (organisation_id, link_id, reviewed_at, verdict) do nothing
     returning link_id as id`,
    [
      tx.organisationId,
      tx.recordedAt,
      JSON.stringify(verdicts.map((verdict) => ({ id: newId(), ...verdict }))),
    ],
  );
  return new Set(rows.map((row) => row.id));
}

/** The verdicts on the given links. */
export async function findVerdicts(tx: Tx, ids: readonly LinkId[]): Promise<readonly VerdictToWrite[]> {
  if (ids.length === 0) return [];
  return tx.query<VerdictToWrite>(
    `select v.link_id as "linkId", v.verdict, v.reviewed_by as "reviewedBy",
       to_char(v.reviewed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "reviewedAt"
     from link_verdict v
     where v.organisation_id = $1 and v.link_id = any($2::uuid[])`,
    [tx.organisationId, ids],
  );
}
