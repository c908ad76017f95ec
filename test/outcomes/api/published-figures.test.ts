import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { jobHandlers } from "../../../src/job-handlers.js";
import { rebuildOutcomes } from "../../../src/outcomes/actions/derive-outcomes.js";
import { publishClosedMonths } from "../../../src/outcomes/actions/publish-figures.js";
import { rebuildRollups } from "../../../src/outcomes/actions/rebuild-rollups.js";
import { movePerson } from "../../../src/people/actions/move-person.js";
import { upsertPeople } from "../../../src/people/actions/upsert-people.js";
import { upsertTeams } from "../../../src/people/actions/upsert-teams.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { OrganisationId, TeamId } from "../../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { closedTicket, instant, tell, tellAndDerive } from "../actions/outcome-fixture.js";
import { ask } from "./outcomes-client.js";

const MARCH = { start: "2026-03-01", end: "2026-04-01" };
const WHO = ["ada", "ben", "cy", "lea", "fia"] as const;
const FIGURE = `value n dataAsOf suppressed { reason } published { publishedAt isRestated factsKept }
  facts { totalCount }
  restatements { nodes { id reason outcome note closedAt period { start end } scopeLevel
    before { value n numerator denominator } after { value n numerator denominator } team { name } closedBy { displayName } } }`;

interface Restatement {
  readonly id: string;
  readonly reason: string;
  readonly outcome: string | null;
  readonly after: { readonly n: number; readonly value: number | null } | null;
}
interface FigureAnswer {
  readonly value: number | null;
  readonly n: number | null;
  readonly dataAsOf: string;
  readonly published: {
    readonly publishedAt: string;
    readonly isRestated: boolean;
    readonly factsKept: boolean;
  } | null;
  readonly suppressed: { readonly reason: string } | null;
  readonly facts: { readonly totalCount: number } | null;
  readonly restatements: { readonly nodes: readonly Restatement[] } | null;
}
type Asked = FigureAnswer | null;

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
  await tell(db, org, {
    tickets: Array.from({ length: 25 }, (_, index) =>
      closedTicket(
        `t${index}`,
        `2026-03-${String(index + 1).padStart(2, "0")}T09:00:00Z`,
        WHO[index % 5] ?? "ada",
      ),
    ),
  });
  await rebuildOutcomes(db.deps, org.id);
  await work();
});
afterAll(async () => db.close());

async function team(
  as: PersonName,
  name: "company" | "desk" | "field",
  more: { readonly asOf?: string; readonly period?: typeof MARCH } = {},
): Promise<Asked> {
  const { data, errors } = await ask<{ team: { metric: Asked } }>(
    db,
    (await org.as(as)).viewer,
    `query ($id: ID!, $period: PeriodInput!, $asOf: DateTime) { team(id: $id) { metric(metric: REOPEN_RATE, period: $period, asOf: $asOf) { ${FIGURE} } } }`,
    { id: toGlobalId("Team", org.teams[name]), period: MARCH, ...more },
  );
  expect(errors).toBeUndefined();
  return data.team.metric;
}

/** The events that facts of the organisation left for the jobs, handled as a worker would; those of other tests wait. */
async function work(): Promise<void> {
  const handlers = jobHandlers(db.deps);
  const jobs = await db.database.query<{
    id: string;
    task: keyof typeof handlers;
    payload: { organisationId: OrganisationId; ids: string[] };
  }>(
    `select j.id, t.identifier as task, j.payload
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.payload ->> 'organisationId' = $1 and t.identifier in ('figures-changed', 'memberships-changed')
     order by j.id`,
    [org.id],
  );
  for (const { task, payload } of jobs)
    for (const handle of handlers[task]) await handle(payload.organisationId, payload.ids);
  await db.database.query(`delete from graphile_worker._private_jobs where id = any($1::bigint[])`, [
    jobs.map(({ id }) => id),
  ]);
}

async function lateTicket(name: string, resolver: string, isReopened = false): Promise<void> {
  const ticket = closedTicket(name, "2026-03-28T09:00:00Z", resolver);
  const at = (hour: number): ReturnType<typeof instant> => instant(`2026-03-28T${hour}:00:00Z`);
  const reopened = {
    resolvedAt: at(18),
    closedAt: at(18),
    statusHistory: [
      { status: "NEW", at: at(10) },
      { status: "RESOLVED", at: at(11), by: resolver },
      { status: "OPEN", at: at(15) },
      { status: "CLOSED", at: at(18), by: resolver },
    ],
  } as const;
  await tellAndDerive(db, org, { tickets: [isReopened ? { ...ticket, ...reopened } : ticket] });
}

