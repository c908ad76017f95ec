import type { ArticleId, LinkId, PersonId } from "../../src/platform/kernel/ids.js";
import type { LinkKind, LinkOrigin } from "../../src/knowledge/domain/link.js";
import type { DuplicateCause } from "../../src/duplicates/domain/duplicate.js";
import type { ReviewOpinion } from "../../src/outcomes/domain/link-review.js";
import type { Minute } from "./calendar.js";
import type { Issue, SimPerson } from "./world.js";

/** How an article came about; it decides how easily its likeness to another one is noticed. */
export const Making = {
  /** Written while solving a ticket. */
  OWN: "OWN",
  /** The text of another article, word for word. */
  COPY: "COPY",
  /** The text of another article in partly other words. */
  REWORDED: "REWORDED",
  /** A part of a text that was cut up. */
  PART: "PART",
  /** Written by a machine, read by nobody. */
  DRAFT: "DRAFT",
  /** From a file, in words of its own. */
  IMPORTED: "IMPORTED",
} as const;
export type Making = (typeof Making)[keyof typeof Making];

/** Words that somebody brought into an article. */
export interface SimEdit {
  readonly at: Minute;
  readonly by: PersonId;
  readonly added: readonly string[];
}

/** An article; what happens to it later is written into it. */
export interface SimArticle {
  readonly id: ArticleId;
  /** Null for one that is about anything. */
  readonly about: Issue | null;
  readonly createdAt: Minute;
  readonly writer: SimPerson;
  readonly making: Making;
  /** How likely it solves a ticket about its issue, 0 to 1. */
  readonly quality: number;
  /** The article whose text it took; null when it took none. */
  readonly taken: SimArticle | null;
  /** Names the parts of one cut text, which a reader needs together; null when it is whole. */
  readonly bundle: string | null;
  readonly visibleAt: Minute | null;
  /** In the order in which they were made known, the first being the writer's. */
  readonly edits: SimEdit[];
  /** From when on searches no longer find it, by archiving or by a merge; null while they do. */
  goneAt: Minute | null;
}

/** A link with what a reviewer who makes no mistake would say of it. */
export interface SimLink {
  readonly id: LinkId;
  readonly article: SimArticle;
  readonly kind: LinkKind;
  readonly origin: LinkOrigin;
  readonly by: PersonId | null;
  readonly at: Minute;
  readonly truth: ReviewOpinion;
}

/** A ticket as it stands in the service desk. */
export interface SimTicket {
  readonly name: string;
  readonly isComplaint: boolean;
  readonly issue: Issue;
  readonly priority: "P1" | "P3";
  readonly requesterKey: string;
  readonly parent: string | null;
  readonly agent: SimPerson;
  readonly openedAt: Minute;
  readonly resolvedAt: readonly Minute[];
  readonly reopenedAt: readonly Minute[];
  readonly closedAt: Minute;
  /** Null when nobody was asked. */
  readonly survey: { readonly at: Minute; readonly isPositive: boolean | null } | null;
  readonly links: readonly SimLink[];
}

/** What became of two articles that look alike. */
export interface SimPair {
  readonly older: SimArticle;
  readonly younger: SimArticle;
  readonly suspectedAt: Minute;
  /** Null while nobody has decided. */
  readonly decidedAt: Minute | null;
  readonly isConfirmed: boolean;
  readonly cause: DuplicateCause;
  readonly mergedAt: Minute | null;
}

/** All words of an article. */
export function wordsOf({ edits }: SimArticle): readonly string[] {
  return edits.flatMap(({ added }) => added);
}

/** How many words an article has. */
export function wordCount({ edits }: SimArticle): number {
  return edits.reduce((sum, { added }) => sum + added.length, 0);
}
