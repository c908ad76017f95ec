import { tokeniseTerms } from "../../duplicates/domain/text-pipeline.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { ArticleId, PersonId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { USE_WINDOW_HOURS_V1, type ArticleHistory } from "../domain/article-history.js";
import { knownUntil, type CreditQuestion } from "./credit-events.read-model.js";
import { instantSql } from "./ticket-rows.read-model.js";

interface ArticleRow {
  readonly id: ArticleId;
  readonly createdAt: Instant;
  /** Whoever made the first known revision. */
  readonly by: PersonId | null;
  readonly isShared: boolean;
  readonly fixes: readonly { readonly by: PersonId; readonly at: Instant }[];
}

interface RevisionRow {
  readonly articleId: ArticleId;
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly isMerge: boolean;
  readonly isFromUse: boolean;
  readonly language: string | null;
  readonly text: string;
}

/**
 * Whether whoever made revision `r` was solving a ticket with the article just then, as links tell that were known at
 * $3 and not taken back by then.
 */
const FROM_USE = `exists (
         select from article_link l
         where l.organisation_id = r.organisation_id and l.article_id = r.article_id and l.linked_by = r.edited_by
           and l.kind in ('SOLVED_BY', 'IMPROVED') and l.origin in ('AGENT', 'PARSED_URL')
           and l.linked_at > r.occurred_at - make_interval(hours => $4)
           and l.linked_at < r.occurred_at + make_interval(hours => $4)
           and l.recorded_at <= $3 and (l.superseded_at is null or l.superseded_at > $3)
           and (l.unlinked_at is null or l.unlink_recorded_at > $3)
       )`;

/** Stands for all words of an article that has one writer: whose they are is plain without reading them. */
const WHOLE_TEXT = ["*"];

/**
 * What was known of the writing of articles at `asOf`. The texts are read only where they matter: of articles that
 * several people wrote or reported on, and of those that are joined with others.
 */
export async function readArticleHistories(
  runs: Runs,
  question: CreditQuestion,
  ids: readonly ArticleId[],
  joined: ReadonlySet<ArticleId>,
): Promise<readonly ArticleHistory[]> {
  const articles = await readArticles(runs, question, ids);
  const read = articles.filter(({ id, isShared, fixes }) => isShared || fixes.length > 0 || joined.has(id));
  const revisions = groupBy(
    await readRevisions(
      runs,
      question,
      read.map(({ id }) => id),
    ),
    ({ articleId }) => articleId,
  );
  return articles.map(({ id, createdAt, by, fixes }) => ({
    id,
    createdAt,
    fixes,
    edits: (revisions.get(id) ?? [])
      .map(toEdit)
      .concat(
        revisions.has(id) ? [] : [{ at: createdAt, by, words: WHOLE_TEXT, isMerge: false, isFromUse: true }],
      ),
  }));
}

function toEdit({
  at,
  by,
  isMerge,
  isFromUse,
  language,
  text,
}: RevisionRow): Required<ArticleHistory["edits"][number]> {
  return { at, by, isMerge, isFromUse, words: [...new Set(tokeniseTerms(text, language))] };
}

async function readArticles(
  runs: Runs,
  question: CreditQuestion,
  ids: readonly ArticleId[],
): Promise<readonly ArticleRow[]> {
  return runs.query<ArticleRow>(
    `select a.id, ${instantSql("a.created_at")} as "createdAt", w.by[1] as by,
       (select count(distinct coalesce(u.by::text, '')) from unnest(w.by) as u (by)) > 1 as "isShared",
       coalesce(f.fixes, '[]') as fixes
     from article a
     cross join lateral (
       select array_agg(r.edited_by order by r.number) as by
       from article_revision r
       where r.organisation_id = a.organisation_id and r.article_id = a.id and r.recorded_at <= $3
     ) w
     cross join lateral (
       select json_agg(
         json_build_object('by', f.raised_by, 'at', ${instantSql("c.changed_at")}) order by c.changed_at, c.id
       ) as fixes
       from article_flag f
       join article_flag_change c
         on c.organisation_id = f.organisation_id and c.flag_id = f.id and c.state = 'FIXED' and c.recorded_at <= $3
       where f.organisation_id = a.organisation_id and f.article_id = a.id
     ) f
     where a.organisation_id = $1 and a.id = any($2::uuid[])
     order by a.id`,
    [question.organisationId, ids, knownUntil(question)],
  );
}

async function readRevisions(
  runs: Runs,
  question: CreditQuestion,
  ids: readonly ArticleId[],
): Promise<readonly RevisionRow[]> {
  if (ids.length === 0) return [];
  return runs.query<RevisionRow>(
    `select r.article_id as "articleId", ${instantSql("r.occurred_at")} as at, r.edited_by as by,
       r.change = 'MERGED' as "isMerge", ${FROM_USE} as "isFromUse", r.language,
       concat_ws(E'\\n', r.title, r.issue, r.environment, r.cause, r.resolution, r.body) as text
     from article_revision r
     where r.organisation_id = $1 and r.article_id = any($2::uuid[]) and r.recorded_at <= $3
     order by r.article_id, r.number`,
    [question.organisationId, ids, knownUntil(question), USE_WINDOW_HOURS_V1],
  );
}
