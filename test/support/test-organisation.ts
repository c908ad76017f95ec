import { createOrganisation } from "../../src/people/actions/create-organisation.js";
import { ensureSource } from "../../src/people/actions/ensure-source.js";
import { issueToken } from "../../src/people/actions/issue-token.js";
import { authenticate } from "../../src/people/actions/authenticate.js";
import { upsertPeople } from "../../src/people/actions/upsert-people.js";
import { upsertTeams } from "../../src/people/actions/upsert-teams.js";
import type { PersonRow, TeamRow } from "../../src/people/domain/rows.js";
import type { ActionDeps } from "../../src/platform/database/unit-of-work.js";
import type { OrganisationId, PersonId, SourceId, TeamId } from "../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../src/platform/kernel/period.js";
import type { Result } from "../../src/platform/kernel/result.js";
import { commandLineViewer, type Viewer } from "../../src/platform/kernel/viewer.js";

/** Takes the value of a result that a test expects to succeed. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`expected success, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/**
 * A small organisation: Director "dana" above leader "lea" (team Desk, with agents "ada", "ben", "cy" and bot "bot") and
 * leader "max" (team Field, with agent "fia"). Ada is a PUBLISHER, Ben a CONTRIBUTOR, Cy a CANDIDATE; Dana administers.
 */
export interface TestOrganisation {
  readonly id: OrganisationId;
  readonly sourceId: SourceId;
  /** The command line's viewer: administers everything, is no person. */
  readonly admin: Viewer;
  readonly people: Readonly<Record<PersonName, PersonId>>;
  readonly teams: Readonly<Record<"company" | "desk" | "field", TeamId>>;
  /** A viewer and bearer token for a person. */
  as(name: PersonName): Promise<{ readonly viewer: Viewer; readonly token: string }>;
  /** A viewer and bearer token for the service desk tool. */
  asTool(scopes?: readonly string[]): Promise<{ readonly viewer: Viewer; readonly token: string }>;
}

export type PersonName = "dana" | "lea" | "max" | "ada" | "ben" | "cy" | "fia" | "bot";

const FROM = "2025-01-01" as LocalDate;
const TEAMS: readonly TeamRow[] = [
  { externalId: "company", name: "Company" },
  { externalId: "desk", name: "Desk", parent: "company" },
  { externalId: "field", name: "Field", parent: "company" },
];

function person(
  externalId: PersonName,
  team: string,
  manager: string | null,
  extra: Partial<PersonRow> & {
    readonly leads?: boolean;
    readonly level?: "CANDIDATE" | "CONTRIBUTOR" | "PUBLISHER";
  } = {},
): PersonRow {
  const { leads, level, ...rest } = extra;
  return {
    externalId,
    displayName: externalId[0]?.toUpperCase() + externalId.slice(1),
    email: `${externalId}@example.org`,
    joinedOn: FROM,
    memberships: [{ team, role: leads ? "LEADER" : "MEMBER", from: FROM }],
    reportingLines: manager === null ? [] : [{ manager, from: FROM }],
    proficiencies: level === undefined ? [] : [{ level, from: FROM }],
    ...rest,
  };
}

/** Creates the small organisation in a test database; `slug` keeps several apart. */
export async function createTestOrganisation(deps: ActionDeps, slug = "acme"): Promise<TestOrganisation> {
  const id = must(
    await createOrganisation(deps, {
      slug,
      name: slug,
      timeZone: "Europe/Stockholm",
      teamOnlyMode: false,
      isDemo: false,
    }),
  );
  const today = deps.clock.now().slice(0, 10) as LocalDate;
  const admin = commandLineViewer(id, "Europe/Stockholm", today);
  const sourceId = must(await ensureSource(deps, admin, { name: "desk", kind: "GENERIC" }));
  must(await upsertTeams(deps, admin, sourceId, TEAMS));
  const outcomes = must(
    await upsertPeople(deps, admin, sourceId, [
      person("dana", "company", null, { leads: true, roles: [{ role: "ADMINISTRATOR", from: FROM }] }),
      person("lea", "desk", "dana", { leads: true, level: "CONTRIBUTOR" }),
      person("max", "field", "dana", { leads: true }),
      person("ada", "desk", "lea", { level: "PUBLISHER" }),
      person("ben", "desk", "lea", { level: "CONTRIBUTOR" }),
      person("cy", "desk", "lea", { level: "CANDIDATE" }),
      person("fia", "field", "max", { level: "CANDIDATE" }),
      person("bot", "desk", null, { isPerson: false }),
    ]),
  );
  for (const outcome of outcomes)
    if (outcome.status === "FAILED") throw new Error(JSON.stringify(outcome.problems));
  const names = await deps.database.query<{ name: PersonName; id: PersonId }>(
    `select external_id as name, person_id as id from person_identity where organisation_id = $1`,
    [id],
  );
  const teams = await deps.database.query<{ name: string; id: TeamId }>(
    `select external_id as name, id from team where organisation_id = $1`,
    [id],
  );
  const people = Object.fromEntries(names.map((row) => [row.name, row.id])) as Record<PersonName, PersonId>;
  const tokenFor = async (
    subject: { readonly personId: PersonId } | { readonly sourceId: SourceId },
    scopes: readonly string[],
  ): Promise<{ readonly viewer: Viewer; readonly token: string }> => {
    const issued = must(await issueToken(deps, admin, { subject, label: "test", scopes, expiresInDays: 30 }));
    const viewer = await authenticate(deps, issued.text);
    if (viewer === null) throw new Error("the token just issued is not valid");
    return { viewer, token: issued.text };
  };
  return {
    id,
    sourceId,
    admin,
    people,
    teams: Object.fromEntries(teams.map((row) => [row.name, row.id])) as Record<
      "company" | "desk" | "field",
      TeamId
    >,
    as: (name) => tokenFor({ personId: people[name] }, ["read", "write", "links:write"]),
    asTool: (scopes = ["read", "links:write"]) => tokenFor({ sourceId }, scopes),
  };
}
