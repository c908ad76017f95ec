import type { ActivityLexicon, WordTest } from "./activity-lexicon.js";
import { Activity } from "./activity.js";
import type { Token } from "./activity-text.js";

/** An activity with its number or quota, as found in a sentence. */
export interface ActivityMatch {
  readonly activity: Activity;
  /** The number or quota in the words of the text, folded: "10", "ten", "20 %", "every". */
  readonly number: string;
}

/** How far a verb, a reduction or a number reaches, in tokens. */
const REACH = 5;
/** A mark or a mean, never a count of things; three digits behind a point are thousands. */
const DECIMAL = /^\d+[.,]\d{1,2}$/u;
/** Numbers that are years unless something is made of them. */
const YEARS = { from: 1990, until: 2100 } as const;

const ACTIVITIES = Object.values(Activity);

/** A sentence in one language: what stands where, asked by position. Positions outside it hold nothing. */
export class ActivitySentence {
  constructor(
    readonly tokens: readonly Token[],
    readonly lexicon: ActivityLexicon,
  ) {}

  text(at: number): string {
    return this.tokens[at]?.text ?? "";
  }

  /** Whether the word at a position passes a test; signs pass only tests that name them. */
  is(at: number, test: WordTest): boolean {
    const token = this.tokens[at];
    return token !== undefined && token.kind !== "NUMBER" && test(token.text);
  }

  /** A number of two or more, in digits or as a word; not a zero, not a percentage. */
  isNumber(at: number): boolean {
    const token = this.tokens[at];
    if (token === undefined) return false;
    if (token.kind === "NUMBER")
      return !token.isPercent && !/^0*1?$/u.test(token.text) && !DECIMAL.test(token.text);
    if (this.text(at + 1) === "%") return false;
    return this.lexicon.numbers(token.text) || this.lexicon.doubtfulNumbers(token.text);
  }

  isPercent(at: number): boolean {
    const token = this.tokens[at];
    if (token === undefined) return false;
    return token.isPercent || (this.text(at + 1) === "%" && this.lexicon.numbers(token.text));
  }

  /** One, in digits, as a word or as an indefinite article. */
  isOne(at: number): boolean {
    return this.text(at) === "1" || this.is(at, this.lexicon.one);
  }

  isYear(at: number): boolean {
    const value = Number(this.text(at));
    return /^\d{4}$/u.test(this.text(at)) && value >= YEARS.from && value < YEARS.until;
  }

  /** What is counted at a position, in a form that follows several; null when nothing is. */
  many(at: number): Activity | null {
    return ACTIVITIES.find((activity) => this.is(at, this.lexicon.objects[activity].many)) ?? null;
  }

  one(at: number): Activity | null {
    return ACTIVITIES.find((activity) => this.is(at, this.lexicon.objects[activity].one)) ?? null;
  }

  /** Where a period such as "a month", "per week" or "daily" ends, seen from its first word; null when none begins. */
  periodEnd(at: number): number | null {
    const { periodAdverbs, periodLinks, periodUnits } = this.lexicon;
    if (this.is(at, periodAdverbs)) return at + 1;
    let next = at;
    while (next < at + 3 && this.is(next, periodLinks)) next += 1;
    return next > at && this.is(next, periodUnits) ? next + 1 : null;
  }

  hasPeriod(): boolean {
    return this.tokens.some((_, at) => this.periodEnd(at) !== null);
  }

  /** The nearest position before `at`, within reach and on this side of anything that ends it, that passes. */
  before(at: number, test: WordTest, reach = REACH): number | null {
    for (let index = at - 1; index >= Math.max(0, at - reach); index -= 1)
      if (this.is(index, test)) return index;
    return null;
  }

  /** Whether the position is under a word of reduction ("fewer than", "reduce … to") that is not turned round. */
  isReduced(at: number): boolean {
    const word = this.before(at, this.lexicon.reduces);
    return word !== null && this.before(word, this.lexicon.negates, 2) === null;
  }

  /** Whether the sentence speaks of a reduction anywhere. */
  speaksOfReduction(): boolean {
    return this.tokens.some((_, at) => at > 0 && this.isReduced(at));
  }

  /** Whether everything from `start` until before `end` passes one of the tests or is a number. */
  onlyBetween(start: number, end: number, ...tests: readonly WordTest[]): boolean {
    for (let at = start; at < end; at += 1) {
      const passes = tests.some((test) => this.is(at, test)) || this.tokens[at]?.kind === "NUMBER";
      if (!passes) return false;
    }
    return true;
  }

  /** Whether an amount has its whole beside it: "40 per 100", "9 of 10". */
  isShare(at: number): boolean {
    const joins = (index: number): boolean =>
      this.is(index, this.lexicon.ratios) || this.is(index, this.lexicon.divides);
    return (
      (joins(at + 1) && this.tokens[at + 2]?.kind === "NUMBER") ||
      (joins(at - 1) && this.tokens[at - 2]?.kind === "NUMBER")
    );
  }

  /** Whether a number is a part or a whole of a ratio: "9 of 10 articles", "per 100 tickets", "9 articles of 10". */
  isRatio(at: number, objectAt: number): boolean {
    const { ratios, divides } = this.lexicon;
    if (this.is(at - 1, divides)) return true;
    for (const gap of [2, 3])
      if (this.is(at - 1, ratios) && (this.isNumber(at - gap) || this.isOne(at - gap))) return true;
    return [objectAt + 1, objectAt + 2].some(
      (index) => this.is(index, ratios) && this.tokens[index + 1]?.kind === "NUMBER",
    );
  }
}
