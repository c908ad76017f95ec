import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { runImport, type RunImport } from "../../../src/intake/actions/run-import.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";
import { digestOf } from "../import-support.js";

let db: TestDatabase;
let org: TestOrganisation;
let folder: string;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
});
afterAll(async () => db.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "solvewell-import-"));
});
afterEach(async () => rm(folder, { recursive: true }));

interface Run {
  readonly code: 0 | 2;
  readonly out: string;
  readonly errors: string;
}

async function run(command: Partial<RunImport> & Pick<RunImport, "kind" | "path">): Promise<Run> {
  let [out, errors] = ["", ""];
  const code = await runImport(db.deps, org.admin, {
    sourceName: "desk",
    dryRun: false,
    quiet: false,
    out: { write: (text) => (out += text) },
    errors: { write: (text) => (errors += text) },
    ...command,
  });
  return { code, out, errors };
}

async function file(name: string, rows: readonly (object | string)[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n"));
  return path;
}

const exists = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const ticket = (externalId: string, extra: object = {}): object => ({
  externalId,
  createdAt: "2026-05-01T08:00:00Z",
  ...extra,
});

test("says in plain words what became of the file", async () => {
  const path = await file("tickets.jsonl", [ticket("r-1"), ticket("r-2")]);
  expect(await run({ kind: "tickets", path })).toEqual({
    code: 0,
    out: "Imported tickets.jsonl: 2 rows read, 2 created, 0 updated, 0 unchanged.\n",
    errors: "",
  });
  expect(await run({ kind: "tickets", path })).toMatchObject({
    code: 0,
    out: "Imported tickets.jsonl: 2 rows read, 0 created, 0 updated, 2 unchanged.\n",
  });
});

test("registers a source on first use, and says what its name may be", async () => {
  const path = await file("teams.jsonl", [{ externalId: "t", name: "T" }]);
  expect((await run({ kind: "teams", path, sourceName: "new-desk" })).code).toBe(0);
  expect(await db.database.query(`select kind from source_system where name = 'new-desk'`)).toEqual([
    { kind: "GENERIC" },
  ]);
  const refused = await run({ kind: "teams", path, sourceName: "New Desk" });
  expect(refused).toMatchObject({ code: 2, errors: expect.stringContaining("lower-case letters") });
});

test("a file without rows is said, and is no failure", async () => {
  const path = await file("tickets.jsonl", ["", "  "]);
  expect(await run({ kind: "tickets", path })).toMatchObject({
    code: 0,
    out: "tickets.jsonl holds no rows: there was nothing to import.\n",
  });
});

describe("rows that fail", () => {
  const good = ticket("mend-1");
  const spoilt = `{ "externalId":"mend-2",  "createdAt":"2026-05-01" }`;

  test("are copied as they were, and can be imported after they were mended", async () => {
    const path = await file("tickets.jsonl", [good, spoilt]);
    const first = await run({ kind: "tickets", path });
    const rejected = `${path}.rejected.jsonl`;
    expect(first.code).toBe(2);
    expect(first.out).toContain("1 created, 0 updated, 0 unchanged, 1 failed");
    expect(first.errors).toContain(
      `Row 2 of tickets.jsonl: createdAt "2026-05-01" is not a time with its offset`,
    );
    expect(first.errors).toContain(rejected);
    expect(await readFile(rejected, "utf8")).toBe(`${spoilt}\n`);
    await writeFile(
      rejected,
      (await readFile(rejected, "utf8")).replace(`2026-05-01"`, `2026-05-01T08:00:00Z"`),
    );
    expect(await run({ kind: "tickets", path: rejected })).toMatchObject({
      code: 0,
      out: expect.stringContaining("1 row read, 1 created"),
    });
  });

  test("of an earlier run do not stay beside a file that is now fine", async () => {
    const path = await file("tickets.jsonl", [spoilt]);
    await run({ kind: "tickets", path });
    expect(await exists(`${path}.rejected.jsonl`)).toBe(true);
    await file("tickets.jsonl", [good]);
    await run({ kind: "tickets", path });
    expect(await exists(`${path}.rejected.jsonl`)).toBe(false);
  });

  test("are kept byte for byte, also when they are no UTF-8", async () => {
    const path = join(folder, "tickets.jsonl");
    const line = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
    await writeFile(path, Buffer.concat([line, Buffer.from("\r\n")]));
    expect((await run({ kind: "tickets", path })).code).toBe(2);
    expect(await readFile(`${path}.rejected.jsonl`)).toEqual(Buffer.concat([line, Buffer.from("\n")]));
  });

  test("are told of twenty at a time, with the number of the others", async () => {
    const path = await file(
      "teams.jsonl",
      Array.from({ length: 30 }, () => "{"),
    );
    const { errors } = await run({ kind: "teams", path });
    expect(errors.match(/^Row \d+ of teams.jsonl/gm)).toHaveLength(20);
    expect(errors).toContain("… and 10 more problems.");
  });
});

describe("a file that cannot be read", () => {
  test("because it is not there", async () => {
    const path = join(folder, "nothing.jsonl");
    expect(await run({ kind: "tickets", path })).toEqual({
      code: 2,
      out: "",
      errors: `There is no file "${path}": check the path.\n`,
    });
  });

  test("because it is a folder", async () => {
    expect(await run({ kind: "tickets", path: folder })).toMatchObject({
      code: 2,
      errors: `"${folder}" is a folder: name one .jsonl file in it.\n`,
    });
  });

  test("to its end keeps what was read, and says what to do", async () => {
    const stdin = Readable.from(
      (function* () {
        yield `${JSON.stringify(ticket("pipe-0"))}\n`;
        throw new Error("the pipe broke");
      })(),
    );
    const { code, errors } = await run({ kind: "tickets", path: "-", stdin });
    expect(code).toBe(2);
    expect(errors).toContain("Reading standard input broke off: the pipe broke.");
    expect(errors).toContain("run the same import again");
  });
});

test("reads what is piped in", async () => {
  const stdin = Readable.from([Buffer.from(JSON.stringify(ticket("stdin-1")))]);
  expect(await run({ kind: "tickets", path: "-", stdin })).toMatchObject({
    code: 0,
    out: "Imported standard input: 1 row read, 1 created, 0 updated, 0 unchanged.\n",
  });
});

test("fields that are not known are a warning", async () => {
  const path = await file("tickets.jsonl", [ticket("warn-1", { subject: "Help" })]);
  const { code, errors } = await run({ kind: "tickets", path });
  expect(code).toBe(0);
  expect(errors).toContain(`Warning: the field "subject" is not known and was ignored`);
});

describe("a dry run", () => {
  test("reports what would happen, across batches, and leaves every table as it was", async () => {
    const before = await digestOf(db.database);
    const people = Array.from({ length: 700 }, (_, at) => ({
      externalId: `dry-${at}`,
      displayName: `Dry ${at}`,
      joinedOn: "2025-01-01",
      reportingLines: at === 0 ? [] : [{ manager: `dry-${Math.floor((at - 1) / 5)}`, from: "2025-01-01" }],
    }));
    const path = await file("people.jsonl", [...people.reverse(), "{"]);
    const { code, out, errors } = await run({
      kind: "people",
      path,
      sourceName: "not-yet-known",
      dryRun: true,
    });
    expect(out).toBe(
      "Dry run of people.jsonl: nothing was written. An import of its 701 rows would end with 700 created, 0 updated, 0 unchanged, 1 failed.\n",
    );
    expect(code).toBe(2);
    expect(errors).toContain("Row 701 of people.jsonl");
    expect(await exists(`${path}.rejected.jsonl`)).toBe(false);
    expect(await digestOf(db.database)).toEqual(before);
  });

  test("tries rows alone where the database refuses a batch", async () => {
    await db.database.query(`alter table ticket add constraint ck_test check (queue <> 'Poison')`);
    const before = await digestOf(db.database);
    const path = await file("tickets.jsonl", [
      ticket("d-1"),
      ticket("d-2", { queue: "Poison" }),
      ticket("d-3"),
    ]);
    const { out } = await run({ kind: "tickets", path, dryRun: true });
    expect(out).toContain("2 created, 0 updated, 0 unchanged, 1 failed");
    expect(await digestOf(db.database)).toEqual(before);
    await db.database.query(`alter table ticket drop constraint ck_test`);
  });

  test("of articles and tickets that exist leaves what waits for jobs alone, too", async () => {
    const rows = [{ externalId: "dry-a", title: "One", body: "B", updatedAt: "2026-05-01T08:00:00Z" }];
    await run({ kind: "articles", path: await file("articles.jsonl", rows) });
    const before = await digestOf(db.database);
    const next = rows.map((row) => ({ ...row, title: "Two", updatedAt: "2026-05-02T08:00:00Z" }));
    const { out } = await run({ kind: "articles", path: await file("articles.jsonl", next), dryRun: true });
    expect(out).toContain("0 created, 1 updated");
    expect(await digestOf(db.database)).toEqual(before);
  });
});
