import type { Random } from "../../platform/kernel/random.js";
import { drawAuthor } from "./article-authors.js";
import type { ArticlePlan, ArticleSubject, PlantedCopy } from "./article-plan.js";
import { dealSubjects, siblingSubject } from "./article-subjects.js";
import { FOREIGN_ARTICLES } from "./content/foreign-articles.js";
import { DEMO_END_MS, DEMO_START_MS, isWeekend } from "./demo-calendar.js";
import { planRevisions } from "./plan-revisions.js";
import { at, between, chance, pick, stream } from "./draw.js";
import { CATCH_ALL_ARTICLE, LAUNCH, PROLIFIC_WRITER, QUIET_AUTHOR, WRITER_PERIOD } from "./planted-people.js";

const DAY_MS = 86_400_000;
const HISTORY_START_MS = Date.parse("2024-03-01");
const LAUNCH_PRIMING_MS = Date.parse(LAUNCH.from) - 20 * DAY_MS;
const DUPLICATE_CAUSES = ["CONTEXT_VARIANCE", "NO_SEARCH", "IGNORED_HIT"] as const;

/** How the articles of a base of the given size are split. */
interface Quota {
  readonly regular: number;
  readonly duplicates: number;
  readonly siblings: number;
  readonly writerPerMonth: number;
  readonly quiet: number;
  readonly unused: number;
}

function quotaOf(articles: number): Quota {
  const duplicates = Math.round(articles * 0.04);
  const siblings = Math.round(articles * 0.024);
  return {
    regular: articles - duplicates - siblings - FOREIGN_ARTICLES.length - 1,
    duplicates,
    siblings,
    writerPerMonth: Math.max(1, Math.round((WRITER_PERIOD.perMonth * articles) / 1_500)),
    quiet: Math.max(4, Math.round(articles * 0.006)),
    unused: Math.round(articles * 0.075),
  };
}

type Draft = Omit<ArticlePlan, "index" | "id">;

/** Plans all articles: who wrote what when, what is planted, how often each is the answer. */
export function planArticles(seed: number, articles: number): readonly ArticlePlan[] {
  const random = stream(seed, "articles");
  const quota = quotaOf(articles);
  const regular = planRegular(random, quota).map(numbered);
  const copies = planCopies(random, quota, regular);
  const others = [...FOREIGN_ARTICLES.map((_, index) => planForeign(random, index)), planCatchAll()];
  const rest = [...copies, ...others].map((draft, index) => numbered(draft, regular.length + index));
  return [...regular, ...rest];
}

function numbered(draft: Draft, index: number): ArticlePlan {
  const id =
    draft.subject.kind === "CATCH_ALL" ? CATCH_ALL_ARTICLE : `KB-${String(index + 1).padStart(5, "0")}`;
  return { ...draft, index, id };
}

function planRegular(random: Random, quota: Quota): readonly Draft[] {
  const subjects = dealSubjects(random, quota.regular);
  const quiet = quietSubjects(subjects, quota.quiet);
  const months = writerMonths(quota.writerPerMonth);
  let unusedLeft = quota.unused;
  return subjects.map((subject, index) => {
    if (quiet.has(subject)) return planQuiet(random, subject);
    const writerSlot = Math.floor((subjects.length - 1 - index) / 2);
    const month = index % 2 === 0 ? undefined : months[writerSlot];
    if (month !== undefined) return planWriter(random, subject, month);
    const isUnused = unusedLeft > 0 && chance(random, 0.11);
    if (isUnused) unusedLeft -= 1;
    return planOrdinary(random, subject, isUnused);
  });
}

type RegularSubject = Extract<ArticleSubject, { kind: "REGULAR" }>;

/** What the quiet author writes about: daily matters of the Network Desk, and two of the launch. */
function quietSubjects(subjects: readonly RegularSubject[], count: number): ReadonlySet<RegularSubject> {
  const about = (leaves: readonly string[], most: number): readonly RegularSubject[] =>
    subjects.filter(({ product }) => leaves.includes(product.leaf)).slice(0, most);
  return new Set([...about(["VPN", "Office Wi-Fi"], count - 2), ...about(["SkyMesh"], 2)]);
}

/** The first moment of the month of each of the prolific writer's articles. */
function writerMonths(perMonth: number): readonly number[] {
  const starts: number[] = [];
  for (
    let month = Date.parse(WRITER_PERIOD.from);
    month < Date.parse(WRITER_PERIOD.to);
    month = nextMonth(month)
  ) {
    for (let count = 0; count < perMonth; count += 1) starts.push(month);
  }
  return starts;
}

