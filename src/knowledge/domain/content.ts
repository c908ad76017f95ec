import type { ArticleId } from "../../platform/kernel/ids.js";
import type { ArticleAudience, ArticleConfidence, ArticleGovernance } from "./article.js";

/** The words of an article. A change of any of them is a content edit, which makes its editor a contributor. */
export interface ArticleText {
  readonly title: string;
  readonly issue: string | null;
  readonly environment: string | null;
  readonly resolution: string | null;
  readonly cause: string | null;
  readonly body: string;
  readonly language: string | null;
  /** A path, outermost first, joined with " > ". */
  readonly category: string | null;
  readonly tags: readonly string[];
  readonly url: string | null;
  /** The article that it is a translation of; null for an original. */
  readonly translationOf: ArticleId | null;
}

/** The three independent state fields. */
export interface ArticleState {
  readonly confidence: ArticleConfidence;
  readonly audience: ArticleAudience;
  readonly governance: ArticleGovernance;
}

/** Everything that a revision records. */
export type ArticleContent = ArticleText & ArticleState;

/**
 * What a revision changed; an edit of text and state at once is CONTENT. MERGED and UNMERGED stand in the history of
 * both articles, and the survivor's text may have changed with them.
 */
export const RevisionChange = {
  CREATED: "CREATED",
  CONTENT: "CONTENT",
  STATE: "STATE",
  MERGED: "MERGED",
  UNMERGED: "UNMERGED",
} as const;
export type RevisionChange = (typeof RevisionChange)[keyof typeof RevisionChange];

const TEXT_FIELDS = [
  "title",
  "issue",
  "environment",
  "resolution",
  "cause",
  "body",
  "language",
  "category",
  "tags",
  "url",
  "translationOf",
] as const satisfies readonly (keyof ArticleText)[];
const STATE_FIELDS = [
  "confidence",
  "audience",
  "governance",
] as const satisfies readonly (keyof ArticleState)[];

/** The fields in which an article says something; the others only describe it. */
const SUBSTANCE_FIELDS = ["title", "issue", "environment", "resolution", "cause", "body"] as const;

/** What an article is called wherever it is told of; where it has no such name, its id. */
export type NameOf = (id: ArticleId) => string;

/**
 * One text for one content, in a fixed order: equal contents give equal texts, and texts give contents an order. That
 * order is one of content only where articles are named by `nameOf`: ids are given in the order of arrival. The text of
 * an original is what it was before there were translations, so that hashes made then still hold.
 */
export function canonicalContent(content: ArticleContent, nameOf: NameOf = (id) => id): string {
  const { translationOf } = content;
  const values = [...TEXT_FIELDS, ...STATE_FIELDS]
    .filter((field) => field !== "translationOf")
    .map((field) => content[field]);
  return JSON.stringify(translationOf === null ? values : [...values, nameOf(translationOf)]);
}

/** What changed from one content to the next, or null when nothing did. */
export function changeBetween(before: ArticleContent, after: ArticleContent): RevisionChange | null {
  const differs = (field: keyof ArticleContent): boolean =>
    JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  if (TEXT_FIELDS.some(differs)) return RevisionChange.CONTENT;
  return STATE_FIELDS.some(differs) ? RevisionChange.STATE : null;
}

/** Whether an edit changes what the article says, and not merely its spacing, its case or its labels. */
export function isMajorEdit(before: ArticleText, after: ArticleText): boolean {
  return SUBSTANCE_FIELDS.some((field) => plain(before[field]) !== plain(after[field]));
}

/** Whether there is an answer in the article: a resolution, or a body for articles without that structure. */
export function hasAnswer(text: Pick<ArticleText, "resolution" | "body">): boolean {
  return plain(text.resolution) !== "" || plain(text.body) !== "";
}

function plain(text: string | null): string {
  return (text ?? "").replace(/\s+/gu, " ").trim().toLowerCase();
}
