import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { Kind, parse } from "graphql";
import { startTestServer, type TestServerClient } from "../support/http.js";
import { openTestDatabase, type TestDatabase } from "../support/test-database.js";
import { openDesk, type Desk } from "./desk.js";
import { GOAL_CASES } from "./goal-operations.js";
import { KNOWLEDGE_CASES } from "./knowledge-operations.js";
import { OUTCOME_CASES } from "./outcome-operations.js";

let db: TestDatabase;
let desk: Desk;
let server: TestServerClient;
beforeAll(async () => {
  db = await openTestDatabase();
  desk = await openDesk(db, "acme");
  server = await startTestServer(db.deps);
});
afterAll(async () => {
  await server.http.close();
  await db.close();
});

/** In the order of the day: what an operation needs, an earlier one has left. */
const CASES = { ...OUTCOME_CASES, ...KNOWLEDGE_CASES, ...GOAL_CASES };

test("every operation that front ends start from is asked here", () => {
  const folder = new URL("../../schema/operations/", import.meta.url);
  const names = readdirSync(folder).flatMap((file) =>
    parse(readFileSync(new URL(file, folder), "utf8")).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? file] : [],
    ),
  );
  expect(Object.keys(CASES).sort()).toEqual(names.sort());
});

test.each(Object.entries(CASES))("%s answers without errors", async (_name, one) => {
  const { token } = await desk.org.as(one.as);
  const { data, errors } = await one.send({ server, desk, db, token });
  expect(errors).toEqual([]);
  for (const payload of Object.values(data as Record<string, { userErrors?: unknown } | null>))
    expect(payload?.userErrors ?? []).toEqual([]);
  expect(JSON.stringify(data)).toContain(one.shows);
  if (!one.isQuery) return;
  for (let again = 0; again < 3; again += 1)
    expect((await one.send({ server, desk, db, token })).data).toEqual(data);
});
