import { ENGLISH } from "./activity-lexicon-en.js";
import { ITALIAN } from "./activity-lexicon-it.js";
import { POLISH } from "./activity-lexicon-pl.js";
import { ROMANIAN } from "./activity-lexicon-ro.js";
import { SWEDISH } from "./activity-lexicon-sv.js";
import type { ActivityLexicon } from "./activity-lexicon.js";
import type { ActivityPattern } from "./activity-amounts.js";
import { doingAndPace, numberOfThings, oneAgainAndAgain, thingsThenNumber } from "./activity-patterns.js";
import { activityRate, growingCount, shareOfTickets, volumeOverTime } from "./activity-rates.js";
import { screenChinese } from "./activity-screen-zh.js";
import { ActivitySentence, type ActivityMatch } from "./activity-sentence.js";
import { foldText, sentencesOf, type Token } from "./activity-text.js";
import { LEADS_TO, ScreenLanguage, type Activity, type OutcomeAhead } from "./activity.js";

/** An amount of activity that a text asks for, and what to aim at instead. */
export interface ScreenedActivity {
  readonly activity: Activity;
  /** The number or quota, as the text has it: "10", "ten", "20 %", "a day". */
  readonly number: string;
  /** The language it was recognised in. */
  readonly language: ScreenLanguage;
  /** The outcome metrics that this activity leads to, nearest first. */
  readonly leadsTo: readonly OutcomeAhead[];
}

const LEXICONS: readonly ActivityLexicon[] = [ENGLISH, ITALIAN, SWEDISH, ROMANIAN, POLISH];
const PATTERNS: readonly ActivityPattern[] = [
  numberOfThings,
  oneAgainAndAgain,
  growingCount,
  thingsThenNumber,
  doingAndPace,
  shareOfTickets,
  volumeOverTime,
  activityRate,
];
const HAN = /\p{Script=Han}/u;

/**
 * Looks for an amount of activity in the words of a goal: "write 10 articles a month", "每月写10篇文章". Such a goal is
 * met by doing more, whether or not it helps anybody, so no target may be set on it (knowledge.md G1). Percentages and
 * ratios of cases pass: "90 % of tickets solved with an accurate article" is an outcome.
 *
 * It reads English, Italian, Chinese, Swedish, Romanian and Polish, inflected, in any case, with or without diacritics,
 * in digits and words. It is a screen, not a judge: the figure of a goal is that of its metric in any case.
 * @param languageHint the language to prefer where several would read the text the same way.
 * @returns null when the text asks for no amount of activity.
 */
export function screenGoalText(text: string, languageHint?: ScreenLanguage): ScreenedActivity | null {
  const folded = foldText(text);
  if (HAN.test(folded)) {
    const match = screenChinese(folded);
    if (match !== null) return screened(match, ScreenLanguage.ZH);
  }
  const sentences = sentencesOf(folded);
  const found = LEXICONS.flatMap((lexicon) => {
    const match = matchIn(sentences, lexicon);
    return match === null ? [] : [{ lexicon, match, known: knownWords(sentences, lexicon) }];
  });
  const preferred = found.find(({ lexicon }) => lexicon.language === languageHint);
  const best = preferred ?? found.sort((a, b) => b.known - a.known)[0];
  return best === undefined ? null : screened(best.match, best.lexicon.language);
}

function screened(match: ActivityMatch, language: ScreenLanguage): ScreenedActivity {
  return { ...match, language, leadsTo: LEADS_TO[match.activity] };
}

function matchIn(sentences: readonly (readonly Token[])[], lexicon: ActivityLexicon): ActivityMatch | null {
  for (const tokens of sentences) {
    const sentence = new ActivitySentence(tokens, lexicon);
    for (const pattern of PATTERNS) {
      const match = pattern(sentence);
      if (match !== null) return match;
    }
  }
  return null;
}

/** How many words of a text a language knows: which language a text of loan words is in. */
function knownWords(sentences: readonly (readonly Token[])[], lexicon: ActivityLexicon): number {
  const { makes, works, numbers, one, modifiers, stops, fillers, periodAdverbs, periodUnits, periodLinks } =
    lexicon;
  const { counts, more, reduces, raises } = lexicon;
  const tests = [
    makes,
    works,
    numbers,
    one,
    modifiers,
    stops,
    fillers,
    periodAdverbs,
    periodUnits,
    periodLinks,
    counts,
    more,
    reduces,
    raises,
  ];
  const objects = Object.values(lexicon.objects).flatMap(({ many, one: single }) => [many, single]);
  const isKnown = ({ kind, text }: Token): boolean =>
    kind === "WORD" && [...tests, ...objects].some((test) => test(text));
  return sentences.flat().filter(isKnown).length;
}
