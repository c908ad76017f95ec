import { createHash } from "node:crypto";
import { BadUserInput } from "../../kernel/bad-user-input.js";

/** A place in a sorted list: the sort value and the id of the row it points at. */
export interface CursorPosition {
  readonly value: string;
  readonly id: string;
}

const CHECKSUM_LENGTH = 12;

function checksum(order: string, value: string, id: string): string {
  return createHash("sha256")
    .update(`${order}\n${value}\n${id}`)
    .digest("base64url")
    .slice(0, CHECKSUM_LENGTH);
}

/** Writes a cursor that is only good for the list order it was made in. */
export function encodeCursor(order: string, position: CursorPosition): string {
  const body = JSON.stringify([position.value, position.id, checksum(order, position.value, position.id)]);
  return Buffer.from(body).toString("base64url");
}

/** Reads a cursor; one that was altered, cut or made for another order is refused. */
export function decodeCursor(order: string, argument: string, text: string): CursorPosition {
  const refuse = (): never => {
    throw new BadUserInput(
      [argument],
      `"${argument}" is not a cursor of this list in this order: take endCursor or startCursor from pageInfo of the same list, unchanged`,
    );
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return refuse();
  }
  if (!Array.isArray(parsed) || parsed.length !== 3) return refuse();
  const [value, id, sum] = parsed as [unknown, unknown, unknown];
  if (typeof value !== "string" || typeof id !== "string" || sum !== checksum(order, value, id))
    return refuse();
  return { value, id };
}
