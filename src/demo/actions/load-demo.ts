import { scanDuplicates } from "../../duplicates/actions/scan-duplicates.js";
import { upsertArticles } from "../../knowledge/actions/upsert-articles.js";
import { upsertLinks } from "../../knowledge/actions/upsert-links.js";
import type { ArticleRow, LinkRow } from "../../knowledge/domain/rows.js";
import { deriveMonthlyStates } from "../../outcomes/actions/derive-monthly-states.js";
import { rebuildOutcomes } from "../../outcomes/actions/derive-outcomes.js";
import { publishClosedMonths } from "../../outcomes/actions/publish-figures.js";
import { createOrganisation } from "../../people/actions/create-organisation.js";
import { ensureSource } from "../../people/actions/ensure-source.js";
import { upsertPeople } from "../../people/actions/upsert-people.js";
import { upsertTeams } from "../../people/actions/upsert-teams.js";
import type { PersonRow, TeamRow } from "../../people/domain/rows.js";
import { listOrganisations } from "../../people/store/organisation.store.js";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import { chunks } from "../../platform/kernel/chunks.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { commandLineViewer } from "../../platform/kernel/viewer.js";
import { upsertTickets } from "../../tickets/actions/upsert-tickets.js";
import type { TicketRow } from "../../tickets/domain/rows.js";
import { DEFAULT_DEMO_SIZE, DEMO_SEED, type DemoSize } from "../domain/demo-size.js";
import { generateDemo } from "../domain/generate-demo.js";
import type { DemoLoad } from "./demo-load.js";
import { loadDemoGoals } from "./load-demo-goals.js";
import { loadDemoDecisions } from "./load-demo-decisions.js";
import { accept, must } from "./must.js";

/** How the command line and imports know the demo. */
export const DEMO_SLUG = "demo";
/** The source that the demo's records say they come from. */
export const DEMO_SOURCE = "demo-desk";
const TIME_ZONE = "Europe/Stockholm";
const BATCH = 500;

/**
 * Loads the demo through the same doors as any import, so a load that was cut off is finished by the next one. Figures
 * and duplicates are computed once at the end instead of event by event.
 */
export async function loadDemo(
  deps: ActionDeps,
  say: (line: string) => void,
  size: DemoSize = DEFAULT_DEMO_SIZE,
): Promise<OrganisationId> {
  const quiet: ActionDeps = { ...deps, events: "SKIP" };
  const organisationId = await findOrCreate(quiet);
  const today = deps.clock.now().slice(0, 10) as LocalDate;
  const viewer = commandLineViewer(organisationId, TIME_ZONE, today);
  const sourceId = must(await ensureSource(quiet, viewer, { name: DEMO_SOURCE, kind: "GENERIC" }));
  const load: DemoLoad = {
    deps: quiet,
    viewer,
    organisationId,
    sourceId,
    demo: generateDemo(DEMO_SEED, size),
  };
  say(`Loading the demo organisation "${load.demo.name}" (once; about a minute)…`);
  await loadRecords(load, say);
  await quiet.database.analyse();
  const scan = await scanDuplicates(quiet, organisationId);
  say(`  ${scan.pairs} pairs of articles resemble each other`);
  await loadDemoDecisions(load);
  await rebuildOutcomes(quiet, organisationId);
  await deriveMonthlyStates(quiet, organisationId);
  await quiet.database.analyse();
  const { months } = await publishClosedMonths(quiet, organisationId);
  say(`  ${months} months of figures published`);
  say(`  ${await loadDemoGoals(load)} goals`);
  return organisationId;
}

async function findOrCreate(deps: ActionDeps): Promise<OrganisationId> {
  const known = (await listOrganisations(deps.database)).find(
    (organisation) => organisation.slug === DEMO_SLUG,
  );
  if (known) return known.id;
  return must(
    await createOrganisation(deps, {
      slug: DEMO_SLUG,
      name: "Tundralink Care",
      timeZone: TIME_ZONE,
      teamOnlyMode: false,
      isDemo: true,
    }),
  );
}

async function loadRecords(load: DemoLoad, say: (line: string) => void): Promise<void> {
  const { deps, viewer, sourceId, demo } = load;
  // The generator's rows are import rows whose dates and instants are written by it in the right form.
  const teams = [...demo.teams()] as unknown as readonly TeamRow[];
  const people = [...demo.people()] as unknown as readonly PersonRow[];
  accept(await upsertTeams(deps, viewer, sourceId, teams));
  accept(await upsertPeople(deps, viewer, sourceId, people));
  say(`  ${teams.length} teams, ${people.length} people`);
  let articles = 0;
  for (const rows of chunks(demo.articles(), BATCH)) {
    accept(await upsertArticles(deps, viewer, sourceId, rows as unknown as readonly ArticleRow[], "FILE"));
    articles += rows.length;
  }
  say(`  ${articles} revisions of articles`);
  const counts = { tickets: 0, links: 0 };
  for (const cases of chunks(demo.cases(), BATCH)) {
    const tickets = cases.map(({ ticket }) => ticket) as unknown as readonly TicketRow[];
    const links = cases.flatMap((one) => one.links) as unknown as readonly LinkRow[];
    accept(await upsertTickets(deps, viewer, sourceId, tickets, "FILE"));
    accept(await upsertLinks(deps, viewer, sourceId, links, "FILE"));
    counts.tickets += tickets.length;
    counts.links += links.length;
  }
  say(`  ${counts.tickets} tickets, ${counts.links} links`);
}
