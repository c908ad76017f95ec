import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ensureSource } from "../../../src/people/actions/ensure-source.js";
import { upsertPeople } from "../../../src/people/actions/upsert-people.js";
import type { SourceId } from "../../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import { stateNoArticle } from "../../../src/tickets/actions/state-no-article.js";
import { upsertTickets } from "../../../src/tickets/actions/upsert-tickets.js";
import { withdrawNoArticle } from "../../../src/tickets/actions/withdraw-no-article.js";
import type { TicketRow } from "../../../src/tickets/domain/rows.js";
import type { TicketId } from "../../../src/platform/kernel/ids.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { at } from "../domain/observe.js";

let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
});
afterAll(async () => db.close());

async function upsert(...rows: readonly TicketRow[]): Promise<readonly string[]> {
  const outcomes = must(await upsertTickets(db.deps, org.admin, org.sourceId, rows, "API"));
  return outcomes.map((outcome) => outcome.status);
}

/** Everything about a ticket that could depend on arrival and must not. */
async function shown(externalId: string): Promise<Record<string, unknown> | undefined> {
  const rows = await db.database.query<Record<string, unknown>>(
    `select to_jsonb(t) - 'id' - 'external_id' - 'recorded_at' - 'updated_at' as ticket,
       (select jsonb_agg(jsonb_build_array(c.status, c.occurred_at, c.by_person_id, c.source_event_id) order by c.occurred_at, c.status)
        from ticket_status_change c where c.ticket_id = t.id) as changes,
       (select jsonb_build_array(s.reason, s.stated_at) from no_article_statement s
        where s.ticket_id = t.id and s.withdrawn_at is null) as statement
     from ticket t where t.organisation_id = $1 and t.external_id = $2`,
    [org.id, externalId],
  );
  return rows[0];
}

async function column(externalId: string, name: string): Promise<unknown> {
  return ((await shown(externalId))?.["ticket"] as Record<string, unknown> | undefined)?.[name];
}

