import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decidePair, type DecidePair } from "../../../src/duplicates/actions/decide-pair.js";
import { importDecisions } from "../../../src/duplicates/actions/import-decisions.js";
import { refreshArticles } from "../../../src/duplicates/actions/refresh-articles.js";
import { scanDuplicates } from "../../../src/duplicates/actions/scan-duplicates.js";
import { materialChange } from "../../../src/duplicates/domain/material-change.js";
import { readTexts } from "../../../src/duplicates/store/article-texts.read-model.js";
import { duplicationOf } from "../../../src/duplicates/store/duplication.read-model.js";
import type { ArticleText } from "../../../src/duplicates/domain/article-text.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import type { Instant } from "../../../src/platform/kernel/period.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import {
  CALENDAR,
  CALENDAR_AGAIN,
  changeArticle,
  pairRows,
  storeArticle,
  UNRELATED,
  type PairRow,
} from "../store/stored-articles.js";
import { recordRevision, reviseArticle, type TextChange } from "../store/stored-revisions.js";

let db: TestDatabase;
let org: TestOrganisation;
let first: ArticleId;
let second: ArticleId;
let organisations = 0;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => db.close());
beforeEach(async () => newBase());

/** Fia of team Field wrote both articles; Ben of team Desk may decide about them. */
async function newBase(): Promise<void> {
  organisations += 1;
  org = await createTestOrganisation(db.deps, `acme${organisations}`);
  const field = { authorId: org.people.fia, teamId: org.teams.field };
  for (const article of UNRELATED) await storeArticle(db.database, org.id, article);
  first = await storeArticle(db.database, org.id, { ...CALENDAR, ...field });
  second = await storeArticle(db.database, org.id, { ...CALENDAR_AGAIN, ...field });
  for (const id of [first, second]) await recordRevision(db.database, id);
  await scanDuplicates(db.deps, org.id);
}

async function pair(): Promise<PairRow> {
  const [row] = await pairRows(db.database, org.id);
  if (row === undefined) throw new Error("expected a pair");
  return row;
}

let minutes = 0;

/** Every decision is a minute after the last one. */
async function decide(decision: Omit<DecidePair, "pairId" | "version">): Promise<void> {
  minutes += 1;
  db.clock.set(new Date(Date.parse(TEST_NOW) + minutes * 60_000).toISOString());
  const { id: pairId, version } = await pair();
  must(await decidePair(db.deps, (await org.as("ben")).viewer, { pairId, version, ...decision }));
}

async function revise(id: ArticleId, change: TextChange): Promise<void> {
  await reviseArticle(db.database, id, change);
  await refreshArticles(db.deps, org.id, [id]);
}

interface Reason {
  readonly article: ArticleId;
  readonly field: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly versions: readonly number[];
}
const reasons = async (): Promise<readonly Reason[]> =>
  db.database.query<Reason>(
    `select article_id as article, field, words_added as added, words_removed as removed,
       array[from_version, to_version] as versions
     from duplicate_reopening where organisation_id = $1 order by recorded_at, article_id, id`,
    [org.id],
  );

const DISMISSED = { status: "NOT_DUPLICATE", reason: "Another product" } as const;
const CONFIRMED = { status: "CONFIRMED", cause: "NO_SEARCH" } as const;
const OTHER_STEPS = {
  resolution:
    "Repair the Outlook profile. Then open the shared calendar of the colleague anew and wait for it.",
};
const FAX = {
  title: "Fax is gone",
  issue: "The fax line is dead.",
  resolution: "The fax line was cancelled in May.",
};

describe("a dismissed pair", () => {
  beforeEach(async () => decide(DISMISSED));

  test("stays dismissed through scans, refreshes and small edits", async () => {
    const decided = await pair();
    await revise(second, { title: "OUTLOOK:  shared calendars will not open" });
    await revise(first, { issue: CALENDAR.issue?.replace("stays empty", "remains empty") ?? "" });
    await scanDuplicates(db.deps, org.id);
    expect(await pair()).toEqual(decided);
    expect(await reasons()).toEqual([]);
  });

  test("comes back when a text changed much and the two are still alike, and says what changed", async () => {
    await revise(second, OTHER_STEPS);
    const reopened = await pair();
    expect(reopened).toMatchObject({ status: "SUSPECTED", cause: null });
    expect(await reasons()).toEqual([
      {
        article: second,
        field: "resolution",
        added: expect.arrayContaining(["repair", "profile"]) as unknown,
        removed: expect.arrayContaining(["folder", "file"]) as unknown,
        versions: [1, 2],
      },
    ]);
    expect((await reasons())[0]?.added).not.toContain("calendar");
    await scanDuplicates(db.deps, org.id);
    await refreshArticles(db.deps, org.id, [first, second]);
    expect((await pair()).version).toBe(reopened.version);
    expect(await reasons()).toHaveLength(1);
  });

  test("stays dismissed when the texts drift apart, and comes back should they meet again in other words", async () => {
    const decided = await pair();
    await revise(second, FAX);
    expect(await pair()).toEqual(decided);
    const { title, issue, resolution } = CALENDAR;
    await revise(second, { title, issue: issue ?? "", resolution: resolution ?? "" });
    expect((await pair()).status).toBe("SUSPECTED");
  });

  test("is compared with what was decided on last, so a new decision holds for the new texts", async () => {
    await revise(second, OTHER_STEPS);
    await decide(DISMISSED);
    await scanDuplicates(db.deps, org.id);
    await revise(first, { title: "Shared calendar doesn't open in OUTLOOK" });
    expect((await pair()).status).toBe("NOT_DUPLICATE");
    expect(await reasons()).toHaveLength(1);
  });

  test("comes back by a scan when the refresh was lost", async () => {
    await reviseArticle(db.database, second, OTHER_STEPS);
    await scanDuplicates(db.deps, org.id);
    expect((await pair()).status).toBe("SUSPECTED");
    expect(await reasons()).toHaveLength(1);
  });

  test("stays open when an older decision is learnt of later, and follows a newer one", async () => {
    await revise(second, OTHER_STEPS);
    const row = { articleIds: [first, second], decidedBy: org.people.ada, cause: null } as const;
    const older = { ...row, ...DISMISSED, decidedAt: "2026-01-02T10:00:00.000Z" as Instant } as const;
    must(await importDecisions(db.deps, org.admin, [older]));
    expect((await pair()).status).toBe("SUSPECTED");
    const newer = { ...older, decidedAt: "2027-01-02T10:00:00.000Z" as Instant };
    must(await importDecisions(db.deps, org.admin, [newer]));
    expect((await pair()).status).toBe("NOT_DUPLICATE");
  });
});