async function publish(
  as: PersonName,
  restatementId: string,
  note = "A file came late.",
): Promise<{ readonly restatement: Restatement | null; readonly userErrors: readonly { code: string }[] }> {
  const { data, errors } = await ask<{ restatementPublish: never }>(
    db,
    (await org.as(as)).viewer,
    `mutation ($input: RestatementPublishInput!) { restatementPublish(input: $input) {
      restatement { id outcome note closedBy { displayName } before { n } after { n } } userErrors { code message path } } }`,
    { input: { restatementId, note } },
  );
  expect(errors).toBeUndefined();
  return data.restatementPublish;
}

describe("a closed month", () => {
  test("is published once, when its cases are final, and served as published from then on", async () => {
    expect((await team("lea", "desk"))?.published).toBeNull();
    const first = await publishClosedMonths(db.deps, org.id);
    expect(first.figures).toBeGreaterThan(20);
    expect(await publishClosedMonths(db.deps, org.id)).toEqual({ months: 0, figures: 0 });
    expect(await team("lea", "desk")).toMatchObject({
      n: 20,
      dataAsOf: TEST_NOW,
      published: { publishedAt: TEST_NOW, isRestated: false, factsKept: true },
      restatements: { nodes: [] },
      facts: { totalCount: 20 },
    });
  });

  test("is not published before its slowest metric is final and late records had their days", async () => {
    db.clock.set("2026-04-08T23:00:00Z");
    await publishClosedMonths(db.deps, org.id);
    expect((await team("lea", "desk"))?.published).toBeNull();
    db.clock.set("2026-04-10T10:00:00Z");
    await publishClosedMonths(db.deps, org.id);
    expect((await team("lea", "desk"))?.published).not.toBeNull();
  });

  test("stays as published when facts come late, which open a restatement for somebody to publish", async () => {
    await publishClosedMonths(db.deps, org.id);
    const before = await team("lea", "desk");
    const company = await team("ada", "company");
    expect(company).toMatchObject({ n: 25, suppressed: null, restatements: null, facts: null });
    db.clock.set("2026-06-16T10:00:00Z");
    await lateTicket("late", "ada", true);
    await work();
    const after = await team("lea", "desk");
    expect(after).toEqual({ ...before, restatements: after?.restatements });
    const [open] = after?.restatements?.nodes ?? [];
    expect(open).toMatchObject({
      reason: "LATE_FACTS",
      outcome: null,
      period: MARCH,
      scopeLevel: "TEAM",
      team: { name: "Desk" },
      before: { value: 0, n: 20, numerator: 0, denominator: 20 },
      after: { value: 1 / 22, n: 22, numerator: 1, denominator: 22 },
    });
    const id = open?.id ?? "";
    for (const stranger of ["ada", "max"] as const)
      expect((await publish(stranger, id)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await publish("lea", id, "  ")).userErrors).toMatchObject([{ code: "VALIDATION_FAILED" }]);
    db.clock.set("2026-06-17T10:00:00Z");
    expect(await publish("lea", id)).toMatchObject({
      restatement: {
        outcome: "PUBLISHED",
        note: "A file came late.",
        closedBy: { displayName: "Lea" },
        before: { n: 20 },
        after: { n: 22 },
      },
      userErrors: [],
    });
    expect(await team("lea", "desk")).toMatchObject({
      n: 22,
      value: 1 / 22,
      dataAsOf: "2026-06-17T10:00:00.000Z",
      published: { isRestated: true },
      facts: { totalCount: 22 },
      restatements: { nodes: [{ outcome: "PUBLISHED" }] },
    });
    expect((await publish("lea", id)).userErrors).toMatchObject([{ code: "INVALID_STATE" }]);
    // Every state can be asked again, and peers keep what they were given.
    expect(await team("lea", "desk", { asOf: "2026-06-16T23:00:00Z" })).toMatchObject({ n: 20, value: 0 });
    expect(await team("lea", "desk", { asOf: "2026-06-15T09:59:59Z" })).toMatchObject({ n: 0, value: null });
    expect(await team("ada", "company")).toEqual(company);
  });

  test("replaces an open restatement when more comes", async () => {
    await publishClosedMonths(db.deps, org.id);
    db.clock.set("2026-06-16T10:00:00Z");
    await lateTicket("one", "ada");
    await work();
    db.clock.set("2026-06-17T10:00:00Z");
    await lateTicket("two", "ada");
    await work();
    const outcomes = async (): Promise<readonly (string | null)[]> =>
      (await team("lea", "desk"))?.restatements?.nodes.map(({ outcome }) => outcome) ?? [];
    expect(await outcomes()).toEqual([null, "REPLACED"]);
  });

  test("lets a restatement lapse when all is as published again", async () => {
    await publishClosedMonths(db.deps, org.id);
    const move = async (at: string, teamId: TeamId): Promise<void> => {
      db.clock.set(at);
      const from = "2026-03-01" as LocalDate;
      must(await movePerson(db.deps, org.admin, { personId: org.people.ada, from, teamId }));
      await work();
    };
    await move("2026-06-16T10:00:00Z", org.teams.field);
    await move("2026-06-17T10:00:00Z", org.teams.desk);
    expect((await team("lea", "desk"))?.restatements?.nodes).toMatchObject([
      { reason: "MEMBERSHIP_CHANGED", outcome: "LAPSED", closedAt: "2026-06-17T10:00:00.000Z" },
    ]);
  });

  test("is restated when it is told later who was in which team", async () => {
    await publishClosedMonths(db.deps, org.id);
    db.clock.set("2026-06-16T10:00:00Z");
    must(
      await movePerson(db.deps, org.admin, {
        personId: org.people.ada,
        from: "2026-03-01" as LocalDate,
        teamId: org.teams.field,
      }),
    );
    await work();
    expect(await team("max", "field")).toMatchObject({
      n: 5,
      restatements: { nodes: [{ reason: "MEMBERSHIP_CHANGED", after: { n: 10 } }] },
    });
    // The company has the same people: nothing is restated there.
    expect((await team("dana", "company"))?.restatements?.nodes).toEqual([]);
  });

  test("past the retention of its facts is served as published, says so, and is never restated", async () => {
    await publishClosedMonths(db.deps, org.id);
    await db.database.query(`delete from outcome_fact where organisation_id = $1`, [org.id]);
    await rebuildRollups(db.deps, org.id);
    await jobHandlers(db.deps)["figures-changed"][0]?.(org.id, ["REOPEN_RATE/2026-03-01/LATE_FACTS"]);
    expect(await team("lea", "desk")).toMatchObject({
      n: 20,
      published: { factsKept: false },
      restatements: { nodes: [] },
      facts: { totalCount: 0 },
    });
  });

  test("lists the restatements of the organisation to administrators, without the amounts of people", async () => {
    await publishClosedMonths(db.deps, org.id);
    db.clock.set("2026-06-16T10:00:00Z");
    await lateTicket("late", "ada");
    await work();
    const query = `{ organisation { restatements(first: 50, isOpen: true) { nodes { scopeLevel metric before { n } person { displayName } } } } }`;
    const read = async (
      viewer: Parameters<typeof ask>[1],
    ): Promise<{ scopeLevel: string; metric: string; before: unknown; person: unknown }[] | null> =>
      (await ask<{ organisation: { restatements: { nodes: never } | null } }>(db, viewer, query)).data
        .organisation.restatements?.nodes ?? null;
    expect(await read((await org.as("lea")).viewer)).toBeNull();
    const seen = (await read({ ...(await org.as("max")).viewer, isAdministrator: true })) ?? [];
    const reopen = seen.filter(({ metric }) => metric === "REOPEN_RATE");
    expect(reopen.map(({ scopeLevel }) => scopeLevel).sort()).toEqual([
      "ORGANISATION",
      "PERSON",
      "TEAM",
      "TEAM",
    ]);
    expect(reopen.find(({ scopeLevel }) => scopeLevel === "PERSON")).toMatchObject({
      before: null,
      person: { displayName: "Ada" },
    });
    expect(reopen.find(({ scopeLevel }) => scopeLevel === "ORGANISATION")).toMatchObject({
      before: { n: 25 },
    });
  });
});

