import { afterAll, beforeEach, describe, expect, test } from "@jest/globals";
import { createArticle } from "../../../src/knowledge/actions/create-article.js";
import { refreshArticles } from "../../../src/duplicates/actions/refresh-articles.js";
import { scanDuplicates } from "../../../src/duplicates/actions/scan-duplicates.js";
import { tokenise } from "../../../src/duplicates/domain/text-pipeline.js";
import { drainJobs } from "../../../src/platform/database/jobs.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import {
  CALENDAR,
  CALENDAR_AGAIN,
  changeArticle,
  pairRows,
  storeArticle,
  storeSolvedTicket,
  UNRELATED,
  type PairRow,
  type StoredArticle,
} from "../store/stored-articles.js";

let db: TestDatabase;
let org: TestOrganisation;
let base: readonly ArticleId[];
let organisations = 0;

const store = (article: StoredArticle): Promise<ArticleId> => storeArticle(db.database, org.id, article);
const pairs = (): Promise<readonly PairRow[]> => pairRows(db.database, org.id);
const scan = (): ReturnType<typeof scanDuplicates> => scanDuplicates(db.deps, org.id);
const refresh = (...ids: readonly ArticleId[]): ReturnType<typeof refreshArticles> =>
  refreshArticles(db.deps, org.id, ids);

/** What scans and refreshes keep of the organisation, without the times at which it was written. */
async function standing(): Promise<unknown> {
  const signatures = await db.database.query(
    `select article_id, article_version, epoch, language, features, weights, hub, hub_least, text_identity
     from duplicate_signature where organisation_id = $1 order by article_id`,
    [org.id],
  );
  return { signatures, pairs: (await pairs()).map(({ version: _, ...pair }) => pair) };
}

/** Rows of signatures, pairs and epochs with the transactions that wrote them, so that any write shows. */
async function rowsTouched(): Promise<string> {
  const rows = await db.database.query<{ readonly touched: string }>(
    `select md5(string_agg(r.id || r.xmin::text, ',' order by r.id)) as touched
     from (
       select article_id::text as id, xmin from duplicate_signature where organisation_id = $1
       union all select id::text, xmin from duplicate_pair where organisation_id = $1
       union all select epoch::text, xmin from duplicate_epoch where organisation_id = $1
     ) r`,
    [org.id],
  );
  return rows[0]?.touched ?? "";
}

async function onlyPair(): Promise<PairRow> {
  const [pair, ...others] = await pairs();
  if (pair === undefined || others.length > 0)
    throw new Error(`expected one pair, got ${others.length + (pair ? 1 : 0)}`);
  return pair;
}

beforeEach(async () => {
  db ??= await openTestDatabase();
  organisations += 1;
  org = await createTestOrganisation(db.deps, `acme${organisations}`);
  const ids: ArticleId[] = [];
  for (const article of [...UNRELATED, CALENDAR]) ids.push(await store(article));
  base = ids;
});
afterAll(async () => db.close());

