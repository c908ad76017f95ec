import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Readable } from "node:stream";
import { importFile } from "../../../src/intake/actions/import-file.js";
import type { ImportProgress } from "../../../src/intake/actions/import-portion.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";
import { countsOf, importInto } from "../import-support.js";

let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
});
afterAll(async () => db.close());

const article = (externalId: string, extra: object = {}): object => ({
  externalId,
  title: `Title of ${externalId}`,
  body: "Body",
  updatedAt: "2026-05-01T08:00:00Z",
  ...extra,
});
const ticket = (externalId: string, extra: object = {}): object => ({
  externalId,
  status: "OPEN",
  createdAt: "2026-05-01T08:00:00Z",
  ...extra,
});

describe("files of any origin", () => {
  test("a byte order mark, CRLF and blank lines do not matter", async () => {
    const lines = [article("mark-1"), article("mark-2")].map((row) => JSON.stringify(row));
    const report = await importInto(
      db,
      org,
      "articles",
      Readable.from([`\ufeff${lines.join("\r\n\r\n")}\r\n`]),
    );
    expect(countsOf(report)).toEqual({ read: 2, created: 2 });
  });

  test("an empty file is a report without rows", async () => {
    expect(countsOf(await importInto(db, org, "articles", []))).toEqual({});
    expect(countsOf(await importInto(db, org, "teams", []))).toEqual({});
  });

  test("a broken line fails alone, by its line number", async () => {
    const broken = Buffer.concat([Buffer.from('{"externalId":"'), Buffer.from([0xff]), Buffer.from('"}\n')]);
    const report = await importInto(
      db,
      org,
      "tickets",
      Readable.from([
        `${JSON.stringify(ticket("broken-1"))}\n\n`,
        broken,
        JSON.stringify(ticket("broken-2")),
      ]),
    );
    expect(countsOf(report)).toEqual({ read: 3, created: 2, failed: 1 });
    expect(report.problems).toEqual([
      { line: 3, field: "", message: "byte 16 of the line is not UTF-8: save or convert the file as UTF-8" },
    ]);
  });
});

test("ids beyond 2^53 and with leading zeros are stored exactly", async () => {
  const ids = ["9007199254740993", "9007199254740992", "000123", "123"];
  const report = await importInto(db, org, "tickets", [
    ...ids.map((id) => ticket(id)),
    `{"externalId":9007199254740993,"createdAt":"2026-05-01T08:00:00Z"}`,
  ]);
  expect(countsOf(report)).toEqual({ read: 5, created: 4, failed: 1 });
  expect(report.problems[0]).toMatchObject({
    line: 5,
    field: "externalId",
    message: expect.stringContaining("quotes"),
  });
  const stored = await db.database.query<{ id: string }>(
    `select external_id as id from ticket where external_id = any($1) order by 1`,
    [ids],
  );
  expect(stored.map((row) => row.id)).toEqual([...ids].sort());
});

test("a second run of all kinds changes nothing and says so", async () => {
  const files = [
    ["teams", [{ externalId: "again-t", name: "T" }]],
    [
      "people",
      [
        {
          externalId: "again-p",
          displayName: "P",
          joinedOn: "2025-01-01",
          memberships: [{ team: "again-t", from: "2025-01-01" }],
        },
      ],
    ],
    ["articles", [article("again-a", { author: "again-p", category: ["A", "B"], tags: ["x", "y"] })]],
    [
      "tickets",
      [
        ticket("again-k", {
          resolver: "again-p",
          statusHistory: [{ status: "OPEN", at: "2026-05-01T09:00:00+02:00" }],
        }),
      ],
    ],
    [
      "links",
      [
        {
          ticket: "again-k",
          article: "again-a",
          kind: "SOLVED_BY",
          linkedBy: "again-p",
          linkedAt: "2026-05-02T08:00:00Z",
        },
      ],
    ],
  ] as const;
  for (const [kind, rows] of files)
    expect([kind, countsOf(await importInto(db, org, kind, rows))]).toEqual([kind, { read: 1, created: 1 }]);
  for (const [kind, rows] of files)
    expect([kind, countsOf(await importInto(db, org, kind, rows))]).toEqual([
      kind,
      { read: 1, unchanged: 1 },
    ]);
});

