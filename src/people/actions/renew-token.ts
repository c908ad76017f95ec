import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { PersonId, SourceId, TokenId } from "../../platform/kernel/ids.js";
import { addMs, MS_PER_DAY } from "../../platform/kernel/period.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { extendToken, insertToken } from "../store/access-token.store.js";
import { hashSecret } from "./authenticate.js";
import { lacksAdministration } from "./require.js";

export interface RenewToken {
  readonly id: TokenId;
  readonly secret: string;
  readonly label: string;
  readonly subject: { readonly personId: PersonId } | { readonly sourceId: SourceId };
  readonly scopes: readonly string[];
}

const DAYS = 30;

/** Makes sure that a token whose text is known beforehand is valid for the next days; a revoked one stays revoked. */
export async function renewToken(
  deps: ActionDeps,
  viewer: Viewer,
  command: RenewToken,
): Promise<Result<null, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const expiresAt = new Date(addMs(tx.recordedAt, DAYS * MS_PER_DAY));
    if (!(await extendToken(tx, command.id, expiresAt)))
      await insertToken(tx, {
        id: command.id,
        secretHash: hashSecret(command.secret),
        label: command.label,
        personId: "personId" in command.subject ? command.subject.personId : null,
        sourceId: "sourceId" in command.subject ? command.subject.sourceId : null,
        scopes: [...command.scopes],
        expiresAt,
      });
    return ok(null);
  });
}
