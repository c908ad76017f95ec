import { amountAfter, firstAt, textOf, ticketsAfter, type ActivityPattern } from "./activity-amounts.js";
import type { ActivitySentence } from "./activity-sentence.js";
import { Activity } from "./activity.js";

/** How many words may stand between a number and what it counts. */
const GAP = 4;

/** "write 10 new articles", "20 links a day", "close 30 tickets". */
export const numberOfThings: ActivityPattern = (sentence) =>
  firstAt(sentence, (at) => {
    if (!sentence.isNumber(at)) return null;
    const { lexicon } = sentence;
    const made = sentence.before(at, lexicon.makes);
    const found = countedAfter(sentence, at, made !== null);
    if (found === null || sentence.isRatio(at, found.at)) return null;
    if (sentence.is(at, lexicon.doubtfulNumbers) && found.at !== at + 1) return null;
    if (sentence.isYear(at) && made !== at - 1) return null;
    const asked =
      found.activity === Activity.TICKETS_CLOSED
        ? isVolume(sentence, at, found.at)
        : made !== null || !(sentence.isReduced(at) || sentence.is(at - 1, lexicon.labels));
    return asked ? { activity: found.activity, number: sentence.text(at) } : null;
  });

/** What a number counts: only known attributes in between, or anything at all when something is to be made. */
function countedAfter(
  sentence: ActivitySentence,
  number: number,
  isMade: boolean,
): { readonly activity: Activity; readonly at: number } | null {
  const { modifiers, stops } = sentence.lexicon;
  let isPlain = true;
  for (let at = number + 1; at <= number + GAP + 1; at += 1) {
    const activity = sentence.many(at);
    // The last of "articles pages" or "ticket articles" is what is counted.
    if (activity !== null && !(sentence.many(at + 1) !== null && isPlain)) return { activity, at };
    if (sentence.tokens[at]?.kind !== "WORD" && sentence.text(at) !== "-") return null;
    const isKnown = sentence.is(at, modifiers) || sentence.text(at) === "-" || activity !== null;
    isPlain &&= isKnown;
    if (!isKnown && (!isMade || sentence.is(at, stops))) return null;
  }
  return null;
}

/** Tickets are counted as pure volume when somebody is to work through a number of them, or per period. */
function isVolume(sentence: ActivitySentence, number: number, objectAt: number): boolean {
  if (sentence.isReduced(number)) return false;
  const { works } = sentence.lexicon;
  if (sentence.before(number, works) !== null || sentence.is(objectAt + 1, works)) return true;
  return sentence.periodEnd(objectAt + 1) !== null;
}

/** "an article a day", "one article for every ticket", "a daily article": one, but again and again. */
export const oneAgainAndAgain: ActivityPattern = (sentence) =>
  firstAt(sentence, (at) => {
    const activity = sentence.one(at);
    if (activity === null || activity === Activity.TICKETS_CLOSED) return null;
    const { lexicon } = sentence;
    const made = sentence.before(at, lexicon.makes);
    const ones = [at - 1, at - 2].some((index) => sentence.isOne(index));
    const again = periodNear(sentence, at);
    if (again !== null && (ones || made !== null) && !sentence.isReduced(at))
      return { activity, number: again };
    const every = ticketsAfter(sentence, at + 1, (index) => sentence.is(index, lexicon.every));
    return every !== null && made !== null ? { activity, number: every } : null;
  });

function periodNear(sentence: ActivitySentence, at: number): string | null {
  if (sentence.is(at - 1, sentence.lexicon.periodAdverbs)) return sentence.text(at - 1);
  for (const start of [at + 1, at + 2]) {
    const end = sentence.periodEnd(start);
    if (end !== null) return textOf(sentence, start, end);
  }
  // "every day an article": the period comes first.
  for (let start = Math.max(0, at - 5); start < at; start += 1) {
    const end = sentence.periodEnd(start);
    if (
      end !== null &&
      end <= at &&
      sentence.onlyBetween(end, at, sentence.lexicon.makes, sentence.lexicon.one)
    )
      return textOf(sentence, start, end);
  }
  return null;
}

/** "articles: 10", "articles written per month ≥ 10". */
export const thingsThenNumber: ActivityPattern = (sentence) =>
  firstAt(sentence, (at) => {
    const activity =
      sentence.many(at) ?? (sentence.is(at + 1, sentence.lexicon.counts) ? sentence.one(at) : null);
    if (activity === null) return null;
    const { makes, works, counts } = sentence.lexicon;
    const isTicket = activity === Activity.TICKETS_CLOSED;
    let next = at + 1;
    const hasCount = sentence.is(next, counts);
    if (hasCount) next += 1;
    const isDone = sentence.is(next, isTicket ? works : makes);
    if (isDone) next += 1;
    const period = sentence.periodEnd(next);
    if (period !== null) next = period;
    const hasSign = /^[:=<>≥≤-]$/u.test(sentence.text(next));
    if (isTicket && period === null) return null;
    if (!isDone && !hasSign && period === null && !hasCount) return null;
    const amount = amountAfter(sentence, next, 4);
    return amount === null || sentence.isReduced(next) ? null : { activity, number: amount };
  });

/** "write articles, at least 10 a month", "edit articles 10 times", "search 5 times a day". */
export const doingAndPace: ActivityPattern = (sentence) =>
  firstAt(sentence, (at) => {
    if (!sentence.isNumber(at) || sentence.isReduced(at)) return null;
    const { lexicon } = sentence;
    const isTimes = sentence.is(at + 1, lexicon.times);
    if (!isTimes && sentence.periodEnd(at + 1) === null) return null;
    if (isTimes && sentence.is(at + 2, lexicon.more)) return null;
    for (let index = at - 1; index >= 0; index -= 1) {
      const activity = sentence.many(index) ?? sentence.one(index);
      const isTicket = activity === Activity.TICKETS_CLOSED;
      const done = sentence.before(index, isTicket ? lexicon.works : lexicon.makes, 4);
      if (activity !== null && done !== null && !stopsBetween(sentence, index + 1, at))
        return { activity, number: sentence.text(at) };
      const act = lexicon.acts.find(([test]) => sentence.is(index, test));
      if (act !== undefined && isTimes && at - index <= 4)
        return { activity: act[1], number: sentence.text(at) };
    }
    return null;
  });

function stopsBetween(sentence: ActivitySentence, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1)
    if (sentence.is(at, sentence.lexicon.stops) && !isPaceWord(sentence, at)) return true;
  return false;
}

/** "at a pace of": the prepositions that may stand directly before the number of a pace. */
function isPaceWord(sentence: ActivitySentence, at: number): boolean {
  return sentence.isNumber(at + 1) || sentence.isNumber(at + 2) || sentence.isNumber(at + 3);
}
