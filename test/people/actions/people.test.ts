import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { authenticate } from "../../../src/people/actions/authenticate.js";
import { issueToken } from "../../../src/people/actions/issue-token.js";
import { createTeam } from "../../../src/people/actions/create-team.js";
import { joinPerson } from "../../../src/people/actions/join-person.js";
import { leavePerson } from "../../../src/people/actions/leave-person.js";
import { movePerson } from "../../../src/people/actions/move-person.js";
import { revokeToken } from "../../../src/people/actions/revoke-token.js";
import { upsertPeople } from "../../../src/people/actions/upsert-people.js";
import { upsertTeams } from "../../../src/people/actions/upsert-teams.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";

const day = (text: string): LocalDate => text as LocalDate;

let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
});
afterAll(async () => db.close());

describe("importing people", () => {
  const ben = {
    externalId: "ben2",
    displayName: "Ben Two",
    joinedOn: day("2025-03-01"),
    memberships: [
      { team: "desk", from: day("2025-03-01"), to: day("2025-06-01") },
      { team: "field", from: day("2025-06-01") },
    ],
    reportingLines: [{ manager: "lea", from: day("2025-03-01") }],
  };

  test("reports a second run of the same rows as unchanged", async () => {
    const first = must(await upsertPeople(db.deps, org.admin, org.sourceId, [ben]));
    expect(first.map((row) => row.status)).toEqual(["CREATED"]);
    const second = must(await upsertPeople(db.deps, org.admin, org.sourceId, [ben]));
    expect(second.map((row) => row.status)).toEqual(["UNCHANGED"]);
  });

  test("keeps what was known before when a membership is corrected", async () => {
    const corrected = { ...ben, memberships: [{ team: "desk", from: day("2025-03-01") }] };
    expect(must(await upsertPeople(db.deps, org.admin, org.sourceId, [corrected]))[0]?.status).toBe(
      "UPDATED",
    );
    const rows = await db.database.query<{ known: boolean; to: string | null }>(
      `select m.superseded_at is null as known, m.valid_to::text as "to" from membership m
       join person_identity i on i.person_id = m.person_id where i.external_id = 'ben2' order by m.recorded_at, m.valid_from, known`,
    );
    expect(rows.filter((row) => row.known)).toEqual([{ known: true, to: null }]);
    expect(rows.filter((row) => !row.known)).toHaveLength(2);
  });

  test("refuses overlapping memberships, saying which, and imports the other rows", async () => {
    const overlapping = {
      ...ben,
      externalId: "gil",
      memberships: [
        { team: "desk", from: day("2025-03-01") },
        { team: "field", from: day("2025-06-01") },
      ],
    };
    const outcomes = must(
      await upsertPeople(db.deps, org.admin, org.sourceId, [
        overlapping,
        { ...ben, externalId: "hal", displayName: "Hal" },
      ]),
    );
    expect(outcomes.map((row) => row.status)).toEqual(["FAILED", "CREATED"]);
    const [problem] = outcomes[0]?.status === "FAILED" ? outcomes[0].problems : [];
    expect(problem).toMatchObject({ code: "OVERLAPPING_VALIDITY", path: ["memberships"] });
    expect(problem?.message).toContain("2025-06-01");
  });

  test("refuses a row whose manager was refused in the same batch, and keeps the rest", async () => {
    const outcomes = must(
      await upsertPeople(db.deps, org.admin, org.sourceId, [
        {
          ...ben,
          externalId: "boss",
          memberships: [{ team: "nowhere", from: day("2025-03-01") }],
          reportingLines: [],
        },
        { ...ben, externalId: "below", reportingLines: [{ manager: "boss", from: day("2025-03-01") }] },
        { ...ben, externalId: "fine", displayName: "Fine" },
      ]),
    );
    expect(outcomes.map((row) => row.status)).toEqual(["FAILED", "FAILED", "CREATED"]);
  });

  test("refuses a manager cycle, but only on days on which it closes", async () => {
    const lines = (manager: string, from: string, to: string | null) => [
      { manager, from: day(from), to: to === null ? null : day(to) },
    ];
    const base = { joinedOn: day("2025-01-01"), memberships: [] };
    const outcomes = must(
      await upsertPeople(db.deps, org.admin, org.sourceId, [
        { ...base, externalId: "x", displayName: "X", reportingLines: [] },
        {
          ...base,
          externalId: "y",
          displayName: "Y",
          reportingLines: lines("x", "2025-01-01", "2025-06-01"),
        },
        { ...base, externalId: "z", displayName: "Z", reportingLines: lines("y", "2025-01-01", null) },
      ]),
    );
    expect(outcomes.map((row) => row.status)).toEqual(["CREATED", "CREATED", "CREATED"]);
    const later = {
      ...base,
      externalId: "x",
      displayName: "X",
      reportingLines: lines("z", "2025-06-01", null),
    };
    expect(must(await upsertPeople(db.deps, org.admin, org.sourceId, [later]))[0]?.status).toBe("UPDATED");
    const sameDay = { ...later, reportingLines: lines("z", "2025-05-31", null) };
    expect(must(await upsertPeople(db.deps, org.admin, org.sourceId, [sameDay]))[0]).toMatchObject({
      status: "FAILED",
      problems: [{ code: "MANAGER_CYCLE" }],
    });
  });
});

