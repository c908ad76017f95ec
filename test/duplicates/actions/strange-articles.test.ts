import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { refreshArticles } from "../../../src/duplicates/actions/refresh-articles.js";
import { scanDuplicates } from "../../../src/duplicates/actions/scan-duplicates.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";
import {
  CALENDAR,
  CALENDAR_AGAIN,
  pairRows,
  storeArticle,
  UNRELATED,
  type PairRow,
  type StoredArticle,
} from "../store/stored-articles.js";

let db: TestDatabase;
let org: TestOrganisation;
let organisations = 0;

const store = (article: StoredArticle): Promise<ArticleId> => storeArticle(db.database, org.id, article);
const pairs = (): Promise<readonly PairRow[]> => pairRows(db.database, org.id);
const keysOf = (rows: readonly PairRow[]): readonly string[] =>
  rows.map(({ a, b }) => [a, b].sort().join(" ")).sort();

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  organisations += 1;
  org = await createTestOrganisation(db.deps, `strange${organisations}`);
});
afterAll(async () => db.close());

/** Copies of one text, written by one statement. */
async function storeCopies(count: number): Promise<void> {
  await db.database.query(
    `insert into article (organisation_id, id, title, body, language, tags, confidence, audience, governance, version,
       content_hash, created_at, updated_at, recorded_at)
     select $1, gen_random_uuid(), 'Reset your password', 'Open the portal, choose reset and follow the mail.', 'en', '{}',
       'VALIDATED', 'INTERNAL', 'EXPERIENCE_BASED', 1, '', now(), now(), now()
     from generate_series(1, $2)`,
    [org.id, count],
  );
}

describe("a scan of strange articles", () => {
  test("makes one family of ten thousand identical ones: a pair for each with the first, not fifty million", async () => {
    await storeCopies(10_000);
    const found = await scanDuplicates(db.deps, org.id);
    expect(found.articles).toBe(10_000);
    const kinds = await db.database.query<{ kind: string; count: number; hubs: number }>(
      `select kind, count(*)::int as count, count(distinct article_a_id)::int as hubs
       from duplicate_pair where organisation_id = $1 group by kind`,
      [org.id],
    );
    expect(kinds).toEqual([{ kind: "EXACT", count: 9_999, hubs: 1 }]);
  }, 120_000);

  const noise = Array.from({ length: 3_000 }, (_, at) => String.fromCharCode((at * 7_919) % 0x3000)).join("");
  const strange: readonly (readonly [string, StoredArticle])[] = [
    ["an empty one", { title: " ", body: "" }],
    ["one of a single word", { title: "calendar" }],
    ["one of function words", { title: "How to", body: "and or the" }],
    [
      "one of a megabyte",
      { title: "Long manual", body: "step seven of the printer manual says: ".repeat(26_000) },
    ],
    ["one without spaces", { title: "x", body: "a".repeat(200_000) }],
    ["binary noise", { title: "dump", body: noise.replaceAll("\0", "") }],
    [
      "one written from right to left",
      { title: "إعادة تعيين كلمة المرور", body: "افتح البوابة ثم اختر إعادة التعيين." },
    ],
    ["one of emoji", { title: "📅🔥", body: "👩‍💻👩‍💻👩‍💻 📅 🔥".repeat(50) }],
    [
      "one of several languages",
      { title: "Kalender 日历 calendario", body: "Öffne den Kalender. Apri il calendario. 打开日历。" },
    ],
  ];

  test.each(strange)(
    "finds the pair that is there, and none with %s",
    async (_, article) => {
      for (const other of UNRELATED) await store(other);
      const expected = [await store(CALENDAR), await store(CALENDAR_AGAIN)].sort().join(" ");
      const id = await store(article);
      await scanDuplicates(db.deps, org.id);
      expect(keysOf(await pairs())).toEqual([expected]);
      await refreshArticles(db.deps, org.id, [id]);
      expect(keysOf(await pairs())).toEqual([expected]);
    },
    60_000,
  );

  // Emoji are no words: two articles of emoji alone have nothing to be compared by.
  const readable = strange.slice(3).filter(([name]) => name !== "one of emoji");

  test.each(readable)(
    "takes two copies of %s for the same",
    async (name, article) => {
      for (const other of UNRELATED) await store(other);
      const both = [await store(article), await store(article)].sort().join(" ");
      await scanDuplicates(db.deps, org.id);
      const found = await pairs();
      expect([name, keysOf(found)]).toEqual([name, [both]]);
      expect(found[0]).toMatchObject({ similarity: 1, kind: "EXACT" });
    },
    60_000,
  );
});
