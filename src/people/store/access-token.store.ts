import type { Database } from "../../platform/database/database.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { AccessTokenEntity } from "./access-token.entity.js";

/** What a token list shows: never the secret, which is not known after it was issued. */
export interface TokenSummary {
  readonly id: string;
  readonly label: string;
  readonly subject: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
}

/** Stores a new token. */
export async function insertToken(
  tx: Tx,
  token: Pick<
    AccessTokenEntity,
    "id" | "secretHash" | "label" | "personId" | "sourceId" | "scopes" | "expiresAt"
  >,
): Promise<void> {
  await tx.manager.insert(AccessTokenEntity, {
    organisationId: tx.organisationId,
    ...token,
    createdAt: new Date(tx.recordedAt),
  });
}

/** Moves the end of a token; false when there is no such token. */
export async function extendToken(tx: Tx, id: string, expiresAt: Date): Promise<boolean> {
  const rows = await tx.query(
    `with extended as (
       update access_token set expires_at = $3 where organisation_id = $1 and id = $2::uuid returning id
     )
     select id from extended`,
    [tx.organisationId, id, expiresAt],
  );
  return rows.length === 1;
}

/** Ends a token at once; false when there is no such token that was still valid. */
export async function revokeTokenById(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query(
    `with revoked as (
       update access_token set revoked_at = $3
       where organisation_id = $1 and id = $2::uuid and revoked_at is null
       returning id
     )
     select id from revoked`,
    [tx.organisationId, id, tx.recordedAt],
  );
  return rows.length === 1;
}

/** Every token of an organisation, newest first. */
export async function listTokens(
  database: Database,
  organisationId: OrganisationId,
): Promise<readonly TokenSummary[]> {
  return database.query<TokenSummary>(
    `select a.id, a.label, coalesce(p.display_name, s.name) as subject, a.scopes,
       a.created_at::text as "createdAt", a.expires_at::text as "expiresAt",
       a.revoked_at::text as "revokedAt", a.last_used_at::text as "lastUsedAt"
     from access_token a
     left join person p on p.organisation_id = a.organisation_id and p.id = a.person_id
     left join source_system s on s.organisation_id = a.organisation_id and s.id = a.source_id
     where a.organisation_id = $1
     order by a.created_at desc, a.id desc
     limit 500`,
    [organisationId],
  );
}

/** Notes that a token was used, at most once a minute: the column is for people who look for forgotten tokens. */
export async function touchToken(database: Database, viewer: Viewer, now: Instant): Promise<void> {
  if (!isMinuteOver(viewer.tokenId, now)) return;
  await database.query(
    `update access_token set last_used_at = $3
     where organisation_id = $1 and id = $2 and (last_used_at is null or last_used_at < $3::timestamptz - interval '1 minute')`,
    [viewer.organisationId, viewer.tokenId, now],
  );
}

/** When this process last wrote a token's use: it only saves writes, the statement above decides. */
const lastTouch = new Map<string, number>();
const TOUCH_INTERVAL_MS = 60_000;
const TOUCHES_KEPT = 10_000;

function isMinuteOver(tokenId: string | null, now: Instant): boolean {
  if (tokenId === null) return false;
  const at = Date.parse(now);
  const before = lastTouch.get(tokenId);
  if (before !== undefined && Math.abs(at - before) < TOUCH_INTERVAL_MS) return false;
  if (lastTouch.size >= TOUCHES_KEPT) lastTouch.clear();
  lastTouch.set(tokenId, at);
  return true;
}
