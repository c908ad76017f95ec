import { createHash } from "node:crypto";
import type { Observation } from "../domain/fold-ticket.js";

/** SHA-256 of what an observation says, in hexadecimal: equal exactly when the canonical forms are. */
export function contentHash(observation: Observation): string {
  return createHash("sha256").update(observation.text).digest("hex");
}
