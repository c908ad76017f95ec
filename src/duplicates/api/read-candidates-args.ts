import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import { ARTICLE_FIELDS, type ArticleText } from "../domain/article-text.js";
import type { DuplicateCandidatesArgs } from "./duplicate-inputs.js";

const MAX_CANDIDATES = 50;
const DEFAULT_CANDIDATES = 10;
/** Reading a text costs about a millisecond for 3,000 characters, on the thread that serves everybody. */
const MAX_CHARACTERS = 100_000;

/** How many entries of a list are asked for, from 1 to `greatest`. */
export function readFirst(given: number | null | undefined, usual: number, greatest: number): number {
  const first = given ?? usual;
  if (first < 1 || first > greatest)
    throw new BadUserInput(["first"], `"first" must be from 1 to ${greatest}, not ${first}`);
  return first;
}

/** Checks how many candidates are asked for and how long the draft is; what is left out becomes null. */
export function readCandidatesArgs(args: DuplicateCandidatesArgs): {
  readonly draft: ArticleText;
  readonly first: number;
} {
  const first = readFirst(args.first, DEFAULT_CANDIDATES, MAX_CANDIDATES);
  const { title, issue, environment, cause, resolution, body, language } = args.draft;
  const draft: ArticleText = {
    title,
    issue: issue ?? null,
    environment: environment ?? null,
    cause: cause ?? null,
    resolution: resolution ?? null,
    body: body ?? null,
    language: language ?? null,
  };
  const length = ARTICLE_FIELDS.reduce((sum, field) => sum + (draft[field]?.length ?? 0), 0);
  if (length > MAX_CHARACTERS)
    throw new BadUserInput(
      ["draft"],
      `The draft has ${length} characters, at most ${MAX_CHARACTERS} are compared: send its first part`,
    );
  return { draft, first };
}
