import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import { isUuid } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { revokeTokenById } from "../store/access-token.store.js";
import { lacksAdministration } from "./require.js";

/** Ends a token at once. */
export async function revokeToken(
  deps: ActionDeps,
  viewer: Viewer,
  id: string,
): Promise<Result<null, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) =>
    isUuid(id) && (await revokeTokenById(tx, id))
      ? ok(null)
      : err([problem("NOT_FOUND", "id", `No valid token has the id "${id}": see "solvewell token list"`)]),
  );
}