describe("refreshing changed articles", () => {
  test("finds what a new article resembles, with passages that cut equal words out of both", async () => {
    await scan();
    expect(await pairs()).toEqual([]);
    const again = await store(CALENDAR_AGAIN);
    expect(await refresh(again)).toEqual({ mode: "REFRESHED", isScanDue: false });

    const pair = await onlyPair();
    expect([pair.a, pair.b]).toEqual([base[6], again]);
    expect(pair).toMatchObject({ kind: "OVERLAP", status: "SUSPECTED", version: 1 });
    expect(pair.similarity).toBeGreaterThanOrEqual(0.5);
    expect(pair.sharedTerms.map(({ term }) => term)).toContain("calendar");
    expect(pair.passages.length).toBeGreaterThan(0);
    const cut = (article: StoredArticle, place: PairRow["passages"][number]["a"]): readonly string[] =>
      tokenise(String(article[place.field]).slice(place.start, place.end), "en").map(({ word }) => word);
    for (const { text, a, b } of pair.passages) {
      expect(cut(CALENDAR, a)).toEqual(cut(CALENDAR_AGAIN, b));
      expect(String(CALENDAR[a.field]).slice(a.start, a.end)).toBe(text);
    }
  });

  test("gives the digits that the scan of the same epoch gave", async () => {
    const again = await store(CALENDAR_AGAIN);
    await scan();
    const scanned = await onlyPair();
    await db.database.query(`delete from duplicate_pair where organisation_id = $1`, [org.id]);
    await refresh(again);
    expect(await onlyPair()).toEqual({ ...scanned, id: expect.any(String) });
    await db.database.query(`delete from duplicate_pair where organisation_id = $1`, [org.id]);
    await refresh(base[6] as ArticleId);
    expect(await onlyPair()).toEqual({ ...scanned, id: expect.any(String) });
  });

  test("does nothing the second time, nor when two jobs do it at once", async () => {
    await scan();
    const again = await store(CALENDAR_AGAIN);
    await Promise.all([refresh(again), refresh(again, base[6] as ArticleId), refresh(again)]);
    const once = await onlyPair();
    await refresh(again, ...base);
    expect(await onlyPair()).toEqual(once);
    expect(once.version).toBe(1);
  });

  test("drops the pair of an article that now says something else, and leaves that of an archived one as it is", async () => {
    const again = await store(CALENDAR_AGAIN);
    await scan();
    expect(await pairs()).toHaveLength(1);
    await changeArticle(db.database, again, {
      title: "Fax is gone",
      resolution: "The fax line was cancelled in May.",
    });
    await refresh(again);
    expect(await pairs()).toEqual([]);

    const third = await store(CALENDAR_AGAIN);
    await refresh(third);
    expect(await pairs()).toHaveLength(1);
    await changeArticle(db.database, third, { confidence: "ARCHIVED" });
    const open = await pairs();
    await refresh(third);
    await refresh(base[6] as ArticleId);
    expect(await pairs()).toEqual(open);
  });

  test("compares no translation, and an article without a language with those of the language it is written in", async () => {
    await scan();
    const italian = await store({ ...CALENDAR_AGAIN, language: "it" });
    const unknown = await store({ ...CALENDAR, language: null });
    const unknownAgain = await store({ ...CALENDAR_AGAIN, language: null });
    await refresh(italian, unknown, unknownAgain);
    expect((await pairs()).map(({ a, b }) => [a, b])).toEqual([
      [base[6], unknown],
      [base[6], unknownAgain],
      [unknown, unknownAgain],
    ]);
  });

  test("scans a small collection by itself when there is no epoch or it doubled, and not otherwise", async () => {
    expect(await refresh(base[0] as ArticleId)).toEqual({ mode: "SCANNED", isScanDue: false });
    for (const article of UNRELATED) await store({ ...article, title: `${article.title} again` });
    expect((await refresh(base[0] as ArticleId)).mode).toBe("REFRESHED");
    const last = await store({ title: "Coffee machine is cold" });
    expect((await refresh(last)).mode).toBe("SCANNED");
    expect((await refresh(last)).mode).toBe("REFRESHED");
  });

  test("asks for the figures of tickets that an article with new duplicates solved, and only then", async () => {
    await scan();
    const told: string[] = [];
    const ignore = async (): Promise<void> => undefined;
    const handlers = {
      "articles-changed": [ignore],
      "tickets-changed": [async (_: string, ids: readonly string[]): Promise<void> => void told.push(...ids)],
      "observations-changed": [],
      "records-imported": [],
      "figures-changed": [],
      "memberships-changed": [],
      "people-changed": [],
    };
    const ticket = await storeSolvedTicket(db.database, org.id, org.sourceId, base[6] as ArticleId);
    await storeSolvedTicket(db.database, org.id, org.sourceId, base[0] as ArticleId);
    const again = await store(CALENDAR_AGAIN);
    await refresh(again);
    await drainJobs(db.database, handlers, db.deps.log);
    expect(told).toEqual([ticket]);
    await refresh(again);
    await scan();
    await drainJobs(db.database, handlers, db.deps.log);
    expect(told).toEqual([ticket]);
  });

  test("follows an article from its creation through the job", async () => {
    await scan();
    const { viewer } = await org.as("ben");
    const { id } = must(
      await createArticle(db.deps, viewer, {
        title: CALENDAR_AGAIN.title,
        issue: CALENDAR_AGAIN.issue ?? null,
        resolution: CALENDAR_AGAIN.resolution ?? null,
        language: "en",
      }),
    );
    await drainJobs(
      db.database,
      {
        "articles-changed": [
          async (organisationId, ids) =>
            void (await refreshArticles(db.deps, organisationId, ids as ArticleId[])),
        ],
        "tickets-changed": [],
        "observations-changed": [],
        "records-imported": [],
        "figures-changed": [],
        "memberships-changed": [],
        "people-changed": [],
      },
      db.deps.log,
    );
    expect((await onlyPair()).b).toBe(id);
  });
});

