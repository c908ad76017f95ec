import { isUuid } from "./ids.js";

/** The opaque global id of a row: base64url of `Type:uuid`. */
export function toGlobalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString("base64url");
}

/** What a global id names, or null when it names nothing we ever issued. */
export function fromGlobalId(globalId: string): { readonly type: string; readonly id: string } | null {
  const text = Buffer.from(globalId, "base64url").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 1) return null;
  const id = text.slice(colon + 1);
  if (!isUuid(id) || toGlobalId(text.slice(0, colon), id) !== globalId) return null;
  return { type: text.slice(0, colon), id };
}

/** An id that no row has: what is unknown, of another type or foreign is answered the same way. */
const NO_ROW = "00000000-0000-0000-0000-000000000000";

/** The raw id behind a global id of the given type; anything else becomes an id that no row has. */
export function rawId<T extends string>(type: string, globalId: string): T {
  const parsed = fromGlobalId(globalId);
  return (parsed !== null && parsed.type === type ? parsed.id : NO_ROW) as T;
}
