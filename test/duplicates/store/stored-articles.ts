import type { ArticleAudience } from "../../../src/knowledge/domain/article.js";
import type { ArticleText } from "../../../src/duplicates/domain/article-text.js";
import type { Database } from "../../../src/platform/database/database.js";
import type {
  ArticleId,
  DuplicatePairId,
  OrganisationId,
  PersonId,
  TeamId,
  TicketId,
} from "../../../src/platform/kernel/ids.js";
import { newId } from "../../../src/platform/new-id.js";

/** An article as a test needs it; what is not given is absent. */
export interface StoredArticle extends Partial<ArticleText> {
  readonly title: string;
  readonly authorId?: PersonId;
  readonly teamId?: TeamId;
  readonly audience?: ArticleAudience;
  readonly category?: string;
}

/** Six articles that resemble nothing, so that words have a rarity. */
export const UNRELATED: readonly StoredArticle[] = [
  [
    "Printer shows paper jam",
    "Open the rear tray and remove the sheet of paper that is stuck in the roller.",
  ],
  ["VPN disconnects after ten minutes", "Raise the idle timeout of the tunnel in the profile of the client."],
  ["Badge does not open the door", "Ask reception to write the badge again at the desk in the lobby."],
  ["Invoice is sent twice", "Cancel the second invoice in billing and check the schedule of the batch run."],
  ["Laptop battery drains overnight", "Turn off wake timers in the advanced power plan and update firmware."],
  ["Headset has no sound", "Select the headset as the default device and restart the conference client."],
].map(([title = "", resolution = ""]) => ({ title, resolution, language: "en" }));

/** Two articles about the same thing, written by two people. */
export const CALENDAR: StoredArticle = {
  title: "Shared calendar does not open in Outlook",
  issue: "The shared calendar of a colleague stays empty and Outlook shows error 0x8004010f.",
  resolution:
    "Remove the shared calendar from the list. Close Outlook and delete the offline folder file. Add the shared calendar again from the address book.",
  language: "en",
};
export const CALENDAR_AGAIN: StoredArticle = {
  title: "Outlook: shared calendar will not open",
  issue: "Outlook shows error 0x8004010f when somebody opens the shared calendar.",
  resolution:
    "First, close Outlook and delete the offline folder file; then add the shared calendar again from the address book. Restart the computer.",
  language: "en",
};

/** Writes an article as the knowledge floor would, without its rules. */
export async function storeArticle(
  database: Database,
  organisationId: OrganisationId,
  article: StoredArticle,
): Promise<ArticleId> {
  const id = newId<"Article">();
  await database.query(
    `insert into article (organisation_id, id, title, issue, environment, cause, resolution, body, language, category, tags,
       confidence, audience, governance, author_id, team_id, version, content_hash, created_at, updated_at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '{}', 'VALIDATED', $11, 'EXPERIENCE_BASED', $12, $13, 1, '', now(), now(), now())`,
    [
      organisationId,
      id,
      article.title,
      article.issue ?? null,
      article.environment ?? null,
      article.cause ?? null,
      article.resolution ?? null,
      article.body ?? "",
      article.language ?? null,
      article.category ?? null,
      article.audience ?? "INTERNAL",
      article.authorId ?? null,
      article.teamId ?? null,
    ],
  );
  return id;
}

/** Replaces the text of an article, or archives it, as its next version. */
export async function changeArticle(
  database: Database,
  id: ArticleId,
  change: { readonly title?: string; readonly resolution?: string; readonly confidence?: "ARCHIVED" },
): Promise<void> {
  await database.query(
    `update article set version = version + 1, title = coalesce($2, title), resolution = coalesce($3, resolution),
       issue = case when $2::text is null then issue end, confidence = coalesce($4, confidence)
     where id = $1`,
    [id, change.title ?? null, change.resolution ?? null, change.confidence ?? null],
  );
}

/** A ticket that the article solved. */
export async function storeSolvedTicket(
  database: Database,
  organisationId: OrganisationId,
  sourceId: string,
  articleId: ArticleId,
): Promise<TicketId> {
  const id = newId<"Ticket">();
  await database.query(
    `insert into ticket (organisation_id, id, source_id, external_id, kind, status, opened_at, reopen_count, touched_by,
       unmatched_people, is_spam, source_updated_at, source_version, content_hash, recorded_at, updated_at)
     values ($1, $2::uuid, $3, $2::text, 'INCIDENT', 'OPEN', now(), 0, '{}', '{}', false, now(), 1, '', now(), now())`,
    [organisationId, id, sourceId],
  );
  await database.query(
    `insert into article_link (organisation_id, id, ticket_id, article_id, kind, origin, linked_at, needs_review, arrived_by, recorded_at)
     values ($1, $2, $3, $4, 'SOLVED_BY', 'AGENT', now(), false, 'API', now())`,
    [organisationId, newId(), id, articleId],
  );
  return id;
}

/** A pair as it stands in the database. */
export interface PairRow {
  readonly id: DuplicatePairId;
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly similarity: number;
  readonly kind: string;
  readonly status: string;
  readonly cause: string | null;
  readonly passages: readonly {
    readonly text: string;
    readonly a: { readonly field: keyof ArticleText; readonly start: number; readonly end: number };
    readonly b: { readonly field: keyof ArticleText; readonly start: number; readonly end: number };
  }[];
  readonly sharedTerms: readonly { readonly term: string; readonly share: number }[];
  readonly version: number;
}

/** Every pair of the organisation. */
export async function pairRows(
  database: Database,
  organisationId: OrganisationId,
): Promise<readonly PairRow[]> {
  return database.query<PairRow>(
    `select id, article_a_id as a, article_b_id as b, similarity, kind, status, cause, passages,
       shared_terms as "sharedTerms", version
     from duplicate_pair where organisation_id = $1 order by article_a_id, article_b_id`,
    [organisationId],
  );
}
