import type { Snapshot } from "../database/snapshot.js";
import type { ActionDeps } from "../database/unit-of-work.js";
import type { Viewer } from "../kernel/viewer.js";
import type { TreeScope } from "../database/tree/tree.js";

/** What every resolver is given: who asks, one snapshot to read from, and the means to act. */
export interface RequestContext {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly snapshot: Snapshot;
  readonly deps: ActionDeps;
  /** Loaders of this request, made on first use. */
  readonly loaders: Map<unknown, unknown>;
}

/** The part of the viewer that SQL needs. */
export function treeScope(viewer: Viewer): TreeScope {
  return {
    organisationId: viewer.organisationId,
    personId: viewer.personId,
    teamIds: viewer.teamIds,
    isAdministrator: viewer.isAdministrator,
    today: viewer.today,
  };
}

/** Something made once per request and key. */
export function oncePerRequest<T>(context: RequestContext, key: unknown, make: () => T): T {
  const known = context.loaders.get(key);
  if (known !== undefined) return known as T;
  const made = make();
  context.loaders.set(key, made);
  return made;
}
