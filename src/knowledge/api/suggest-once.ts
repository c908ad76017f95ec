import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import { isStorable } from "../../platform/kernel/storable-text.js";
import { suggestArticles, type Suggestion } from "../store/suggestions.read-model.js";
import type { ArticleSuggestionsArgs } from "./article-args.js";

const MAX_TEXT = 5_000;
const MAX_SUGGESTIONS = 20;
const DEFAULT_SUGGESTIONS = 5;

/** Checks the arguments and searches; what asks the same in one request shares one search. */
export async function suggestOnce(
  context: RequestContext,
  args: ArticleSuggestionsArgs,
): Promise<readonly Suggestion[]> {
  const { text, environment = null, language = null } = args;
  checkText("text", text);
  checkText("environment", environment ?? "");
  const first = args.first ?? DEFAULT_SUGGESTIONS;
  if (first < 1 || first > MAX_SUGGESTIONS)
    throw new BadUserInput(["first"], `"first" must be from 1 to ${MAX_SUGGESTIONS}, not ${first}`);
  const query = { text, environment, language, first };
  return oncePerRequest(context, `articleSuggestions ${JSON.stringify(query)}`, () =>
    suggestArticles(context.snapshot, context.viewer, query),
  );
}

function checkText(argument: string, text: string): void {
  if (text.length > MAX_TEXT)
    throw new BadUserInput(
      [argument],
      `"${argument}" has ${text.length} characters, at most ${MAX_TEXT}: send the part that says what is wrong`,
    );
  if (!isStorable(text))
    throw new BadUserInput(
      [argument],
      `"${argument}" holds a character that is no text (NUL or half a surrogate pair)`,
    );
}
