import { describe, expect, test } from "@jest/globals";
import { readTicketRow } from "../../../src/tickets/domain/read-ticket-row.js";
import type { TicketRow } from "../../../src/tickets/domain/rows.js";
import { at } from "./observe.js";

const read = (row: object): ReturnType<typeof readTicketRow> =>
  readTicketRow({ externalId: "1", createdAt: at(0), ...row } as TicketRow);

function problemOf(row: object): { readonly path: string; readonly message: string } {
  const result = read(row);
  if (result.ok) throw new Error("expected a problem");
  expect(result.error).toHaveLength(1);
  return { path: result.error[0]?.path.join(".") ?? "", message: result.error[0]?.message ?? "" };
}

describe("reading a ticket row", () => {
  test.each(["9007199254740993", "000123", "12 3", "ÅÄÖ-1"])("keeps the id %s as it is", (id) => {
    const result = read({ externalId: ` ${id}\t` });
    expect(result.ok && result.value.externalId).toBe(id);
  });

  test.each([
    [{ externalId: " " }, "externalId", "1 to 255 characters"],
    [{ externalId: "x".repeat(256) }, "externalId", "1 to 255 characters"],
    [{ externalId: 123 }, "externalId", "write numbers as texts"],
    [{ status: "DONE" }, "status", "one of NEW, OPEN, PENDING"],
    [{ status: "toString" }, "status", "one of NEW"],
    [{ kind: null }, "kind", "not null"],
    [{ createdAt: "2026-03-01T09:00:00" }, "createdAt", "with an offset"],
    [{ handleSeconds: -1 }, "handleSeconds", "whole number from 0"],
    [{ csat: 4.5 }, "csat", "whole number from 0 to 100"],
    [{ priority: "a\0b" }, "priority", "NUL"],
    [{ priority: "\ud800" }, "priority", "text"],
    [{ url: "javascript:alert(1)" }, "url", "http"],
    [{ touches: "ada" }, "touches", "a list"],
    [{ reopenedAt: [at(1), "soon"] }, "reopenedAt.1", "with an offset"],
    [{ statusHistory: [{ status: "OPEN", at: "soon" }] }, "statusHistory.0.at", "with an offset"],
    [{ sourceVersion: "1.5" }, "sourceVersion", "whole number"],
    [{ sourceVersion: "99999999999999999999" }, "sourceVersion", "whole number"],
    [{ resolvedAt: at(-1) }, "resolvedAt", "must not be before createdAt"],
  ])("says of %j where the fault is and what was expected", (row, path, message) => {
    const problem = problemOf(row);
    expect(problem.path).toBe(path);
    expect(problem.message).toContain(message);
  });

  test("names every fault of a row", () => {
    const result = read({ status: "DONE", csat: -1 });
    expect(!result.ok && result.error.map((problem) => problem.path)).toEqual([["status"], ["csat"]]);
  });

  test("takes the latest time of the row when the source does not say when it changed", () => {
    const result = read({
      resolvedAt: at(2),
      reopenedAt: [at(4)],
      statusHistory: [{ status: "OPEN", at: at(3) }],
    });
    expect(result.ok && result.value.observation.at).toBe(at(4));
    expect(problemOf({ createdAt: undefined, priority: "low" }).path).toBe("sourceUpdatedAt");
  });

  test("reads offsets and an empty text as what they mean", () => {
    const result = read({ createdAt: "2026-05-01T02:00:00+02:00", priority: "  " });
    expect(result.ok && result.value.observation.content).toEqual({ createdAt: at(0), priority: null });
  });
});
