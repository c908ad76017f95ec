import type { DuplicateCause } from "../../duplicates/domain/duplicate.js";
import type { Cause, ContentDomain, Product, Symptom } from "./content/content-domain.js";
import type { ForeignArticle } from "./content/foreign-articles.js";

/** A later revision of an article by somebody who thereby becomes a contributor. */
export interface RevisionPlan {
  readonly by: string;
  readonly atMs: number;
}

/** What the text of an article is made of. */
export type ArticleSubject =
  | {
      readonly kind: "REGULAR";
      readonly domain: ContentDomain;
      readonly product: Product;
      readonly symptom: Symptom;
      readonly cause: Cause;
    }
  | { readonly kind: "FOREIGN"; readonly foreign: ForeignArticle }
  | { readonly kind: "CATCH_ALL" };

/** An article before its text: small enough to keep all of them in memory. */
export interface ArticlePlan {
  readonly index: number;
  readonly id: string;
  readonly root: string;
  readonly category: string;
  readonly subject: ArticleSubject;
  readonly author: string;
  readonly createdAtMs: number;
  readonly revisions: readonly RevisionPlan[];
  readonly archivedAtMs: number | null;
  /** How often it is the answer, relative to others of its category; 0 = nobody ever uses it. */
  readonly weight: number;
  /** Only framed so far: it has no resolution yet. */
  readonly isUnfinished: boolean;
  /** Set on the younger article of a planted pair. */
  readonly copyOf: PlantedCopy | null;
}

/** A planted near-duplicate (`duplicateCause` set) or a template sibling about another product (`duplicateCause` null). */
export interface PlantedCopy {
  readonly base: string;
  readonly duplicateCause: DuplicateCause | null;
}

export function contributorsOf(plan: ArticlePlan): readonly string[] {
  return [plan.author, ...plan.revisions.map((revision) => revision.by)];
}
