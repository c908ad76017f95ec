import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { deriveMonthlyStates } from "../../../src/outcomes/actions/derive-monthly-states.js";
import { rebuildRootCauses } from "../../../src/outcomes/actions/derive-root-cause-outcomes.js";
import {
  recordRootCauseAction,
  withdrawRootCauseAction,
  type RecordRootCauseAction,
} from "../../../src/outcomes/actions/record-root-cause-action.js";
import type { MetricSums } from "../../../src/outcomes/domain/metric-sums.js";
import type { RootCauseActionId, TeamId } from "../../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import { upsertPeople } from "../../../src/people/actions/upsert-people.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { closedTicket, period, sumsOf, tell } from "./outcome-fixture.js";

let db: TestDatabase;
let org: TestOrganisation;
let foreign: TestOrganisation;
/** Monthly tickets about mail logins from March 2025 to May 2026; the action is of December. */
const VOLUMES = [5, 6, 5, 4, 6, 5, 6, 5, 5, 5, 3, 0, 0, 1, 0];
beforeAll(async () => {
  db = await openTestDatabase();
  db.clock.set(TEST_NOW);
  org = await createTestOrganisation(db.deps);
  foreign = await createTestOrganisation(db.deps, "foreign");
  const tickets = VOLUMES.flatMap((count, index) => {
    const year = index < 10 ? "2025" : "2026";
    const month = String(((index + 2) % 12) + 1).padStart(2, "0");
    return Array.from({ length: count }, (_, number) =>
      closedTicket(
        `${year}-${month}-${String(number)}`,
        `${year}-${month}-${String(10 + number)}T09:00:00Z`,
        "ada",
        {
          category: number % 2 === 0 ? "Mail>Login" : "Mail > Login > Token",
        },
      ),
    );
  });
  // The first ticket is of February, so that March is known from its first day.
  const first = closedTicket("first", "2025-02-11T09:00:00Z", "ada", { category: "Network" });
  const other = closedTicket("other", "2026-03-11T09:00:00Z", "ada", {
    category: "Mail > Login",
    isSpam: true,
  });
  await tell(db, org, { tickets: [...tickets, first, other] });
  must(
    await upsertPeople(db.deps, org.admin, org.sourceId, [
      {
        externalId: "max",
        displayName: "Max",
        joinedOn: "2025-01-01" as LocalDate,
        roles: [{ role: "KNOWLEDGE_DOMAIN_EXPERT", from: "2025-01-01" as LocalDate }],
      },
    ]),
  );
});
afterAll(async () => db.close());

async function record(
  as: PersonName,
  changes: Partial<RecordRootCauseAction> = {},
): Promise<{
  readonly ok: boolean;
  readonly codes: readonly string[];
  readonly id: RootCauseActionId | null;
}> {
  const { viewer } = await org.as(as);
  const result = await recordRootCauseAction(db.deps, viewer, {
    categoryPath: ["Mail", "Login"],
    actedOn: "2025-12-10" as LocalDate,
    description: "The token no longer expires at midnight.",
    teamId: org.teams.desk,
    ...changes,
  });
  return result.ok
    ? { ok: true, codes: [], id: result.value }
    : { ok: false, codes: result.error.map(({ code }) => code), id: null };
}

const sums = async (team: TeamId): Promise<MetricSums> =>
  sumsOf(db, org, "ROOT_CAUSE_REMOVALS", { level: "TEAM", id: team }, period("2025-01-01", "2026-07-01"));

describe("an action against a cause", () => {
  test("is recorded by domain experts and administrators only", async () => {
    expect((await record("ada")).codes).toEqual(["FORBIDDEN"]);
  });

  test.each([
    ["no category", { categoryPath: [] }, "VALIDATION_FAILED"],
    ["a part with a separator", { categoryPath: ["Mail > Login"] }, "VALIDATION_FAILED"],
    ["a day to come", { actedOn: "2026-07-01" as LocalDate }, "VALIDATION_FAILED"],
    ["no description", { description: "  " }, "VALIDATION_FAILED"],
    ["too short a past", { actedOn: "2025-10-10" as LocalDate }, "INSUFFICIENT_DATA"],
    ["a category without tickets", { categoryPath: ["Printer"] }, "INSUFFICIENT_DATA"],
  ])("is refused for %s", async (_, changes, code) => {
    expect((await record("max", changes)).codes).toEqual([code]);
  });

  test("is refused for a team of another organisation as for one that does not exist", async () => {
    expect((await record("max", { teamId: foreign.teams.desk })).codes).toEqual(["NOT_FOUND"]);
  });

  test("is met when the tickets of its category and below fell by a signal, for the team that did it", async () => {
    const recorded = await record("max");
    expect(recorded.ok).toBe(true);
    expect(await sums(org.teams.desk)).toMatchObject({ numerator: 1_000_000, denominator: 1_000_000 });
    expect(await sums(org.teams.company)).toMatchObject({ numerator: 1_000_000 });
    expect(await sums(org.teams.field)).toMatchObject({ denominator: 0 });
    await deriveMonthlyStates(db.deps, org.id);
    expect(await rebuildRootCauses(db.deps, org.id)).toMatchObject({ superseded: 0, appended: 0 });
    expect((await record("max", { actedOn: "2026-01-05" as LocalDate })).codes).toEqual(["ALREADY_EXISTS"]);
  });

  test("is withdrawn with a reason, and then counts no more and leaves room for the right one", async () => {
    const { viewer } = await org.as("dana");
    const [row] = await db.database.query<{ id: RootCauseActionId }>(
      `select a.id from root_cause_action a where a.organisation_id = $1`,
      [org.id],
    );
    if (row === undefined) throw new Error("an action was recorded");
    const command = { actionId: row.id, reason: "It was another day." };
    const stranger = (await foreign.as("dana")).viewer;
    expect(await withdrawRootCauseAction(db.deps, stranger, command)).toMatchObject({
      error: [{ code: "NOT_FOUND" }],
    });
    must(await withdrawRootCauseAction(db.deps, viewer, command));
    expect(await sums(org.teams.desk)).toMatchObject({ numerator: 0, denominator: 0 });
    expect(await withdrawRootCauseAction(db.deps, viewer, command)).toMatchObject({
      error: [{ code: "NOT_FOUND" }],
    });
    expect((await record("dana", { actedOn: "2025-12-20" as LocalDate })).ok).toBe(true);
  });
});
