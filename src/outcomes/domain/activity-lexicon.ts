import type { Activity, ScreenLanguage } from "./activity.js";

/** Whether a folded word is one of a set. */
export type WordTest = (word: string) => boolean;

/** What counted things are called. Every form is lower case and without diacritics. */
export interface ObjectWords {
  /** Forms that follow a number of two or more. */
  readonly many: WordTest;
  /** Forms that follow one. */
  readonly one: WordTest;
}

/** The words of one alphabetic language that the screen turns on. */
export interface ActivityLexicon {
  readonly language: ScreenLanguage;
  readonly objects: Readonly<Record<Activity, ObjectWords>>;
  /** To write, edit, link, search, like: doing something to knowledge. Participles and nouns included. */
  readonly makes: WordTest;
  /** To close, solve, handle: doing something to tickets. */
  readonly works: WordTest;
  /** Of those that make: to search, link, edit, like, which need no object to be an activity. */
  readonly acts: readonly (readonly [WordTest, Activity])[];
  /** Number words of two and more. */
  readonly numbers: WordTest;
  /** Number words that mean something else as well, so that the object must follow at once. */
  readonly doubtfulNumbers: WordTest;
  /** One, with the indefinite articles. */
  readonly one: WordTest;
  /** What may stand between a number and what it counts: new, knowledge, base, of. */
  readonly modifiers: WordTest;
  /** What ends the reach of a number or a verb: prepositions, conjunctions, "that". */
  readonly stops: WordTest;
  /** The small words between a verb and its object. */
  readonly fillers: WordTest;
  /** "number of", "count". */
  readonly counts: WordTest;
  /** "double", "twice". */
  readonly multiples: WordTest;
  /** "more", "additional". */
  readonly more: WordTest;
  /** "increase", "raise". */
  readonly raises: WordTest;
  /** "reduce", "fewer", "at most". */
  readonly reduces: WordTest;
  /** "no", "not": turns "no fewer than" round. */
  readonly negates: WordTest;
  /** "of", "out of", between two numbers. */
  readonly ratios: WordTest;
  /** "per", "every", before a number that divides. */
  readonly divides: WordTest;
  /** "top", "priority", "the", before a number that counts nothing to be made. */
  readonly labels: WordTest;
  readonly periodAdverbs: WordTest;
  readonly periodLinks: WordTest;
  readonly periodUnits: WordTest;
  /** "times". */
  readonly times: WordTest;
  /** "every", "each", "all", before tickets. */
  readonly every: WordTest;
  /** Rates that are activities ("link rate"), found in the folded sentence. */
  readonly rates: readonly (readonly [RegExp, Activity])[];
}

/**
 * Makes a test from forms separated by white space. `*` at the end of a form stands for any ending, at its beginning
 * for any first part of a compound.
 */
export function words(forms: string): WordTest {
  const list = forms
    .trim()
    .split(/\s+/u)
    .filter((form) => form !== "");
  const whole = new Set(list.filter((form) => !form.includes("*")));
  const starts = list.filter((form) => form.endsWith("*")).map((form) => form.slice(0, -1));
  const ends = list.filter((form) => form.startsWith("*")).map((form) => form.slice(1));
  return (word) =>
    whole.has(word) ||
    starts.some((start) => word.startsWith(start)) ||
    ends.some((end) => word.endsWith(end));
}

/** Makes the words of a counted thing. */
export function counted(many: string, one: string): ObjectWords {
  return { many: words(many), one: words(one) };
}
