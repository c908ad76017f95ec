import type { Command } from "commander";
import { grantRole } from "../people/actions/grant-role.js";
import { joinPerson } from "../people/actions/join-person.js";
import { leavePerson } from "../people/actions/leave-person.js";
import { movePerson } from "../people/actions/move-person.js";
import { Proficiency, ProgramRole, TeamRole } from "../people/domain/person.js";
import { matchTeams } from "../people/store/lookup.read-model.js";
import type { TeamId } from "../platform/kernel/ids.js";
import { parseLocalDate, type LocalDate } from "../platform/kernel/period.js";
import { CommandError, valueOf, withOrganisation, type OrganisationSession } from "./session.js";
import { onePerson } from "./token-commands.js";

interface PlaceOptions {
  readonly team?: string;
  readonly teamRole?: string;
  readonly manager?: string;
  readonly proficiency?: string;
  readonly organisation?: string;
}

const ORGANISATION = ["--organisation <slug>", "the organisation, when there are several"] as const;

/** Adds `person join|move|leave|role`. */
export function addPersonCommands(program: Command): void {
  const person = program.command("person").description("joiners, movers, leavers and programme roles");
  placed(person.command("join").description("somebody joins"))
    .requiredOption("--name <name>", "the name to show")
    .requiredOption("--from <date>", "the first day, YYYY-MM-DD")
    .option("--email <address>", "e-mail address")
    .option("--bot", "a bot or shared account, which never enters personal figures", false)
    .action((options: PlaceOptions & { name: string; from: string; email?: string; bot: boolean }) =>
      withOrganisation(options.organisation, async (session) => {
        const id = valueOf(
          await joinPerson(session.deps, session.viewer, {
            displayName: options.name,
            email: options.email ?? null,
            isPerson: !options.bot,
            joinedOn: date(options.from, "--from"),
            ...(await place(session, options)),
          }),
        );
        session.say(`${options.name} joins on ${options.from} (${id}).`);
      }),
    );
  placed(person.command("move <who>").description("another team, manager or proficiency from a day on"))
    .requiredOption("--from <date>", "the first day on which it holds, YYYY-MM-DD")
    .action((who: string, options: PlaceOptions & { from: string }) =>
      withOrganisation(options.organisation, async (session) => {
        const personId = await onePerson(session, who);
        const command = { personId, from: date(options.from, "--from"), ...(await place(session, options)) };
        valueOf(await movePerson(session.deps, session.viewer, command));
        session.say(`${who} moves on ${options.from}.`);
      }),
    );
  person
    .command("leave <who>")
    .description("somebody leaves; their tokens stop working, the facts stay")
    .requiredOption("--on <date>", "the first day on which they are no longer there, YYYY-MM-DD")
    .option(...ORGANISATION)
    .action((who: string, options: { on: string; organisation?: string }) =>
      withOrganisation(options.organisation, async (session) => {
        const personId = await onePerson(session, who);
        valueOf(
          await leavePerson(session.deps, session.viewer, { personId, leftOn: date(options.on, "--on") }),
        );
        session.say(`${who} leaves on ${options.on}.`);
      }),
    );
  person
    .command("role <who> <role>")
    .description(`grant a programme role (${Object.keys(ProgramRole).join(", ")}) from a day on, or end it`)
    .requiredOption("--from <date>", "the day, YYYY-MM-DD")
    .option("--end", "end the role on that day instead", false)
    .option(...ORGANISATION)
    .action((who: string, role: string, options: { from: string; end: boolean; organisation?: string }) =>
      withOrganisation(options.organisation, async (session) => {
        const command = {
          personId: await onePerson(session, who),
          role: oneOf(role, ProgramRole, "the role"),
          from: date(options.from, "--from"),
          granted: !options.end,
        };
        valueOf(await grantRole(session.deps, session.viewer, command));
        session.say(`${who}: ${role} ${options.end ? "ends" : "begins"} on ${options.from}.`);
      }),
    );
}

function placed(command: Command): Command {
  return command
    .option("--team <team>", "name or external id of the team")
    .option("--team-role <role>", "MEMBER or LEADER", "MEMBER")
    .option("--manager <who>", "e-mail address or external id of the manager")
    .option("--proficiency <level>", `one of ${Object.keys(Proficiency).join(", ")}`)
    .option(...ORGANISATION);
}

async function place(session: OrganisationSession, options: PlaceOptions): Promise<object> {
  return {
    ...(options.team === undefined
      ? {}
      : {
          teamId: await oneTeam(session, options.team),
          teamRole: oneOf(options.teamRole ?? "MEMBER", TeamRole, "--team-role"),
        }),
    ...(options.manager === undefined ? {} : { managerId: await onePerson(session, options.manager) }),
    ...(options.proficiency === undefined
      ? {}
      : { proficiency: oneOf(options.proficiency, Proficiency, "--proficiency") }),
  };
}

async function oneTeam(session: OrganisationSession, text: string): Promise<TeamId> {
  const [found, other] = await matchTeams(session.deps.database, session.organisation.id, text);
  if (found === undefined)
    throw new CommandError(`There is no team "${text}" in "${session.organisation.slug}"`);
  if (other !== undefined) throw new CommandError(`"${text}" may mean several teams: use the external id`);
  return found.id;
}

function oneOf<T extends string>(text: string, set: Readonly<Record<string, T>>, what: string): T {
  const value = set[text];
  if (value === undefined)
    throw new CommandError(`${what} must be one of ${Object.keys(set).join(", ")}, not "${text}"`);
  return value;
}

function date(text: string, option: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (parsed === null)
    throw new CommandError(`${option} must be a calendar date such as 2026-03-01, not "${text}"`);
  return parsed;
}