describe("scanning the collection", () => {
  test("finds every pair, tells its progress, and finds nothing new the second time", async () => {
    await store(CALENDAR_AGAIN);
    const phases: string[] = [];
    const first = await scanDuplicates(db.deps, org.id, {
      onProgress: (phase, done, total) => phases.push(`${phase} ${done}/${total}`),
    });
    expect(first).toEqual({ articles: 8, pairs: 1, changed: 1, removed: 0 });
    expect(phases).toEqual(["READ 8/8", "COMPARE 8/8", "EXPLAIN 1/1"]);
    expect(await scan()).toEqual({ articles: 8, pairs: 1, changed: 0, removed: 0 });
  });

  test("removes open pairs that are no longer alike", async () => {
    const again = await store(CALENDAR_AGAIN);
    await scan();
    await changeArticle(db.database, again, {
      title: "Fax is gone",
      resolution: "The fax line was cancelled in May.",
    });
    expect(await scan()).toMatchObject({ pairs: 0, removed: 1 });
    expect(await pairs()).toEqual([]);
  });

  test("keeps one epoch of frequencies, and several scans at once agree", async () => {
    await store(CALENDAR_AGAIN);
    await Promise.all([scan(), scan(), scan()]);
    expect(await pairs()).toHaveLength(1);
    const epochs = await db.database.query(
      `select distinct f.epoch, (select max(e.epoch) from duplicate_epoch e where e.organisation_id = $1) as latest
       from duplicate_frequency f where f.organisation_id = $1`,
      [org.id],
    );
    expect(epochs).toEqual([{ epoch: 1, latest: 1 }]);
  });

  test("repairs signatures, hubs and pairs that are not what they should be, and then writes nothing", async () => {
    await store(CALENDAR_AGAIN);
    await scan();
    const right = await standing();
    await db.database.query(
      `update duplicate_signature set hub = 0.9, features = '{1}', weights = '{1}'
       where organisation_id = $1 and article_id = $2`,
      [org.id, base[6]],
    );
    await db.database.query(
      `delete from duplicate_signature where organisation_id = $1 and article_id = $2`,
      [org.id, base[0]],
    );
    await db.database.query(`update duplicate_pair set similarity = 0.6 where organisation_id = $1`, [
      org.id,
    ]);
    expect(await standing()).not.toEqual(right);
    expect(await scan()).toMatchObject({ changed: 1 });
    expect(await standing()).toEqual(right);
    const touched = await rowsTouched();
    expect(await scan()).toMatchObject({ changed: 0, removed: 0 });
    await refresh(...base);
    expect(await standing()).toEqual(right);
    expect(await rowsTouched()).toBe(touched);
  });

  test("makes one family of many articles that say the same, whoever comes first", async () => {
    const copies: ArticleId[] = [];
    for (let at = 0; at < 12; at += 1) copies.push(await store(CALENDAR));
    await scan();
    const star = copies.map((copy) => [base[6], copy]);
    const links = async (): Promise<unknown> => (await pairs()).map(({ a, b }) => [a, b]);
    expect(await links()).toEqual(star);
    await refresh(...copies);
    expect(await links()).toEqual(star);
    const another = await store(CALENDAR);
    await refresh(another);
    expect(await links()).toEqual([...star, [base[6], another]]);

    await changeArticle(db.database, base[6] as ArticleId, { title: "Fax is gone", resolution: "Use mail." });
    await refresh(base[6] as ArticleId);
    const [first, ...others] = [...copies, another];
    expect(await links()).toEqual(others.map((copy) => [first, copy]));
    await scan();
    expect(await links()).toEqual(others.map((copy) => [first, copy]));
  });

  test("keeps the hubs of neighbours right when an article comes and goes", async () => {
    await scan();
    const hubs = async (): Promise<unknown> =>
      db.database.query(
        `select article_id, hub, hub_least from duplicate_signature where organisation_id = $1 order by article_id`,
        [org.id],
      );
    const before = await hubs();
    const again = await store(CALENDAR_AGAIN);
    await refresh(again);
    const refreshed = await hubs();
    expect(refreshed).not.toEqual(before);
    await scan();
    expect(await hubs()).toEqual(refreshed);
    await changeArticle(db.database, again, { confidence: "ARCHIVED" });
    await refresh(again);
    expect(await hubs()).toEqual(before);
  });
});
