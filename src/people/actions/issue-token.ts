import { randomBytes } from "node:crypto";
import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import { brokenConstraint } from "../../platform/database/unit-of-work.js";
import type { PersonId, SourceId, TokenId } from "../../platform/kernel/ids.js";
import { addMs, MS_PER_DAY } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { Scope, type Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import { formatToken } from "../domain/access-token.js";
import { insertToken } from "../store/access-token.store.js";
import { hashSecret } from "./authenticate.js";
import { lacksAdministration } from "./require.js";

export interface IssueToken {
  readonly subject: { readonly personId: PersonId } | { readonly sourceId: SourceId };
  readonly label: string;
  readonly scopes: readonly string[];
  /** From 1 to 366. */
  readonly expiresInDays: number;
}

const SECRET_BYTES = 32;
const LONGEST_DAYS = 366;
const SCOPES: readonly string[] = Object.values(Scope);

/** Issues a bearer token. The text is returned once; only a hash of it is kept. */
export async function issueToken(
  deps: ActionDeps,
  viewer: Viewer,
  command: IssueToken,
): Promise<Result<{ readonly id: TokenId; readonly text: string }, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  const unknown = command.scopes.filter((scope) => !SCOPES.includes(scope));
  if (unknown.length > 0 || command.scopes.length === 0)
    return err([
      problem(
        "VALIDATION_FAILED",
        "scopes",
        `Scopes must be some of ${SCOPES.join(", ")}, not "${unknown.join(", ")}"`,
      ),
    ]);
  if (!(command.expiresInDays >= 1 && command.expiresInDays <= LONGEST_DAYS))
    return err([
      problem("VALIDATION_FAILED", "expiresInDays", `A token lives from 1 to ${LONGEST_DAYS} days`),
    ]);
  const id: TokenId = newId<"AccessToken">();
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  const { subject } = command;
  try {
    return await transact(deps, viewer.organisationId, async (tx) => {
      await insertToken(tx, {
        id,
        secretHash: hashSecret(secret),
        label: command.label,
        personId: "personId" in subject ? subject.personId : null,
        sourceId: "sourceId" in subject ? subject.sourceId : null,
        scopes: [...command.scopes],
        expiresAt: new Date(addMs(tx.recordedAt, command.expiresInDays * MS_PER_DAY)),
      });
      return ok({ id, text: formatToken({ id, secret }) });
    });
  } catch (error) {
    const constraint = brokenConstraint(error);
    if (constraint === "fk_access_token_person" || constraint === "fk_access_token_source")
      return err([problem("NOT_FOUND", "subject", "There is no such person or source in this organisation")]);
    throw error;
  }
}
