import { describe, expect, test } from "@jest/globals";
import { describeProblem } from "../../../src/intake/domain/describe-report.js";
import { FORMATS } from "../../../src/intake/domain/formats.js";
import { parseRow, type RowFormat } from "../../../src/intake/domain/row-format.js";

function messagesOf<Row>(format: RowFormat<Row>, row: unknown): readonly string[] {
  const parsed = parseRow(format, typeof row === "string" ? row : JSON.stringify(row));
  return parsed.ok ? [] : parsed.problems.map((problem) => problem.message);
}

function valueOf<Row>(format: RowFormat<Row>, row: unknown): Row {
  const parsed = parseRow(format, JSON.stringify(row));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.row;
}

const article = { externalId: "a", title: "T", body: "B" };
const ticket = { externalId: "t" };

describe("ids", () => {
  test("a number is refused with the advice to quote it, because 9007199254740993 would change", () => {
    const [message] = messagesOf(FORMATS.tickets, `{"externalId":9007199254740993}`);
    expect(message).toMatch(/^externalId is a number.*write it in quotes/);
    expect(message).not.toContain("9007199254740992 ");
  });

  test.each(["9007199254740993", "000123", "ÄÖ/%2F 7", "x".repeat(255)])(
    "%s is kept exactly",
    (externalId) => {
      expect(valueOf(FORMATS.tickets, { externalId }).externalId).toBe(externalId);
    },
  );

  test.each(["", "  ", " 12", "12\n", "x".repeat(256), "a\u0000b", "\ud800"])(
    "%j is refused",
    (externalId) => {
      expect(messagesOf(FORMATS.tickets, { externalId })).toHaveLength(1);
    },
  );

  test("counts characters, not their halves, when it says how long a text may be", () => {
    expect(messagesOf(FORMATS.tickets, { externalId: "😀".repeat(255) })).toEqual([]);
    expect(messagesOf(FORMATS.tickets, { externalId: "😀".repeat(256) })[0]).toContain("256 characters");
  });
});

describe("a message says where, what was found and what was expected", () => {
  test("for a word outside a closed set", () => {
    const parsed = parseRow(FORMATS.articles, JSON.stringify({ ...article, confidence: "Validted" }));
    if (parsed.ok || parsed.problems[0] === undefined) throw new Error("the row was accepted");
    expect(describeProblem("articles.jsonl", { line: 17, ...parsed.problems[0] })).toBe(
      `Row 17 of articles.jsonl: confidence "Validted" is not one of WORK_IN_PROGRESS, NOT_VALIDATED, VALIDATED, ARCHIVED`,
    );
  });

  test("for what is missing, for all fields at once", () => {
    expect(messagesOf(FORMATS.articles, { title: "" })).toEqual([
      "externalId is missing; it must be an id as text in quotes, 1 to 255 characters",
      "title is empty: write a text or leave the row out",
      "body is missing; it must be text of at most 500,000 characters",
    ]);
  });

  test("inside lists", () => {
    const person = { externalId: "p", displayName: "P", joinedOn: "2026-01-01" };
    const [message] = messagesOf(FORMATS.people, {
      ...person,
      memberships: [{ team: "t", from: "2026-02-30" }],
    });
    expect(message).toMatch(/^memberships\.0\.from "2026-02-30" is not a date YYYY-MM-DD/);
  });

  test.each([
    [`{"externalId":`, /^the line is not one JSON object in braces: /],
    [`[{"externalId":"a"}]`, /^the line is a list, not an article.*jq/],
    [`"text"`, /^the line is a string, not an article/],
    [`null`, /^the line is null, not an article/],
  ])("for the line %s", (line, expected) => {
    expect(messagesOf(FORMATS.articles, line)[0]).toMatch(expected);
  });

  test("and stays short when the value is long", () => {
    expect(messagesOf(FORMATS.tickets, { ...ticket, kind: "x".repeat(10_000) })[0]?.length).toBeLessThan(200);
  });
});

describe("times", () => {
  test.each(["2026-03-01T09:00:00+01:00", "2026-03-01T08:00:00.000Z", "2026-03-01T08:00Z"])(
    "%s is read",
    (createdAt) => {
      expect(valueOf(FORMATS.tickets, { ...ticket, createdAt }).createdAt).toBe("2026-03-01T08:00:00.000Z");
    },
  );

  test.each([
    "2026-03-01",
    "2026-03-01T09:00:00",
    "yesterday",
    "2026-02-30T09:00:00Z",
    "0001-01-01T00:00:00Z",
    1772355600,
  ])("%s is refused: an offset and a likely year are required", (createdAt) => {
    expect(messagesOf(FORMATS.tickets, { ...ticket, createdAt })[0]).toContain(
      "is not a time with its offset",
    );
  });
});

describe("categories", () => {
  test.each([[["Network", "VPN"]], ["Network > VPN"], ["Network  >  VPN "]])("%j is one path", (category) => {
    expect(valueOf(FORMATS.tickets, { ...ticket, category }).category).toBe("Network > VPN");
  });

  test.each([[[]], [["Network", ""]], [["A > B", "C"]], ["A > > B"], [7], [[1]]])(
    "%j is refused",
    (category) => {
      expect(messagesOf(FORMATS.tickets, { ...ticket, category })[0]).toContain("is not a path");
    },
  );
});

describe("null, empty and unknown fields", () => {
  test("null clears where a field may be cleared, and an empty text means the same", () => {
    expect(valueOf(FORMATS.tickets, { ...ticket, closedAt: null, queue: "" })).toEqual({
      ...ticket,
      closedAt: null,
      queue: null,
    });
    expect(messagesOf(FORMATS.tickets, { ...ticket, status: null })[0]).toContain(
      "status null is not one of NEW",
    );
  });

  test("an absent field stays absent", () => {
    expect(valueOf(FORMATS.tickets, ticket)).toEqual(ticket);
  });

  test("unknown fields are named, not refused", () => {
    const row = {
      ...ticket,
      subject: "Help",
      statusHistory: [{ status: "NEW", at: "2026-01-01T00:00:00Z", who: "x" }],
    };
    const parsed = parseRow(FORMATS.tickets, JSON.stringify(row));
    expect(parsed.ok).toBe(true);
    expect(parsed.unknownFields).toEqual(["statusHistory.who", "subject"]);
  });

  test("names that every JavaScript object has are unknown fields like others", () => {
    const parsed = parseRow(
      FORMATS.teams,
      `{"externalId":"t","name":"T","__proto__":{"parent":"x"},"constructor":1}`,
    );
    expect(parsed).toEqual({
      ok: true,
      row: { externalId: "t", name: "T" },
      unknownFields: ["__proto__", "constructor"],
    });
  });
});

test.each(["javascript:alert(1)", "example.org/a", "https://"])(
  "the address %s is refused, since people will click on it",
  (url) => {
    expect(messagesOf(FORMATS.articles, { ...article, url })[0]).toContain("is not a web address");
  },
);

test.each([-1, 1.5, "12"])("handleSeconds %j is refused", (handleSeconds) => {
  expect(messagesOf(FORMATS.tickets, { ...ticket, handleSeconds })[0]).toContain("is not a whole number");
});

test("a version is a whole number as text that a 64-bit integer holds", () => {
  expect(messagesOf(FORMATS.tickets, { ...ticket, sourceVersion: "9223372036854775807" })).toEqual([]);
  expect(messagesOf(FORMATS.tickets, { ...ticket, sourceVersion: "9223372036854775808" })).toHaveLength(1);
  expect(messagesOf(FORMATS.tickets, { ...ticket, sourceVersion: 7 })[0]).toContain("in quotes");
});