describe("peers", () => {
  test("see nothing of a month before it is released, and nothing as of another time", async () => {
    expect(await team("ada", "company")).toMatchObject({
      n: null,
      value: null,
      suppressed: { reason: "NOT_RELEASED" },
      published: null,
    });
    await publishClosedMonths(db.deps, org.id);
    expect(await team("ada", "company")).toMatchObject({ n: 25 });
    expect(await team("ada", "company", { asOf: TEST_NOW })).toBeNull();
  });

  test("do not see a team whose subtraction from the others would tell a small one", async () => {
    const from = "2025-01-01" as LocalDate;
    must(
      await upsertTeams(db.deps, org.admin, org.sourceId, [
        { externalId: "north", name: "North" },
        { externalId: "small", name: "Small", parent: "north" },
        { externalId: "big", name: "Big", parent: "north" },
        { externalId: "bigger", name: "Bigger", parent: "north" },
      ]),
    );
    const crew = [
      ...Array<string>(3).fill("small"),
      ...Array<string>(5).fill("big"),
      ...Array<string>(7).fill("bigger"),
    ];
    must(
      await upsertPeople(
        db.deps,
        org.admin,
        org.sourceId,
        crew.map((place, index) => ({
          externalId: `crew${index}`,
          displayName: `Crew ${index}`,
          joinedOn: from,
          memberships: [{ team: place, role: "MEMBER" as const, from }],
        })),
      ),
    );
    await tell(db, org, {
      tickets: crew.map((_, index) => closedTicket(`c${index}`, "2026-03-10T09:00:00Z", `crew${index}`)),
    });
    await rebuildOutcomes(db.deps, org.id);
    await publishClosedMonths(db.deps, org.id);
    const { data } = await ask<{
      teams: {
        nodes: { name: string; metric: { n: number | null; suppressed: { reason: string } | null } }[];
      };
    }>(
      db,
      (await org.as("ada")).viewer,
      `{ teams(first: 50) { nodes { name metric(metric: REOPEN_RATE, period: {start: "2026-03-01", end: "2026-04-01"}) { n suppressed { reason } } } } }`,
    );
    const seen = Object.fromEntries(
      data.teams.nodes.map(({ name, metric }) => [name, metric.suppressed?.reason ?? metric.n]),
    );
    expect(seen).toEqual({
      Company: 25,
      Desk: "TOO_FEW_PEOPLE",
      Field: "TOO_FEW_PEOPLE",
      North: 15,
      Small: "TOO_FEW_PEOPLE",
      Big: "PROTECTS_OTHERS",
      Bigger: 7,
    });
  });
});

