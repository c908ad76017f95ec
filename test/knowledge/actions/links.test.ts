import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { changeArticleState } from "../../../src/knowledge/actions/change-article-state.js";
import { linkArticle } from "../../../src/knowledge/actions/link-article.js";
import { unlinkArticle } from "../../../src/knowledge/actions/unlink-article.js";
import type { LinkRow } from "../../../src/knowledge/domain/rows.js";
import { upsertLinks } from "../../../src/knowledge/actions/upsert-links.js";
import type { ArticleId, LinkId, TicketId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import {
  articleRow,
  at,
  idOf,
  importArticles,
  importLinks,
  importTickets,
  linkRow,
} from "../support/knowledge-base.js";

let db: TestDatabase;
let org: TestOrganisation;
let ada: Viewer;
let tool: Viewer;
let article: ArticleId;
let archived: ArticleId;
let serial = 0;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  ada = (await org.as("ada")).viewer;
  tool = (await org.asTool()).viewer;
  const ids = await importArticles(
    db.deps,
    org,
    articleRow("a1"),
    articleRow("old", { confidence: "ARCHIVED", updatedAt: at("2026-02-01") }),
  );
  [article, archived] = ids as [ArticleId, ArticleId];
});
afterAll(async () => db.close());

/** A ticket of its own for a test. */
async function newTicket(): Promise<{ readonly id: TicketId; readonly name: string }> {
  serial += 1;
  const name = `T-${serial}`;
  const [id] = await importTickets(db.deps, org, name);
  if (id === undefined) throw new Error("no ticket");
  return { id, name };
}

interface Interval {
  readonly from: string;
  readonly to: string | null;
  readonly by: string | null;
  readonly origin: string;
}
const intervalsOf = (ticket: TicketId): Promise<readonly Interval[]> =>
  db.database.query<Interval>(
    `select to_char(l.linked_at, 'MM-DD') as "from", to_char(l.unlinked_at, 'MM-DD') as "to", lower(p.display_name) as by, l.origin
     from article_link l left join person p on p.id = l.linked_by
     where l.ticket_id = $1 and l.superseded_at is null order by l.linked_at`,
    [ticket],
  );

describe("linking by hand", () => {
  test("twice gives one link, withdrawing and linking again gives two intervals", async () => {
    const { id: ticketId } = await newTicket();
    const command = { ticketId, articleId: article, kind: "SOLVED_BY" } as const;
    const first = must(await linkArticle(db.deps, ada, command));
    expect(must(await linkArticle(db.deps, ada, command))).toBe(first);
    db.clock.set("2026-06-15T11:00:00Z");
    must(await unlinkArticle(db.deps, ada, { linkId: first, reason: "Another article fits better" }));
    must(await unlinkArticle(db.deps, ada, { linkId: first, reason: "again" }));
    db.clock.set("2026-06-15T12:00:00Z");
    const second = must(await linkArticle(db.deps, ada, command));
    db.clock.set(TEST_NOW);
    expect(second).not.toBe(first);
    const rows = await db.database.query(
      `select id, to_char(unlinked_at, 'HH24:MI') as "to", unlink_reason as reason from article_link where ticket_id = $1 order by linked_at`,
      [ticketId],
    );
    expect(rows).toEqual([
      { id: first, to: "11:00", reason: "Another article fits better" },
      { id: second, to: null, reason: null },
    ]);
  });

  test("by several at once gives one link to all of them", async () => {
    const { id: ticketId } = await newTicket();
    const command = { ticketId, articleId: article, kind: "SOLVED_BY" } as const;
    const results = await Promise.all([1, 2, 3, 4].map(() => linkArticle(db.deps, ada, command)));
    expect(new Set(results.map(must)).size).toBe(1);
  });

  test("to an archived article is refused and says how to revive it", async () => {
    const { id: ticketId } = await newTicket();
    const command = { ticketId, articleId: archived, kind: "SOLVED_BY" } as const;
    expect(await linkArticle(db.deps, ada, command)).toMatchObject({
      ok: false,
      error: [{ code: "ARTICLE_ARCHIVED", message: expect.stringContaining("revive") }],
    });
  });

  test("a person always links as themselves, a tool names the linker", async () => {
    const { id: ticketId } = await newTicket();
    const command = { ticketId, articleId: article, kind: "SENT", linkedBy: "ben@example.org" } as const;
    expect(await linkArticle(db.deps, ada, command)).toMatchObject({
      ok: false,
      error: [{ path: ["input", "linkedBy"] }],
    });
    must(await linkArticle(db.deps, tool, command));
    expect(await intervalsOf(ticketId)).toMatchObject([{ by: "ben", origin: "AGENT" }]);
    expect(await linkArticle(db.deps, tool, { ...command, linkedBy: "nobody" })).toMatchObject({
      ok: false,
      error: [{ code: "NOT_FOUND", path: ["input", "linkedBy"] }],
    });
    expect(await linkArticle(db.deps, tool, { ...command, linkedBy: "\u0000" })).toMatchObject({
      error: [{ code: "NOT_FOUND", path: ["input", "linkedBy"] }],
    });
  });

  test("a link that names nobody is an import, whatever the tool calls it", async () => {
    const { id: ticketId } = await newTicket();
    must(await linkArticle(db.deps, tool, { ticketId, articleId: article, kind: "SENT", origin: "AGENT" }));
    expect(await intervalsOf(ticketId)).toMatchObject([{ by: null, origin: "IMPORT" }]);
  });

  test("needs a scope, a reason to withdraw, and things of one's own organisation", async () => {
    const { id: ticketId } = await newTicket();
    const command = { ticketId, articleId: article, kind: "SOLVED_BY" } as const;
    const reader = (await org.asTool(["read"])).viewer;
    expect(await linkArticle(db.deps, reader, command)).toMatchObject({
      ok: false,
      error: [{ code: "FORBIDDEN" }],
    });
    const link = must(await linkArticle(db.deps, ada, command));
    expect(await unlinkArticle(db.deps, ada, { linkId: link, reason: " " })).toMatchObject({ ok: false });
    const foreign = (await (await createTestOrganisation(db.deps, "foreign")).as("ada")).viewer;
    expect(await linkArticle(db.deps, foreign, command)).toMatchObject({
      ok: false,
      error: [{ code: "NOT_FOUND" }],
    });
    expect(await unlinkArticle(db.deps, foreign, { linkId: link, reason: "mine" })).toMatchObject({
      ok: false,
      error: [{ code: "NOT_FOUND" }],
    });
  });
});

