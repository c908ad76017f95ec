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

/** Every text of a goal passes the same screen as the words of an organisation's own metrics. */
export { activityProblem } from "../../outcomes/domain/activity-advice.js";
