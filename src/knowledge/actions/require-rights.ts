import { lacksScope } from "../../people/actions/require.js";
import type { SourceId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { Scope, type Viewer } from "../../platform/kernel/viewer.js";

/** The problem of somebody who may not write articles at all, or null. Tools bring articles in by import. */
export function mayNotWrite(viewer: Viewer): Problem | null {
  const scope = lacksScope(viewer, Scope.WRITE);
  if (scope !== null) return scope;
  if (viewer.personId !== null || viewer.isAdministrator) return null;
  return problem(
    "FORBIDDEN",
    "",
    "Articles are written by people: use the token of a person, or import them",
  );
}

/** The problem of somebody who cannot be named as the one who did it, or null. */
export function isNobody(viewer: Viewer): Problem | null {
  const scope = lacksScope(viewer, Scope.WRITE);
  if (scope !== null) return scope;
  if (viewer.personId !== null) return null;
  return problem("FORBIDDEN", "", "Flags are raised and settled by people: use the token of a person");
}

/** The problem of somebody who may not link articles, or null. */
export function mayNotLink(viewer: Viewer): Problem | null {
  return viewer.scopes.has(Scope.WRITE) ? null : lacksScope(viewer, Scope.LINKS_WRITE);
}

/** The problem of somebody who may not bring in the records of a source, or null: administrators and its own tool may. */
export function mayNotImport(viewer: Viewer, sourceId: SourceId): Problem | null {
  const scope = lacksScope(viewer, Scope.WRITE);
  if (scope !== null) return scope;
  if (viewer.isAdministrator || viewer.sourceId === sourceId) return null;
  return problem("FORBIDDEN", "", "Only administrators and the tool of this source bring in its records");
}

/** What is unknown, foreign or not to be seen is answered in one way. */
export function noSuch(what: string, path: string): Problem {
  return problem("NOT_FOUND", path, `There is no such ${what}, or you may not see it`);
}
