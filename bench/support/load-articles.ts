import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { BENCH_SERVER } from "./bench-database.js";
import { withDatabase } from "../../src/platform/database/connection.js";
import type { MadeCollection } from "./make-articles.js";

/** A connection of its own to a benchmark's database. */
export async function connectTo(name: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: (withDatabase(BENCH_SERVER, name) as { url: string }).url,
  });
  await client.connect();
  return client;
}

/** Copies a collection into the article table of an organisation. */
export async function loadArticles(
  name: string,
  organisationId: string,
  collection: MadeCollection,
  onProgress: (done: number) => void,
): Promise<void> {
  const client = await connectTo(name);
  const columns = `organisation_id, id, title, body, language, tags, confidence, audience, governance, version, content_hash, created_at, updated_at, recorded_at`;
  const target = client.query(copyFrom(`copy article (${columns}) from stdin`));
  await pipeline(Readable.from(lines(organisationId, collection, onProgress)), target);
  await client.query(`vacuum analyze article`);
  await client.end();
}

function* lines(
  organisationId: string,
  { size, article }: MadeCollection,
  onProgress: (done: number) => void,
): Generator<string> {
  const now = new Date().toISOString();
  for (let at = 0; at < size; at += 1) {
    const { id, text } = article(at);
    const cells = [organisationId, id, text.title, text.body ?? "", text.language ?? "\\N", "{}"];
    const rest = ["VALIDATED", "INTERNAL", "EXPERIENCE_BASED", "1", "\\\\x", now, now, now];
    const own = cells.map((cell, place) => (place === 2 || place === 3 ? escaped(cell) : cell));
    yield `${[...own, ...rest].join("\t")}\n`;
    if ((at + 1) % 10_000 === 0) onProgress(at + 1);
  }
}

function escaped(text: string): string {
  return text
    .replaceAll("\0", "")
    .replaceAll("\\", "\\\\")
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
}
