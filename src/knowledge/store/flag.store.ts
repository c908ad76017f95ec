import { SqlParams } from "../../platform/database/tree/tree.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, FlagId, PersonId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import type { FlagReason, FlagState } from "../domain/flag.js";
import { articleOfRowIsVisible } from "./article-visibility.js";

/** A flag as stored. */
export interface StoredFlag {
  readonly id: FlagId;
  readonly articleId: ArticleId;
  readonly reason: FlagReason;
  readonly state: FlagState;
  readonly version: number;
}

/** A flag on an article that the viewer may read, locked until the transaction ends; null when there is none. */
export async function findFlag(tx: Tx, viewer: Viewer, id: FlagId): Promise<StoredFlag | null> {
  const params = new SqlParams(viewer);
  const wanted = params.add(id, "uuid");
  const [flag] = await tx.query<StoredFlag>(
    `select f.id, f.article_id as "articleId", f.reason, f.state, f.version
     from article_flag f
     where f.organisation_id = $1 and f.id = ${wanted} and ${articleOfRowIsVisible("f", params)}
     for update`,
    params.values,
  );
  return flag ?? null;
}

/** Stores a new flag. */
export async function insertFlag(
  tx: Tx,
  flag: {
    readonly id: FlagId;
    readonly articleId: ArticleId;
    readonly reason: FlagReason;
    readonly note: string | null;
    readonly raisedBy: PersonId;
  },
): Promise<void> {
  await tx.query(
    `insert into article_flag (organisation_id, id, article_id, reason, note, state, raised_by, raised_at, version)
     values ($1, $2, $3, $4, $5, 'OPEN', $6, $7, 1)`,
    [tx.organisationId, flag.id, flag.articleId, flag.reason, flag.note, flag.raisedBy, tx.recordedAt],
  );
}

/** Moves a flag on and appends the change to its history. */
export async function writeFlagState(
  tx: Tx,
  flag: StoredFlag,
  change: { readonly state: FlagState; readonly note: string | null; readonly changedBy: PersonId },
): Promise<void> {
  await tx.query(
    `update article_flag f set state = $3, version = f.version + 1 where f.organisation_id = $1 and f.id = $2`,
    [tx.organisationId, flag.id, change.state],
  );
  await tx.query(
    `insert into article_flag_change (organisation_id, id, flag_id, state, note, changed_by, changed_at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [tx.organisationId, newId(), flag.id, change.state, change.note, change.changedBy, tx.recordedAt],
  );
}
