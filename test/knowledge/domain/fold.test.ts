import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isMajorEdit } from "../../../src/knowledge/domain/content.js";
import { textProblems } from "../../../src/knowledge/domain/check-text.js";
import {
  applyRow,
  compareRows,
  contentOfRow,
  type KnownArticle,
} from "../../../src/knowledge/domain/fold-article.js";
import type { ArticleRow, ResolvedArticleRow } from "../../../src/knowledge/domain/rows.js";
import { coveredBy, mergeClaims, type LinkClaim } from "../../../src/knowledge/domain/fold-links.js";
import { decideFlagTransition, FLAG_TRANSITIONS, FlagState } from "../../../src/knowledge/domain/flag.js";
import type { PersonId } from "../../../src/platform/kernel/ids.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import { articleRow as plainRow, at } from "../support/knowledge-base.js";

/** A row that is no translation unless told of which article. */
const articleRow = (
  externalId: string,
  {
    translationOf,
    ...extra
  }: Partial<Omit<ArticleRow, "translationOf"> & { translationOf: ArticleId | null }> = {},
): ResolvedArticleRow => {
  const { translationOf: _, ...row } = plainRow(externalId, extra);
  return translationOf === undefined ? row : { ...row, translationOf };
};

const day = fc.integer({ min: 1, max: 9 }).map((n) => at(`2026-02-0${n}`));
const claim: fc.Arbitrary<LinkClaim> = fc
  .record({
    start: day,
    end: fc.option(day),
    linkedBy: fc.option(fc.constantFrom("p1" as PersonId, "p2" as PersonId)),
    origin: fc.constantFrom("AGENT" as const, "IMPORT" as const),
  })
  .map((one) => (one.end !== null && one.end < one.start ? { ...one, end: one.start } : one));

describe("intervals of a link", () => {
  const fold = (claims: readonly LinkClaim[]): readonly LinkClaim[] => {
    const byStart = new Map<string, LinkClaim>();
    for (const one of claims) {
      const known = byStart.get(one.start);
      byStart.set(one.start, known === undefined ? one : mergeClaims(known, one));
    }
    return [...coveredBy(byStart.values())].filter(([, cover]) => cover === null).map(([one]) => one);
  };

  test("what holds does not depend on the order of arrival", () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (claims, keys) => {
        const shuffled = claims
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key);
        expect(fold(shuffled.map(({ one }) => one))).toEqual(fold(claims));
      }),
    );
  });

  test("those that hold never overlap, and at most one is open", () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 6 }), (claims) => {
        const held = fold(claims);
        for (const [index, one] of held.entries()) {
          const next = held[index + 1];
          if (next !== undefined) expect(one.end !== null && one.end <= next.start).toBe(true);
        }
      }),
    );
  });
});

