import type { Command } from "commander";
import { issueToken } from "../people/actions/issue-token.js";
import { revokeToken } from "../people/actions/revoke-token.js";
import { listTokens } from "../people/store/access-token.store.js";
import { listSources, matchPeople } from "../people/store/lookup.read-model.js";
import type { PersonId, SourceId } from "../platform/kernel/ids.js";
import { Scope } from "../platform/kernel/viewer.js";
import { CommandError, valueOf, withOrganisation, type OrganisationSession } from "./session.js";

interface IssueOptions {
  readonly person?: string;
  readonly source?: string;
  readonly scopes?: string;
  readonly days: string;
  readonly label: string;
  readonly organisation?: string;
}

/** What a token of each kind may do unless said otherwise. */
const PERSON_SCOPES = [Scope.READ, Scope.WRITE, Scope.LINKS_WRITE];
const TOOL_SCOPES = [Scope.READ, Scope.LINKS_WRITE];

/** Adds `token issue|list|revoke`. */
export function addTokenCommands(program: Command): void {
  const token = program.command("token").description("issue, list and revoke bearer tokens");
  token
    .command("issue")
    .description("issue a token for a person or a tool; its text is shown once")
    .option("--person <who>", "e-mail address, external id or id of the person")
    .option("--source <name>", "the source system that a tool speaks for")
    .option(
      "--scopes <list>",
      `comma-separated, of ${Object.values(Scope).join(", ")} (all for people; read, links:write for tools)`,
    )
    .option("--days <n>", "days until it expires, 1 to 366", "90")
    .option("--label <text>", "what it is for", "command line")
    .option("--organisation <slug>", "the organisation, when there are several")
    .action((options: IssueOptions) =>
      withOrganisation(options.organisation, (session) => issue(session, options)),
    );
  token
    .command("list")
    .description("list tokens; never their texts")
    .option("--organisation <slug>", "the organisation, when there are several")
    .action((options: { organisation?: string }) =>
      withOrganisation(options.organisation, async ({ deps, organisation, say }) => {
        for (const row of await listTokens(deps.database, organisation.id))
          say(
            `${row.id}\t${row.subject}\t${row.label}\t${row.scopes.join(",")}\texpires ${row.expiresAt}\t${row.revokedAt === null ? "" : "revoked "}${row.lastUsedAt === null ? "never used" : `last used ${row.lastUsedAt}`}`,
          );
      }),
    );
  token
    .command("revoke <id>")
    .description("end a token at once; the id is the one that list shows")
    .option("--organisation <slug>", "the organisation, when there are several")
    .action((id: string, options: { organisation?: string }) =>
      withOrganisation(options.organisation, async ({ deps, viewer, say }) => {
        valueOf(await revokeToken(deps, viewer, id));
        say(`Token ${id} is revoked.`);
      }),
    );
}

async function issue(session: OrganisationSession, options: IssueOptions): Promise<void> {
  const subject = await subjectOf(session, options);
  const defaults = "personId" in subject ? PERSON_SCOPES : TOOL_SCOPES;
  const scopes = options.scopes?.split(",").map((scope) => scope.trim()) ?? defaults;
  const token = valueOf(
    await issueToken(session.deps, session.viewer, {
      subject,
      label: options.label,
      scopes,
      expiresInDays: Number(options.days),
    }),
  );
  session.say(
    `Token ${token.id}, valid for ${options.days} days, scopes ${scopes.join(", ")}; shown only this once:`,
  );
  session.say(token.text);
}

async function subjectOf(
  session: OrganisationSession,
  options: IssueOptions,
): Promise<{ readonly personId: PersonId } | { readonly sourceId: SourceId }> {
  if ((options.person === undefined) === (options.source === undefined))
    throw new CommandError("Give --person or --source: a token stands for one of them");
  if (options.person !== undefined) return { personId: await onePerson(session, options.person) };
  const sources = await listSources(session.deps.database, session.organisation.id);
  const source = sources.find(({ name }) => name === options.source);
  if (source) return { sourceId: source.id };
  throw new CommandError(
    `There is no source "${options.source}": create it with "solvewell source create --name ${options.source}"`,
  );
}

/** The one person that a text means. */
export async function onePerson(session: OrganisationSession, text: string): Promise<PersonId> {
  const [found, other] = await matchPeople(session.deps.database, session.organisation.id, text);
  if (found === undefined)
    throw new CommandError(`Nobody in "${session.organisation.slug}" has the address or id "${text}"`);
  if (other !== undefined)
    throw new CommandError(`"${text}" may mean several people: use the e-mail address`);
  return found.id;
}
