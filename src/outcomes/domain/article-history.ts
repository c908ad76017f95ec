import type { ArticleId, PersonId } from "../../platform/kernel/ids.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { Instant } from "../../platform/kernel/period.js";
import { compareText } from "./compare.js";
import type { ArticleAt, CreditedArticle } from "./credit.js";

/** An article as one edit left it. */
export interface ArticleEdit {
  readonly at: Instant;
  /** Null when nobody knows who edited. */
  readonly by: PersonId | null;
  /** The words of the whole text after the edit; how often and in what order makes no difference. */
  readonly words: readonly string[];
  /**
   * Whether it took over the text of another article that was merged into this one. What it brought in belongs to the
   * writers of that article, which is joined with this one, and not to whoever merged them; false when left out.
   */
  readonly isMerge?: boolean;
  /**
   * Whether whoever edited was solving a ticket with the article: had linked it, or linked it soon, as SOLVED_BY or
   * IMPROVED, less than `USE_WINDOW_HOURS_V1` hours away; true when left out.
   */
  readonly isFromUse?: boolean;
}

/** How many hours may lie between using an article and adding to it what was learnt from that, either first. */
export const USE_WINDOW_HOURS_V1 = 24;

/** A report about an article that its owners followed. */
export interface AcceptedFix {
  readonly by: PersonId;
  /** When it was followed. */
  readonly at: Instant;
}

/** All that was ever written of an article. */
export interface ArticleHistory {
  readonly id: ArticleId;
  readonly createdAt: Instant;
  /** In the order in which they were made; at least one. */
  readonly edits: readonly ArticleEdit[];
  readonly fixes: readonly AcceptedFix[];
}

/**
 * Reads articles as they stood at an instant. A word belongs to whoever brought it into the article first, for as long
 * as it stands there: moving text, repeating it, or taking it out and putting it back earns nothing. What somebody
 * adds to the article of another belongs to them when they added it while solving a ticket with it; else it is nobody's
 * and takes nothing from anybody, so that nobody gains by adding words to articles they never used (docs/gaming.md).
 * An article is read by its first edit when nothing older is known. What is worked out once is kept.
 */
export function articlesAt(histories: Iterable<ArticleHistory>): ArticleAt {
  const known = new Map([...histories].map((history) => [history.id, versionsOf(history)]));
  return (id, at) => known.get(id)?.(at);
}

function versionsOf(history: ArticleHistory): (at: Instant) => CreditedArticle {
  const made = new Map<string, CreditedArticle>();
  return (at) => {
    const edits = Math.max(1, history.edits.filter((edit) => edit.at <= at).length);
    const fixes = history.fixes.filter((fix) => fix.at <= at);
    const key = `${edits} ${fixes.length}`;
    const article = made.get(key) ?? articleAfter(history, edits, fixes);
    made.set(key, article);
    return article;
  };
}

function articleAfter(
  history: ArticleHistory,
  edits: number,
  fixes: readonly AcceptedFix[],
): CreditedArticle {
  const broughtBy = new Map<string, PersonId | null>();
  const leftOut = new Set<string>();
  const founder = history.edits[0]?.by ?? null;
  for (const edit of history.edits.slice(0, edits))
    for (const word of edit.words)
      if (broughtBy.has(word) || leftOut.has(word)) continue;
      else if (isEarned(edit, founder)) broughtBy.set(word, edit.by);
      else leftOut.add(word);
  const standing = [...new Set(history.edits[edits - 1]?.words ?? [])]
    .filter((word) => !leftOut.has(word))
    .sort(compareText);
  const parts = groupBy(standing, (word) => broughtBy.get(word) ?? null);
  return {
    id: history.id,
    createdAt: history.createdAt,
    founder,
    parts: [...parts].map(([personId, words]) => ({ personId, words })),
    fixers: [...new Set(fixes.map(({ by }) => by))].sort(compareText),
  };
}

/** Whether the words of an edit are a contribution to the article. */
function isEarned({ by, isMerge, isFromUse }: ArticleEdit, founder: PersonId | null): boolean {
  if (isMerge === true) return false;
  return by === null || by === founder || isFromUse !== false;
}
