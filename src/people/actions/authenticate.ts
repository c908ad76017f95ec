import { createHash, timingSafeEqual } from "node:crypto";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { parseToken } from "../domain/access-token.js";
import { findToken } from "../store/viewer.read-model.js";
import { touchToken } from "../store/access-token.store.js";

/** The hash under which a secret is kept. Secrets are 256 random bits, so a fast hash is enough. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Whom a bearer token stands for; null when it is unknown, expired, revoked or its owner has left. */
export async function authenticate(deps: ActionDeps, text: string): Promise<Viewer | null> {
  const token = parseToken(text);
  if (token === null) return null;
  const now = deps.clock.now();
  const found = await findToken(deps.database, token.id, now);
  if (found === null || !timingSafeEqual(found.secretHash, hashSecret(token.secret))) return null;
  await touchToken(deps.database, found.viewer, now);
  return found.viewer;
}
