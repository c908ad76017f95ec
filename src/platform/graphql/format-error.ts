import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { unwrapResolverError } from "@apollo/server/errors";
import { BadUserInput } from "../kernel/bad-user-input.js";
import { newId } from "../new-id.js";
import type { Logger } from "../logger.js";

/** Every code that can stand in the top-level errors of an answer. */
export const TOP_LEVEL_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "QUERY_TOO_COMPLEX",
  "REQUEST_TIMEOUT",
  "SERVICE_UNAVAILABLE",
  "INTERNAL_SERVER_ERROR",
] as const;

const QUERY_CANCELED = "57014";

/** Masks what is not meant for a client: an unknown error leaves as an id that also stands in the log. */
export function formatErrorWith(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const place = {
      ...(formatted.path ? { path: formatted.path } : {}),
      ...(formatted.locations ? { locations: formatted.locations } : {}),
    };
    if (original instanceof BadUserInput)
      return {
        message: original.message,
        ...place,
        extensions: { code: "BAD_USER_INPUT", argument: original.argument },
      };
    const code = formatted.extensions?.["code"];
    if (original instanceof GraphQLError && code !== "INTERNAL_SERVER_ERROR")
      return { message: formatted.message, ...place, extensions: { code: code ?? "BAD_USER_INPUT" } };
    if (hasCode(original, QUERY_CANCELED))
      return {
        message: "The answer took too long: ask for less at once",
        ...place,
        extensions: { code: "REQUEST_TIMEOUT" },
      };
    const errorId = newId();
    log.error({ err: original, errorId, path: formatted.path }, "request failed");
    return {
      message: `Something went wrong on our side. Tell us this id: ${errorId}`,
      ...place,
      extensions: { code: "INTERNAL_SERVER_ERROR", errorId },
    };
  };
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && (error as { code?: unknown }).code === code;
}
