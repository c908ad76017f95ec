import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  hashWords,
  signSearchReceipt,
  verifySearchReceipt,
} from "../../../src/knowledge/actions/sign-search-receipt.js";
import type { SearchReceiptId } from "../../../src/knowledge/domain/search-receipt.js";
import type { ArticleId, OrganisationId, PersonId } from "../../../src/platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../../src/platform/kernel/period.js";
import { commandLineViewer, type Viewer } from "../../../src/platform/kernel/viewer.js";

const uuid = (digit: number): string => `00000000-0000-7000-8000-00000000000${digit}`;
const secret = Buffer.alloc(32, 1);
const organisation = uuid(1) as OrganisationId;
const viewer: Viewer = {
  ...commandLineViewer(organisation, "Europe/Stockholm", "2026-06-15" as LocalDate),
  personId: uuid(2) as PersonId,
};
const hits = Array.from({ length: 25 }, (_, place) => ({
  articleId: uuid(3) as ArticleId,
  score: 1 - place / 30,
}));
const issue = { id: uuid(4) as SearchReceiptId, issuedAt: "2026-06-15T10:00:00.000Z" as Instant };
const search = { kind: "SUGGESTIONS", query: "The secret printer", hits } as const;
const receipt = signSearchReceipt(secret, viewer, search, issue);

describe("a signed receipt", () => {
  test("says what was shown, down to the twentieth hit", () => {
    expect(verifySearchReceipt(secret, viewer, receipt)).toEqual({
      ...issue,
      organisationId: organisation,
      holder: `person:${uuid(2)}`,
      kind: "SUGGESTIONS",
      queryHash: expect.stringMatching(/^[\w-]{22}$/),
      wordHashes: hashWords(secret, ["the", "secr", "prin"]),
      hits: hits.slice(0, 20).map(({ articleId, score }) => ({ articleId, score: Number(score.toFixed(6)) })),
    });
  });

  test("is opaque, in one alphabet, and does not hold what was typed", () => {
    expect(receipt).toMatch(/^[\w-]+$/);
    expect(Buffer.from(receipt, "base64url").toString("latin1")).not.toMatch(/printer|prin|secret/);
  });

  test("tells equal searches by their hash, under one secret only", () => {
    const hashOf = (key: Buffer, query: string): string | undefined =>
      verifySearchReceipt(key, viewer, signSearchReceipt(key, viewer, { ...search, query }, issue))
        ?.queryHash;
    expect(hashOf(secret, " the SECRET  printer")).toBe(hashOf(secret, search.query));
    expect(hashOf(secret, "printer")).not.toBe(hashOf(secret, search.query));
    expect(hashOf(Buffer.alloc(32, 2), search.query)).not.toBe(hashOf(secret, search.query));
  });

  test("is none with any character changed, left out or added", () => {
    const place = fc.integer({ min: 0, max: receipt.length - 1 });
    const other = fc.constantFrom(..."ABCabc019-_.= ");
    fc.assert(
      fc.property(place, other, (at, character) => {
        fc.pre(receipt[at] !== character);
        const [before, after] = [receipt.slice(0, at), receipt.slice(at + 1)];
        for (const changed of [before + character + after, before + after, receipt + character])
          expect(verifySearchReceipt(secret, viewer, changed)).toBeNull();
      }),
    );
  });

  test("is none with other hits under the same signature", () => {
    const bytes = Buffer.from(receipt, "base64url");
    const said = bytes.subarray(32).toString();
    const tampered = Buffer.concat([
      bytes.subarray(0, 32),
      Buffer.from(said.replace(/\[\["[^\]]*\],/, "[[")),
    ]);
    expect(said).not.toBe(tampered.subarray(32).toString());
    expect(verifySearchReceipt(secret, viewer, tampered.toString("base64url"))).toBeNull();
  });

  test("is none for another secret, person or organisation", () => {
    const others: readonly Viewer[] = [
      { ...viewer, personId: uuid(5) as PersonId },
      { ...viewer, personId: null },
      { ...viewer, organisationId: uuid(6) as OrganisationId },
    ];
    for (const other of others) expect(verifySearchReceipt(secret, other, receipt)).toBeNull();
    expect(verifySearchReceipt(Buffer.alloc(32, 2), viewer, receipt)).toBeNull();
  });

  test("is none when it is longer than any receipt", () => {
    expect(verifySearchReceipt(secret, viewer, "A".repeat(8_001))).toBeNull();
    expect(verifySearchReceipt(secret, viewer, "")).toBeNull();
  });
});
