import type { SearchKind } from "../../knowledge/domain/search-receipt.js";
import { hasProficiency, Proficiency } from "../../people/domain/person.js";
import { DuplicateCause } from "./duplicate.js";

/** The older article among what a search showed. */
export interface ShownHit {
  /** Counted from 1. */
  readonly place: number;
  /** 0 to 1 on the scale of the search; null in a list. */
  readonly score: number | null;
}

/** A search that the writer of the later article made before writing it. */
export interface UsedSearch {
  readonly kind: SearchKind;
  /** Whether it was too old to count when the article was created. */
  readonly isStale: boolean;
  /** How many different words were searched for, and how many of them stand in the later article. */
  readonly wordsAsked: number;
  readonly wordsShared: number;
  /** How many articles it showed. */
  readonly shown: number;
  /** Null when the older article was not among them. */
  readonly olderArticle: ShownHit | null;
  /** Whether the older article had come when the search was made. */
  readonly isAfterOlder: boolean;
}

/** How the second of two articles came to stand beside the first. "Later" and "older" are the order in which they came here. */
export interface PairOrigin {
  /** Similarity, 0 to 1, of the two texts when the later one came; null when no text has changed since, or it is not known. */
  readonly similarityThen: number | null;
  /** Whether the later article was brought by an import. */
  readonly isImported: boolean;
  /** Whether the organisation gave receipts at all when the later article was written. */
  readonly couldShowReceipts: boolean;
  readonly searches: readonly UsedSearch[];
}

/** A cause that people may take up or not, with the sentence that says why. */
export interface SuggestedCause {
  readonly cause: DuplicateCause;
  readonly because: string;
  /** The version of the rule. */
  readonly rule: string;
}

/**
 * From which score on a hit was there to be seen, and down to which place of a list. Suggestions: .5 is reached by one word
 * of the title that carries a good half of the weight of what was typed, in an article of a hundred words, and by a lone
 * common word never. Drafts: the similarity that articleDuplicateCandidates calls much for a draft. Lists have no score;
 * ten entries are a first screen.
 */
export const CAUSE_V1 = {
  version: "cause-1",
  leastScore: { SUGGESTIONS: 0.5, DRAFT: 0.3 },
  lastPlaceOfList: 10,
} as const;

/**
 * Suggests why a suspected duplicate came to be (knowledge.md §1.10, cause classes of §5.3), from what is on record about
 * its origin. Nothing that its writer could not help is held against them: what the record does not tell is UNKNOWN.
 * `suspectAt` is the least similarity of a suspected pair, 0 to 1. Total; people decide.
 */
export function suggestCause(origin: PairOrigin, suspectAt: number): SuggestedCause {
  const { similarityThen, isImported, couldShowReceipts, searches } = origin;
  if (similarityThen !== null && similarityThen < suspectAt)
    return say(
      "CONVERGED_BY_EDIT",
      `The two were ${percent(similarityThen)} alike when the later one came, below the ${percent(suspectAt)} of a suspicion: edits since then brought them together.`,
    );
  if (isImported) return say("IMPORT", "The later article was brought by an import.");
  if (!couldShowReceipts)
    return say(
      "UNKNOWN",
      "The later article was written before searches left receipts, so nobody can tell what its writer searched for.",
    );
  return fromSearches(searches);
}

function fromSearches(searches: readonly UsedSearch[]): SuggestedCause {
  const counting = searches.filter(({ isStale }) => !isStale);
  if (counting.length === 0)
    return say(
      "NO_SEARCH",
      searches.length === 0
        ? "The later article was created without the receipt of a search."
        : "The later article was created with receipts of searches that were all too old to count.",
    );
  const seen = nearestOf(counting.filter(isThereToSee));
  if (seen !== undefined)
    return say(
      "IGNORED_HIT",
      `A search before the later article was written showed the older one ${inWords(seen)}.`,
    );
  // A search for something else proves nothing; neither does one that could not have found it.
  const timely = counting.filter(({ isAfterOlder }) => isAfterOlder);
  if (timely.length === 0)
    return say("UNKNOWN", "The searches were made before the older article was there to be found.");
  const pertinent = timely.filter(({ wordsAsked, wordsShared }) => wordsAsked === 0 || wordsShared > 0);
  if (pertinent.length === 0)
    return say("UNKNOWN", "No word that was searched for stands in the later article: ask what was sought.");
  return say("CONTEXT_VARIANCE", notFound(pertinent));
}

/**
 * Who is shown suggestions: those who decide pairs. A suggestion speaks of how somebody wrote, and a list of them by
 * author would be a list about people.
 */
export function seesSuggestedCauses(rights: {
  readonly proficiency: Proficiency;
  readonly isAdministrator: boolean;
  readonly isDomainExpert: boolean;
}): boolean {
  const { proficiency, isAdministrator, isDomainExpert } = rights;
  return isAdministrator || isDomainExpert || hasProficiency(proficiency, Proficiency.CONTRIBUTOR);
}

/** Whether the older article was among the hits, high enough that whoever looked at them saw it. */
function isThereToSee({ kind, olderArticle }: UsedSearch): boolean {
  if (olderArticle === null) return false;
  if (kind === "LIST") return olderArticle.place <= CAUSE_V1.lastPlaceOfList;
  return olderArticle.score !== null && olderArticle.score >= CAUSE_V1.leastScore[kind];
}

/** The older article where it stood nearest to the top. */
function nearestOf(searches: readonly UsedSearch[]): ShownHit | undefined {
  const hits = searches.flatMap(({ olderArticle }) => (olderArticle === null ? [] : [olderArticle]));
  return hits.sort((l, r) => l.place - r.place || (r.score ?? 1) - (l.score ?? 1))[0];
}

function inWords({ place, score }: ShownHit): string {
  return score === null ? `in place ${place}` : `in place ${place} with a score of ${score.toFixed(2)}`;
}

function notFound(searches: readonly UsedSearch[]): string {
  const faint = nearestOf(searches);
  if (faint !== undefined)
    return `Searches before the later article was written showed the older one only faintly (${inWords(faint)}): their words met little of it.`;
  return searches.every(({ shown }) => shown === 0)
    ? "Searches before the later article was written found nothing: the older one uses other words."
    : "Searches before the later article was written showed other articles and not the older one: it uses other words.";
}

function say(cause: keyof typeof DuplicateCause, because: string): SuggestedCause {
  return { cause: DuplicateCause[cause], because, rule: CAUSE_V1.version };
}

/** Cut and not rounded, so that what is below a bound also reads so. */
function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
