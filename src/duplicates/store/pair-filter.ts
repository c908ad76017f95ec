import type { SqlParams } from "../../platform/database/tree/tree.js";
import { rawId } from "../../platform/kernel/global-id.js";
import { FAMILY_KINDS, SECOND_OPINION_V1 } from "../domain/review-rules.js";
import { DuplicateKind } from "../domain/duplicate.js";

/** How a list of pairs is narrowed; all given conditions must hold. */
export interface PairFilter {
  readonly status?: readonly string[] | null;
  readonly kind?: readonly string[] | null;
  readonly cause?: readonly string[] | null;
  readonly minSimilarity?: number | null;
  readonly articleId?: string | null;
  readonly teamId?: string | null;
  readonly domain?: string | null;
  readonly categoryStartsWith?: string | null;
  readonly detectedAfter?: string | null;
  readonly detectedBefore?: string | null;
  readonly needsSecondOpinion?: boolean | null;
}

/** What waits for a decision unless a filter says otherwise: open pairs that are no family. */
export function queueFilter(filter: PairFilter | null | undefined): PairFilter {
  const given = filter ?? {};
  if (given.needsSecondOpinion === true) return given;
  const reviewed = Object.values(DuplicateKind).filter((kind) => !isFamily(kind));
  return { ...given, status: given.status ?? ["SUSPECTED"], kind: given.kind ?? reviewed };
}

function isFamily(kind: DuplicateKind): boolean {
  return FAMILY_KINDS.some((family) => family === kind);
}

/** The conditions of a filter as SQL. */
export function pairFilter(row: string, filter: PairFilter, params: SqlParams): readonly string[] {
  const conditions: string[] = [];
  const oneOf = (column: string, values: readonly string[] | null | undefined): void => {
    if (values == null) return;
    const [only] = values;
    // A single value is compared as such, so that an index that begins with the column can also give the order.
    if (values.length === 1) conditions.push(`${row}.${column} = ${params.add(only, "text")}`);
    else conditions.push(`${row}.${column} = any(${params.add(values, "text[]")})`);
  };
  const compare = (sql: string, value: unknown, type: string): void => {
    if (value != null) conditions.push(`${row}.${sql} ${params.add(value, type)}`);
  };
  oneOf("status", filter.status);
  oneOf("kind", filter.kind);
  oneOf("cause", filter.cause);
  compare("similarity >=", filter.minSimilarity, "float8");
  compare("detected_at >=", filter.detectedAfter, "timestamptz");
  compare("detected_at <", filter.detectedBefore, "timestamptz");
  if (filter.articleId != null) {
    const article = params.add(rawId("Article", filter.articleId), "uuid");
    conditions.push(`(${row}.article_a_id = ${article} or ${row}.article_b_id = ${article})`);
  }
  conditions.push(...articleConditions(row, filter, params));
  if (filter.needsSecondOpinion === true)
    conditions.push(needsSecondOpinion(row), `not ${mayNotJudge(row, params)}`);
  if (filter.needsSecondOpinion === false) conditions.push(`not ${needsSecondOpinion(row)}`);
  return conditions;
}

/** What one of the two articles must be; each condition may be met by either. */
function articleConditions(row: string, filter: PairFilter, params: SqlParams): readonly string[] {
  const either = (condition: (article: string) => string): string => {
    // Uncorrelated, so that PostgreSQL reads the articles once and keeps them hashed while it walks the pairs.
    const side = (column: string): string => {
      const article = params.alias();
      return `${row}.${column} in (select ${article}.id from article ${article} where ${article}.organisation_id = $1::uuid and ${condition(article)})`;
    };
    return `(${side("article_a_id")} or ${side("article_b_id")})`;
  };
  const conditions: string[] = [];
  if (filter.teamId != null) {
    const team = params.add(rawId("Team", filter.teamId), "uuid");
    conditions.push(either((article) => `${article}.team_id = ${team}`));
  }
  if (filter.domain != null) {
    const domain = params.add(filter.domain.trim(), "text");
    conditions.push(either((article) => `btrim(split_part(${article}.category, '>', 1)) = ${domain}`));
  }
  if (filter.categoryStartsWith != null) {
    const prefix = params.add(filter.categoryStartsWith, "text");
    conditions.push(either((article) => `starts_with(${article}.category, ${prefix})`));
  }
  return conditions;
}

/** Whether a reopening has put a decision aside: what was said then was said about other texts. */
const putAside = (decision: string): string =>
  `exists (select from duplicate_reopening r where r.organisation_id = ${decision}.organisation_id and r.decision_id = ${decision}.id)`;

/**
 * Whether a dismissal was drawn, as SQL: one in ten by a hash of the pair and the decision, so that it is the same for
 * everybody and nobody can know before deciding. Deciding again draws again and takes nothing back.
 */
export function isDrawn(decision: string): string {
  const byte = (at: number): string =>
    `get_byte(decode(md5(${decision}.pair_id::text || ${decision}.id::text), 'hex'), ${at})`;
  return `(${byte(0)} * 256 + ${byte(1)}) % ${SECOND_OPINION_V1.oneIn} = 0`;
}

/**
 * Whether a pair waits for a second opinion, as SQL: it is dismissed, one of the dismissals of these texts was drawn,
 * and everybody who dismissed them is the same person. Any decision of somebody else settles it.
 */
export function needsSecondOpinion(row: string): string {
  const ofPair = (decision: string): string =>
    `${decision}.organisation_id = ${row}.organisation_id and ${decision}.pair_id = ${row}.id and ${decision}.status = 'NOT_DUPLICATE' and not ${putAside(decision)}`;
  return `(${row}.status = 'NOT_DUPLICATE' and exists (
      select from duplicate_decision d
      where ${ofPair("d")} and ${isDrawn("d")}
        and not exists (select from duplicate_decision e where ${ofPair("e")} and e.decided_by <> d.decided_by)
    ))`;
}

/** Whether the viewer decided about the pair or contributed to its articles, so that the opinion must be another's. */
function mayNotJudge(row: string, params: SqlParams): string {
  const viewer = params.add(params.scope.personId, "uuid");
  const same = (table: string): string => `${table}.organisation_id = ${row}.organisation_id`;
  return `(exists (select from duplicate_decision o where ${same("o")} and o.pair_id = ${row}.id and o.decided_by = ${viewer})
      or exists (select from article_contributor c where ${same("c")} and c.article_id in (${row}.article_a_id, ${row}.article_b_id) and c.person_id = ${viewer})
      or exists (select from article w where ${same("w")} and w.id in (${row}.article_a_id, ${row}.article_b_id) and w.author_id = ${viewer}))`;
}
