import type { Runs } from "../../people/store/access.read-model.js";
import type { ArticleId, OrganisationId } from "../../platform/kernel/ids.js";
import { articleIsInUse } from "../../knowledge/store/article-visibility.js";
import type { ArticleText } from "../domain/article-text.js";

/** The text of an article at one version. */
export interface StoredText {
  readonly id: ArticleId;
  readonly version: number;
  /** Whether it is out of use: archived, or merged into another article. */
  readonly isArchived: boolean;
  readonly text: ArticleText;
}

interface TextRow extends ArticleText {
  readonly id: ArticleId;
  readonly version: number;
  readonly isArchived: boolean;
}

const COLUMNS = `a.id, a.version, not (${articleIsInUse("a")}) as "isArchived",
       a.title, a.issue, a.environment, a.cause, a.resolution, a.body, a.language`;

function toStoredText({ id, version, isArchived, ...text }: TextRow): StoredText {
  return { id, version, isArchived, text };
}

/** The texts of the given articles, archived ones too, by id; unknown ids are left out. */
export async function readTexts(
  runs: Runs,
  organisationId: OrganisationId,
  ids: readonly ArticleId[],
): Promise<readonly StoredText[]> {
  if (ids.length === 0) return [];
  const rows = await runs.query<TextRow>(
    `select ${COLUMNS}
     from article a
     where a.organisation_id = $1 and a.id = any($2::uuid[])
     order by a.id`,
    [organisationId, ids],
  );
  return rows.map(toStoredText);
}

/** One page of all articles that are in use, by id, behind `after`. */
export async function readTextPage(
  runs: Runs,
  organisationId: OrganisationId,
  after: ArticleId | null,
  size: number,
): Promise<readonly StoredText[]> {
  const rows = await runs.query<TextRow>(
    `select ${COLUMNS}
     from article a
     where a.organisation_id = $1 and ${articleIsInUse("a")} and ($2::uuid is null or a.id > $2::uuid)
     order by a.id
     limit $3`,
    [organisationId, after, size],
  );
  return rows.map(toStoredText);
}

/** The version of every article that is in use. */
export async function readVersions(
  runs: Runs,
  organisationId: OrganisationId,
): Promise<ReadonlyMap<ArticleId, number>> {
  const rows = await runs.query<{ id: ArticleId; version: number }>(
    `select a.id, a.version from article a where a.organisation_id = $1 and ${articleIsInUse("a")}`,
    [organisationId],
  );
  return new Map(rows.map((row) => [row.id, row.version]));
}

/** The version of each of some articles, as far as they are in use. */
export async function readTextVersions(
  runs: Runs,
  organisationId: OrganisationId,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, number>> {
  const rows = await runs.query<{ id: ArticleId; version: number }>(
    `select a.id, a.version
     from article a
     where a.organisation_id = $1 and a.id = any($2::uuid[]) and ${articleIsInUse("a")}`,
    [organisationId, ids],
  );
  return new Map(rows.map((row) => [row.id, row.version]));
}

/** How many articles are in use. */
export async function countArticles(runs: Runs, organisationId: OrganisationId): Promise<number> {
  const rows = await runs.query<{ count: number }>(
    `select count(*)::int as count from article a where a.organisation_id = $1 and ${articleIsInUse("a")}`,
    [organisationId],
  );
  return rows[0]?.count ?? 0;
}
