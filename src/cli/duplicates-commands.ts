import { createReadStream } from "node:fs";
import type { Command } from "commander";
import { z } from "zod";
import {
  evaluateDuplicates,
  type Evaluation,
  type Figure,
  type Labels,
} from "../duplicates/domain/evaluate.js";
import { embedArticles } from "../duplicates/actions/embed-articles.js";
import { scanDuplicates } from "../duplicates/actions/scan-duplicates.js";
import { readLines } from "../intake/actions/read-lines.js";
import { jobHandlers } from "../job-handlers.js";
import { drainJobs } from "../platform/database/jobs.js";
import { embedLabelled } from "./embed-labelled.js";
import { CommandError, withOrganisation } from "./session.js";

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const id = z.union([z.string().min(1), z.number()]).transform(String);

const DOCUMENT = z
  .object({
    id,
    title: text.transform((value) => value ?? ""),
    issue: text,
    environment: text,
    cause: text,
    resolution: text,
    body: text,
    language: text,
    kb: text,
  })
  .transform(({ id: own, kb, ...article }) => ({ id: own, base: kb, text: article }));
const PAIR = z.object({ a: id, b: id, label: z.number().default(1) });
const QUERY = z.object({ text: z.string(), relevant: z.array(id) });

const EVALUATE_HELP = `
Documents: {"id", "title", "body"} a line, and optionally "issue", "environment", "cause", "resolution", "language" and "kb".
With "kb" an article is looked for in its own base only, and a pair means that "a" was given up for "b".
Pairs: {"a", "b", "label"}; label 1 is a duplicate.  Queries: {"id", "text", "relevant": [ids]}.

Lists are put in the product's own order; --json prints that one. The table shows the order by cosine alone beside it,
with 95 % bootstrap intervals. pairAP and bestF1 judge the queue of all pairs; what is not labelled counts as wrong.

With --embeddings the title and lead of every article, and every question, are sent to that service; its cosines take part in
the product's order and in the queue, so run it with and without. EMBEDDINGS_KEY holds its key. See docs/embeddings.md.`;

interface EvaluateOptions {
  readonly docs: string;
  readonly pairs?: string;
  readonly queries?: string;
  readonly embeddings?: string;
  readonly embeddingsModel?: string;
  readonly json: boolean;
}

/** Adds `duplicates scan` and `duplicates evaluate`. */
export function addDuplicatesCommands(program: Command): void {
  const duplicates = program.command("duplicates").description("look for duplicates, and measure how well");
  duplicates
    .command("scan")
    .description("compare all articles with each other anew")
    .option("--organisation <slug>", "the organisation, when there are several")
    .action((options: { organisation?: string }) =>
      withOrganisation(options.organisation, async ({ deps, organisation, say }) => {
        const report = await scanDuplicates(deps, organisation.id);
        say(
          `${report.articles} articles, ${report.pairs} pairs that resemble each other, ${report.changed} new or changed, ${report.removed} gone`,
        );
        const embedded = await embedArticles(deps, organisation.id, null);
        if (deps.embeddings != null) say(`${embedded} articles embedded by ${deps.embeddings.name}`);
        await drainJobs(deps.database, jobHandlers(deps), deps.log);
      }),
    );
  duplicates
    .command("evaluate")
    .description("measure the engine on labelled articles; needs no database")
    .requiredOption("--docs <file>", "the articles, JSON lines")
    .option("--pairs <file>", "labelled pairs of them, JSON lines")
    .option("--queries <file>", "labelled questions, JSON lines")
    .option("--embeddings <url>", "an embedding service that takes part (default: none)")
    .option("--embeddings-model <name>", "its model (default: EMBEDDINGS_MODEL)")
    .option("--json", "print one JSON object", false)
    .addHelpText("after", EVALUATE_HELP)
    .action((options: EvaluateOptions) => evaluate(options));
}

