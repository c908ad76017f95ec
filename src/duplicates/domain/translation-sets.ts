import type { ArticleId } from "../../platform/kernel/ids.js";

/** One article is a translation of another. */
export interface TranslationLink {
  readonly from: ArticleId;
  readonly to: ArticleId;
}

/** For each article that is linked to another, the smallest id of all that hang together with it. */
export type TranslationSets = ReadonlyMap<ArticleId, ArticleId>;

/**
 * The sets of articles that are translations of each other: those that hang together by links, in whatever direction and
 * over however many steps. Links in a circle, which a source may tell of, make a set like any other.
 */
export function translationSets(links: readonly TranslationLink[]): TranslationSets {
  const parents = new Map<ArticleId, ArticleId>();
  const rootOf = (id: ArticleId): ArticleId => {
    let root = id;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
      root = next;
    // The path is shortened, so that a long chain is walked once.
    for (let at = id; at !== root;) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { from, to } of links) {
    const [one, other] = [rootOf(from), rootOf(to)];
    const [least, most] = one < other ? [one, other] : [other, one];
    parents.set(least, least);
    parents.set(most, least);
  }
  return new Map([...parents.keys()].map((id) => [id, rootOf(id)]));
}

/** Whether two articles are translations of each other: such two are never duplicates, whatever their languages. */
export function areTranslations(sets: TranslationSets, one: ArticleId, other: ArticleId): boolean {
  const set = sets.get(one);
  return set !== undefined && set === sets.get(other);
}
