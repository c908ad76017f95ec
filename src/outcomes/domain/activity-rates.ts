import {
  amountAfter,
  amountText,
  directAmount,
  firstAt,
  percentBefore,
  ticketsAfter,
  type ActivityPattern,
} from "./activity-amounts.js";
import type { ActivitySentence } from "./activity-sentence.js";
import { Activity } from "./activity.js";

/** "number of articles … 50", "double the links", "20 % more articles", "increase articles by 20 %". */
export const growingCount: ActivityPattern = (sentence) =>
  firstAt(sentence, (at) => {
    const activity = sentence.many(at);
    if (activity === null) return null;
    const { counts, multiples, more, raises, modifiers, fillers, makes } = sentence.lexicon;
    const governor = (test: (word: string) => boolean): number | null => {
      const found = sentence.before(at, test);
      return found !== null && sentence.onlyBetween(found + 1, at, modifiers, fillers, counts, makes)
        ? found
        : null;
    };
    const isTicket = activity === Activity.TICKETS_CLOSED;
    const multiple = governor(multiples);
    if (multiple !== null && !isTicket) return { activity, number: sentence.text(multiple) };
    const amount = amountAfter(sentence, at + 1);
    const counted = governor(counts) ?? countedInWord(sentence, at);
    if (counted !== null && amount !== null && !isTicket && !sentence.speaksOfReduction())
      return { activity, number: amount };
    const further = [at - 1, at - 2, at + 1, at + 2, at + 3].some((index) => sentence.is(index, more));
    const share = percentBefore(sentence, at);
    if (further && share !== null && !isTicket && !sentence.isReduced(at)) return { activity, number: share };
    const next = directAmount(sentence, at + 1);
    return governor(raises) !== null && next !== null ? { activity, number: next } : null;
  });

/** "article count": the word for the count follows. */
function countedInWord(sentence: ActivitySentence, at: number): number | null {
  return sentence.is(at + 1, sentence.lexicon.counts) ? at + 1 : null;
}

/** "link an article to 90 % of tickets", "search in every ticket". */
export const shareOfTickets: ActivityPattern = (sentence) =>
  firstAt(sentence, (at) => {
    const { makes, fillers, modifiers, acts, one } = sentence.lexicon;
    if (!sentence.is(at, makes)) return null;
    for (let index = at + 1; index <= at + 7; index += 1) {
      if (sentence.isPercent(index)) {
        const tickets = ticketsAfter(sentence, index + 1, (next) => next === index + 1);
        if (tickets === null) return null;
        const activity = objectBetween(sentence, at + 1, index) ?? actAt();
        return activity === null ? null : { activity, number: `${sentence.text(index)} %` };
      }
      const passes =
        [fillers, modifiers, one].some((test) => sentence.is(index, test)) ||
        sentence.many(index) !== null ||
        sentence.one(index) !== null;
      if (!passes) return null;
    }
    return null;
    function actAt(): Activity | null {
      return acts.find(([test]) => sentence.is(at, test))?.[1] ?? null;
    }
  });

function objectBetween(sentence: ActivitySentence, start: number, end: number): Activity | null {
  for (let at = start; at < end; at += 1) {
    const activity = sentence.many(at) ?? sentence.one(at);
    if (activity !== null) return activity;
  }
  return null;
}

/** "tickets per hour to 8": volume named as a rate over time. */
export const volumeOverTime: ActivityPattern = (sentence) =>
  firstAt(sentence, (at) => {
    if (sentence.many(at) !== Activity.TICKETS_CLOSED || sentence.speaksOfReduction()) return null;
    const { works, raises } = sentence.lexicon;
    const isDone = sentence.is(at + 1, works) || sentence.before(at, works, 3) !== null;
    const period = sentence.periodEnd(sentence.is(at + 1, works) ? at + 2 : at + 1);
    const isRaised = sentence.before(at, raises) !== null;
    if (period === null || !(isDone || isRaised)) return null;
    const amount = amountAfter(sentence, period, 4);
    return amount === null ? null : { activity: Activity.TICKETS_CLOSED, number: amount };
  });

/** "link rate 80 %": a rate that is an activity itself, with any number beside it. */
export const activityRate: ActivityPattern = (sentence) => {
  const sentenceText = sentence.tokens.map(({ text }) => text).join(" ");
  const rate = sentence.lexicon.rates.find(([test]) => test.test(sentenceText));
  if (rate === undefined) return null;
  return firstAt(sentence, (at) =>
    sentence.isNumber(at) || sentence.isPercent(at)
      ? { activity: rate[1], number: amountText(sentence, at) }
      : null,
  );
};