describe("importing links", () => {
  test("a second run changes nothing and tells nobody", async () => {
    const { name } = await newTicket();
    const rows = [linkRow(name, "a1"), linkRow(name, "a1", { kind: "SENT", unlinkedAt: at("2026-03-02") })];
    expect((await importLinks(db.deps, org, ...rows)).map((row) => row.status)).toEqual([
      "CREATED",
      "CREATED",
    ]);
    const jobs = async (): Promise<unknown> =>
      (await db.database.query(`select count(*)::int as n from graphile_worker.jobs`))[0];
    const before = await jobs();
    expect((await importLinks(db.deps, org, ...rows)).map((row) => row.status)).toEqual([
      "UNCHANGED",
      "UNCHANGED",
    ]);
    expect(await jobs()).toEqual(before);
  });

  test("bad rows fail alone, each at its field", async () => {
    const { name } = await newTicket();
    const outcomes = await importLinks(
      db.deps,
      org,
      linkRow("T-none", "a-none"),
      linkRow(name, "a1", { unlinkedAt: at("2026-02-01") }),
      linkRow(`T\u0000`, "a1"),
      linkRow(name, "a1"),
    );
    expect(outcomes).toMatchObject([
      {
        status: "FAILED",
        problems: [
          { code: "NOT_FOUND", path: ["ticket"], message: expect.stringContaining("T-none") },
          { path: ["article"] },
        ],
      },
      { status: "FAILED", problems: [{ path: ["unlinkedAt"] }] },
      { status: "FAILED", problems: [{ path: ["ticket"] }] },
      { status: "CREATED" },
    ]);
  });

  test("an end and a verdict that come later update the link", async () => {
    const { id, name } = await newTicket();
    const [first] = await importLinks(db.deps, org, linkRow(name, "a1"));
    const verdict = { verdict: "PARTIAL", reviewedBy: "lea", reviewedAt: at("2026-03-09") } as const;
    const ended = linkRow(name, "a1", { unlinkedAt: at("2026-03-05"), ...verdict });
    expect((await importLinks(db.deps, org, ended))[0]).toEqual({ status: "UPDATED", id: idOf(first) });
    expect((await importLinks(db.deps, org, ended))[0]?.status).toBe("UNCHANGED");
    expect(await intervalsOf(id)).toMatchObject([{ from: "03-01", to: "03-05" }]);
    const again = linkRow(name, "a1", { ...verdict, verdict: "ACCURATE", reviewedAt: at("2026-03-10") });
    expect((await importLinks(db.deps, org, again))[0]?.status).toBe("UPDATED");
  });

  test("a repetition inside an interval says nothing, an earlier beginning takes its place with its reviews", async () => {
    const { id, name } = await newTicket();
    const later = linkRow(name, "a1", {
      linkedAt: at("2026-03-05"),
      verdict: "ACCURATE",
      reviewedAt: at("2026-03-20"),
    });
    const [first] = await importLinks(db.deps, org, later);
    expect((await importLinks(db.deps, org, linkRow(name, "a1", { linkedAt: at("2026-03-07") })))[0]).toEqual(
      {
        status: "UNCHANGED",
        id: idOf(first),
      },
    );
    const [earlier] = await importLinks(db.deps, org, linkRow(name, "a1", { linkedAt: at("2026-03-02") }));
    expect(earlier?.status).toBe("CREATED");
    expect(await intervalsOf(id)).toMatchObject([{ from: "03-02", to: null }]);
    const verdicts = await db.database.query(`select verdict from link_verdict where link_id = $1`, [
      idOf(earlier),
    ]);
    expect(verdicts).toEqual([{ verdict: "ACCURATE" }]);
  });

  test("all orders and batchings of the same rows end in the same intervals", async () => {
    const rowsOf = (name: string): readonly LinkRow[] => [
      linkRow(name, "a1", { linkedAt: at("2026-03-01"), unlinkedAt: at("2026-03-03") }),
      linkRow(name, "a1", { linkedAt: at("2026-03-02"), linkedBy: "ben" }),
      linkRow(name, "a1", { linkedAt: at("2026-03-05"), linkedBy: "cy" }),
      linkRow(name, "a1", { linkedAt: at("2026-03-05"), linkedBy: "nobody", unlinkedAt: at("2026-03-08") }),
    ];
    const results = new Set<string>();
    for (const order of permutations([0, 1, 2, 3]))
      for (const size of [1, 4]) {
        const { id, name } = await newTicket();
        const rows = order.flatMap((index) => rowsOf(name)[index] ?? []);
        for (let from = 0; from < rows.length; from += size)
          await importLinks(db.deps, org, ...rows.slice(from, from + size));
        results.add(JSON.stringify(await intervalsOf(id)));
      }
    expect([...results].map((text) => JSON.parse(text) as unknown)).toEqual([
      [
        { from: "03-01", to: "03-03", by: "ada", origin: "AGENT" },
        { from: "03-05", to: "03-08", by: "cy", origin: "AGENT" },
      ],
    ]);
  });

  test("a link to an archived article is kept, and flagged for review if it came after the archiving", async () => {
    const { name } = await newTicket();
    const before = linkRow(name, "old", { linkedAt: at("2026-01-20"), unlinkedAt: at("2026-01-21") });
    const after = linkRow(name, "old", { linkedAt: at("2026-03-01") });
    const ids = (await importLinks(db.deps, org, before, after)).map(idOf);
    const rows = await db.database.query<{ id: LinkId; review: boolean }>(
      `select id, needs_review as review from article_link where id = any($1::uuid[]) order by linked_at`,
      [ids],
    );
    expect(rows.map((row) => row.review)).toEqual([false, true]);
  });

  test("a link is flagged for review too when the archiving is learnt after it", async () => {
    const { name } = await newTicket();
    await importArticles(db.deps, org, articleRow("late"));
    const [link] = await importLinks(db.deps, org, linkRow(name, "late"));
    await importArticles(
      db.deps,
      org,
      articleRow("late", { confidence: "ARCHIVED", updatedAt: at("2026-02-01") }),
    );
    const rows = await db.database.query(`select needs_review from article_link where id = $1`, [idOf(link)]);
    expect(rows).toEqual([{ needs_review: true }]);
  });

  test("names the version of the article that was in force", async () => {
    const { name } = await newTicket();
    await importArticles(
      db.deps,
      org,
      articleRow("v"),
      articleRow("v", { title: "Second", updatedAt: at("2026-02-01") }),
    );
    const ids = (
      await importLinks(
        db.deps,
        org,
        linkRow(name, "v", { linkedAt: at("2026-01-15"), unlinkedAt: at("2026-01-16") }),
        linkRow(name, "v"),
      )
    ).map(idOf);
    const rows = await db.database.query(
      `select article_version as version from article_link where id = any($1::uuid[]) order by linked_at`,
      [ids],
    );
    expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
  });

  test("is for administrators and the source's own tool", async () => {
    const { name } = await newTicket();
    const rows = [linkRow(name, "a1")];
    expect(await upsertLinks(db.deps, ada, org.sourceId, rows, "API")).toMatchObject({
      ok: false,
      error: [{ code: "FORBIDDEN" }],
    });
    expect(await upsertLinks(db.deps, tool, org.sourceId, rows, "API")).toMatchObject({
      ok: false,
      error: [{ code: "FORBIDDEN" }],
    });
    const writer = (await org.asTool(["read", "write"])).viewer;
    expect(must(await upsertLinks(db.deps, writer, org.sourceId, rows, "API"))[0]?.status).toBe("CREATED");
  });
});

test("an article revived by hand can be linked again", async () => {
  const { id: ticketId } = await newTicket();
  must(
    await changeArticleState(db.deps, ada, { articleId: archived, version: 1, confidence: "NOT_VALIDATED" }),
  );
  must(await linkArticle(db.deps, ada, { ticketId, articleId: archived, kind: "SOLVED_BY" }));
});

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
