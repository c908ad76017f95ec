import type { ArticleId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { ArticleAudience, ArticleConfidence, ArticleGovernance } from "./article.js";
import type { LinkKind, LinkOrigin, LinkVerdict } from "./link.js";

/** An article as a source tells it. A later line of the same article with a later `updatedAt` is its next revision. */
export interface ArticleRow {
  readonly externalId: string;
  readonly title: string;
  readonly body: string;
  readonly issue?: string | null | undefined;
  readonly environment?: string | null | undefined;
  readonly resolution?: string | null | undefined;
  readonly cause?: string | null | undefined;
  /** A BCP 47 tag such as `en` or `zh-Hans`. */
  readonly language?: string | null | undefined;
  /** A path, outermost first, joined with " > ". */
  readonly category?: string | null | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly url?: string | null | undefined;
  /** External id of the article of the same source that it is a translation of. */
  readonly translationOf?: string | null | undefined;
  /** External id or e-mail address of who wrote it. */
  readonly author?: string | null | undefined;
  /** Who made this revision; the author when left out. */
  readonly updatedBy?: string | null | undefined;
  readonly confidence?: ArticleConfidence | undefined;
  readonly audience?: ArticleAudience | undefined;
  readonly governance?: ArticleGovernance | undefined;
  readonly createdAt?: Instant | undefined;
  readonly updatedAt?: Instant | undefined;
}

/** An article row whose original was looked up. */
export type ResolvedArticleRow = Omit<ArticleRow, "translationOf"> & {
  readonly translationOf?: ArticleId | null | undefined;
};

/** A link between a ticket and an article as a source tells it. */
export interface LinkRow {
  /** External id of the ticket. */
  readonly ticket: string;
  /** External id of the article. */
  readonly article: string;
  readonly kind: LinkKind;
  /** AGENT when left out and a linker is named, IMPORT when nobody is. */
  readonly origin?: LinkOrigin | undefined;
  /** External id or e-mail address of who linked it. */
  readonly linkedBy?: string | null | undefined;
  readonly linkedAt: Instant;
  readonly unlinkedAt?: Instant | null | undefined;
  /** What a review said, when there was one. */
  readonly verdict?: Exclude<LinkVerdict, "UNREVIEWED"> | undefined;
  readonly reviewedBy?: string | null | undefined;
  readonly reviewedAt?: Instant | undefined;
}
