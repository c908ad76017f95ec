/** Something about a change that was made and that its maker should know. */
export const ArticleWarningCode = { STALE_SEARCH_RECEIPT: "STALE_SEARCH_RECEIPT" } as const;
export type ArticleWarningCode = keyof typeof ArticleWarningCode;

/** One thing to know about a change that was made; unlike a problem it stops nothing. */
export interface ArticleWarning {
  readonly code: ArticleWarningCode;
  readonly message: string;
  /** Where in the input, e.g. `["input", "searchReceipts", "0"]`. */
  readonly path: readonly string[];
}