describe("a confirmed pair", () => {
  beforeEach(async () => decide(CONFIRMED));

  test("stays confirmed while the texts stay alike, however much they change", async () => {
    const decided = await pair();
    await revise(second, OTHER_STEPS);
    await scanDuplicates(db.deps, org.id);
    expect(await pair()).toEqual(decided);
  });

  test("comes back when the texts are edited apart, and counts as undecided burden until somebody decides", async () => {
    await revise(second, FAX);
    const reopened = await pair();
    expect(reopened.status).toBe("SUSPECTED");
    expect(reopened.similarity).toBeLessThan(0.5);
    expect((await reasons()).map(({ field }) => field)).toEqual(["title", "issue", "resolution"]);
    const known = await duplicationOf(db.database, org.id, [first, second]);
    expect([known.get(first), known.get(second)]).toEqual(["SUSPECTED", "SUSPECTED"]);
    await decide(DISMISSED);
    expect(await duplicationOf(db.database, org.id, [first, second])).toEqual(new Map());
  });

  test("stays confirmed and a burden when one of the two is archived", async () => {
    await changeArticle(db.database, second, { confidence: "ARCHIVED" });
    await refreshArticles(db.deps, org.id, [second]);
    await scanDuplicates(db.deps, org.id);
    expect((await pair()).status).toBe("CONFIRMED");
    expect((await duplicationOf(db.database, org.id, [first])).get(first)).toBe("CONFIRMED");
  });
});

test("a suspicion about an archived article waits for a decision like any other", async () => {
  const open = await pair();
  await changeArticle(db.database, second, { confidence: "ARCHIVED" });
  await refreshArticles(db.deps, org.id, [second]);
  await scanDuplicates(db.deps, org.id);
  expect((await pair()).id).toBe(open.id);
  expect((await duplicationOf(db.database, org.id, [first])).get(first)).toBe("SUSPECTED");
});

test("decided pairs never reappear unchanged, whatever is edited, scanned and decided in whatever order", async () => {
  const edits: readonly TextChange[] = [
    { title: "SHARED calendar does not open, in Outlook" },
    { title: "Shared calendars do not open in Outlook" },
    { issue: "Outlook shows error 0x8004010f when somebody opens shared calendar!" },
    OTHER_STEPS,
    FAX,
    { title: CALENDAR.title, issue: CALENDAR.issue ?? "", resolution: CALENDAR.resolution ?? "" },
  ];
  const anyStep = fc.oneof(
    { weight: 5, arbitrary: fc.record({ edit: fc.constantFrom(...edits), isFirst: fc.boolean() }) },
    { weight: 1, arbitrary: fc.constant("scan" as const) },
    { weight: 3, arbitrary: fc.constantFrom(DISMISSED, CONFIRMED, { status: "RELATED" } as const) },
  );
  const textsNow = async (): Promise<readonly ArticleText[]> =>
    (await readTexts(db.database, org.id, [first, second])).map(({ text }) => text);
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 8 }), async (steps) => {
      await newBase();
      await decide(DISMISSED);
      let decided: { readonly status: string; readonly texts: readonly ArticleText[] } = {
        status: "NOT_DUPLICATE",
        texts: await textsNow(),
      };
      let mayBeOpen = false;
      for (const step of steps) {
        if (step === "scan") await scanDuplicates(db.deps, org.id);
        else if ("edit" in step) await revise(step.isFirst ? first : second, step.edit);
        else {
          // A person looks at the pair as it is now, so its evidence is refreshed before.
          await refreshArticles(db.deps, org.id, [first, second]);
          await decide(step);
          decided = { status: step.status, texts: await textsNow() };
          mayBeOpen = false;
        }
        const { status } = await pair();
        const now = await textsNow();
        const changed = decided.texts.some((text, at) => {
          const current = now[at];
          return current !== undefined && materialChange(text, current) !== null;
        });
        // It stays open once it came back for a reason, also when that edit is taken back.
        mayBeOpen ||= changed;
        if (status !== decided.status) expect([status, mayBeOpen]).toEqual(["SUSPECTED", true]);
      }
    }),
    { numRuns: 6 },
  );
});