function permutations<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length <= 1) return [list];
  return list.flatMap((first, index) =>
    permutations(list.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}

const opened = { createdAt: at(0), sourceUpdatedAt: at(0), status: "NEW" } as const;

describe("taking in tickets", () => {
  test("gives identical rows for every order of arrival, in one call or in several", async () => {
    const rows: readonly Omit<TicketRow, "externalId">[] = [
      { ...opened, kind: "INCIDENT", assignee: "ada", priority: "low", touches: ["ada"] },
      {
        ...opened,
        status: "RESOLVED",
        sourceUpdatedAt: at(2),
        resolver: "ada",
        resolvedAt: at(2),
        noArticleReason: "ONE_OFF",
      },
      {
        ...opened,
        status: "OPEN",
        sourceUpdatedAt: at(3),
        resolvedAt: null,
        noArticleReason: "OTHER",
        priority: "high",
        touches: ["ben", "ada"],
      },
      {
        createdAt: at(0),
        sourceUpdatedAt: at(3),
        status: "RESOLVED",
        noArticleReason: "SPAM",
        statusHistory: [
          { status: "OPEN", at: at(1), by: "nobody" },
          { status: "RESOLVED", at: at(5), by: "ben" },
        ],
      },
    ];
    const states = new Map<string, string>();
    for (const [index, order] of permutations(rows).entries()) {
      const [apart, together, split] = [`p${index}-a`, `p${index}-t`, `p${index}-s`];
      for (const row of order) await upsert({ externalId: apart, ...row });
      await upsert(...order.map((row) => ({ externalId: together, ...row })));
      await upsert(...order.slice(0, 2).map((row) => ({ externalId: split, ...row })));
      await upsert(...order.slice(2).map((row) => ({ externalId: split, ...row })));
      for (const id of [apart, together, split]) states.set(JSON.stringify(await shown(id)), id);
    }
    expect([...states.values()]).toHaveLength(1);
    expect(await shown("p0-a")).toMatchObject({
      ticket: {
        reopen_count: 1,
        priority: "high",
        assignee_id: org.people.ada,
        resolver_id: org.people.ben,
        unmatched_people: ["nobody"],
      },
      statement: ["SPAM", expect.anything()],
    });
  });

  test("reports a second run as unchanged and writes nothing", async () => {
    const rows: readonly TicketRow[] = [
      { externalId: "again", ...opened },
      { externalId: "again", ...opened, status: "OPEN", sourceUpdatedAt: at(1) },
      { externalId: "again2", ...opened, isSpam: true },
    ];
    expect(await upsert(...rows)).toEqual(["CREATED", "UPDATED", "CREATED"]);
    const count = `select (select count(*) from ticket_observation) as o, (select count(*) from ticket_status_change) as c,
      (select max(updated_at) from ticket) as u, (select count(*) from graphile_worker.jobs) as j`;
    const before = await db.database.query(count);
    db.clock.set("2026-06-15T11:00:00Z");
    expect(await upsert(...rows)).toEqual(["UNCHANGED", "UNCHANGED", "UNCHANGED"]);
    expect(await db.database.query(count)).toEqual(before);
  });

  test("ignores what is stale, clears what is null and leaves what is absent", async () => {
    await upsert({
      externalId: "s",
      ...opened,
      sourceUpdatedAt: at(5),
      priority: "high",
      queue: "A",
      channel: "phone",
    });
    expect(await upsert({ externalId: "s", sourceUpdatedAt: at(4), priority: "low", queue: "B" })).toEqual([
      "STALE_IGNORED",
    ]);
    expect(await upsert({ externalId: "s", sourceUpdatedAt: at(6), priority: null })).toEqual(["UPDATED"]);
    expect(await shown("s")).toMatchObject({ ticket: { priority: null, queue: "A", channel: "phone" } });
    expect(await upsert({ externalId: "s", sourceUpdatedAt: at(5), project: "P", priority: "x" })).toEqual([
      "UPDATED",
    ]);
    expect(await shown("s")).toMatchObject({ ticket: { priority: null, project: "P" } });
  });

  test("keeps apart ids that differ only in zeros or beyond 2^53", async () => {
    const ids = ["9007199254740993", "9007199254740992", "000123", "123"];
    expect(await upsert(...ids.map((externalId) => ({ externalId, ...opened })))).toEqual(
      ids.map(() => "CREATED"),
    );
    const rows = await db.database.query<{ id: string }>(
      `select external_id as id from ticket where external_id = any($1::text[])`,
      [ids],
    );
    expect(rows.map((row) => row.id).sort()).toEqual([...ids].sort());
    expect(await upsert({ externalId: " 000123 ", ...opened })).toEqual(["UNCHANGED"]);
  });

  test("keeps facts about unknown people without a person, and gives them one when they become known", async () => {
    const row: TicketRow = {
      externalId: "who",
      ...opened,
      assignee: "zoe",
      resolver: "BEN@example.org",
      touches: ["zoe", "ben"],
      statusHistory: [{ status: "RESOLVED", at: at(1), by: "zoe" }],
    };
    expect(await upsert(row)).toEqual(["CREATED"]);
    expect(await shown("who")).toMatchObject({
      ticket: {
        assignee_id: null,
        resolver_id: org.people.ben,
        touched_by: [org.people.ben],
        unmatched_people: ["zoe"],
      },
    });
    expect(await upsert(row)).toEqual(["UNCHANGED"]);
    const joinedOn = "2026-01-01" as LocalDate;
    must(
      await upsertPeople(db.deps, org.admin, org.sourceId, [
        { externalId: "zoe", displayName: "Zoe", joinedOn },
      ]),
    );
    expect(await upsert(row)).toEqual(["UPDATED"]);
    const after = await shown("who");
    expect(after).toMatchObject({
      ticket: { unmatched_people: [] },
      changes: [["RESOLVED", expect.anything(), expect.any(String), null]],
    });
    expect(await upsert(row)).toEqual(["UNCHANGED"]);
  });

  test("fails a bad row alone, at its place, saying where and what was expected", async () => {
    const outcomes = must(
      await upsertTickets(
        db.deps,
        org.admin,
        org.sourceId,
        [
          { externalId: "good1", ...opened },
          { externalId: "bad", ...opened, csat: -4 },
          { externalId: "new", priority: "x", sourceUpdatedAt: at(1) },
          { externalId: "good2", ...opened },
        ],
        "FILE",
      ),
    );
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["CREATED", "FAILED", "FAILED", "CREATED"]);
    expect(outcomes[1]).toMatchObject({ problems: [{ code: "VALIDATION_FAILED", path: ["csat"] }] });
    expect(outcomes[2]).toMatchObject({ problems: [{ code: "VALIDATION_FAILED", path: ["createdAt"] }] });
  });

  test("puts every accepted row on record with its time, its way and when it was learnt", async () => {
    db.clock.set("2026-06-15T12:00:00Z");
    must(
      await upsertTickets(
        db.deps,
        org.admin,
        org.sourceId,
        [{ externalId: "rec", ...opened, sourceUpdatedAt: at(23) }],
        "WEBHOOK",
      ),
    );
    const rows = await db.database.query(
      `select o.occurred_on::text as day, o.arrived_by as way, o.recorded_at = '2026-06-15T12:00:00Z' as now, o.content->>'status' as status
       from ticket_observation o join ticket t on t.id = o.ticket_id where t.external_id = 'rec'`,
    );
    expect(rows).toEqual([{ day: "2026-05-01", way: "WEBHOOK", now: true, status: "NEW" }]);
  });

  test("moves the time of the last change only when a reader sees a difference", async () => {
    db.clock.set("2026-06-15T13:00:00Z");
    await upsert({ externalId: "poll", ...opened });
    db.clock.set("2026-06-15T14:00:00Z");
    expect(await upsert({ externalId: "poll", ...opened, sourceUpdatedAt: at(1) })).toEqual(["UNCHANGED"]);
    expect(await column("poll", "source_updated_at")).toContain("2026-05-01T01");
    const times = `select (updated_at at time zone 'UTC')::text as u from ticket where external_id = 'poll'`;
    expect(await db.database.query(times)).toEqual([{ u: "2026-06-15 13:00:00" }]);
    await upsert({ externalId: "poll", sourceUpdatedAt: at(2), priority: "high" });
    expect(await db.database.query(times)).toEqual([{ u: "2026-06-15 14:00:00" }]);
  });

  test("tells the floors above once per call which tickets changed", async () => {
    await db.database.query(`delete from graphile_worker._private_jobs`);
    await upsert(
      { externalId: "e1", ...opened },
      { externalId: "e2", ...opened },
      { externalId: "again2", ...opened, isSpam: true },
    );
    const jobs = await db.database.query<{ n: number }>(
      `select json_array_length(payload->'ids') as n from graphile_worker._private_jobs`,
    );
    expect(jobs).toEqual([{ n: 2 }]);
  });

  test("lets two writers of one new ticket in one after the other", async () => {
    const both = await Promise.all([
      upsert({ externalId: "race", ...opened, priority: "a" }),
      upsert({ externalId: "race", ...opened, priority: "b" }),
    ]);
    expect(both.flat()).toContain("CREATED");
    expect(await column("race", "priority")).toBe("b");
  });
});

