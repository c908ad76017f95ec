import { problem, type Problem } from "../../platform/kernel/problem.js";
import { requiredText } from "./goal-text.js";

/** A goal that does not exist, or that the viewer may not see. */
export function noSuchGoal(path: string): Problem {
  return problem("NOT_FOUND", path, "There is no such goal");
}

/** Somebody who is neither one of those whose goal it is nor one of those who lead them. */
export function notYourConversation(path: string): Problem {
  return problem(
    "FORBIDDEN",
    path,
    "This goal is not yours to talk about: a person's is between the person and those above, a team's between the team and its leaders",
  );
}

/** What is wrong with a text that may be left out, or null. */
export function optionalText(path: string, what: string, text: string | null | undefined): Problem | null {
  return text == null ? null : requiredText(path, what, text);
}

/** A text as it is stored: without the space around it. */
export function trimmed(text: string | null | undefined): string | null {
  return text?.trim() ?? null;
}
