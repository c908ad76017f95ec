import { SqlParams } from "../../platform/database/tree/tree.js";
import type { Runs } from "../../people/store/access.read-model.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { articleIsInUse, articleIsVisible } from "./article-visibility.js";
import { configurationOf } from "./search-configuration.js";

/** An article that may answer what is being typed. */
export interface Suggestion {
  readonly articleId: ArticleId;
  /** 0 to 1, growing with the density of the matches; it orders suggestions and is no probability. */
  readonly score: number;
  /** The words in which text and article meet, in the form in which they are indexed, rarest first. */
  readonly matchedTerms: readonly string[];
}

export interface SuggestionQuery {
  readonly text: string;
  readonly environment: string | null;
  readonly language: string | null;
  readonly first: number;
}

/**
 * How many different words are looked up, how many of them (the rarest) choose the candidates, how many articles a
 * word may bring in, and how many candidates are ranked in full. Together they bound the work whatever is typed.
 */
const LIMITS = { words: 40, telling: 12, articlesPerWord: 2_000, candidates: 80 } as const;

/** How much more an article is worth whose environment holds all the words of the wanted one. */
const ENVIRONMENT_BOOST = 0.5;

/**
 * The articles that fit a text best: visible, neither archived nor merged. Candidates are the articles with the most telling
 * words of the text, a word telling as much as it is rare; they are ranked by the density of the matches
 * (ts_rank_cd over title A, issue and environment B, resolution and cause C, body D) times the share of the telling
 * words they hold.
 */
export async function suggestArticles(
  runs: Runs,
  viewer: Viewer,
  query: SuggestionQuery,
): Promise<readonly Suggestion[]> {
  const params = new SqlParams(viewer);
  const text = params.add(query.text, "text");
  const environment = params.add(query.environment ?? "", "text");
  const language = params.add(query.language, "text");
  const first = params.add(query.first, "int");
  return withIndexes(runs, () =>
    runs.query<Suggestion>(
      `with word as (
       select w.lexeme
       from (values ('english'::regconfig), ('simple'::regconfig)) as c (name)
       cross join lateral unnest(to_tsvector(c.name, ${text})) w
       where length(w.lexeme) between 2 and 60
         and w.lexeme !~ '[''\\\\]'
         and to_tsvector('english', w.lexeme) <> ''::tsvector
       group by w.lexeme
       order by min(w.positions[1]), w.lexeme
       limit ${LIMITS.words}
     ),
     found as (
       select w.lexeme, d.articles
       from word w
       cross join lateral (
         select array_agg(m.article_id) as articles
         from (
           select s.article_id
           from article_search s
           where s.document @@ ('''' || w.lexeme || '''')::tsquery and s.organisation_id::text = $1::text
           limit ${LIMITS.articlesPerWord}
         ) m
       ) d
     ),
     telling as materialized (
       select f.lexeme, f.articles, ln(1 + ${LIMITS.articlesPerWord}::float8 / cardinality(f.articles)) as weight
       from found f
       where f.articles is not null
       order by cardinality(f.articles), f.lexeme
       limit ${LIMITS.telling}
     ),
     candidate as (
       select u.article_id, sum(t.weight) as weight, array_agg(t.lexeme order by t.weight desc, t.lexeme) as terms
       from telling t
       cross join lateral unnest(t.articles) as u (article_id)
       join article a on a.organisation_id = $1::uuid and a.id = u.article_id
       where ${articleIsInUse("a")} and ${articleIsVisible("a", params)}
         and (${language} is null or a.language is null
           or split_part(lower(a.language), '-', 1) = split_part(lower(${language}), '-', 1))
       group by u.article_id
       order by weight desc, u.article_id
       limit ${LIMITS.candidates}
     ),
     ranked as (
       select c.article_id, c.terms,
         ts_rank_cd('{0.1, 0.2, 0.4, 1.0}', s.document, q.words, 1)
           * (c.weight / total.weight)
           * (1 + ${ENVIRONMENT_BOOST} * e.share) as rank
       from candidate c
       join article_search s on s.organisation_id = $1::uuid and s.article_id = c.article_id
       join article a on a.organisation_id = $1::uuid and a.id = c.article_id
       cross join lateral (
         select coalesce(avg((w.lexeme = any(tsvector_to_array(to_tsvector(k.name, left(a.environment, 2000)))))::int), 0)::float8 as share
         from (select ${configurationOf("a")} as name) k
         cross join lateral unnest(to_tsvector(k.name, ${environment})) w
       ) e
       cross join (select string_agg('''' || t.lexeme || '''', ' | ')::tsquery as words from telling t) q
       cross join (select sum(t.weight) as weight from telling t) total
     )
     select r.article_id as "articleId", (r.rank / (r.rank + 0.1))::float8 as score, r.terms as "matchedTerms"
     from ranked r
     order by r.rank desc, r.article_id
     limit ${first}`,
      params.values,
    ),
  );
}

/**
 * Runs a statement without sequential scans. The planner prices a match against a document like any comparison and
 * does not see that reading documents stored out of line costs a hundred times more than asking the index about
 * them. For the same reason the organisation is compared as text where words are looked up: compared as a UUID it
 * would offer its own index, and every document of the organisation would be read for every word. The setting ends
 * right after the statement, or with the transaction when it fails.
 */
async function withIndexes<T>(runs: Runs, statement: () => Promise<T>): Promise<T> {
  await runs.query("select set_config('enable_seqscan', 'off', true)");
  const result = await statement();
  await runs.query("select set_config('enable_seqscan', 'on', true)");
  return result;
}
