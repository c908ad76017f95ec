import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { graphql } from "graphql";
import { buildSolvewellSchema } from "../../../src/schema.js";
import { treeScope, type RequestContext } from "../../../src/platform/graphql/context.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";

let db: TestDatabase;
let org: TestOrganisation;
const schema = buildSolvewellSchema();
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
});
afterAll(async () => db.close());

async function ask(as: PersonName, source: string, variableValues: object = {}): Promise<unknown> {
  const { viewer } = await org.as(as);
  const contextValue: RequestContext = {
    requestId: "test",
    viewer,
    snapshot: db.database.snapshot(treeScope(viewer)),
    deps: db.deps,
    loaders: new Map(),
  };
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue,
    variableValues: { ...variableValues },
  });
  await contextValue.snapshot.end();
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as unknown;
}

const set = async (as: PersonName, teamOnlyMode: boolean, purpose: string): Promise<unknown> =>
  ask(
    as,
    `mutation ($input: OrganisationTeamOnlyModeSetInput!) { organisationTeamOnlyModeSet(input: $input) { organisation { teamOnlyMode } userErrors { code path } } }`,
    { input: { teamOnlyMode, purpose } },
  );

test("an administrator switches team-only mode with a purpose that everybody can read afterwards", async () => {
  expect(await set("dana", true, "  Agreed with the works council. ")).toEqual({
    organisationTeamOnlyModeSet: { organisation: { teamOnlyMode: true }, userErrors: [] },
  });
  expect(
    await ask(
      "cy",
      `{ organisation { teamOnlyMode settingChanges { setting before after purpose at changedBy { displayName } } } }`,
    ),
  ).toEqual({
    organisation: {
      teamOnlyMode: true,
      settingChanges: [
        {
          setting: "TEAM_ONLY_MODE",
          before: "OFF",
          after: "ON",
          purpose: "Agreed with the works council.",
          at: TEST_NOW,
          changedBy: { displayName: "Dana" },
        },
      ],
    },
  });
});

test.each([
  ["lea", false, "Please.", "FORBIDDEN", []],
  ["dana", false, " ", "VALIDATION_FAILED", ["input", "purpose"]],
  ["dana", true, "Again.", "INVALID_STATE", ["input", "teamOnlyMode"]],
] as const)("%s may not set it to %s for %j: %s", async (as, mode, purpose, code, path) => {
  expect(await set(as, mode, purpose)).toEqual({
    organisationTeamOnlyModeSet: { organisation: null, userErrors: [{ code, path }] },
  });
  expect(await ask("cy", `{ organisation { settingChanges { after } } }`)).toEqual({
    organisation: { settingChanges: [{ after: "ON" }] },
  });
});

test("the latest change comes first", async () => {
  db.clock.set("2026-06-16T10:00:00Z");
  await set("dana", false, "The trial is over.");
  expect(await ask("cy", `{ organisation { settingChanges { purpose } } }`)).toEqual({
    organisation: {
      settingChanges: [{ purpose: "The trial is over." }, { purpose: "Agreed with the works council." }],
    },
  });
});