describe("who may write tickets", () => {
  const row: TicketRow = { externalId: "x", ...opened };

  test("the service token of the source with the scope write, and nobody else's", async () => {
    const tool = await org.asTool(["read", "write"]);
    expect(must(await upsertTickets(db.deps, tool.viewer, org.sourceId, [row], "API"))[0]?.status).toBe(
      "CREATED",
    );
    const other = must(await ensureSource(db.deps, org.admin, { name: "other", kind: "GENERIC" }));
    const lea = await org.as("lea");
    const linker = await org.asTool(["read", "links:write"]);
    for (const [viewer, source] of [
      [tool.viewer, other],
      [lea.viewer, org.sourceId],
      [linker.viewer, org.sourceId],
    ] as const)
      expect(await upsertTickets(db.deps, viewer, source, [row], "API")).toMatchObject({
        ok: false,
        error: [{ code: "FORBIDDEN" }],
      });
  });

  test("an unknown source and one of another organisation are answered alike", async () => {
    const foreign = await createTestOrganisation(db.deps, "globex");
    const unknown = "00000000-0000-7000-8000-000000000000" as SourceId;
    const answers = await Promise.all(
      [foreign.sourceId, unknown].map((source) => upsertTickets(db.deps, org.admin, source, [row], "API")),
    );
    expect(answers[0]).toMatchObject({ ok: false, error: [{ code: "NOT_FOUND" }] });
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe("stating that no article fits", () => {
  async function idOf(externalId: string): Promise<TicketId> {
    const rows = await db.database.query<{ id: TicketId }>(
      `select id from ticket where organisation_id = $1 and external_id = $2`,
      [org.id, externalId],
    );
    if (rows[0] === undefined) throw new Error("no such ticket");
    return rows[0].id;
  }
  async function statements(ticketId: TicketId): Promise<readonly unknown[]> {
    return db.database.query(
      `select reason, stated_by as by, withdrawn_at is not null as withdrawn from no_article_statement
       where ticket_id = $1 order by recorded_at, id`,
      [ticketId],
    );
  }

  test("is one statement however often it is said, and a new one for another reason", async () => {
    await upsert({ externalId: "na", ...opened });
    const ticketId = await idOf("na");
    const { viewer } = await org.as("cy");
    for (let time = 0; time < 2; time += 1)
      must(await stateNoArticle(db.deps, viewer, { ticketId, reason: "ONE_OFF", note: " once " }));
    expect(await statements(ticketId)).toEqual([{ reason: "ONE_OFF", by: org.people.cy, withdrawn: false }]);
    must(await stateNoArticle(db.deps, viewer, { ticketId, reason: "OTHER" }));
    must(await withdrawNoArticle(db.deps, viewer, { ticketId }));
    must(await withdrawNoArticle(db.deps, viewer, { ticketId }));
    expect(await statements(ticketId)).toEqual([
      { reason: "ONE_OFF", by: org.people.cy, withdrawn: true },
      { reason: "OTHER", by: org.people.cy, withdrawn: true },
    ]);
  });

  test("takes no note that is no text", async () => {
    await upsert({ externalId: "no-text", ...opened });
    const ticketId = await idOf("no-text");
    const { viewer } = await org.as("cy");
    for (const note of ["a\u0000b", "\ud800", "x".repeat(501)])
      expect(await stateNoArticle(db.deps, viewer, { ticketId, reason: "OTHER", note })).toMatchObject({
        error: [{ code: "VALIDATION_FAILED", path: ["input", "note"] }],
      });
    expect(await statements(ticketId)).toEqual([]);
  });

  test("is not undone by a source that repeats itself, nor does a source undo a person's word", async () => {
    await upsert({ externalId: "nb", ...opened, noArticleReason: "SPAM" });
    const ticketId = await idOf("nb");
    const { viewer } = await org.as("cy");
    must(await withdrawNoArticle(db.deps, viewer, { ticketId }));
    await upsert({ externalId: "nb", sourceUpdatedAt: at(2), noArticleReason: "SPAM", priority: "low" });
    expect(await statements(ticketId)).toEqual([{ reason: "SPAM", by: null, withdrawn: true }]);
    must(await stateNoArticle(db.deps, viewer, { ticketId, reason: "ONE_OFF" }));
    await upsert({ externalId: "nb", sourceUpdatedAt: at(3), noArticleReason: null });
    expect((await statements(ticketId)).at(-1)).toEqual({
      reason: "ONE_OFF",
      by: org.people.cy,
      withdrawn: false,
    });
  });

  test("is refused for a ticket of another organisation as for an unknown one, and for a reader", async () => {
    const foreign = await createTestOrganisation(db.deps, "initech");
    await upsert({ externalId: "nc", ...opened });
    const ticketId = await idOf("nc");
    const other = await stateNoArticle(db.deps, foreign.admin, { ticketId, reason: "SPAM" });
    const unknown = "00000000-0000-7000-8000-000000000000" as TicketId;
    expect(other).toMatchObject({ ok: false, error: [{ code: "NOT_FOUND" }] });
    expect(await stateNoArticle(db.deps, foreign.admin, { ticketId: unknown, reason: "SPAM" })).toEqual(
      other,
    );
    const reader = await org.asTool(["read"]);
    expect(await withdrawNoArticle(db.deps, reader.viewer, { ticketId })).toMatchObject({
      ok: false,
      error: [{ code: "FORBIDDEN" }],
    });
  });
});
