import type { Database } from "../platform/database/database.js";
import { systemClock } from "../platform/clock.js";
import { readConfig, readEmbeddingSettings, type Config } from "../platform/config.js";
import type { ActionDeps } from "../platform/database/unit-of-work.js";
import type { EmbeddingProvider } from "../platform/embeddings/embedding-provider.js";
import { httpEmbeddings } from "../platform/embeddings/http-embeddings.js";
import { openEmbeddings } from "../platform/embeddings/open-embeddings.js";
import type { Problem } from "../platform/kernel/problem.js";
import type { Result } from "../platform/kernel/result.js";
import { commandLineViewer, type Viewer } from "../platform/kernel/viewer.js";
import { createLogger } from "../platform/logger.js";
import { openDatabase } from "../open-database.js";
import { listOrganisations, type OrganisationSummary } from "../people/store/organisation.store.js";

/** A message for whoever typed the command; ends it with exit code 1. */
export class CommandError extends Error {}

/** What a command works with. */
export interface Session {
  readonly config: Config;
  readonly deps: ActionDeps;
  say(line: string): void;
}

/** A session inside one organisation. */
export interface OrganisationSession extends Session {
  readonly organisation: OrganisationSummary;
  readonly viewer: Viewer;
}

/** Opens the database for a command and lets go of it afterwards, whatever happens. */
export async function withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  if (!config.ok) throw new CommandError(config.error.join("\n"));
  const log = createLogger(config.value.logLevel);
  const embeddings = openEmbeddings(config.value.embeddings, systemClock);
  const opened = await openDatabase(config.value, log);
  if (!opened.ok) throw new CommandError(opened.error);
  try {
    return await work({
      config: config.value,
      deps: { database: opened.value.database, clock: systemClock, log, embeddings },
      say: (line) => process.stdout.write(`${line}\n`),
    });
  } finally {
    await opened.value.close();
  }
}

/** The embedding service named by options; what they leave open is taken from the environment. */
export function embeddingsNamed(url: string, model: string | undefined): EmbeddingProvider {
  const environment = model === undefined ? process.env : { ...process.env, EMBEDDINGS_MODEL: model };
  const settings = readEmbeddingSettings({ ...environment, EMBEDDINGS_URL: url });
  if (!settings.ok) throw new CommandError(settings.error.join("\n"));
  if (settings.value === null) throw new CommandError("--embeddings must be the address of a service");
  return httpEmbeddings(settings.value);
}

/** The same inside the organisation named by --organisation, or the only one there is. */
export async function withOrganisation<T>(
  slug: string | undefined,
  work: (session: OrganisationSession) => Promise<T>,
): Promise<T> {
  return withSession(async (session) => {
    const organisation = await chooseOrganisation(session.deps.database, slug);
    const viewer = commandLineViewer(organisation.id, organisation.timeZone, organisation.today);
    return work({ ...session, organisation, viewer });
  });
}

async function chooseOrganisation(
  database: Database,
  slug: string | undefined,
): Promise<OrganisationSummary> {
  const all = await listOrganisations(database);
  const slugs = all.map((organisation) => organisation.slug).join(", ");
  if (slug !== undefined) {
    const named = all.find((organisation) => organisation.slug === slug);
    if (named) return named;
    throw new CommandError(`There is no organisation "${slug}"; there is: ${slugs === "" ? "none" : slugs}`);
  }
  const [only, other] = all;
  if (only === undefined)
    throw new CommandError(
      `There is no organisation yet: create one with "solvewell organisation create --help"`,
    );
  if (other !== undefined) throw new CommandError(`Say which organisation with --organisation: ${slugs}`);
  return only;
}

/** The value of a result, or the problems as a message. */
export function valueOf<T>(result: Result<T, readonly Problem[]>): T {
  if (result.ok) return result.value;
  throw new CommandError(result.error.map(({ code, message }) => `${code}: ${message}`).join("\n"));
}
