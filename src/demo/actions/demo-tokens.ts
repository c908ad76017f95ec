import { createHmac, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renewToken } from "../../people/actions/renew-token.js";
import { formatToken } from "../../people/domain/access-token.js";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { PersonId, SourceId, TokenId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";

/** A ready-made token of the demo and whom it stands for. */
export interface DemoToken {
  readonly role: string;
  readonly name: string;
  readonly text: string;
}

/** Whom a demo token is made for. */
export interface DemoTokenSubject {
  readonly role: string;
  readonly name: string;
  readonly subject: { readonly personId: PersonId } | { readonly sourceId: SourceId };
  readonly scopes: readonly string[];
}

const SECRET_BYTES = 32;

/**
 * Makes the demo's tokens from a secret in the data folder, so that every start can print the same ones although the
 * database keeps only their hashes.
 */
export async function demoTokens(
  deps: ActionDeps,
  viewer: Viewer,
  dataDir: string,
  subjects: readonly DemoTokenSubject[],
): Promise<readonly DemoToken[]> {
  const secret = await demoSecret(dataDir);
  const tokens: DemoToken[] = [];
  for (const { role, name, subject, scopes } of subjects) {
    const derive = (purpose: string): Buffer =>
      createHmac("sha256", secret).update(`${purpose}:${viewer.organisationId}:${role}`).digest();
    const token = { id: uuidFrom(derive("id")), secret: derive("secret").toString("base64url") };
    await renewToken(deps, viewer, { ...token, label: `demo: ${role}`, subject, scopes });
    tokens.push({ role, name, text: formatToken(token) });
  }
  return tokens;
}

async function demoSecret(dataDir: string): Promise<Buffer> {
  const file = join(dataDir, "demo-secret");
  try {
    return await readFile(file);
  } catch {
    await mkdir(dataDir, { recursive: true });
    // The first of two processes wins; both then read the same secret.
    await writeFile(file, randomBytes(SECRET_BYTES), { mode: 0o600, flag: "wx" }).catch(() => undefined);
    return readFile(file);
  }
}

/** A UUID (version 8: made by the application) from 16 of the bytes. */
function uuidFrom(bytes: Buffer): TokenId {
  const hex = [...bytes.subarray(0, 16)]
    .map((byte, index) => (index === 6 ? (byte & 0x0f) | 0x80 : index === 8 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as TokenId;
}
