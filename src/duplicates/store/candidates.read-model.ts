import { articleIsInUse } from "../../knowledge/store/article-visibility.js";
import { articleNode } from "../../knowledge/store/knowledge.nodes.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { visibility } from "../../platform/database/tree/compile-tree.js";
import { SqlParams, type TreeScope } from "../../platform/database/tree/tree.js";
import type { ArticleId, OrganisationId } from "../../platform/kernel/ids.js";
import { FAMILY_V1 } from "../domain/families.js";
import type { WeightedFeature } from "../domain/signature.js";

/** What candidates are looked for with. */
export interface CandidateQuestion {
  /** Keys of `languageKey` that candidates may have; null for any. */
  readonly languages: readonly string[] | null;
  /** Features of which a candidate has at least one; the weights of those it has rank it. */
  readonly query: readonly WeightedFeature[];
  /** The article that asks, which is no candidate; null for a draft. */
  readonly except: ArticleId | null;
  readonly limit: number;
}

/** A candidate with what it is compared by before its text is read. */
export interface Candidate {
  readonly articleId: ArticleId;
  readonly features: readonly number[];
  readonly weights: readonly number[];
  readonly hub: number;
  readonly hubLeast: number;
}

const SAME = `duplicate_signature f
       where f.organisation_id = s.organisation_id and f.text_identity = s.text_identity and s.text_identity <> 0
         and f.language is not distinct from s.language`;

/**
 * The articles that share most with the one asked for, whoever may see them: for jobs, never for an answer. Of a large
 * family of articles that say the same (`FAMILY_V1`), only the first.
 */
export async function findCandidates(
  runs: Runs,
  organisationId: OrganisationId,
  question: CandidateQuestion,
): Promise<readonly Candidate[]> {
  const scope = { organisationId, personId: null, teamIds: [], isAdministrator: true, today: "" };
  return runQuestion(runs, question, new SqlParams(scope), [
    `(not exists (select from ${SAME} and f.article_id < s.article_id)
         or (select count(*) from (select from ${SAME} limit ${FAMILY_V1.pairedWithEachOther + 1}) as family)
           <= ${FAMILY_V1.pairedWithEachOther})`,
  ]);
}

/** The same among the articles that the viewer may see; the others take no place and leave no trace. */
export async function findVisibleCandidates(
  reader: Runs & { readonly scope: TreeScope },
  question: CandidateQuestion,
): Promise<readonly Candidate[]> {
  const params = new SqlParams(reader.scope);
  return runQuestion(reader, question, params, [
    `exists (
       select from article a
       where a.organisation_id = s.organisation_id and a.id = s.article_id
         and ${[articleIsInUse("a"), ...visibility(articleNode, "a", params)].join(" and ")}
     )`,
  ]);
}

/**
 * Each feature asked for is looked up by itself, so a candidate is known by what it shares without its 64 features being
 * unpacked: 2 microseconds a candidate instead of 20.
 */
async function runQuestion(
  runs: Runs,
  { query, languages, except, limit }: CandidateQuestion,
  params: SqlParams,
  conditions: readonly string[],
): Promise<readonly Candidate[]> {
  if (query.length === 0) return [];
  const features = params.add(
    query.map(({ feature }) => feature),
    "int[]",
  );
  // Whole numbers, so that the order of addition changes nothing.
  const gains = params.add(
    query.map(({ weight }) => Math.round(weight * weight * 1e6)),
    "int[]",
  );
  const language =
    languages === null ? "" : `and coalesce(m.language, '') = any(${params.add(languages, "text[]")})`;
  const own = except === null ? "" : `and m.article_id <> ${params.add(except, "uuid")}`;
  return runs.query<Candidate>(
    `with shared as materialized (
       select m.article_id, sum(q.gain) as gain
       from unnest(${features}, ${gains}) as q (feature, gain)
       cross join lateral (
         select m.article_id
         from duplicate_signature m
         where m.features @> array[q.feature] and m.organisation_id = $1::uuid
           ${language} ${own}
         offset 0
       ) as m
       group by m.article_id
     ), best as materialized (
       select s.article_id, shared.gain
       from shared
       join duplicate_signature s on s.organisation_id = $1::uuid and s.article_id = shared.article_id
       where ${conditions.join("\n         and ")}
       order by shared.gain desc, s.article_id
       limit ${limit}
     )
     select s.article_id as "articleId", s.features, s.weights, s.hub, s.hub_least as "hubLeast"
     from best
     join duplicate_signature s on s.organisation_id = $1::uuid and s.article_id = best.article_id
     order by best.gain desc, s.article_id`,
    params.values,
  );
}
