import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { jobHandlers } from "../../../src/job-handlers.js";
import { rebuildOutcomes } from "../../../src/outcomes/actions/derive-outcomes.js";
import { publishClosedMonths } from "../../../src/outcomes/actions/publish-figures.js";
import { rebuildRollups } from "../../../src/outcomes/actions/rebuild-rollups.js";
import { fromGlobalId, toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import {
  closedTicket,
  instant,
  oldArticle,
  solvedBy,
  tell,
  tellAndDerive,
} from "../actions/outcome-fixture.js";
import { ask } from "./outcomes-client.js";

interface Fact {
  readonly id: string;
  readonly exclusion: string | null;
  readonly counted: boolean;
  readonly disputes: readonly { readonly state: string; readonly reason: string }[];
  readonly ticket: { readonly externalId: string };
}
interface Figure {
  readonly n: number;
  readonly nImmature: number;
  readonly nExcluded: number;
  readonly value: number | null;
  readonly exclusions: readonly { readonly reason: string; readonly count: number }[];
  readonly facts: { readonly totalCount: number; readonly nodes: readonly Fact[] };
}
interface Dispute {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}
interface Payload {
  readonly dispute: Dispute | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

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
  const at = (hour: number): ReturnType<typeof instant> =>
    instant(`2026-03-05T${String(hour).padStart(2, "0")}:00:00Z`);
  await tell(db, org, {
    articles: [oldArticle("a", "ben")],
    tickets: [
      closedTicket("t0", "2026-03-02T09:00:00Z", "ada"),
      closedTicket("t1", "2026-03-03T09:00:00Z", "ada"),
      closedTicket("bad", "2026-03-05T08:00:00Z", "ada", {
        resolvedAt: at(18),
        closedAt: at(18),
        statusHistory: [
          { status: "NEW", at: at(8) },
          { status: "RESOLVED", at: at(9), by: "ada" },
          { status: "OPEN", at: at(15) },
          { status: "CLOSED", at: at(18), by: "ben" },
        ],
      }),
      closedTicket("new", "2026-06-14T09:00:00Z", "ada"),
    ],
    links: [solvedBy("t0", "a", "lea", "2026-03-02T09:30:00Z")],
  });
  await rebuildOutcomes(db.deps, org.id);
});
afterAll(async () => db.close());

const YEAR = { start: "2026-01-01", end: "2026-07-01" };

async function figure(
  as: Viewer | PersonName,
  metric = "REOPEN_RATE",
  period: typeof YEAR = YEAR,
): Promise<Figure> {
  const viewer = typeof as === "string" ? (await org.as(as)).viewer : as;
  const { data, errors } = await ask<{ person: { metric: Figure } }>(
    db,
    viewer,
    `query ($id: ID!, $metric: Metric!, $period: PeriodInput!) { person(id: $id) { metric(metric: $metric, period: $period) {
      value n nImmature nExcluded exclusions { reason count }
      facts { totalCount nodes { id exclusion counted ticket { externalId } disputes { state reason } } } } } }`,
    { id: toGlobalId("Person", org.people.ada), metric, period },
  );
  expect(errors).toBeUndefined();
  return data.person.metric;
}

