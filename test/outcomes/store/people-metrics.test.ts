import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { refreshPeople } from "../../../src/outcomes/actions/derive-people-outcomes.js";
import { movePerson } from "../../../src/people/actions/move-person.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import {
  closedTicket,
  HOUR_MS,
  period,
  resultOf,
  sumsOf,
  tellAndDerive,
} from "../actions/outcome-fixture.js";

let db: TestDatabase;
let org: TestOrganisation;
let made = 0;
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  db.clock.set(TEST_NOW);
  made += 1;
  org = await createTestOrganisation(db.deps, `org-${made}`);
});
afterAll(async () => db.close());

const COMPANY = { level: "ORGANISATION" } as const;
const desk = (): { readonly level: "TEAM"; readonly id: TestOrganisation["teams"]["desk"] } => ({
  level: "TEAM",
  id: org.teams.desk,
});
const day = (number: number): string => `2026-03-${String(number).padStart(2, "0")}T09:00:00Z`;

describe("the people metrics", () => {
  const quarter = period("2026-01-01", "2026-04-01");

  test("count as licensed who is contributor on the last day of the period's last month", async () => {
    await tellAndDerive(db, org, {
      tickets: [
        closedTicket("jan", "2026-01-05T09:00:00Z", "ben"),
        closedTicket("a", day(2), "ada"),
        closedTicket("b", day(2), "ada"),
        closedTicket("c", day(3), "cy"),
        closedTicket("f", day(3), "fia"),
        closedTicket("bot", day(3), "bot"),
      ],
    });
    const share = async (scope: ReturnType<typeof desk> | typeof COMPANY): Promise<unknown> => {
      const { numerator, denominator } = await resultOf(db, org, "LICENSED_SHARE", scope, quarter);
      return [numerator, denominator];
    };
    expect(await share(desk())).toEqual([1, 2]);
    expect(await share(COMPANY)).toEqual([1, 3]);
    must(
      await movePerson(db.deps, org.admin, {
        personId: org.people.cy,
        from: "2026-03-31" as LocalDate,
        proficiency: "CONTRIBUTOR",
      }),
    );
    await refreshPeople(db.deps, org.id, [org.people.cy]);
    expect(await share(desk())).toEqual([2, 2]);
  });

  test("count a month when it is over", async () => {
    await tellAndDerive(db, org, { tickets: [closedTicket("june", "2026-06-02T09:00:00Z", "ada")] });
    const june = period("2026-06-01", "2026-07-01");
    expect(await sumsOf(db, org, "LICENSED_SHARE", desk(), june)).toMatchObject({
      denominator: 0,
      immature: 1_000_000,
    });
    db.clock.set("2026-06-30T22:00:00Z");
    expect(await sumsOf(db, org, "LICENSED_SHARE", desk(), june)).toMatchObject({ denominator: 1_000_000 });
  });

  test("measure the days from joining to contributor, and show who is still on the way", async () => {
    await refreshPeople(db.deps, org.id, Object.values(org.people));
    const year = period("2025-01-01", "2027-01-01");
    const before = await resultOf(db, org, "TIME_TO_PROFICIENCY", desk(), year);
    // Ada, Ben and Lea were licensed when they came; Cy is not, and the bot is nobody.
    expect(before).toMatchObject({ n: 3, value: 0, exclusions: [{ reason: "CENSORED", count: 1 }] });
    expect(before.coverage).toBe(0.75);
    must(
      await movePerson(db.deps, org.admin, {
        personId: org.people.cy,
        from: "2025-04-11" as LocalDate,
        proficiency: "CONTRIBUTOR",
      }),
    );
    await refreshPeople(db.deps, org.id, [org.people.cy]);
    const after = await sumsOf(db, org, "TIME_TO_PROFICIENCY", desk(), year);
    expect(after).toMatchObject({ exclusions: [], durationsMs: [0, 0, 0, 100 * 24 * HOUR_MS] });
  });
});