describe("a row that fails", () => {
  test("does not stop the rows of its batch, and the problems keep the order of the file", async () => {
    const report = await importInto(db, org, "links", [
      { ticket: "nowhere", article: "mark-1", kind: "SOLVED_BY", linkedAt: "2026-05-02T08:00:00Z" },
      { ticket: "123", article: "mark-1", kind: "SOLVED", linkedAt: "2026-05-02T08:00:00Z" },
      { ticket: "123", article: "mark-1", kind: "SOLVED_BY", linkedAt: "2026-05-02T08:00:00Z" },
      "{",
    ]);
    expect(countsOf(report)).toEqual({ read: 4, created: 1, failed: 3 });
    expect(report.problems.map(({ line, field }) => ({ line, field }))).toEqual([
      { line: 1, field: "ticket" },
      { line: 2, field: "kind" },
      { line: 4, field: "" },
    ]);
  });

  test("for a reason that only the database knows takes nobody with it", async () => {
    await db.database.query(`alter table article add constraint ck_test check (title <> 'Poison')`);
    const rows = Array.from({ length: 20 }, (_, at) =>
      article(`poison-${at}`, at === 7 ? { title: "Poison" } : {}),
    );
    const report = await importInto(db, org, "articles", rows);
    await db.database.query(`alter table article drop constraint ck_test`);
    expect(countsOf(report)).toEqual({ read: 20, created: 19, failed: 1 });
    expect(report.problems).toEqual([
      {
        line: 8,
        field: "",
        message: expect.stringContaining("the database refuses this row (rule ck_test)"),
      },
    ]);
  });

  test("is one of a hundred that the report keeps; all are counted", async () => {
    const report = await importInto(
      db,
      org,
      "teams",
      Array.from({ length: 250 }, () => ({})),
    );
    expect(countsOf(report)).toEqual({ read: 250, failed: 250 });
    expect([report.problems.length, report.problemCount]).toEqual([100, 500]);
  });
});

test("fields that are not known are counted", async () => {
  const report = await importInto(db, org, "tickets", [
    ticket("odd-1", { subject: "A" }),
    ticket("odd-2", { subject: "B" }),
  ]);
  expect(report.failed).toBe(0);
  expect(report.unknownFields).toEqual(new Map([["subject", 2]]));
});

describe("teams and people may come in any order", () => {
  test("parents after children, over more than one batch", async () => {
    const teams = Array.from({ length: 600 }, (_, at) => ({
      externalId: `chain-${at}`,
      name: `Chain ${at}`,
      parent: at < 599 ? `chain-${at + 1}` : null,
    }));
    expect(countsOf(await importInto(db, org, "teams", teams))).toEqual({ read: 600, created: 600 });
  });

  test("managers after their people, also when two manage each other in different years", async () => {
    const person = (externalId: string, reportingLines: readonly object[]): object => ({
      externalId,
      displayName: externalId,
      joinedOn: "2024-01-01",
      reportingLines,
    });
    const report = await importInto(db, org, "people", [
      person("m-agent", [{ manager: "m-lead", from: "2024-01-01" }]),
      person("m-lead", [{ manager: "m-other", from: "2025-01-01" }]),
      person("m-other", [{ manager: "m-lead", from: "2024-01-01", to: "2025-01-01" }]),
    ]);
    expect(countsOf(report)).toEqual({ read: 3, created: 3 });
  });

  test("teams in a circle are refused by name, the others are written", async () => {
    const report = await importInto(db, org, "teams", [
      { externalId: "o-1", name: "1", parent: "o-2" },
      { externalId: "o-2", name: "2", parent: "o-1" },
      { externalId: "o-3", name: "3" },
    ]);
    expect(countsOf(report)).toEqual({ read: 3, created: 1, failed: 2 });
    expect(report.problems[0]?.message).toMatch(/"o-[12]", "o-[12]" stand above each other in a circle/);
  });
});

test("an import that is not allowed is refused as a whole", async () => {
  const { viewer } = await org.as("ben");
  const result = await importFile(db.deps, viewer, {
    kind: "articles",
    sourceId: org.sourceId,
    input: Readable.from([JSON.stringify(article("forbidden"))]),
    fileName: "articles.jsonl",
    rejected: null,
  });
  expect(result).toMatchObject({ ok: false, error: [{ code: "FORBIDDEN" }] });
});

test("tells how far it is after every batch", async () => {
  const seen: ImportProgress[] = [];
  const rows = Array.from({ length: 1_100 }, (_, at) => ticket(`far-${at}`));
  await importInto(db, org, "tickets", rows, { onProgress: (progress) => seen.push(progress) });
  expect(seen.map((progress) => progress.rows)).toEqual([500, 1_000, 1_100]);
  expect(seen.at(-1)?.bytes).toBe(rows.reduce<number>((sum, row) => sum + JSON.stringify(row).length + 1, 0));
});
