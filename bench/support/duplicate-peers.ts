import type pg from "pg";
import type { MadeCollection } from "./make-articles.js";

/** What a way of looking up one article's duplicates costs and finds. */
export interface LookUps {
  readonly asked: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly meanMs: number;
  readonly hitAt10: number;
}

/** A question that takes longer in all than this is not asked further, in milliseconds. */
const LONGEST_MS = 120_000;

/** Looks up the planted copies one after the other; `ask` gives ids, most alike first, the article itself among them. */
export async function measureLookUps(
  collection: MadeCollection,
  queries: number,
  ask: (at: number) => Promise<readonly string[]>,
): Promise<LookUps> {
  const copies = collection.copies.slice(0, queries);
  for (const at of copies.slice(0, 10)) await ask(at);
  const times: number[] = [];
  let hits = 0;
  const begun = performance.now();
  for (const at of copies) {
    const { id, copyOf } = collection.article(at);
    const from = performance.now();
    const found = await ask(at);
    times.push(performance.now() - from);
    const others = found.filter((other) => other !== id).slice(0, 10);
    if (copyOf !== null && others.includes(copyOf)) hits += 1;
    if (performance.now() - begun > LONGEST_MS) break;
  }
  const sorted = [...times].sort((l, r) => l - r);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return {
    asked: times.length,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    meanMs: times.reduce((sum, ms) => sum + ms, 0) / times.length,
    hitAt10: hits / times.length,
  };
}

/** Peer 1: the titles that share trigrams, by the GIN index of pg_trgm. */
export async function trigramPeer(
  client: pg.Client,
  collection: MadeCollection,
): Promise<(at: number) => Promise<readonly string[]>> {
  await client.query(`create extension if not exists pg_trgm`);
  await client.query(`create index if not exists peer_trgm on article using gin (title gin_trgm_ops)`);
  await client.query(`analyze article`);
  return async (at) => {
    const { title } = collection.article(at).text;
    const { rows } = await client.query<{ id: string }>(
      `select id from article where title % $1 order by similarity(title, $1) desc, id limit 11`,
      [title],
    );
    return rows.map(({ id }) => id);
  };
}

/** Peer 2: full-text search for any of the sixteen rarest words, by a GIN index on a stored tsvector. */
export async function textSearchPeer(
  client: pg.Client,
  collection: MadeCollection,
): Promise<(at: number) => Promise<readonly string[]>> {
  await client.query(
    `create table if not exists peer_text as
     select id, to_tsvector('english', title || ' ' || left(body, 100000)) as words from article`,
  );
  await client.query(`create index if not exists peer_words on peer_text using gin (words)`);
  await client.query(`analyze peer_text`);
  const { rows: counts } = await client.query<{ word: string; ndoc: number }>(
    `select word, ndoc from ts_stat('select words from peer_text limit 20000')`,
  );
  const frequency = new Map(counts.map(({ word, ndoc }) => [word, ndoc]));
  return async (at) => {
    const { title, body } = collection.article(at).text;
    const { rows: own } = await client.query<{ word: string }>(
      `select unnest(tsvector_to_array(to_tsvector('english', $1))) as word`,
      [`${title} ${body ?? ""}`],
    );
    const words = own.map(({ word }) => word).filter((word) => (frequency.get(word) ?? 0) > 0);
    words.sort((l, r) => (frequency.get(l) ?? 0) - (frequency.get(r) ?? 0) || (l < r ? -1 : 1));
    const any = words.slice(0, 16).map((word) => `'${word.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`);
    if (any.length === 0) return [];
    const { rows } = await client.query<{ id: string }>(
      `select id from peer_text, to_tsquery('simple', $1) as q where words @@ q order by ts_rank(words, q) desc, id limit 11`,
      [any.join(" | ")],
    );
    return rows.map(({ id }) => id);
  };
}
