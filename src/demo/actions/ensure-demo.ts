import { listOrganisations } from "../../people/store/organisation.store.js";
import { listSources } from "../../people/store/lookup.read-model.js";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { commandLineViewer, Scope } from "../../platform/kernel/viewer.js";
import { demoIds } from "../store/demo-ids.read-model.js";
import { demoTokens, type DemoToken, type DemoTokenSubject } from "./demo-tokens.js";
import { DEFAULT_DEMO_SIZE, type DemoSize } from "../domain/demo-size.js";
import { goalRows } from "../domain/goals.js";
import { hasAllGoals } from "./load-demo-goals.js";
import { DEMO_SLUG, DEMO_SOURCE, loadDemo } from "./load-demo.js";

/** How a newcomer gets into the demo. */
export interface DemoAccess {
  readonly tokens: readonly DemoToken[];
}

/** The people whose tokens are ready-made. */
const READY_MADE = [
  { role: "manager", person: "elin.norrgard" },
  { role: "team leader", person: "maja.sandelin" },
  { role: "agent", person: "sigrid.malm" },
  { role: "administrator", person: "mei.lin" },
] as const;

/** Loads the demo unless it is there whole: its goals are written last. */
export async function ensureDemo(
  deps: ActionDeps,
  say: (line: string) => void,
  size: DemoSize = DEFAULT_DEMO_SIZE,
): Promise<void> {
  const demo = (await listOrganisations(deps.database)).find(({ slug }) => slug === DEMO_SLUG);
  const isWhole = demo !== undefined && (await hasAllGoals(deps, demo.id, [...goalRows()]));
  if (!isWhole) await loadDemo(deps, say, size);
}

/** The ready-made tokens of the demo; null when there is no demo. */
export async function demoAccess(deps: ActionDeps, dataDir: string): Promise<DemoAccess | null> {
  const demo = (await listOrganisations(deps.database)).find(({ isDemo }) => isDemo);
  const source = demo && (await listSources(deps.database, demo.id)).find(({ name }) => name === DEMO_SOURCE);
  if (demo === undefined || source === undefined) return null;
  const { people } = await demoIds(deps.database, demo.id, source.id);
  const subjects = READY_MADE.flatMap(({ role, person }): DemoTokenSubject[] => {
    const personId = people.get(person) as PersonId | undefined;
    return personId === undefined
      ? []
      : [{ role, name: person, subject: { personId }, scopes: Object.values(Scope) }];
  });
  const tool = {
    role: "service desk",
    name: DEMO_SOURCE,
    subject: { sourceId: source.id },
    scopes: [Scope.READ, Scope.LINKS_WRITE],
  };
  const viewer = commandLineViewer(demo.id, demo.timeZone, demo.today);
  return { tokens: await demoTokens(deps, viewer, dataDir, [...subjects, tool]) };
}
