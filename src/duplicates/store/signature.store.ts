import { articleIsInUse } from "../../knowledge/store/article-visibility.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, OrganisationId } from "../../platform/kernel/ids.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { FAMILY_V1 } from "../domain/families.js";

/** What an article is found by; `language` is a key of `languageKey`. */
export interface SignatureRow {
  readonly articleId: ArticleId;
  readonly version: number;
  readonly language: string;
  /** Strongest first, with their weights beside them. */
  readonly features: readonly number[];
  readonly weights: readonly number[];
  /** Mean of the ten best similarities to others of the language, and the tenth of them; single precision. */
  readonly hub: number;
  readonly hubLeast: number;
  /** `textIdentity` of the article. */
  readonly identity: number;
}

const SAME = `(s.article_version, s.language, s.features, s.weights, s.hub, s.hub_least, s.text_identity)
         is not distinct from (excluded.article_version, excluded.language, excluded.features, excluded.weights,
           excluded.hub, excluded.hub_least, excluded.text_identity)`;
const UPSERT = `on conflict (organisation_id, article_id) do update set
         article_version = excluded.article_version, epoch = excluded.epoch, language = excluded.language,
         features = excluded.features, weights = excluded.weights, hub = excluded.hub,
         hub_least = excluded.hub_least, text_identity = excluded.text_identity
       where s.epoch <> excluded.epoch or not ${SAME}`;
const COLUMNS = `organisation_id, article_id, article_version, epoch, language, features, weights, hub, hub_least, text_identity`;

/** Writes some signatures of an epoch. An unknown language is stored as null. */
export async function writeSignatures(
  tx: Tx,
  epoch: number,
  signatures: readonly SignatureRow[],
): Promise<void> {
  if (signatures.length === 0) return;
  await tx.query(
    `insert into duplicate_signature as s (${COLUMNS})
     select $1, r."articleId", r.version, $2, nullif(r.language, ''), r.features, r.weights, r.hub, r."hubLeast", r.identity
     from jsonb_to_recordset($3::jsonb) as r
       ("articleId" uuid, version int, language text, features int[], weights real[], hub real, "hubLeast" real, identity bigint)
     order by r."articleId"
     ${UPSERT}`,
    [tx.organisationId, epoch, JSON.stringify(signatures)],
  );
}

/** Forgets the signatures of archived and merged articles: nothing is a duplicate of what nobody finds. */
export async function deleteArchivedSignatures(tx: Tx, ids: readonly ArticleId[]): Promise<void> {
  await tx.query(
    `delete from duplicate_signature s
     using article a
     where s.organisation_id = $1 and s.article_id = any($2::uuid[])
       and a.organisation_id = s.organisation_id and a.id = s.article_id and not (${articleIsInUse("a")})`,
    [tx.organisationId, ids],
  );
}

/** The stored signatures of some articles, by id; unknown ids are left out. */
export async function readSignatures(
  runs: Runs,
  organisationId: OrganisationId,
  ids: readonly ArticleId[],
): Promise<readonly SignatureRow[]> {
  if (ids.length === 0) return [];
  const rows = await runs.query<Omit<SignatureRow, "identity"> & { readonly identity: string }>(
    `select s.article_id as "articleId", s.article_version as version, coalesce(s.language, '') as language,
       s.features, s.weights, s.hub, s.hub_least as "hubLeast", s.text_identity as identity
     from duplicate_signature s
     where s.organisation_id = $1 and s.article_id = any($2::uuid[])
     order by s.article_id`,
    [organisationId, ids],
  );
  return rows.map((row) => ({ ...row, identity: Number(row.identity) }));
}

/** Sets hubs that changed through other articles. */
export async function writeHubs(
  tx: Tx,
  hubs: readonly { readonly articleId: ArticleId; readonly hub: number; readonly hubLeast: number }[],
): Promise<void> {
  if (hubs.length === 0) return;
  await tx.query(
    `update duplicate_signature s
     set hub = r.hub, hub_least = r."hubLeast"
     from jsonb_to_recordset($2::jsonb) as r ("articleId" uuid, hub real, "hubLeast" real)
     where s.organisation_id = $1 and s.article_id = r."articleId"
       and (s.hub, s.hub_least) is distinct from (r.hub, r."hubLeast")`,
    [tx.organisationId, JSON.stringify(hubs)],
  );
}

/** How many articles of a language have a signature, counted up to `most`. */
export async function countOfLanguage(
  runs: Runs,
  organisationId: OrganisationId,
  language: string,
  most: number,
): Promise<number> {
  const rows = await runs.query<{ readonly count: number }>(
    `select count(*)::int as count
     from (
       select from duplicate_signature s
       where s.organisation_id = $1 and coalesce(s.language, '') = $2
       limit $3
     ) as counted`,
    [organisationId, language, most],
  );
  return rows[0]?.count ?? 0;
}

/** The texts among the given ones that more than `FAMILY_V1.pairedWithEachOther` articles of a language have, and the first of each. */
export async function readFamilies(
  runs: Runs,
  organisationId: OrganisationId,
  identities: readonly number[],
): Promise<readonly { readonly identity: number; readonly language: string; readonly first: ArticleId }[]> {
  const known = [...new Set(identities)].filter((identity) => identity !== 0);
  if (known.length === 0) return [];
  const rows = await runs.query<{
    readonly identity: string;
    readonly language: string;
    readonly first: ArticleId;
  }>(
    `select s.text_identity as identity, coalesce(s.language, '') as language,
       (array_agg(s.article_id order by s.article_id))[1] as first
     from duplicate_signature s
     where s.organisation_id = $1 and s.text_identity = any($2::bigint[])
     group by s.text_identity, s.language
     having count(*) > $3
     order by s.text_identity, s.language`,
    [organisationId, known, FAMILY_V1.pairedWithEachOther],
  );
  return rows.map((row) => ({ ...row, identity: Number(row.identity) }));
}

/** Articles that say the same as one of the given texts, at most `most` of each. */
export async function readCopies(
  runs: Runs,
  organisationId: OrganisationId,
  identity: number,
  language: string,
  most: number,
): Promise<readonly ArticleId[]> {
  const rows = await runs.query<{ readonly id: ArticleId }>(
    `select s.article_id as id
     from duplicate_signature s
     where s.organisation_id = $1 and s.text_identity = $2::bigint and coalesce(s.language, '') = $3
     order by s.article_id
     limit $4`,
    [organisationId, identity, language, most],
  );
  return rows.map(({ id }) => id);
}
