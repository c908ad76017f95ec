import type { Command } from "commander";
import { createOrganisation } from "../people/actions/create-organisation.js";
import { ensureSource } from "../people/actions/ensure-source.js";
import { grantRole } from "../people/actions/grant-role.js";
import { issueToken } from "../people/actions/issue-token.js";
import { joinPerson } from "../people/actions/join-person.js";
import { SourceKind } from "../people/domain/source.js";
import { listSources } from "../people/store/lookup.read-model.js";
import { listOrganisations } from "../people/store/organisation.store.js";
import type { LocalDate } from "../platform/kernel/period.js";
import { commandLineViewer, Scope } from "../platform/kernel/viewer.js";
import { CommandError, valueOf, withOrganisation, withSession } from "./session.js";

const FIRST_TOKEN_DAYS = 90;

/** Adds `organisation create|list` and `source create|list`. */
export function addOrganisationCommands(program: Command): void {
  const organisation = program.command("organisation").description("create and list organisations");
  organisation
    .command("create")
    .description(
      "create an organisation with its first administrator, and print the administrator's token once",
    )
    .requiredOption("--slug <slug>", "short name for the command line, such as acme")
    .requiredOption("--name <name>", "the name")
    .requiredOption("--admin-name <name>", "name of the first administrator")
    .requiredOption("--admin-email <address>", "e-mail address of the first administrator")
    .option("--time-zone <zone>", "IANA time zone in which days and periods are counted", "Europe/Stockholm")
    .option("--team-only-mode", "show personal figures to nobody but the person", false)
    .action((options: CreateOptions) => create(options));
  organisation
    .command("list")
    .description("list the organisations")
    .action(() =>
      withSession(async ({ deps, say }) => {
        const all = await listOrganisations(deps.database);
        if (all.length === 0)
          say(`No organisation yet: create one with "solvewell organisation create --help"`);
        for (const { slug, name, timeZone, isDemo } of all)
          say(`${slug}\t${name}\t${timeZone}${isDemo ? "\tdemo" : ""}`);
      }),
    );

  const source = program.command("source").description("create and list the systems that data comes from");
  source
    .command("create")
    .description("register a source system; imports register theirs by themselves")
    .requiredOption("--name <name>", "name that imports and tokens use, such as zendesk")
    .option("--kind <kind>", `one of ${Object.values(SourceKind).join(", ")}`, "GENERIC")
    .option("--url <url>", "where people reach it")
    .option("--csat-positive-from <score>", "lowest satisfaction score that counts as positive", "4")
    .option("--organisation <slug>", "the organisation, when there are several")
    .action((options: SourceOptions) => createSource(options));
  source
    .command("list")
    .description("list the source systems")
    .option("--organisation <slug>", "the organisation, when there are several")
    .action((options: { organisation?: string }) =>
      withOrganisation(options.organisation, async ({ deps, organisation: { id }, say }) => {
        for (const { name, kind, url } of await listSources(deps.database, id))
          say(`${name}\t${kind}\t${url ?? ""}`);
      }),
    );
}

interface CreateOptions {
  readonly slug: string;
  readonly name: string;
  readonly adminName: string;
  readonly adminEmail: string;
  readonly timeZone: string;
  readonly teamOnlyMode: boolean;
}

async function create(options: CreateOptions): Promise<void> {
  await withSession(async ({ deps, say }) => {
    const { slug, name, timeZone, teamOnlyMode } = options;
    const id = valueOf(await createOrganisation(deps, { slug, name, timeZone, teamOnlyMode, isDemo: false }));
    const all = await listOrganisations(deps.database);
    const today =
      all.find((organisation) => organisation.id === id)?.today ??
      (deps.clock.now().slice(0, 10) as LocalDate);
    const viewer = commandLineViewer(id, timeZone, today);
    const person = { displayName: options.adminName, email: options.adminEmail, joinedOn: today };
    const personId = valueOf(await joinPerson(deps, viewer, person));
    valueOf(await grantRole(deps, viewer, { personId, role: "ADMINISTRATOR", from: today, granted: true }));
    const token = valueOf(
      await issueToken(deps, viewer, {
        subject: { personId },
        label: "first administrator",
        scopes: Object.values(Scope),
        expiresInDays: FIRST_TOKEN_DAYS,
      }),
    );
    say(`Created organisation "${slug}".`);
    say(`Token of ${options.adminName}, valid for ${FIRST_TOKEN_DAYS} days and shown only this once:`);
    say(token.text);
  });
}

interface SourceOptions {
  readonly name: string;
  readonly kind: string;
  readonly url?: string;
  readonly csatPositiveFrom: string;
  readonly organisation?: string;
}

async function createSource(options: SourceOptions): Promise<void> {
  if (!Object.keys(SourceKind).includes(options.kind))
    throw new CommandError(
      `--kind must be one of ${Object.keys(SourceKind).join(", ")}, not "${options.kind}"`,
    );
  const csatPositiveFrom = Number(options.csatPositiveFrom);
  if (!Number.isInteger(csatPositiveFrom))
    throw new CommandError("--csat-positive-from must be a whole number");
  await withOrganisation(options.organisation, async ({ deps, viewer, say }) => {
    valueOf(
      await ensureSource(deps, viewer, {
        name: options.name,
        kind: options.kind,
        url: options.url ?? null,
        csatPositiveFrom,
      }),
    );
    say(`Source "${options.name}" is there.`);
  });
}
