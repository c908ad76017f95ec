import type { ActivityMatch, ActivitySentence } from "./activity-sentence.js";
import { Activity } from "./activity.js";

/** One way of asking for an amount of activity. */
export type ActivityPattern = (sentence: ActivitySentence) => ActivityMatch | null;

/** The pattern's first match over the positions of a sentence. */
export function firstAt(
  sentence: ActivitySentence,
  find: (at: number) => ActivityMatch | null,
): ActivityMatch | null {
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const match = find(at);
    if (match !== null) return match;
  }
  return null;
}

/** The first number or percentage within some words from `start` that is no ratio and not followed by its own noun. */
export function amountAfter(sentence: ActivitySentence, start: number, reach = 8): string | null {
  for (let at = start; at < start + reach; at += 1) {
    if (sentence.isPercent(at)) return reach === 4 ? null : amountText(sentence, at);
    if (sentence.isNumber(at) && !sentence.isShare(at) && !sentence.isYear(at)) return sentence.text(at);
  }
  return null;
}

/** A number or percentage with nothing but small words before it. */
export function directAmount(sentence: ActivitySentence, start: number): string | null {
  const { fillers, ratios, periodLinks } = sentence.lexicon;
  for (let at = start; at < start + 4; at += 1) {
    if (sentence.isPercent(at) || (sentence.isNumber(at) && !sentence.isYear(at)))
      return amountText(sentence, at);
    const passes = [fillers, ratios, periodLinks, BY].some((test) => sentence.is(at, test));
    if (!passes) return null;
  }
  return null;
}

/** The words for "by" before an amount of growth. */
const BY = (word: string): boolean => /^(?:by|del|dello|med|cu|o|to|till|pana|do)$/u.test(word);

export function percentBefore(sentence: ActivitySentence, at: number): string | null {
  for (let index = at - 1; index >= Math.max(0, at - 6); index -= 1)
    if (sentence.isPercent(index)) return amountText(sentence, index);
  return null;
}

/** Whether tickets follow within some words from a position that passes; answers what stands there. */
export function ticketsAfter(
  sentence: ActivitySentence,
  start: number,
  passes: (at: number) => boolean,
): string | null {
  for (let at = start; at < start + 4; at += 1) {
    if (!passes(at)) continue;
    for (let next = at; next <= at + 4; next += 1) {
      const activity = sentence.many(next) ?? sentence.one(next);
      if (activity === Activity.TICKETS_CLOSED) return sentence.text(at);
    }
  }
  return null;
}

export function amountText(sentence: ActivitySentence, at: number): string {
  return sentence.isPercent(at) ? `${sentence.text(at)} %` : sentence.text(at);
}

export function textOf(sentence: ActivitySentence, start: number, end: number): string {
  return sentence.tokens
    .slice(start, end)
    .map(({ text }) => text)
    .join(" ");
}
