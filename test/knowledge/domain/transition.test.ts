import { describe, expect, test } from "@jest/globals";
import { ArticleAudience, ArticleConfidence } from "../../../src/knowledge/domain/article.js";
import { articleRights } from "../../../src/knowledge/domain/article-rights.js";
import {
  confidenceAfterEdit,
  creationProblems,
  decideTransition,
  editProblems,
  type ArticleActor,
  type ArticleFacts,
} from "../../../src/knowledge/domain/transition.js";
import { Proficiency } from "../../../src/people/domain/person.js";

const PROFICIENCIES = Object.values(Proficiency);
const CONFIDENCES = Object.values(ArticleConfidence);
const AUDIENCES = Object.values(ArticleAudience);

const who = (proficiency: Proficiency, extra: Partial<ArticleActor> = {}): ArticleActor => ({
  proficiency,
  isAuthor: false,
  isAdministrator: false,
  isDomainExpert: false,
  ...extra,
});
const article = (extra: Partial<ArticleFacts> = {}): ArticleFacts => ({
  confidence: "NOT_VALIDATED",
  audience: "INTERNAL",
  governance: "EXPERIENCE_BASED",
  hasAnswer: true,
  ...extra,
});
/** OK, or the codes of the problems. */
const codes = (result: ReturnType<typeof decideTransition>): string =>
  result.ok ? "OK" : result.error.map((one) => one.code).join(" ");

/**
 * Every cell of the confidence table, as NONE CANDIDATE CONTRIBUTOR PUBLISHER for somebody else's article and the
 * same for one's own: "+" allowed, "p" PROFICIENCY_REQUIRED, "s" SELF_REVIEW_FORBIDDEN, "x" INVALID_STATE.
 */
const CONFIDENCE_TABLE: Readonly<Record<ArticleConfidence, Readonly<Record<ArticleConfidence, string>>>> = {
  WORK_IN_PROGRESS: {
    WORK_IN_PROGRESS: "++++ ++++",
    NOT_VALIDATED: "pp++ p+++",
    VALIDATED: "pp++ ss++",
    ARCHIVED: "pp++ pp++",
  },
  NOT_VALIDATED: {
    WORK_IN_PROGRESS: "xxxx xxxx",
    NOT_VALIDATED: "++++ ++++",
    VALIDATED: "pp++ ss++",
    ARCHIVED: "pp++ pp++",
  },
  VALIDATED: {
    WORK_IN_PROGRESS: "xxxx xxxx",
    NOT_VALIDATED: "pp++ pp++",
    VALIDATED: "++++ ++++",
    ARCHIVED: "pp++ pp++",
  },
  ARCHIVED: {
    WORK_IN_PROGRESS: "xxxx xxxx",
    NOT_VALIDATED: "pp++ pp++",
    VALIDATED: "xxxx xxxx",
    ARCHIVED: "++++ ++++",
  },
};
const SYMBOLS: Readonly<Record<string, string>> = {
  OK: "+",
  PROFICIENCY_REQUIRED: "p",
  SELF_REVIEW_FORBIDDEN: "s",
  INVALID_STATE: "x",
};

describe("confidence", () => {
  for (const from of CONFIDENCES)
    for (const to of CONFIDENCES)
      test(`${from} → ${to}: ${CONFIDENCE_TABLE[from][to]}`, () => {
        const row = (isAuthor: boolean): string =>
          PROFICIENCIES.map((proficiency) => {
            const wanted = { confidence: to, reason: "superseded" };
            return SYMBOLS[
              codes(decideTransition(who(proficiency, { isAuthor }), article({ confidence: from }), wanted))
            ];
          }).join("");
        expect(`${row(false)} ${row(true)}`).toBe(CONFIDENCE_TABLE[from][to]);
      });

  test("an answer is needed for NOT_VALIDATED and VALIDATED, not for archiving", () => {
    const unanswered = article({ confidence: "WORK_IN_PROGRESS", hasAnswer: false });
    const publisher = who("PUBLISHER");
    expect(codes(decideTransition(publisher, unanswered, { confidence: "NOT_VALIDATED" }))).toBe(
      "INVALID_STATE",
    );
    expect(codes(decideTransition(publisher, unanswered, { confidence: "VALIDATED" }))).toBe("INVALID_STATE");
    expect(codes(decideTransition(publisher, unanswered, { confidence: "ARCHIVED", reason: "empty" }))).toBe(
      "OK",
    );
  });

  test.each([undefined, null, "", "  "])("archiving with the reason %p is refused", (reason) => {
    const result = decideTransition(who("PUBLISHER"), article(), { confidence: "ARCHIVED", reason });
    expect(result).toMatchObject({
      ok: false,
      error: [{ code: "VALIDATION_FAILED", path: ["input", "reason"] }],
    });
  });

  test("a domain expert and an administrator archive whatever their proficiency", () => {
    const wanted = { confidence: "ARCHIVED", reason: "obsolete product" } as const;
    expect(codes(decideTransition(who("NONE", { isDomainExpert: true }), article(), wanted))).toBe("OK");
    expect(codes(decideTransition(who("NONE", { isAdministrator: true }), article(), wanted))).toBe("OK");
  });

  test("a forbidden step says which steps there are", () => {
    const result = decideTransition(who("PUBLISHER"), article({ confidence: "ARCHIVED" }), {
      confidence: "VALIDATED",
    });
    expect(result).toMatchObject({
      ok: false,
      error: [{ state: "ARCHIVED", message: expect.stringContaining("NOT_VALIDATED") }],
    });
  });
});

