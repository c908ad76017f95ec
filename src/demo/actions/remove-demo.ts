import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import { listOrganisations } from "../../people/store/organisation.store.js";
import { deleteOrganisation } from "../store/delete-organisation.js";

/** The file in the data folder that keeps the demo from being loaded again. */
export const DEMO_REMOVED = "demo-removed";

/** Deletes every row of the demo organisation. Only a demo can be deleted: the facts of a real one are never. */
export async function removeDemo(
  deps: ActionDeps,
  dataDir: string,
  say: (line: string) => void,
): Promise<void> {
  const demos = (await listOrganisations(deps.database)).filter((organisation) => organisation.isDemo);
  for (const { id, name } of demos) {
    await deps.database.transaction((manager) => deleteOrganisation(manager, id));
    say(`Removed the demo organisation "${name}".`);
  }
  if (demos.length === 0) say("There is no demo organisation.");
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, DEMO_REMOVED), "The demo is not loaded while this file exists.\n");
}
