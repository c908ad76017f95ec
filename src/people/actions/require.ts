import type { PersonId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Scope, Viewer } from "../../platform/kernel/viewer.js";

/** The problem of a token that may not do this, or null. */
export function lacksScope(viewer: Viewer, scope: Scope): Problem | null {
  if (viewer.scopes.has(scope)) return null;
  return problem(
    "FORBIDDEN",
    "",
    `This token lacks the scope "${scope}": ask an administrator for one that has it`,
  );
}

/** The person who does a deed ("Articles are merged"), or why nobody does: tools and tokens that may only read do none. */
export function writingPerson(viewer: Viewer, deed: string): Result<PersonId, readonly Problem[]> {
  const lacking = lacksScope(viewer, "write");
  if (lacking) return err([lacking]);
  if (viewer.personId !== null) return ok(viewer.personId);
  return err([problem("FORBIDDEN", "", `${deed} by a person: use a person's token, not a tool's`)]);
}

/** The problem of somebody who does not administer the organisation, or null. */
export function lacksAdministration(viewer: Viewer): Problem | null {
  const scope = lacksScope(viewer, "write");
  if (scope !== null) return scope;
  if (viewer.isAdministrator) return null;
  return problem("FORBIDDEN", "", "Only administrators of the organisation may do this");
}
