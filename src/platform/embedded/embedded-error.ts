/** What may go wrong, as far as the caller can do something about it. */
export const EmbeddedErrorCode = {
  NO_BINARIES: "NO_BINARIES",
  OTHER_VERSION: "OTHER_VERSION",
  NOT_A_DATA_FOLDER: "NOT_A_DATA_FOLDER",
  START_FAILED: "START_FAILED",
  LOCKED: "LOCKED",
} as const;
export type EmbeddedErrorCode = (typeof EmbeddedErrorCode)[keyof typeof EmbeddedErrorCode];

/** An expected failure; the message is one line: what was expected, where, and what to do. */
export interface EmbeddedError {
  readonly code: EmbeddedErrorCode;
  readonly message: string;
}

/** Carries an expected failure out of the depth of the supervisor; it never leaves `startEmbedded`. */
export class EmbeddedFailure extends Error {
  constructor(
    readonly code: EmbeddedErrorCode,
    message: string,
  ) {
    super(oneLine(message));
    this.name = "EmbeddedFailure";
  }
}

/** The `code` of a system or PostgreSQL error ("ENOENT", "57P03"), or null when there is none. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

export function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " | ");
}
