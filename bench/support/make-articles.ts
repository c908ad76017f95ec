import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { generateDemo } from "../../src/demo/domain/generate-demo.js";
import { DEFAULT_DEMO_SIZE, DEMO_SEED } from "../../src/demo/domain/demo-size.js";
import type { ArticleText } from "../../src/duplicates/domain/article-text.js";

/** An article of the benchmark's collection. */
export interface MadeArticle {
  readonly id: string;
  readonly text: ArticleText;
  /** Id of the article this one is an edited copy of; null for the others. */
  readonly copyOf: string | null;
}

/** A collection whose articles can be made one by one, in any order, the same each time. */
export interface MadeCollection {
  readonly source: string;
  readonly size: number;
  readonly copies: readonly number[];
  article(at: number): MadeArticle;
}

interface Base {
  readonly name: string;
  readonly language: string;
  readonly articles: readonly { readonly title: string; readonly sentences: readonly string[] }[];
}

const DATA = resolve(process.cwd(), "../shared/data");
const SETS = [
  { file: "knowledge-bases/office-support.articles.jsonl", language: "en" },
  { file: "duplicates/kb-merges.docs.jsonl", language: "en" },
  { file: "duplicates/bugs-eclipse.docs.jsonl", language: "en" },
  { file: "duplicates/kb-merges-smb-it.docs.jsonl", language: "it" },
  { file: "duplicates/kb-merges-smb-sv.docs.jsonl", language: "sv" },
] as const;
const COPY_SHARE = 0.01;
const MOST_COPIES = 10_000;
const CODES = 20_000;
/** Parts of an article that a copy loses or changes. */
const EDIT = { droppedSentences: 0.15, changedWords: 0.1, changedTitleWords: 0.3 } as const;

/** Texts that are copied. */
const LEAST_COPIED = { characters: 300, sentences: 4 } as const;

/** A generator of numbers in [0, 1) that depends on the seed alone (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?:])\s+|\n+/u).filter((sentence) => sentence.trim() !== "");
}

function loadBases(): { readonly source: string; readonly bases: readonly Base[] } {
  const present = SETS.filter(({ file }) => existsSync(resolve(DATA, file)));
  if (present.length === 0) return { source: "the demo's generator", bases: [demoBase()] };
  const bases = new Map<string, Base & { articles: { title: string; sentences: readonly string[] }[] }>();
  for (const { file, language } of present)
    for (const line of readFileSync(resolve(DATA, file), "utf8").trim().split("\n")) {
      const row = JSON.parse(line) as Readonly<Record<string, string | null>>;
      const name = `${file} ${row["kb"] ?? ""}`;
      const base = bases.get(name) ?? { name, language, articles: [] };
      const fields = ["issue", "environment", "cause", "resolution", "body"].map((field) => row[field] ?? "");
      base.articles.push({ title: row["title"] ?? "", sentences: sentencesOf(fields.join("\n")) });
      bases.set(name, base);
    }
  return { source: `${present.length} sets of real articles`, bases: [...bases.values()] };
}

function demoBase(): Base {
  const articles = [...generateDemo(DEMO_SEED, DEFAULT_DEMO_SIZE).articles()];
  return {
    name: "demo",
    language: "en",
    articles: articles.map(({ title, issue, environment, cause, resolution, body }) => ({
      title,
      sentences: sentencesOf(
        [issue, environment, cause, resolution, body].map((text) => text ?? "").join("\n"),
      ),
    })),
  };
}

/** An id from which the order of the articles cannot be told. */
function idOf(at: number): string {
  const random = randomFrom(at * 7 + 1);
  const hex = (digits: number): string =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  return `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${at.toString(16).padStart(12, "0")}`;
}

/**
 * Articles as the first `bases` have them, then recombinations: sentences of three articles of one base, the words of two
 * titles and three or four error codes of a Zipf distribution. About 1 % are copies of an earlier one, with 15 % of the
 * sentences dropped and 10 % of the words and 30 % of the words of the title replaced. Source: docs/adr/0005.
 */
export function makeCollection(size: number): MadeCollection {
  const { source, bases } = loadBases();
  const real = bases.flatMap((base) => base.articles.map((article) => ({ base, article })));
  const copies = Math.min(MOST_COPIES, Math.round(size * COPY_SHARE));
  const originals = size - copies;
  const textAt = (at: number): ArticleText => {
    const own = real[at];
    if (own !== undefined) return textOf(own.base.language, own.article.title, own.article.sentences);
    return recombined(real, randomFrom(at));
  };
  const article = (at: number): MadeArticle => {
    if (at < originals) return { id: idOf(at), text: textAt(at), copyOf: null };
    const random = randomFrom(at);
    let of = Math.floor(random() * originals);
    // A text of a few words is changed beyond recognition: nobody would find it again.
    while (!isLongEnough(textAt(of))) of = Math.floor(random() * originals);
    return {
      id: idOf(at),
      text: edited(textAt(of), textAt(Math.floor(random() * originals)), random),
      copyOf: idOf(of),
    };
  };
  return { source, size, copies: Array.from({ length: copies }, (_, at) => originals + at), article };
}

function isLongEnough({ body }: ArticleText): boolean {
  return (
    (body ?? "").length >= LEAST_COPIED.characters && sentencesOf(body ?? "").length >= LEAST_COPIED.sentences
  );
}

function textOf(language: string, title: string, sentences: readonly string[]): ArticleText {
  const body = sentences.join(" ");
  return {
    title: title || "Untitled",
    issue: null,
    environment: null,
    cause: null,
    resolution: null,
    body,
    language,
  };
}

function recombined(
  real: readonly { readonly base: Base; readonly article: Base["articles"][number] }[],
  random: () => number,
): ArticleText {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const { base } = pick(real);
  const parts = [pick(base.articles), pick(base.articles), pick(base.articles)] as const;
  const sentences = parts.flatMap((part) => part.sentences.filter(() => random() < 1 / 3));
  const words = [...parts[0].title.split(" "), ...parts[1].title.split(" ")].filter(() => random() < 0.5);
  const codes = Array.from({ length: 3 + Math.floor(random() * 2) }, () => {
    const rank = Math.floor(CODES ** random());
    return `0x8${((rank * 2654435761) >>> 4).toString(16).padStart(7, "0")}`;
  });
  return textOf(base.language, words.join(" "), [...sentences, `Error ${codes.join(", ")}.`]);
}

function edited(text: ArticleText, other: ArticleText, random: () => number): ArticleText {
  const foreign = (other.body ?? "").split(" ");
  const change = (words: string, share: number): string =>
    words
      .split(" ")
      .map((word) => (random() < share ? (foreign[Math.floor(random() * foreign.length)] ?? word) : word))
      .join(" ");
  const kept = sentencesOf(text.body ?? "").filter(() => random() >= EDIT.droppedSentences);
  return {
    ...text,
    title: change(text.title, EDIT.changedTitleWords) || text.title,
    body: change(kept.join(" "), EDIT.changedWords),
  };
}