async function mutate(as: Viewer | PersonName, name: string, type: string, input: object): Promise<Payload> {
  const viewer = typeof as === "string" ? (await org.as(as)).viewer : as;
  const { data, errors } = await ask<Record<string, Payload>>(
    db,
    viewer,
    `mutation ($input: ${type}!) { ${name}(input: $input) { dispute { id state version } userErrors { code path } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[name] as Payload;
}

const file = async (
  as: Viewer | PersonName,
  factId: string,
  reason = "It was the printer.",
): Promise<Payload> => mutate(as, "factDispute", "FactDisputeInput", { factId, reason });
const resolve = async (
  as: Viewer | PersonName,
  dispute: Dispute | null,
  decision = "UPHOLD",
  more: object = {},
): Promise<Payload> =>
  mutate(as, "disputeResolve", "DisputeResolveInput", {
    disputeId: dispute?.id ?? "",
    version: dispute?.version ?? 0,
    decision,
    resolution: "The log shows it.",
    ...more,
  });

/** The fact of the resolution that was reopened. */
async function badFact(): Promise<string> {
  const { facts } = await figure("ada");
  return facts.nodes.find(({ ticket }) => ticket.externalId === "bad")?.id ?? "";
}

describe("the list of facts", () => {
  test("is as long as what counts, what is too recent and what was left out together", async () => {
    const { n, nImmature, nExcluded, facts } = await figure("ada");
    expect({ n, nImmature, nExcluded }).toEqual({ n: 3, nImmature: 1, nExcluded: 0 });
    expect(facts.totalCount).toBe(4);
    expect(facts.nodes.filter(({ counted }) => counted)).toHaveLength(3);
  });
});

describe("a dispute", () => {
  test("leaves the fact in the figure until somebody agrees, and then recomputes it at once", async () => {
    const id = await badFact();
    const filed = await file("ada", id);
    expect(filed).toMatchObject({ dispute: { state: "OPEN", version: 1 }, userErrors: [] });
    expect(await figure("ada")).toMatchObject({ n: 3, value: 1 / 3 });
    db.clock.set("2026-06-16T10:00:00Z");
    expect(await resolve("lea", filed.dispute)).toMatchObject({ dispute: { state: "UPHELD", version: 2 } });
    const after = await figure("ada");
    expect(after).toMatchObject({
      n: 2,
      value: 0,
      nExcluded: 1,
      exclusions: [{ reason: "DISPUTED_UPHELD", count: 1 }],
      facts: { totalCount: 4 },
    });
    expect(after.facts.nodes.find(({ ticket }) => ticket.externalId === "bad")).toMatchObject({
      exclusion: "DISPUTED_UPHELD",
      disputes: [{ state: "UPHELD", reason: "It was the printer." }],
    });
    // Whoever derives it again leaves it out too, and the cells agree.
    expect(await rebuildOutcomes(db.deps, org.id)).toMatchObject({ superseded: 0, appended: 0 });
    expect(await rebuildRollups(db.deps, org.id)).toMatchObject({ corrected: 0 });
  });

  test("that was upheld does not leave out what happens to the ticket afterwards", async () => {
    const filed = await file("ada", await badFact());
    await resolve("lea", filed.dispute);
    db.clock.set("2026-06-16T10:00:00Z");
    await tellAndDerive(db, org, { tickets: [closedTicket("t2", "2026-03-09T09:00:00Z", "ada")] });
    expect(await figure("ada")).toMatchObject({ n: 3, nExcluded: 1 });
  });

  test("keeps every step: who, when and why", async () => {
    const filed = await file("ada", await badFact());
    await resolve("lea", filed.dispute, "REJECT");
    expect(await figure("ada")).toMatchObject({ n: 3, value: 1 / 3 });
    const { data } = await ask(
      db,
      (await org.as("ada")).viewer,
      `{ disputes(state: REJECTED) { nodes { metric reason resolution occurredOn person { displayName } resolvedBy { displayName } ticket { externalId }
        events { stateBefore stateAfter note at actor { displayName } } } } }`,
    );
    expect(data).toEqual({
      disputes: {
        nodes: [
          {
            metric: "REOPEN_RATE",
            reason: "It was the printer.",
            resolution: "The log shows it.",
            occurredOn: "2026-03-05",
            person: { displayName: "Ada" },
            resolvedBy: { displayName: "Lea" },
            ticket: { externalId: "bad" },
            events: [
              {
                stateBefore: null,
                stateAfter: "OPEN",
                note: "It was the printer.",
                at: TEST_NOW,
                actor: { displayName: "Ada" },
              },
              {
                stateBefore: "OPEN",
                stateAfter: "REJECTED",
                note: "The log shows it.",
                at: TEST_NOW,
                actor: { displayName: "Lea" },
              },
            ],
          },
        ],
      },
    });
  });

  test("is filed only by the person whom the fact is about, once at a time, with a reason", async () => {
    const id = await badFact();
    const codes = async (payload: Promise<Payload>): Promise<readonly string[]> =>
      (await payload).userErrors.map(({ code }) => code);
    expect(await codes(file("lea", id))).toEqual(["FORBIDDEN"]);
    expect(await codes(file("ben", id))).toEqual(["NOT_FOUND"]);
    expect(await codes(file("ada", toGlobalId("Ticket", fromGlobalId(id)?.id ?? "")))).toEqual(["NOT_FOUND"]);
    const foreign = await createTestOrganisation(db.deps, `foreign-${made}`);
    expect(await codes(file((await foreign.as("ada")).viewer, id))).toEqual(["NOT_FOUND"]);
    expect(await codes(file("ada", id, " "))).toEqual(["VALIDATION_FAILED"]);
    expect(await codes(file({ ...(await org.as("ada")).viewer, scopes: new Set(["read"]) }, id))).toEqual([
      "FORBIDDEN",
    ]);
    expect(await codes(file("ada", id))).toEqual([]);
    expect(await codes(file("ada", id))).toEqual(["ALREADY_EXISTS"]);
  });

  test("is not decided by who gains, by whose link the fact rests on, by strangers, twice, or unseen", async () => {
    const { facts } = await figure("ada", "ACCURATE_REUSE_PER_100");
    const linked = facts.nodes.find(({ ticket }) => ticket.externalId === "t0");
    const filed = await file("ada", linked?.id ?? "");
    const codes = async (...args: Parameters<typeof resolve>): Promise<readonly string[]> =>
      (await resolve(...args)).userErrors.map(({ code }) => code);
    expect(await codes("ada", filed.dispute)).toEqual(["SELF_REVIEW_FORBIDDEN"]);
    expect(await codes("lea", filed.dispute)).toEqual(["SELF_REVIEW_FORBIDDEN"]);
    for (const stranger of ["ben", "max"] as const)
      expect(await codes(stranger, filed.dispute)).toEqual(["NOT_FOUND"]);
    expect(await codes("dana", filed.dispute, "UPHOLD", { version: 7 })).toEqual(["VERSION_CONFLICT"]);
    expect(await codes("dana", filed.dispute, "UPHOLD", { resolution: "" })).toEqual(["VALIDATION_FAILED"]);
    expect(await codes("dana", filed.dispute)).toEqual([]);
    expect(await codes("dana", filed.dispute)).toEqual(["INVALID_STATE"]);
    expect((await file("ada", linked?.id ?? "")).userErrors).toMatchObject([{ code: "INVALID_STATE" }]);
  });

  test("can be withdrawn by whoever filed it while it is open, and filed again", async () => {
    const id = await badFact();
    const filed = await file("ada", id);
    const withdraw = async (as: PersonName): Promise<Payload> =>
      mutate(as, "disputeWithdraw", "DisputeWithdrawInput", {
        disputeId: filed.dispute?.id,
        version: filed.dispute?.version,
      });
    expect((await withdraw("lea")).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect(await withdraw("ada")).toMatchObject({ dispute: { state: "WITHDRAWN" }, userErrors: [] });
    expect((await withdraw("ada")).userErrors).toMatchObject([{ code: "INVALID_STATE" }]);
    expect((await file("ada", id)).userErrors).toEqual([]);
  });

  test("about a fact of a published month leaves the figure and opens a restatement", async () => {
    await publishClosedMonths(db.deps, org.id);
    const march = { start: "2026-03-01", end: "2026-04-01" };
    const { facts } = await figure("ada", "REOPEN_RATE", march);
    const bad = facts.nodes.find(({ ticket }) => ticket.externalId === "bad");
    db.clock.set("2026-06-16T10:00:00Z");
    const filed = await file("ada", bad?.id ?? "");
    await resolve("lea", filed.dispute);
    const [event] = await db.database.query<{ payload: { ids: readonly string[] } }>(
      `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'figures-changed' and j.payload ->> 'organisationId' = $1`,
      [org.id],
    );
    expect(event?.payload.ids).toEqual(["REOPEN_RATE/2026-03-01/DISPUTE_UPHELD"]);
    await jobHandlers(db.deps)["figures-changed"][0]?.(org.id, event?.payload.ids ?? []);
    const { data } = await ask<{ person: { metric: object } }>(
      db,
      (await org.as("ada")).viewer,
      `query ($id: ID!, $period: PeriodInput!) { person(id: $id) { metric(metric: REOPEN_RATE, period: $period) {
        n published { isRestated } facts { totalCount } restatements { nodes { reason before { n value } after { n value } } } } } }`,
      { id: toGlobalId("Person", org.people.ada), period: march },
    );
    expect(data.person.metric).toEqual({
      n: 3,
      published: { isRestated: false },
      facts: { totalCount: 3 },
      restatements: {
        nodes: [{ reason: "DISPUTE_UPHELD", before: { n: 3, value: 1 / 3 }, after: { n: 2, value: 0 } }],
      },
    });
    // The list shows what was published; its facts can be named although they were derived anew.
    expect((await file("ada", bad?.id ?? "")).userErrors).toMatchObject([{ code: "INVALID_STATE" }]);
  });
});

describe("who sees disputes", () => {
  const LIST = `{ disputes { nodes { reason person { displayName } } } }`;
  const seenBy = async (viewer: Viewer): Promise<number> =>
    (await ask<{ disputes: { nodes: readonly object[] } }>(db, viewer, LIST)).data.disputes.nodes.length;

  test("are the person, those above and administrators, and the person learns of it", async () => {
    await file("ada", await badFact());
    for (const [name, count] of [
      ["ada", 1],
      ["lea", 1],
      ["dana", 1],
      ["ben", 0],
      ["max", 0],
    ] as const)
      expect(await seenBy((await org.as(name)).viewer)).toBe(count);
    expect(await seenBy({ ...(await org.as("max")).viewer, isAdministrator: true })).toBe(1);
    expect(await seenBy((await org.asTool()).viewer)).toBe(0);
    const { data } = await ask<{ viewer: { accessLog: { nodes: { what: string }[] } } }>(
      db,
      (await org.as("ada")).viewer,
      `{ viewer { accessLog { nodes { what viewer { displayName } } } } }`,
    );
    expect(data.viewer.accessLog.nodes).toEqual([
      { what: "disputes of facts", viewer: { displayName: "Max" } },
      { what: "disputes of facts", viewer: { displayName: "Dana" } },
      { what: "disputes of facts", viewer: { displayName: "Lea" } },
    ]);
  });

  test("in team-only mode are the person and administrators, who then decide", async () => {
    const filed = await file("ada", await badFact());
    await db.database.query(`update organisation set team_only_mode = true where id = $1`, [org.id]);
    expect(await seenBy((await org.as("lea")).viewer)).toBe(0);
    expect(await seenBy((await org.as("ada")).viewer)).toBe(1);
    expect((await resolve("lea", filed.dispute)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await resolve("dana", filed.dispute)).userErrors).toEqual([]);
    expect(await figure("ada")).toMatchObject({ n: 2 });
  });
});

test("in team-only mode nobody lists the facts of a group, and looking at them otherwise is told to whoever they are about", async () => {
  const query = `query ($id: ID!) { team(id: $id) { metric(metric: REOPEN_RATE, period: {start: "2026-01-01", end: "2026-07-01"}) { n facts { totalCount nodes { ticket { externalId resolver { displayName } } } } } } }`;
  const read = async (): Promise<{ n: number; facts: object | null }> =>
    (
      await ask<{ team: { metric: { n: number; facts: object | null } } }>(
        db,
        (await org.as("max")).viewer,
        query,
        {
          id: toGlobalId("Team", org.teams.field),
        },
      )
    ).data.team.metric;
  await tellAndDerive(db, org, { tickets: [closedTicket("f", "2026-03-09T09:00:00Z", "fia")] });
  expect(await read()).toMatchObject({ n: 1, facts: { totalCount: 1 } });
  const { data } = await ask<{ viewer: { accessLog: { nodes: { what: string }[] } } }>(
    db,
    (await org.as("fia")).viewer,
    `{ viewer { accessLog { nodes { what } } } }`,
  );
  expect(data.viewer.accessLog.nodes).toEqual([
    { what: "facts of Reopen rate from 2026-01-01 until 2026-07-01" },
  ]);
  await db.database.query(`update organisation set team_only_mode = true where id = $1`, [org.id]);
  expect(await read()).toEqual({ n: 1, facts: null });
});
