import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { refreshPeople } from "../../../src/outcomes/actions/derive-people-outcomes.js";
import {
  rebuildOutcomes,
  refreshTickets,
  refreshTicketsOfArticles,
} from "../../../src/outcomes/actions/derive-outcomes.js";
import { addSums, type MetricSums } from "../../../src/outcomes/domain/metric-sums.js";
import { movePerson } from "../../../src/people/actions/move-person.js";
import type { PersonId } from "../../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import { seededRandom } from "../../../src/platform/kernel/random.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import {
  closedTicket,
  factsInForce,
  instant,
  oldArticle,
  period,
  SPRING,
  solvedBy,
  sumsOf,
  tell,
  tellAndDerive,
  TICKET_METRICS,
  ticketIds,
} from "./outcome-fixture.js";
import { randomWorld, shuffled, type World } from "./random-world.js";

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

const person = (id: PersonId): { readonly level: "PERSON"; readonly id: PersonId } => ({
  level: "PERSON",
  id,
});

async function countRows(): Promise<number> {
  const [row] = await db.database.query<{ count: number }>(
    `select count(*)::int as count from outcome_fact where organisation_id = $1`,
    [org.id],
  );
  return row?.count ?? 0;
}

describe("deriving facts piece by piece", () => {
  test.each([11, 12])(
    "gives the same facts as a rebuild, in whatever order it happens (seed %i)",
    async (seed) => {
      const random = seededRandom(seed);
      const world = randomWorld(random, 32);
      await tell(db, org, { articles: world.articles });
      await refreshPeople(db.deps, org.id, Object.values(org.people));
      for (const ticket of shuffled(random, world.tickets))
        await tellAndDerive(db, org, { tickets: [ticket] });
      for (const link of shuffled(random, world.links)) await tellAndDerive(db, org, { links: [link] });
      const piecemeal = await factsInForce(db, org);
      const rebuilt = await rebuildOutcomes(db.deps, org.id);
      expect(rebuilt).toMatchObject({ superseded: 0, appended: 0 });
      await db.database.query(`delete from outcome_fact where organisation_id = $1`, [org.id]);
      await rebuildOutcomes(db.deps, org.id);
      expect(await factsInForce(db, org)).toEqual(piecemeal);
      expect(piecemeal.length).toBeGreaterThan(100);
    },
  );

  test("writes nothing when it is done again, also by several at once", async () => {
    const world = randomWorld(seededRandom(3), 30);
    await tell(db, org, world);
    const ids = await ticketIds(
      db,
      org,
      world.tickets.map((ticket) => ticket.externalId),
    );
    await Promise.all([1, 2, 3].map(() => refreshTickets(db.deps, org.id, ids)));
    const before = await countRows();
    expect(before).toBe((await factsInForce(db, org)).length);
    await refreshTickets(db.deps, org.id, ids);
    expect(await countRows()).toBe(before);
  });

  test("derives a callback of an earlier ticket from a later one of the same requester", async () => {
    await tellAndDerive(db, org, {
      tickets: [closedTicket("first", "2026-03-02T09:00:00Z", "ada", { requesterKey: "r" })],
    });
    expect(await sumsOf(db, org, "CALLBACK_RATE", person(org.people.ada))).toMatchObject({ numerator: 0 });
    await tellAndDerive(db, org, {
      tickets: [closedTicket("second", "2026-03-04T09:00:00Z", "ben", { requesterKey: "r" })],
    });
    expect(await sumsOf(db, org, "CALLBACK_RATE", person(org.people.ada))).toMatchObject({
      numerator: 1_000_000,
    });
  });

  test("takes reuse back when it turns out that the linker had contributed before", async () => {
    await tellAndDerive(db, org, {
      tickets: [closedTicket("t", "2026-03-02T09:00:00Z", "ada")],
      articles: [oldArticle("a", "ben")],
      links: [solvedBy("t", "a", "ada", "2026-03-02T09:30:00Z")],
    });
    const reuse = async (): Promise<MetricSums> =>
      sumsOf(db, org, "ACCURATE_REUSE_PER_100", person(org.people.ada));
    expect(await reuse()).toMatchObject({ numerator: 1_000_000 });
    await tell(db, org, {
      articles: [
        {
          ...oldArticle("a", "ben"),
          body: "Better.",
          updatedBy: "ada",
          updatedAt: instant("2026-02-01T08:00:00Z"),
        },
      ],
    });
    const articles = await db.database.query<{ id: string }>(
      `select id from article where organisation_id = $1`,
      [org.id],
    );
    await refreshTicketsOfArticles(
      db.deps,
      org.id,
      articles.map((article) => article.id),
    );
    expect(await reuse()).toMatchObject({ numerator: 0, denominator: 1_000_000 });
  });
});

