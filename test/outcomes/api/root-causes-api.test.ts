import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { graphql } from "graphql";
import { treeScope } from "../../../src/platform/graphql/context.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { buildSolvewellSchema } from "../../../src/schema.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";
import { closedTicket, tell } from "../actions/outcome-fixture.js";

const schema = buildSolvewellSchema();
let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  db.clock.set(TEST_NOW);
  org = await createTestOrganisation(db.deps);
  const months = Array.from({ length: 15 }, (_, index) =>
    new Date(Date.UTC(2025, 1 + index, 11, 9)).toISOString(),
  );
  await tell(db, org, {
    tickets: months.map((at, index) => closedTicket(`t${String(index)}`, at, "ada")),
  });
});
afterAll(async () => db.close());

async function ask(
  viewer: Viewer,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<unknown> {
  const snapshot = db.database.snapshot(treeScope(viewer));
  const contextValue = { requestId: "test", viewer, snapshot, deps: db.deps, loaders: new Map() };
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
  await snapshot.end();
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join("; "));
  return JSON.parse(JSON.stringify(data));
}

const RECORD = `mutation ($input: RootCauseActionRecordInput!) {
  rootCauseActionRecord(input: $input) {
    rootCauseAction { id categoryPath description actedOn withdrawnAt team { name } recordedBy { displayName } }
    userErrors { code path message }
  }
}`;
const WITHDRAW = `mutation ($input: RootCauseActionWithdrawInput!) {
  rootCauseActionWithdraw(input: $input) {
    rootCauseAction { withdrawalReason }
    userErrors { code path }
  }
}`;
const LIST = `query {
  organisation { rootCauseActions(first: 10) { totalCount nodes { categoryPath actedOn withdrawalReason } } }
}`;

test("an action is recorded, listed for everybody, and withdrawn", async () => {
  const { viewer: dana } = await org.as("dana");
  const { viewer: ada } = await org.as("ada");
  const input = {
    categoryPath: ["Mail", "Login"],
    actedOn: "2026-01-12",
    description: "Tokens last a week now.",
    teamId: toGlobalId("Team", org.teams.desk),
  };
  expect(await ask(ada, RECORD, { input })).toEqual({
    rootCauseActionRecord: {
      rootCauseAction: null,
      userErrors: [
        {
          code: "FORBIDDEN",
          path: [],
          message: "Actions against causes are recorded by knowledge domain experts and administrators",
        },
      ],
    },
  });
  const recorded = (await ask(dana, RECORD, { input })) as {
    rootCauseActionRecord: { rootCauseAction: { id: string } };
  };
  expect(recorded.rootCauseActionRecord).toMatchObject({
    rootCauseAction: {
      categoryPath: ["Mail", "Login"],
      actedOn: "2026-01-12",
      withdrawnAt: null,
      team: { name: "Desk" },
      recordedBy: { displayName: "Dana" },
    },
    userErrors: [],
  });
  const actionId = recorded.rootCauseActionRecord.rootCauseAction.id;
  expect(await ask(dana, WITHDRAW, { input: { actionId, reason: " The wrong category. " } })).toEqual({
    rootCauseActionWithdraw: {
      rootCauseAction: { withdrawalReason: "The wrong category." },
      userErrors: [],
    },
  });
  expect(await ask(ada, LIST)).toEqual({
    organisation: {
      rootCauseActions: {
        totalCount: 1,
        nodes: [
          {
            categoryPath: ["Mail", "Login"],
            actedOn: "2026-01-12",
            withdrawalReason: "The wrong category.",
          },
        ],
      },
    },
  });
});
