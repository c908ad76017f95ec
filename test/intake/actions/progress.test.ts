import { expect, test } from "@jest/globals";
import { PassThrough } from "node:stream";
import type { WriteStream } from "node:tty";
import { progressBar, progressLines } from "../../../src/intake/actions/progress.js";
import { TEST_NOW, TestClock } from "../../support/test-database.js";

test("where there is no terminal a line comes every ten seconds", () => {
  const clock = new TestClock(TEST_NOW);
  let text = "";
  const progress = progressLines({ write: (piece) => (text += piece) }, 20_000_000, clock);
  for (const [second, rows] of [
    [5, 500],
    [11, 1_100],
    [15, 1_500],
    [21, 2_100],
  ] as const) {
    clock.set(new Date(Date.parse(TEST_NOW) + second * 1_000).toISOString());
    progress.update({ bytes: rows * 1_000, rows });
  }
  progress.stop();
  expect(text).toBe("1,100 rows, 1.1 of 20.0 MB, 100 rows/s\n2,100 rows, 2.1 of 20.0 MB, 100 rows/s\n");
});

test("on a terminal a bar shows how much of the file is read", () => {
  const clock = new TestClock(TEST_NOW);
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const progress = progressBar(stream as unknown as WriteStream, 1_000, clock);
  clock.set("2026-06-15T10:00:02Z");
  progress.update({ bytes: 500, rows: 3_000 });
  progress.stop();
  const shown = String(stream.read());
  expect(shown).toContain("50%");
  expect(shown).toContain("3,000 rows, 1,500 rows/s");
});