async function evaluate(options: EvaluateOptions): Promise<void> {
  const labels = await readLabels(options);
  const articles = await readRows(options.docs, DOCUMENT);
  if (articles.length === 0) throw new CommandError(`${options.docs} holds no articles: nothing to measure`);
  const known = new Set(articles.map((article) => article.id));
  if (known.size < articles.length) throw new CommandError(`${options.docs}: some ids are given twice`);
  const unknown = new Set(idsOf(labels).filter((name) => !known.has(name)));
  const [example] = unknown;
  if (example !== undefined)
    process.stderr.write(
      `${unknown.size} ids of the labels, such as "${example}", are not in ${options.docs}: their labels are left out\n`,
    );
  const set = await embedLabelled({ articles, labels }, options.embeddings, options.embeddingsModel);
  const found = evaluateDuplicates(set.articles, set.labels, () => performance.now(), progress);
  process.stdout.write(options.json ? `${JSON.stringify(reportOf(found))}\n` : tableOf(found));
}

function progress(done: number, total: number): void {
  process.stderr.write(`compared ${done} of ${total} articles\n`);
}

async function readLabels({ pairs, queries }: EvaluateOptions): Promise<Labels> {
  if ((pairs === undefined) === (queries === undefined))
    throw new CommandError("Give either --pairs or --queries: one of them says what is right");
  if (queries !== undefined) return { kind: "QUERIES", queries: await readRows(queries, QUERY) };
  const rows = await readRows(pairs ?? "", PAIR);
  return { kind: "PAIRS", pairs: rows.filter(({ label }) => label === 1) };
}

function idsOf(labels: Labels): readonly string[] {
  return labels.kind === "PAIRS"
    ? labels.pairs.flatMap(({ a, b }) => [a, b])
    : labels.queries.flatMap(({ relevant }) => relevant);
}

/** The rows of a file of JSON lines. @throws CommandError naming the first line that is none. */
async function readRows<T>(path: string, row: z.ZodType<T>): Promise<readonly T[]> {
  const rows: T[] = [];
  const stream = createReadStream(path);
  try {
    for await (const line of readLines(stream)) {
      if (line.kind !== "text") throw new CommandError(`${path}, line ${line.number}: ${line.message}`);
      rows.push(parseRow(line.text, row, `${path}, line ${line.number}`));
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return rows;
}

function parseRow<T>(json: string, row: z.ZodType<T>, where: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new CommandError(`${where} is not JSON: each line must be one object`);
  }
  const parsed = row.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(`${where}: "${issue?.path.join(".") ?? ""}" ${issue?.message ?? "is wrong"}`);
}

const round = (value: number | null, digits: number): number | null =>
  value === null ? null : Number(value.toFixed(digits));

/** The report under the names that scripts read. */
function reportOf(found: Evaluation): Readonly<Record<string, number | null>> {
  const { recallAt5, recallAt10, mrr } = found.lists.RANK;
  return {
    docs: found.docs,
    queries: found.queries,
    recallAt5: round(recallAt5.value, 4),
    recallAt10: round(recallAt10.value, 4),
    mrr: round(mrr.value, 4),
    pairAP: round(found.pairAP, 4),
    bestF1: round(found.bestF1, 4),
    buildMs: round(found.buildMs, 0),
    queryMsP50: round(found.queryMsP50, 3),
    peakRssMb: peakRssMb(),
  };
}

/** The greatest resident size of this process so far, in megabytes of 1,048,576 bytes. */
function peakRssMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1_024);
}

function tableOf(found: Evaluation): string {
  const cell = ({ value, interval }: Figure): string =>
    value === null || interval === null
      ? "–"
      : `${value.toFixed(3)} [${interval.low.toFixed(3)}, ${interval.high.toFixed(3)}]`;
  const line = (name: string, list: Evaluation["lists"]["RANK"]): string =>
    `${name.padEnd(16)}${cell(list.recallAt5).padEnd(24)}${cell(list.recallAt10).padEnd(24)}${cell(list.mrr)}`;
  const queue =
    found.pairAP === null || found.bestF1 === null
      ? []
      : [`queue           pair AP ${found.pairAP.toFixed(3)}, best F1 ${found.bestF1.toFixed(3)}`];
  return `${[
    `${found.docs} articles, ${found.queries} queries`,
    `${"list".padEnd(16)}${"recall at 5".padEnd(24)}${"recall at 10".padEnd(24)}MRR`,
    line("product's order", found.lists.RANK),
    line("by cosine", found.lists.COSINE),
    ...queue,
    `built in ${Math.round(found.buildMs)} ms, one query ${(found.queryMsP50 ?? 0).toFixed(2)} ms (median), ${peakRssMb()} MB at most`,
  ].join("\n")}\n`;
}