function nextMonth(ms: number): number {
  const date = new Date(ms);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

function draftOf(subject: RegularSubject, author: string, createdAtMs: number, weight: number): Draft {
  const { root } = subject.domain;
  return {
    root,
    category: `${root} > ${subject.product.leaf}`,
    subject,
    author,
    createdAtMs,
    revisions: [],
    archivedAtMs: null,
    weight,
    isUnfinished: false,
    copyOf: null,
  };
}

function planOrdinary(random: Random, subject: RegularSubject, isUnused: boolean): Draft {
  const createdAtMs = creationMs(random, subject);
  const author = drawAuthor(random, subject.domain.root, createdAtMs);
  const weight = isUnused ? 0 : popularity(random);
  const draft = draftOf(subject, author, createdAtMs, weight);
  const isUnfinished = isUnused && chance(random, 0.1);
  return isUnfinished ? { ...draft, isUnfinished } : { ...draft, ...planRevisions(random, draft) };
}

function planQuiet(random: Random, subject: RegularSubject): Draft {
  const isLaunch = subject.product.leaf === "SkyMesh";
  const from = isLaunch ? Date.parse(LAUNCH.from) : HISTORY_START_MS;
  const createdAtMs = workingMoment(random, from + between(random, 1, isLaunch ? 20 : 300) * DAY_MS);
  return draftOf(subject, QUIET_AUTHOR, createdAtMs, 9);
}

function planWriter(random: Random, subject: RegularSubject, monthMs: number): Draft {
  return draftOf(
    subject,
    PROLIFIC_WRITER,
    workingMoment(random, monthMs + between(random, 0, 25) * DAY_MS),
    0,
  );
}

function planForeign(random: Random, index: number): Draft {
  const foreign = at(FOREIGN_ARTICLES, index);
  const createdAtMs = workingMoment(random, HISTORY_START_MS + between(random, 0, 450) * DAY_MS);
  return {
    root: foreign.root,
    category: `${foreign.root} > ${foreign.leaf}`,
    subject: { kind: "FOREIGN", foreign },
    author: drawAuthor(random, foreign.root, createdAtMs),
    createdAtMs,
    revisions: [],
    archivedAtMs: null,
    weight: 0.8,
    isUnfinished: false,
    copyOf: null,
  };
}

function planCatchAll(): Draft {
  return {
    root: "Hardware",
    category: "Hardware > Laptops",
    subject: { kind: "CATCH_ALL" },
    author: "emil.stark",
    createdAtMs: Date.parse("2024-05-02T07:40:00Z"),
    revisions: [],
    archivedAtMs: null,
    weight: 0,
    isUnfinished: false,
    copyOf: null,
  };
}

/** Near-duplicates and template siblings of used, ordinary articles. */
function planCopies(random: Random, quota: Quota, regular: readonly ArticlePlan[]): readonly Draft[] {
  const bases = regular.filter(
    (plan) =>
      plan.weight >= 0.7 && plan.weight < 2.2 && plan.author !== QUIET_AUTHOR && plan.archivedAtMs === null,
  );
  const stride = Math.max(1, Math.floor(bases.length / (quota.duplicates + quota.siblings)));
  const copies: Draft[] = [];
  for (let index = 0; index < quota.duplicates + quota.siblings; index += 1) {
    const base = at(bases, index * stride);
    const duplicateCause = index < quota.duplicates ? at(DUPLICATE_CAUSES, index) : null;
    copies.push(planCopy(random, base, { base: base.id, duplicateCause }));
  }
  return copies;
}

function planCopy(random: Random, base: ArticlePlan, copyOf: PlantedCopy): Draft {
  if (base.subject.kind !== "REGULAR") throw new Error(`expected ${base.id} to be composed of blocks`);
  const subject = copyOf.duplicateCause === null ? siblingSubject(base.subject) : base.subject;
  const earliest = Math.max(
    base.createdAtMs + 12 * DAY_MS,
    DEMO_START_MS,
    subject.product.leaf === "SkyMesh" ? LAUNCH_PRIMING_MS : 0,
  );
  const span = Math.max(1, Math.floor((Date.parse("2026-05-20") - earliest) / DAY_MS));
  const createdAtMs = workingMoment(random, earliest + between(random, 0, span) * DAY_MS);
  const author = drawAuthor(random, base.root, createdAtMs, [
    base.author,
    ...base.revisions.map(({ by }) => by),
  ]);
  return { ...draftOf(subject, author, createdAtMs, base.weight * 0.8), copyOf };
}

/** Most articles were there before the year began; those of the launch come with it. */
function creationMs(random: Random, subject: RegularSubject): number {
  if (subject.product.leaf === "SkyMesh") {
    const span = (DEMO_END_MS - 20 * DAY_MS - LAUNCH_PRIMING_MS) / DAY_MS;
    return workingMoment(random, LAUNCH_PRIMING_MS + Math.floor(random() ** 2 * span) * DAY_MS);
  }
  const isOld = chance(random, 0.7);
  const [from, to] = isOld ? [HISTORY_START_MS, DEMO_START_MS] : [DEMO_START_MS, DEMO_END_MS - 20 * DAY_MS];
  return workingMoment(random, from + between(random, 0, Math.floor((to - from) / DAY_MS) - 4) * DAY_MS);
}

/** A moment in office hours, moved to Monday from a weekend. */
function workingMoment(random: Random, dayMs: number): number {
  let day = Math.floor(dayMs / DAY_MS) * DAY_MS;
  while (isWeekend(day)) day += DAY_MS;
  return day + between(random, 6 * 60, 15 * 60) * 60_000 + pick(random, [0, 7, 19, 31, 44, 52]) * 1_000;
}

/** A few articles answer much, most answer a little (Pareto, capped). */
function popularity(random: Random): number {
  return Math.min(14, 0.5 * (1 - random()) ** -0.75);
}
