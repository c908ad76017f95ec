import type { Random } from "../../platform/kernel/random.js";
import type { ArticlePlan, ArticleSubject } from "./article-plan.js";
import { ACTIVITIES, MOMENTS, PLACES, REPORTERS } from "./content/story-pools.js";
import { chance, pick, shuffled, stream } from "./draw.js";

/** The text of one revision. */
export interface ArticleText {
  readonly title: string;
  readonly issue: string;
  readonly environment?: string;
  readonly cause?: string;
  readonly resolution?: string;
  readonly body: string;
  readonly tags: readonly string[];
}

type RegularSubject = Extract<ArticleSubject, { kind: "REGULAR" }>;

const PLATFORMS = [
  "Windows 11 23H2",
  "Windows 11 24H2",
  "macOS 14",
  "macOS 15",
  "Ubuntu 24.04",
  "thin client",
  "kiosk image",
  "tablet",
  "home office",
  "branch office",
  "partner network",
  "leased office",
];

/** Composes the text of the article as it was after so many revisions. */
export function articleText(seed: number, plan: ArticlePlan, revision: number): ArticleText {
  const { subject } = plan;
  switch (subject.kind) {
    case "REGULAR":
      return regularText(stream(seed, `text:${plan.index}`), plan, subject, revision);
    case "FOREIGN": {
      const { title, issue, cause, resolution, leaf } = subject.foreign;
      return {
        title,
        issue,
        cause,
        resolution,
        body: `${issue}\n\n${cause}`,
        tags: [slug(leaf), subject.foreign.language],
      };
    }
    case "CATCH_ALL":
      return CATCH_ALL;
  }
}

const CATCH_ALL: ArticleText = {
  title: "First aid for any problem: restart, update, sign in again",
  issue: "Something does not work.",
  environment: "Everything we support",
  cause: "Various.",
  resolution:
    "1. Restart the device.\n2. Install all pending updates.\n3. Sign out and in again.\n4. If the problem is still there, escalate.",
  body: "Use this whenever nothing else is at hand.",
  tags: ["general", "first-aid"],
};

function regularText(
  random: Random,
  plan: ArticlePlan,
  subject: RegularSubject,
  revision: number,
): ArticleText {
  const { product, symptom, cause } = subject;
  const fill = (text: string): string =>
    text
      .replaceAll("{p}", product.name)
      .replaceAll("{c}", product.component)
      .replaceAll("{t}", product.tool)
      .replaceAll("{l}", product.log);
  const wording = plan.copyOf?.duplicateCause ?? null;
  const isReworded = wording === "CONTEXT_VARIANCE" || wording === "NO_SEARCH";
  const code = errorCode(subject);
  const story = storyOf(random);
  const title = fill(`${isReworded ? symptom.otherTitle : symptom.title} ${cause.tag}`);
  const issue = fill(isReworded ? symptom.otherIssue : symptom.issue);
  const environment = `${product.name} ${pick(random, product.versions)} · ${pick(random, PLATFORMS)} · ${pick(random, PLACES)}`;
  const body = bodyOf(random, subject, code, revision);
  const tags = [slug(product.leaf), code.toLowerCase()];
  if (plan.isUnfinished)
    return {
      title,
      issue: `${issue} ${story}`,
      environment,
      body: `Framed, no remedy known yet. ${code}`,
      tags,
    };
  const resolution = fill(stepsOf(random, subject, revision));
  return {
    title,
    issue: `${issue} ${story}`,
    environment,
    cause: fill(cause.cause),
    resolution,
    body: fill(body),
    tags,
  };
}

function storyOf(random: Random): string {
  const who = `${pick(random, REPORTERS)} in ${pick(random, PLACES)}`;
  const what = pick(random, ACTIVITIES);
  const when = pick(random, MOMENTS);
  return pick(random, [
    `Reported by ${who} while ${what} ${when}.`,
    `${capital(who)} noticed it ${when}, ${what}.`,
    `It hit ${who} ${when}; ${what} had to wait.`,
    `First case: ${who}, ${what} ${when}.`,
  ]);
}

/** Three of the cause's four steps at first; the first reviser adds the one that was missing. */
function stepsOf(random: Random, { cause }: RegularSubject, revision: number): string {
  const missing = Math.floor(random() * cause.steps.length);
  const steps = revision > 0 ? cause.steps : cause.steps.filter((_, index) => index !== missing);
  return steps.map((step, index) => `${index + 1}. ${step}`).join("\n");
}

function bodyOf(random: Random, subject: RegularSubject, code: string, revision: number): string {
  const { product, cause, domain } = subject;
  const [fact, otherFact] = shuffled(random, product.facts);
  const parts = [
    pick(random, [
      `Error ${code} may be shown.`,
      `Look for ${code} in {l}.`,
      `The message carries the number ${code}.`,
    ]),
    fact ?? "",
    pick(random, [`Done when: ${cause.check}`, `How to verify: ${cause.check}`, `Proof: ${cause.check}`]),
  ];
  if (chance(random, 0.5)) parts.push(pick(random, domain.notes));
  const additions = [
    `Also seen elsewhere. ${storyOf(random)}`,
    `${otherFact ?? ""} ${storyOf(random)}`,
    `Confirmed again. ${storyOf(random)}`,
  ];
  return [...parts, ...additions.slice(0, revision)].join(" ");
}

/** The same number for the same product and symptom, whoever writes. */
function errorCode({ domain, product, symptom }: RegularSubject): string {
  const position = domain.symptoms.indexOf(symptom) * 37 + domain.products.indexOf(product) * 411;
  return `${product.code}-${1_000 + ((position * 7 + domain.root.length * 91) % 9_000)}`;
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