describe("rows of an article", () => {
  const known = (row = articleRow("a")): KnownArticle => ({
    content: contentOfRow(row),
    updatedAt: at("2026-01-10"),
    version: 1,
  });
  const now = at("2026-06-15");

  test("a later row with other content is the next revision", () => {
    const row = articleRow("a", { title: "Better", updatedAt: at("2026-01-11") });
    expect(applyRow(known(), [], row, now)).toMatchObject({
      kind: "REVISED",
      change: "CONTENT",
      article: { version: 2 },
    });
  });

  test("a row that changes only the state says so", () => {
    const row = articleRow("a", { confidence: "VALIDATED", updatedAt: at("2026-01-11") });
    expect(applyRow(known(), [], row, now)).toMatchObject({ kind: "REVISED", change: "STATE" });
  });

  test("an older row is too late, unless its revision is on record", () => {
    const older = articleRow("a", { title: "Old", updatedAt: at("2026-01-09"), createdAt: at("2026-01-09") });
    expect(applyRow(known(), [], older, now)).toEqual({ kind: "STALE" });
    const recorded = [{ content: contentOfRow(older), occurredAt: at("2026-01-09") }];
    expect(applyRow(known(), recorded, older, now)).toMatchObject({ kind: "SAME" });
  });

  test("of two rows of the same moment the same one wins in either order", () => {
    const rows = ["Alpha", "Beta"].map((title) => articleRow("a", { title }));
    const final = (order: readonly (typeof rows)[number][]): string => {
      const [first, second] = order;
      if (!first || !second) throw new Error("two rows are needed");
      const effect = applyRow(known(first), [], second, now);
      return effect.kind === "REVISED" ? effect.article.content.title : contentOfRow(first).title;
    };
    expect(final(rows)).toBe(final([...rows].reverse()));
    expect([...rows].sort(compareRows)).toEqual([...rows].reverse().sort(compareRows));
  });

  test("of two originals told at the same moment the same one wins, whatever ids they were given", () => {
    const [one, other] = ["1", "2"].map(
      (digit) => `00000000-0000-7000-8000-00000000000${digit}` as ArticleId,
    );
    if (!one || !other) throw new Error("two ids are needed");
    const winner = (alpha: ArticleId, beta: ArticleId, order: readonly [ArticleId, ArticleId]): string => {
      const nameOf = (id: ArticleId): string => (id === alpha ? "alpha" : "beta");
      const [first, second] = order.map((translationOf) => articleRow("a", { translationOf }));
      if (!first || !second) throw new Error("two rows are needed");
      const effect = applyRow(known(first), [], second, now, nameOf);
      const won = effect.kind === "REVISED" ? second : first;
      return won.translationOf === beta ? "beta" : "alpha";
    };
    const winners = [
      winner(one, other, [one, other]),
      winner(one, other, [other, one]),
      winner(other, one, [one, other]),
      winner(other, one, [other, one]),
    ];
    expect(new Set(winners).size).toBe(1);
  });

  test("what it is a translation of is part of the content: absent stays, null clears, and each is a revision", () => {
    const original = "00000000-0000-7000-8000-000000000001" as ArticleId;
    const before = known(articleRow("a", { translationOf: original }));
    const later = { updatedAt: at("2026-01-11") };
    expect(applyRow(before, [], articleRow("a", later), now)).toMatchObject({
      kind: "SAME",
      article: { content: { translationOf: original } },
    });
    expect(applyRow(before, [], articleRow("a", { ...later, translationOf: null }), now)).toMatchObject({
      kind: "REVISED",
      change: "CONTENT",
      article: { content: { translationOf: null } },
    });
  });

  test("absent fields stay, null clears", () => {
    const before = known(articleRow("a", { issue: "Slow", cause: "Heat" }));
    const row = articleRow("a", { cause: null, updatedAt: at("2026-01-11") });
    expect(applyRow(before, [], row, now)).toMatchObject({
      article: { content: { issue: "Slow", cause: null } },
    });
  });

  test("without resolution and body an article is work in progress", () => {
    expect(contentOfRow(articleRow("a", { body: " " })).confidence).toBe("WORK_IN_PROGRESS");
    expect(contentOfRow(articleRow("a", { body: "", resolution: "Restart" })).confidence).toBe(
      "NOT_VALIDATED",
    );
  });
});

test("spacing, case and labels are minor, words are major", () => {
  const before = contentOfRow(articleRow("a", { resolution: "Restart the  spooler" }));
  expect(isMajorEdit(before, { ...before, resolution: "restart the spooler", tags: ["print"] })).toBe(false);
  expect(isMajorEdit(before, { ...before, resolution: "Reinstall the spooler" })).toBe(true);
});

test.each([
  [{ title: "" }, "title"],
  [{ title: "x".repeat(501) }, "title"],
  [{ body: "a\u0000b" }, "body"],
  [{ issue: "half \ud800 pair" }, "issue"],
  [{ tags: ["ok", " "] }, "tags.1"],
])("refuses %j at %s", (given, field) => {
  expect(textProblems(given, "").map((one) => one.path.join("."))).toEqual([field]);
});

test("accepts what looks odd and is text", () => {
  expect(textProblems({ title: "🖨️ печать 打印机", body: "a\u0007b" }, "")).toEqual([]);
});

test.each(
  Object.values(FlagState).flatMap((from) => Object.values(FlagState).map((to) => [from, to] as const)),
)("a flag goes from %s to %s only if the table says so", (from, to) => {
  expect(decideFlagTransition(from, to, "because").ok).toBe(FLAG_TRANSITIONS[from].includes(to));
});

test("rejecting a flag needs a note", () => {
  expect(decideFlagTransition("OPEN", "REJECTED", " ")).toMatchObject({
    ok: false,
    error: [{ path: ["input", "note"] }],
  });
});
