import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { rebuildOutcomes, refreshTickets } from "../../../src/outcomes/actions/derive-outcomes.js";
import { Rollups0018 } from "../../../migrations/0018-rollups.js";
import { rebuildRollups } from "../../../src/outcomes/actions/rebuild-rollups.js";
import { TargetMetric } from "../../../src/outcomes/domain/target-metric.js";
import {
  readScopeSums,
  readScopeSumsFromFacts,
  type MeasurementRequest,
  type MetricScope,
} from "../../../src/outcomes/store/measurements.read-model.js";
import { movePerson } from "../../../src/people/actions/move-person.js";
import { drainJobs } from "../../../src/platform/database/jobs.js";
import { addDays, type LocalDate } from "../../../src/platform/kernel/period.js";
import { seededRandom, type Random } from "../../../src/platform/kernel/random.js";
import { jobHandlers } from "../../../src/job-handlers.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { closedTicket, instant, period, sumsOf, tell, tellAndDerive, ticketIds } from "./outcome-fixture.js";
import { randomWorld, shuffled } from "./random-world.js";

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

/** The cells without their ids, in a fixed order. */
async function cells(): Promise<readonly string[]> {
  const rows = await db.database.query<{ cell: string }>(
    `select (to_jsonb(r) - 'id')::text as cell from outcome_rollup r where r.organisation_id = $1 order by 1`,
    [org.id],
  );
  return rows.map((row) => row.cell);
}

/** Tickets that come late, in any order, change their mind and change hands, while people change teams. */
async function liveThrough(random: Random): Promise<void> {
  const world = randomWorld(random, 40);
  await tell(db, org, { articles: world.articles });
  const movers = ["ada", "fia", "ben"] as const;
  for (const [index, ticket] of shuffled(random, world.tickets).entries()) {
    await tellAndDerive(db, org, { tickets: [ticket] });
    if (index % 13 === 5) {
      const mover = movers[Math.floor(index / 13)] ?? "cy";
      must(
        await movePerson(db.deps, org.admin, {
          personId: org.people[mover],
          from: addDays("2026-03-01" as LocalDate, Math.floor(random() * 90)),
          teamId: random() < 0.5 ? org.teams.desk : org.teams.field,
        }),
      );
    }
  }
  for (const link of shuffled(random, world.links)) await tellAndDerive(db, org, { links: [link] });
  const again = world.tickets.slice(0, 8).map((ticket) => ({
    ...ticket,
    resolver: "cy",
    isSpam: random() < 0.5,
    sourceUpdatedAt: instant("2026-06-14T08:00:00Z"),
  }));
  await tellAndDerive(db, org, { tickets: again });
}

function randomRequests(random: Random): readonly MeasurementRequest[] {
  const scopes: readonly MetricScope[] = [
    { level: "ORGANISATION" },
    ...Object.values(org.teams).map((id) => ({ level: "TEAM", id }) as const),
    ...Object.values(org.people).map((id) => ({ level: "PERSON", id }) as const),
  ];
  return scopes.flatMap((scope) =>
    Object.values(TargetMetric).map((metric) => {
      const start = addDays("2026-02-20" as LocalDate, Math.floor(random() * 70));
      const some = { start, end: addDays(start, 1 + Math.floor(random() * 80)) };
      const whole = period("2026-03-01", random() < 0.5 ? "2026-04-01" : "2026-06-01");
      return { metric, scope, period: random() < 0.5 ? some : whole, asOf: null };
    }),
  );
}

test("a ticket's figures are right as soon as its job has run", async () => {
  await tell(db, org, { tickets: [closedTicket("t", "2026-06-15T07:00:00Z", "ada")] });
  const scope = { level: "TEAM", id: org.teams.desk } as const;
  const june = period("2026-06-01", "2026-07-01");
  expect(await sumsOf(db, org, "REOPEN_RATE", scope, june)).toMatchObject({ immature: 0 });
  await drainJobs(db.database, jobHandlers(db.deps), db.deps.log);
  expect(await sumsOf(db, org, "REOPEN_RATE", scope, june)).toMatchObject({
    denominator: 0,
    immature: 1_000_000,
  });
  db.clock.set("2026-06-22T09:00:00Z");
  expect(await sumsOf(db, org, "REOPEN_RATE", scope, june)).toMatchObject({
    denominator: 1_000_000,
    immature: 0,
  });
});