describe("audience", () => {
  const isOutside = (audience: ArticleAudience): boolean => !["WITHIN", "INTERNAL"].includes(audience);
  for (const from of AUDIENCES)
    for (const to of AUDIENCES) {
      const expected =
        from === to ? "++++ ++++" : isOutside(from) || isOutside(to) ? "ppp+ ppp+" : "pp++ p+++";
      test(`${from} → ${to}: ${expected}`, () => {
        const row = (isAuthor: boolean): string =>
          PROFICIENCIES.map(
            (proficiency) =>
              SYMBOLS[
                codes(
                  decideTransition(who(proficiency, { isAuthor }), article({ audience: from }), {
                    audience: to,
                  }),
                )
              ],
          ).join("");
        expect(`${row(false)} ${row(true)}`).toBe(expected);
      });
    }
});

describe("governance", () => {
  test.each([
    ["NONE", {}, false],
    ["CANDIDATE", { isAuthor: true }, false],
    ["CONTRIBUTOR", { isAuthor: true }, false],
    ["PUBLISHER", {}, true],
    ["NONE", { isDomainExpert: true }, true],
    ["NONE", { isAdministrator: true }, true],
  ] as const)("%s %j may restrict an article and open it again: %p", (proficiency, extra, allowed) => {
    const actor = who(proficiency, extra);
    expect(decideTransition(actor, article(), { governance: "COMPLIANCE_BASED" }).ok).toBe(allowed);
    const restricted = article({ governance: "COMPLIANCE_BASED" });
    expect(decideTransition(actor, restricted, { governance: "EXPERIENCE_BASED" }).ok).toBe(allowed);
  });

  test("a restricted article is changed by its stewards only, even by its author", () => {
    const restricted = article({ governance: "COMPLIANCE_BASED" });
    const author = who("CONTRIBUTOR", { isAuthor: true });
    expect(editProblems(author, restricted)).toMatchObject([
      { code: "FORBIDDEN", message: expect.stringContaining("Flag it") },
    ]);
    expect(codes(decideTransition(author, restricted, { confidence: "VALIDATED" }))).toBe("FORBIDDEN");
    expect(editProblems(who("PUBLISHER"), restricted)).toEqual([]);
  });
});

test("the three fields are decided independently and all problems come together", () => {
  const result = decideTransition(who("CANDIDATE"), article(), {
    confidence: "VALIDATED",
    audience: "PUBLIC",
    governance: "COMPLIANCE_BASED",
  });
  expect(result.ok ? [] : result.error.map((one) => one.path.at(-1))).toEqual([
    "confidence",
    "audience",
    "governance",
  ]);
});

test.each([
  ["NONE", true, "INTERNAL", false],
  ["NONE", false, "INTERNAL", false],
  ["CANDIDATE", true, "INTERNAL", true],
  ["CANDIDATE", false, "INTERNAL", false],
  ["CONTRIBUTOR", false, "INTERNAL", true],
  ["CONTRIBUTOR", true, "PUBLIC", false],
  ["PUBLISHER", false, "PUBLIC", true],
] as const)("%s (author: %p) may edit an article for %s: %p", (proficiency, isAuthor, audience, allowed) => {
  expect(editProblems(who(proficiency, { isAuthor }), article({ audience })).length === 0).toBe(allowed);
});

test.each([
  ["NONE", {}, "PROFICIENCY_REQUIRED"],
  ["CANDIDATE", {}, ""],
  ["CANDIDATE", { confidence: "VALIDATED" }, "SELF_REVIEW_FORBIDDEN"],
  ["CANDIDATE", { audience: "WITHIN" }, ""],
  ["CONTRIBUTOR", { confidence: "VALIDATED" }, ""],
  ["CONTRIBUTOR", { audience: "PUBLIC" }, "PROFICIENCY_REQUIRED"],
  ["CONTRIBUTOR", { governance: "COMPLIANCE_BASED" }, "PROFICIENCY_REQUIRED"],
  ["PUBLISHER", { audience: "PUBLIC", governance: "COMPLIANCE_BASED", confidence: "VALIDATED" }, ""],
  ["PUBLISHER", { confidence: "ARCHIVED" }, "INVALID_STATE"],
  ["PUBLISHER", { confidence: "NOT_VALIDATED", hasAnswer: false }, "INVALID_STATE"],
] as const)("%s creates an article with %j: %p", (proficiency, extra, expected) => {
  const problems = creationProblems(who(proficiency, { isAuthor: true }), article(extra));
  expect(problems.map((one) => one.code).join(" ")).toBe(expected);
});

test("a validation survives a minor edit, and a major one only by somebody licensed", () => {
  expect(confidenceAfterEdit(who("CANDIDATE"), "VALIDATED", true)).toBe("NOT_VALIDATED");
  expect(confidenceAfterEdit(who("CANDIDATE"), "VALIDATED", false)).toBe("VALIDATED");
  expect(confidenceAfterEdit(who("CONTRIBUTOR"), "VALIDATED", true)).toBe("VALIDATED");
  expect(confidenceAfterEdit(who("CANDIDATE"), "WORK_IN_PROGRESS", true)).toBe("WORK_IN_PROGRESS");
});

test("rights are what the rules would let through, and none without a token that may write", () => {
  expect(articleRights(who("CONTRIBUTOR"), article(), true)).toEqual({
    update: true,
    validate: true,
    publish: false,
    archive: true,
  });
  expect(articleRights(who("PUBLISHER"), article({ confidence: "ARCHIVED" }), true)).toEqual({
    update: true,
    validate: false,
    publish: true,
    archive: false,
  });
  expect(Object.values(articleRights(who("PUBLISHER"), article(), false))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
