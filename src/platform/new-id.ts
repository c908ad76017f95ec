import { v7 } from "uuid";
import type { Id } from "./kernel/ids.js";

/** A new UUID v7: grows with time, so that inserts stay local in the index. */
export function newId<Kind extends string>(): Id<Kind> {
  return v7() as Id<Kind>;
}
