import { problem, type Problem } from "../../platform/kernel/problem.js";
import { isStorable } from "../../platform/kernel/storable-text.js";

/** The longest text a goal carries; a goal that takes more is several. */
const LONGEST_TEXT = 2_000;

/** What is wrong with a text that must be there, or null. */
export function requiredText(path: string, what: string, text: string): Problem | null {
  const length = text.trim().length;
  if (length === 0) return problem("VALIDATION_FAILED", path, `${what} must not be empty`);
  if (!isStorable(text))
    return problem(
      "VALIDATION_FAILED",
      path,
      `${what} holds a character that is no text (NUL or half a surrogate pair)`,
    );
  if (length <= LONGEST_TEXT) return null;
  return problem("VALIDATION_FAILED", path, `${what} may have ${LONGEST_TEXT} characters, not ${length}`);
}

const NUMBER = String.raw`(?:\d{1,3}(?!\s*%)|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred|dozen)`;
const ACTIVITY = String.raw`(?:articles?|links?|edits?|views?|searches|revisions?|pages|kbs?)`;
const ACTIVITY_BY_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d])${NUMBER}(?:\s+(?!to\b|of\b)\p{L}+)?\s+${ACTIVITY}(?!\p{L})|(?<!\p{L})${ACTIVITY}\s*[:=]\s*\d`,
  "iu",
);

/**
 * Whether a text asks for a number of activities ("write 20 articles"): the way round a schema in which no activity
 * can be aimed at. It catches the plain case in English; the figure of a goal is that of its metric in any case.
 */
export function asksForActivity(text: string): boolean {
  return ACTIVITY_BY_NUMBER.test(text);
}

/** The problem of a text that aims at a number of activities, or null. */
export function activityProblem(path: string, text: string): Problem | null {
  if (!asksForActivity(text)) return null;
  return problem(
    "GOAL_ON_ACTIVITY_FORBIDDEN",
    path,
    "A goal is about what knowledge did, not about how much of it was made: say which outcome should move, such as accurate reuse or callbacks",
  );
}