test("an earlier asOf gives the same digits after late tickets have arrived", async () => {
  const reads = async (asOf: string): Promise<readonly MetricSums[]> =>
    Promise.all(
      TICKET_METRICS.map((metric) =>
        sumsOf(db, org, metric, { level: "TEAM", id: org.teams.company }, SPRING, instant(asOf)),
      ),
    );
  const world = randomWorld(seededRandom(5), 60);
  await tell(db, org, { articles: world.articles });
  await tellAndDerive(db, org, part(world, 0, 30));
  const before = await reads("2026-06-15T12:00:00Z");
  db.clock.set("2026-06-20T10:00:00Z");
  must(
    await movePerson(db.deps, org.admin, {
      personId: org.people.fia,
      from: "2026-03-15" as LocalDate,
      teamId: org.teams.desk,
    }),
  );
  await tellAndDerive(db, org, part(world, 30, 60));
  expect(await reads("2026-06-15T12:00:00Z")).toEqual(before);
  expect(await reads("2026-06-20T12:00:00Z")).not.toEqual(
    before.map((sums) => ({ ...sums, dataAsOf: "2026-06-20T12:00:00.000Z" })),
  );
});

function part(world: World, from: number, to: number): Omit<World, "articles"> {
  const tickets = world.tickets.slice(from, to);
  const names = new Set(tickets.map((ticket) => ticket.externalId));
  return { tickets, links: world.links.filter((link) => names.has(link.ticket)) };
}

test("a team is the sum of its members for every metric", async () => {
  const world = randomWorld(seededRandom(21), 80);
  await tell(db, org, world);
  await rebuildOutcomes(db.deps, org.id);
  for (const metric of TICKET_METRICS) {
    const team = await sumsOf(db, org, metric, { level: "TEAM", id: org.teams.company });
    const members = await Promise.all(
      Object.values(org.people).map((id) => sumsOf(db, org, metric, person(id))),
    );
    expect(team).toEqual(members.reduce(addSums));
    const parts = await Promise.all(
      [org.teams.desk, org.teams.field].map((id) => sumsOf(db, org, metric, { level: "TEAM", id })),
    );
    // Dana leads the company and is in no team below it; she resolves nothing here.
    expect(team).toEqual(parts.reduce(addSums));
    if (metric !== "DUP_BURDEN") expect(team.denominator).toBeGreaterThan(0);
  }
});

test("somebody who moves leaves the facts of each day with the team of that day", async () => {
  must(
    await movePerson(db.deps, org.admin, {
      personId: org.people.fia,
      from: "2026-04-01" as LocalDate,
      teamId: org.teams.desk,
    }),
  );
  await tellAndDerive(db, org, {
    tickets: [
      closedTicket("one", "2026-03-10T09:00:00Z", "fia"),
      closedTicket("two", "2026-03-31T09:00:00Z", "fia"),
      closedTicket("three", "2026-04-01T09:00:00Z", "fia"),
    ],
  });
  const denominators = await Promise.all(
    [org.teams.field, org.teams.desk, org.teams.company].map(
      async (id) => (await sumsOf(db, org, "REOPEN_RATE", { level: "TEAM", id })).denominator,
    ),
  );
  expect(denominators).toEqual([2_000_000, 1_000_000, 3_000_000]);
  expect((await sumsOf(db, org, "REOPEN_RATE", person(org.people.fia))).denominator).toBe(3_000_000);
});

test("the months of a quarter add up to the quarter", async () => {
  await tell(db, org, randomWorld(seededRandom(8), 60));
  await rebuildOutcomes(db.deps, org.id);
  const months = [
    period("2026-03-01", "2026-04-01"),
    period("2026-04-01", "2026-05-01"),
    period("2026-05-01", "2026-06-01"),
  ];
  for (const metric of TICKET_METRICS) {
    const parts = await Promise.all(
      months.map((month) => sumsOf(db, org, metric, { level: "ORGANISATION" }, month)),
    );
    expect(parts.reduce(addSums)).toEqual(await sumsOf(db, org, metric, { level: "ORGANISATION" }));
  }
});
