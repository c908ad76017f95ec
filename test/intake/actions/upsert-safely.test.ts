import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { upsertSafely } from "../../../src/intake/actions/upsert-safely.js";
import { ok } from "../../../src/platform/kernel/result.js";
import type { RowOutcome } from "../../../src/platform/kernel/row-outcome.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { must } from "../../support/test-organisation.js";

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await db.database.query(`create table line (name text primary key, length integer check (length < 100))`);
});
afterAll(async () => db.close());

const created = (rows: readonly string[]): readonly RowOutcome[] =>
  rows.map((id) => ({ status: "CREATED", id }));

const insert = async (rows: readonly string[]) =>
  db.database.transaction(async (manager) => {
    for (const row of rows)
      await manager.query(`insert into line (name, length) values ($1, length($1))`, [row]);
    return ok(created(rows));
  });

test("a row that breaks a rule of the database fails alone, with the rule", async () => {
  const outcomes = must(await upsertSafely(insert, ["a", "b", "x".repeat(100), "c", "a"]));
  expect(outcomes.map((row) => row.status)).toEqual(["CREATED", "CREATED", "FAILED", "CREATED", "FAILED"]);
  expect(JSON.stringify(outcomes[2])).toContain("line_length_check");
  expect(await db.database.query(`select name from line order by 1`)).toEqual([
    { name: "a" },
    { name: "b" },
    { name: "c" },
  ]);
});

test("a batch that lost against another transaction is tried again as a whole", async () => {
  const attempts: number[] = [];
  const outcomes = await upsertSafely(
    async (rows: readonly string[]) => {
      attempts.push(rows.length);
      if (attempts.length === 1)
        await db.database.transaction((manager) =>
          manager.query(`do $$ begin raise exception 'lost' using errcode = 'serialization_failure'; end $$`),
        );
      return ok(created(rows));
    },
    ["a", "b"],
  );
  expect(must(outcomes)).toHaveLength(2);
  expect(attempts).toEqual([2, 2]);
});

test("what no row is to blame for is thrown after one attempt", async () => {
  let attempts = 0;
  const broken = upsertSafely(async () => {
    attempts += 1;
    await db.database.transaction((manager) => manager.query(`select * from no_such_table`));
    return ok([]);
  }, ["a", "b"]);
  await expect(broken).rejects.toThrow("no_such_table");
  expect(attempts).toBe(1);
});

test("an answer for fewer rows than were asked for is a bug, not a success", async () => {
  await expect(upsertSafely(async () => ok(created(["a"])), ["a", "b"])).rejects.toThrow(
    "2 rows were upserted and 1 outcomes",
  );
});
