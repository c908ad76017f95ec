import type { Runs } from "../../people/store/access.read-model.js";
import { SqlParams, type TreeScope } from "../../platform/database/tree/tree.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { connectedComponents } from "../domain/clusters.js";
import { titleTemplate } from "../domain/title-template.js";
import { seesArticle } from "./duplicates.nodes.js";

/** Articles written on one template. */
export interface VariantFamily {
  readonly size: number;
  readonly titleTemplate: string;
  /** By title; at most `MEMBERS`. */
  readonly members: readonly VariantFamilyMember[];
}

export interface VariantFamilyMember {
  readonly articleId: ArticleId;
  readonly title: string;
}

/** Pairs that families are put together from: the most alike. */
const PAIRS = 5_000;
/** Members that are listed; the size counts all. */
const MEMBERS = 50;

interface PairRow {
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly titleA: string;
  readonly titleB: string;
  readonly language: string | null;
}

/**
 * The families of VARIANT pairs among articles that the viewer may see, the largest first, then by their first title. What
 * the viewer may not see joins nothing and leaves no trace. A pair that somebody confirmed as a duplicate joins no family.
 */
export async function findVariantFamilies(
  reader: Runs & { readonly scope: TreeScope },
  first: number,
): Promise<readonly VariantFamily[]> {
  const params = new SqlParams(reader.scope);
  const rows = await reader.query<PairRow>(
    `select a.id as a, b.id as b, a.title as "titleA", b.title as "titleB", coalesce(a.language, b.language) as language
     from duplicate_pair p
     join article a on a.organisation_id = p.organisation_id and a.id = p.article_a_id
     join article b on b.organisation_id = p.organisation_id and b.id = p.article_b_id
     where p.organisation_id = $1::uuid and p.kind = 'VARIANT' and p.status in ('SUSPECTED', 'NOT_DUPLICATE', 'RELATED')
       and ${seesArticle("p", "article_a_id", params)}
       and ${seesArticle("p", "article_b_id", params)}
     order by p.similarity desc, p.id
     limit ${PAIRS}`,
    params.values,
  );
  const titles = new Map(
    rows.flatMap(({ a, b, titleA, titleB, language }) => [
      [a, { title: titleA, language }] as const,
      [b, { title: titleB, language }] as const,
    ]),
  );
  const families = connectedComponents(rows.map(({ a, b }) => [a, b])).map((ids) =>
    ids
      .map((articleId) => ({ articleId, ...(titles.get(articleId) ?? { title: "", language: null }) }))
      .sort((l, r) => compareTexts(l.title, r.title) || compareTexts(l.articleId, r.articleId)),
  );
  return families
    .sort((l, r) => r.length - l.length || compareTexts(l[0]?.title ?? "", r[0]?.title ?? ""))
    .slice(0, first)
    .map((members) => ({
      size: members.length,
      titleTemplate: titleTemplate(members),
      members: members.slice(0, MEMBERS).map(({ articleId, title }) => ({ articleId, title })),
    }));
}

function compareTexts(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