describe("a past report", () => {
  test("gives the same digits again, of a person, a team and the organisation, whatever came since", async () => {
    const query = `query ($person: ID!, $team: ID!, $period: PeriodInput!, $asOf: DateTime) {
      person(id: $person) { metric(metric: CALLBACK_RATE, period: $period, asOf: $asOf) { ${DIGITS} } }
      team(id: $team) { metric(metric: CALLBACK_RATE, period: $period, asOf: $asOf) { ${DIGITS} } }
      organisation { metric(metric: CALLBACK_RATE, period: $period, asOf: $asOf) { ${DIGITS} } } }`;
    const { viewer } = await org.as("dana");
    const read = async (period: typeof MARCH, asOf: string | null): Promise<unknown> =>
      (
        await ask(db, viewer, query, {
          person: toGlobalId("Person", org.people.ada),
          team: toGlobalId("Team", org.teams.desk),
          period,
          asOf,
        })
      ).data;
    const odd = { start: "2026-03-05", end: "2026-03-30" };
    const then = [await read(odd, null), await read(MARCH, null)];
    db.clock.set("2026-06-15T12:00:00Z");
    await publishClosedMonths(db.deps, org.id);
    db.clock.set("2026-06-20T10:00:00Z");
    await lateTicket("late", "ada", true);
    must(
      await movePerson(db.deps, org.admin, {
        personId: org.people.ben,
        from: "2026-03-10" as LocalDate,
        teamId: org.teams.field,
      }),
    );
    await work();
    expect([await read(odd, TEST_NOW), await read(MARCH, TEST_NOW)]).toEqual(then);
    expect(await read(odd, null)).not.toEqual(then[0]);
  });

  test("of the future is refused", async () => {
    const { errors } = await ask(
      db,
      (await org.as("dana")).viewer,
      `{ organisation { metric(metric: REOPEN_RATE, period: {start: "2026-03-01", end: "2026-04-01"}, asOf: "2027-01-01T00:00:00Z") { n } } }`,
    );
    expect(errors?.[0]?.message).toContain("still to come");
    expect(errors?.[0]?.originalError).toMatchObject({ argument: ["asOf"] });
  });
});

const DIGITS = `value numerator denominator n nImmature nExcluded dataAsOf explanation interval { low high } exclusions { reason count } facts { totalCount nodes { id } }`;