test.each([31, 32, 33])(
  "cells kept fact by fact are to the bit what a rebuild gives, and give the figures of the facts (history %i)",
  async (seed) => {
    const random = seededRandom(seed);
    await liveThrough(random);
    const kept = await cells();
    expect(kept.length).toBeGreaterThan(50);
    expect(await rebuildRollups(db.deps, org.id)).toMatchObject({ cells: kept.length, corrected: 0 });
    await db.database.query(`delete from outcome_rollup where organisation_id = $1`, [org.id]);
    expect(await rebuildRollups(db.deps, org.id)).toMatchObject({ corrected: kept.length });
    expect(await cells()).toEqual(kept);

    const requests = randomRequests(random);
    // In the midst of it, so that some facts are too recent to count.
    for (const now of [instant("2026-04-20T12:00:00Z"), db.clock.now()]) {
      const fromCells = await readScopeSums(db.database, org.id, now, requests);
      expect(fromCells).toEqual(await readScopeSumsFromFacts(db.database, org.id, now, requests));
      expect(fromCells.some(({ sums }) => sums.immature > 0)).toBe(true);
      expect(fromCells.filter(({ sums }) => sums.denominator > 0).length).toBeGreaterThan(30);
    }
  },
);

test("a rebuild mends cells that somebody has spoilt, adds missing ones and removes strange ones", async () => {
  await tellAndDerive(db, org, {
    tickets: [
      closedTicket("t", "2026-03-02T09:00:00Z", "ada"),
      closedTicket("u", "2026-04-02T09:00:00Z", "ben"),
    ],
  });
  const right = await cells();
  const [spoilt] = await db.database.query<{ count: number }>(
    `select count(*)::int as count from outcome_rollup where organisation_id = $1 and month in ('2026-03-01', '2026-04-01')`,
    [org.id],
  );
  expect(spoilt?.count).toBeGreaterThan(10);
  await db.database.query(
    `update outcome_rollup set numerator = numerator + 1 where organisation_id = $1 and month = '2026-03-01'`,
    [org.id],
  );
  await db.database.query(`delete from outcome_rollup where organisation_id = $1 and month = '2026-04-01'`, [
    org.id,
  ]);
  await db.database.query(
    `insert into outcome_rollup (organisation_id, id, metric, month, numerator, undecided, denominator, reviewed_links, facts)
     values ($1, gen_random_uuid(), 'REOPEN_RATE', '2026-05-01', 0, 0, 1000000, 0, 1)`,
    [org.id],
  );
  const seen: string[] = [];
  const done = await rebuildRollups(db.deps, org.id, (month, months) => seen.push(`${month}/${months}`));
  expect(done).toMatchObject({ cells: right.length, corrected: (spoilt?.count ?? 0) + 1 });
  expect(seen.at(-1)).toBe(`${done.months}/${done.months}`);
  expect(await cells()).toEqual(right);
});

test("two derivations at once keep the cells right", async () => {
  const world = randomWorld(seededRandom(4), 30);
  await tell(db, org, world);
  const ids = await ticketIds(
    db,
    org,
    world.tickets.map((ticket) => ticket.externalId),
  );
  await Promise.all([
    refreshTickets(db.deps, org.id, ids.slice(0, 20)),
    refreshTickets(db.deps, org.id, ids.slice(10)),
    refreshTickets(db.deps, org.id, ids),
  ]);
  expect((await rebuildRollups(db.deps, org.id)).corrected).toBe(0);
});

test("a fact that names a team and nobody belongs to that team and those above it", async () => {
  await db.database.query(
    `insert into outcome_fact (organisation_id, occurred_on, id, metric, definition_version, subject_id, ordinal, team_id,
       occurred_at, numerator, undecided, denominator, reviewed_links, evidence, recorded_at)
     values ($1, '2026-03-05', gen_random_uuid(), 'REOPEN_RATE', 1, gen_random_uuid(), 0, $2,
       '2026-03-05T09:00:00Z', 1000000, 0, 4000000, 0, '{"relatedTicketId": null, "linkIds": []}', '2026-03-05T10:00:00Z')`,
    [org.id, org.teams.field],
  );
  await rebuildRollups(db.deps, org.id);
  const requests = [org.teams.field, org.teams.company, org.teams.desk].flatMap((id) =>
    [period("2026-03-01", "2026-04-01"), period("2026-03-02", "2026-03-09")].map((over) => ({
      metric: "REOPEN_RATE" as const,
      scope: { level: "TEAM" as const, id },
      period: over,
      asOf: null,
    })),
  );
  const sums = await readScopeSums(db.database, org.id, db.clock.now(), requests);
  expect(sums.map((one) => one.sums.denominator)).toEqual([4e6, 4e6, 4e6, 4e6, 0, 0]);
  expect(sums).toEqual(await readScopeSumsFromFacts(db.database, org.id, db.clock.now(), requests));
});

test("the migration gives the facts that are there already their cells", async () => {
  await tell(db, org, randomWorld(seededRandom(9), 20));
  await rebuildOutcomes(db.deps, org.id);
  const kept = await cells();
  expect(kept.length).toBeGreaterThan(20);
  const runner = db.database.dataSource.createQueryRunner();
  await new Rollups0018().down(runner);
  await new Rollups0018().up(runner);
  await runner.release();
  expect(await cells()).toEqual(kept);
});