test("a team cannot be placed below itself", async () => {
  const outcomes = must(
    await upsertTeams(db.deps, org.admin, org.sourceId, [
      { externalId: "company", name: "Company", parent: "desk" },
    ]),
  );
  expect(outcomes[0]).toMatchObject({ status: "FAILED", problems: [{ code: "TEAM_CYCLE" }] });
});

describe("joiners, movers and leavers", () => {
  test("a mover keeps the old team on record until the day before", async () => {
    const id = must(
      await joinPerson(db.deps, org.admin, {
        displayName: "Mo",
        joinedOn: day("2026-01-01"),
        teamId: org.teams.desk,
        managerId: org.people.lea,
      }),
    );
    must(
      await movePerson(db.deps, org.admin, {
        personId: id,
        from: day("2026-04-01"),
        teamId: org.teams.field,
        managerId: org.people.max,
      }),
    );
    const rows = await db.database.query(
      `select t.external_id as team, m.valid_from::text as "from", m.valid_to::text as "to" from membership m
       join team t on t.id = m.team_id where m.person_id = $1 and m.superseded_at is null order by m.valid_from`,
      [id],
    );
    expect(rows).toEqual([
      { team: "desk", from: "2026-01-01", to: "2026-04-01" },
      { team: "field", from: "2026-04-01", to: null },
    ]);
    const backwards = await movePerson(db.deps, org.admin, {
      personId: id,
      from: day("2026-02-01"),
      teamId: org.teams.desk,
    });
    expect(backwards).toMatchObject({ ok: false, error: [{ code: "OVERLAPPING_VALIDITY" }] });
  });

  test("nobody can come to stand above themselves", async () => {
    const result = await movePerson(db.deps, org.admin, {
      personId: org.people.dana,
      from: day("2026-04-01"),
      managerId: org.people.ada,
    });
    expect(result).toMatchObject({ ok: false, error: [{ code: "MANAGER_CYCLE" }] });
  });

  test("a leaver's token stops working on the day", async () => {
    const id = must(await joinPerson(db.deps, org.admin, { displayName: "Li", joinedOn: day("2026-01-01") }));
    const { text } = must(
      await issueToken(db.deps, org.admin, {
        subject: { personId: id },
        label: "t",
        scopes: ["read"],
        expiresInDays: 10,
      }),
    );
    expect((await authenticate(db.deps, text))?.personId).toBe(id);
    must(await leavePerson(db.deps, org.admin, { personId: id, leftOn: day("2026-06-15") }));
    expect(await authenticate(db.deps, text)).toBeNull();
  });

  test("a name or address that nobody could store or show is refused, not broken on", async () => {
    const joinedOn = day("2026-01-01");
    for (const name of ["", " ", "a\u0000b", "\ud800", "x".repeat(201)]) {
      expect(await joinPerson(db.deps, org.admin, { displayName: name, joinedOn })).toMatchObject({
        error: [{ code: "VALIDATION_FAILED", path: ["input", "displayName"] }],
      });
      expect(await createTeam(db.deps, org.admin, { name, from: joinedOn })).toMatchObject({
        error: [{ code: "VALIDATION_FAILED", path: ["input", "name"] }],
      });
    }
    for (const email of ["a\u0000@b", "\udc00@b", `${"x".repeat(320)}@b`])
      expect(await joinPerson(db.deps, org.admin, { displayName: "A", email, joinedOn })).toMatchObject({
        error: [{ code: "VALIDATION_FAILED", path: ["input", "email"] }],
      });
  });

  test("only administrators may do it", async () => {
    const { viewer } = await org.as("lea");
    const result = await joinPerson(db.deps, viewer, { displayName: "No", joinedOn: day("2026-01-01") });
    expect(result).toMatchObject({ ok: false, error: [{ code: "FORBIDDEN" }] });
  });
});

test("a token is refused when altered, revoked or expired", async () => {
  const { id, text } = must(
    await issueToken(db.deps, org.admin, {
      subject: { personId: org.people.ada },
      label: "t",
      scopes: ["read"],
      expiresInDays: 1,
    }),
  );
  expect(await authenticate(db.deps, `${text.slice(0, -1)}${text.endsWith("A") ? "B" : "A"}`)).toBeNull();
  expect(await authenticate(db.deps, text)).not.toBeNull();
  db.clock.set("2026-06-16T10:00:01Z");
  expect(await authenticate(db.deps, text)).toBeNull();
  db.clock.set("2026-06-15T10:00:00Z");
  must(await revokeToken(db.deps, org.admin, id));
  expect(await authenticate(db.deps, text)).toBeNull();
  expect(JSON.stringify(await db.database.query("select * from access_token"))).not.toContain(
    text.split("_")[2],
  );
});
