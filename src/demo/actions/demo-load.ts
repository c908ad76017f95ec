import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { OrganisationId, SourceId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { DemoOrganisation } from "../domain/generate-demo.js";

/** What the steps of loading share. */
export interface DemoLoad {
  readonly deps: ActionDeps;
  readonly viewer: Viewer;
  readonly organisationId: OrganisationId;
  readonly sourceId: SourceId;
  readonly demo: DemoOrganisation;
}
