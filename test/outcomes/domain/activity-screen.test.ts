import fc from "fast-check";
import { activityProblem } from "../../../src/outcomes/domain/activity-advice.js";
import { screenGoalText } from "../../../src/outcomes/domain/activity-screen.js";
import { ScreenLanguage } from "../../../src/outcomes/domain/activity.js";
import { METRIC_DEFINITIONS } from "../../../src/outcomes/domain/metric-registry.js";
import { CHINESE_TEXTS } from "./activity-texts/chinese.js";
import { ENGLISH_TEXTS } from "./activity-texts/english.js";
import type { GoalTexts } from "./activity-texts/goal-texts.js";
import { ITALIAN_TEXTS } from "./activity-texts/italian.js";
import { POLISH_TEXTS } from "./activity-texts/polish.js";
import { ROMANIAN_TEXTS } from "./activity-texts/romanian.js";
import { SWEDISH_TEXTS } from "./activity-texts/swedish.js";

const TEXTS: Readonly<Record<ScreenLanguage, GoalTexts>> = {
  EN: ENGLISH_TEXTS,
  IT: ITALIAN_TEXTS,
  ZH: CHINESE_TEXTS,
  SV: SWEDISH_TEXTS,
  RO: ROMANIAN_TEXTS,
  PL: POLISH_TEXTS,
};
const LANGUAGES = Object.values(ScreenLanguage);
const ACTIVITY_TEXTS = LANGUAGES.flatMap((language) => TEXTS[language].activity);
const ALL_TEXTS = [...ACTIVITY_TEXTS, ...LANGUAGES.flatMap((language) => TEXTS[language].outcome)];

describe.each(LANGUAGES)("goal texts in %s", (language) => {
  test("are enough to say something: at least 25 of each kind, none twice", () => {
    const { activity, outcome } = TEXTS[language];
    expect(Math.min(activity.length, outcome.length)).toBeGreaterThanOrEqual(25);
    expect(new Set([...activity, ...outcome]).size).toBe(activity.length + outcome.length);
  });

  test.each(TEXTS[language].activity)("that ask for an amount of activity are refused: %s", (text) => {
    expect(screenGoalText(text)).toMatchObject({ language });
  });

  test.each(TEXTS[language].outcome)("about an outcome pass: %s", (text) => {
    expect(screenGoalText(text)).toBeNull();
  });
});

describe("the screen", () => {
  test.each([
    ["Write 10 articles a month", "ARTICLES", "10"],
    ["Skriv tio artiklar i månaden", "ARTICLES", "tio"],
    ["每月写10篇文章", "ARTICLES", "10"],
    ["Inserire 40 link alla settimana", "LINKS", "40"],
    ["Wykonaj 50 edycji do czerwca", "EDITS", "50"],
    ["Cel puțin 15 căutări pe tură", "SEARCHES", "15"],
    ["Get 1,000 views", "VIEWS", "1,000"],
    ["收集100个点赞", "LIKES", "100"],
    ["Close 30 tickets a day", "TICKETS_CLOSED", "30"],
    ["Link an article to 90 % of tickets", "ARTICLES", "90 %"],
  ])("names what it found in %j", (text, activity, number) => {
    expect(screenGoalText(text)).toMatchObject({ activity, number });
  });

  test("leads only to metrics that a goal may aim at", () => {
    for (const text of ACTIVITY_TEXTS) {
      const leadsTo = screenGoalText(text)?.leadsTo ?? [];
      expect(leadsTo.length).toBeGreaterThan(0);
      for (const metric of leadsTo) expect(METRIC_DEFINITIONS[metric].class).toMatch(/^(OUTCOME|QUALITY)$/);
    }
  });

  test("finds an amount of activity behind sentences about outcomes", () => {
    expect(screenGoalText("Fewer callbacks. To get there I write 10 articles a month.")).not.toBeNull();
    expect(screenGoalText("Meno richiamate; scrivere dieci articoli al mese")).not.toBeNull();
  });

  test("takes the hint where several languages read a text the same way", () => {
    expect(screenGoalText("10 tickets per sprint: link 10 links", ScreenLanguage.IT)?.language).toBe("IT");
  });
});

describe("what the screen says does not depend on", () => {
  const anyText = fc.constantFrom(...ALL_TEXTS);
  const verdict = (text: string): string | null => screenGoalText(text)?.activity ?? null;

  test("upper and lower case", () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }), (text, upper) => {
        const changed = [...text].map((letter, at) =>
          upper[at] === true ? letter.toUpperCase() : letter.toLowerCase(),
        );
        expect(verdict(changed.join(""))).toBe(verdict(text));
      }),
    );
  });

  test("how much white space there is", () => {
    const blanks = fc.stringMatching(/^[ \t\n\u00a0\u3000]{1,4}$/u);
    fc.assert(
      fc.property(anyText, blanks, (text, blank) => {
        expect(verdict(`${blank}${text.replaceAll(" ", blank)}${blank}`)).toBe(verdict(text));
      }),
    );
  });

  test("whether diacritics are written, and how they are composed", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(verdict(text.normalize("NFD"))).toBe(verdict(text));
        expect(verdict(text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l"))).toBe(
          verdict(text),
        );
      }),
    );
  });

  test("whether digits are of full width", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const wide = text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        expect(verdict(wide)).toBe(verdict(text));
      }),
    );
  });

  test("and it answers for any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(screenGoalText(text)?.number ?? "").toEqual(expect.any(String));
      }),
    );
  });
});

describe("the problem of a goal on activity", () => {
  const spoken: readonly (readonly [ScreenLanguage, string, string])[] = [
    ["EN", "A goal is about what knowledge did", "accurate reuse (ACCURATE_REUSE_PER_100)"],
    [
      "IT",
      "Un obiettivo riguarda ciò che la conoscenza ha prodotto",
      "riuso accurato (ACCURATE_REUSE_PER_100)",
    ],
    ["ZH", "目标看的是知识带来的结果", "准确重用 (ACCURATE_REUSE_PER_100)"],
    ["SV", "Ett mål handlar om vad kunskapen ledde till", "korrekt återanvändning (ACCURATE_REUSE_PER_100)"],
    ["RO", "Un obiectiv privește ce a realizat cunoașterea", "reutilizare corectă (ACCURATE_REUSE_PER_100)"],
    ["PL", "Cel dotyczy tego, co dała wiedza", "trafne ponowne użycie (ACCURATE_REUSE_PER_100)"],
  ];
  test.each(spoken)("speaks the language of the text (%s), and English", (language, sentence, outcome) => {
    const [text] = TEXTS[language].activity;
    const found = activityProblem("input.title", text ?? "");
    expect(found).toMatchObject({ code: "GOAL_ON_ACTIVITY_FORBIDDEN", path: ["input", "title"] });
    expect(found?.message).toContain(sentence);
    expect(found?.message).toContain(outcome);
    expect(found?.message).toContain(
      "Aim at what this leads to: accurate reuse (ACCURATE_REUSE_PER_100), duplicate burden (DUP_BURDEN).",
    );
  });

  test("does not arise for an outcome", () => {
    expect(activityProblem("input.title", "Reduce callbacks to 10 %")).toBeNull();
  });
});
