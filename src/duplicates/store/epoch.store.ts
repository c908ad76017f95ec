import type { Runs } from "../../people/store/access.read-model.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import { frequencyTable, type FrequencyTable } from "../domain/frequency-table.js";

/** A frozen state of the collection: similarities of one epoch can be compared with each other. */
export interface Epoch {
  readonly epoch: number;
  /** Articles that were counted. */
  readonly documents: number;
}

/** Features on one page: two megabytes of each column. */
const PAGE_ENTRIES = 2 ** 19;
/** Entries that a process keeps of all epochs together: 300 megabytes. */
const KEPT_ENTRIES = 2 ** 25;

/** Lets only one job or scan at a time write signatures and pairs of the organisation. */
export async function lockDuplicates(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('duplicates:' || $1::text, 0))`, [
    tx.organisationId,
  ]);
}

/** The epoch in force; null when there is none, or only one of another engine, whose features mean something else. */
export async function currentEpoch(
  runs: Runs,
  organisationId: OrganisationId,
  engineVersion: string,
): Promise<Epoch | null> {
  const rows = await runs.query<Epoch & { readonly isCurrent: boolean }>(
    `select e.epoch, e.documents, e.engine_version = $2 as "isCurrent"
     from duplicate_epoch e
     where e.organisation_id = $1
     order by e.epoch desc
     limit 1`,
    [organisationId, engineVersion],
  );
  const [row] = rows;
  return row?.isCurrent === true ? { epoch: row.epoch, documents: row.documents } : null;
}

/** Tables that were read, by organisation and epoch: what an epoch counts never changes. The oldest goes first. */
const tables = new Map<string, Promise<FrequencyTable>>();
const entriesOf = new Map<string, number>();

/**
 * The frequencies of an epoch: read once by each process (some 10 ms for 100,000 articles) and then kept, 9 bytes for
 * each feature that two articles have. Never call it in the transaction that began the epoch: it may still roll back.
 */
export async function readFrequencies(
  runs: Runs,
  organisationId: OrganisationId,
  { epoch, documents }: Epoch,
): Promise<FrequencyTable> {
  const key = `${organisationId} ${epoch}`;
  const known = tables.get(key);
  if (known !== undefined) return known;
  const reading = readTable(runs, organisationId, epoch, documents);
  tables.set(key, reading);
  try {
    entriesOf.set(key, (await reading).features.length);
  } catch (error) {
    tables.delete(key);
    throw error;
  }
  forgetOldest(key);
  return reading;
}

function forgetOldest(latest: string): void {
  let entries = [...entriesOf.values()].reduce((sum, count) => sum + count, 0);
  for (const [key, count] of entriesOf) {
    if (entries <= KEPT_ENTRIES || key === latest) return;
    tables.delete(key);
    entriesOf.delete(key);
    entries -= count;
  }
}

async function readTable(
  runs: Runs,
  organisationId: OrganisationId,
  epoch: number,
  documents: number,
): Promise<FrequencyTable> {
  const sizes = await runs.query<{ readonly page: number; readonly entries: number }>(
    `select f.page, length(f.features) / 4 as entries
     from duplicate_frequency f
     where f.organisation_id = $1 and f.epoch = $2
     order by f.page`,
    [organisationId, epoch],
  );
  const size = sizes.reduce((sum, { entries }) => sum + entries, 0);
  // Shared, so that the threads of a scan read the same memory.
  const part = {
    features: new Int32Array(new SharedArrayBuffer(size * 4)),
    documents: new Int32Array(new SharedArrayBuffer(size * 4)),
  };
  let at = 0;
  for (const { page, entries } of sizes) {
    const rows = await runs.query<{ readonly features: Buffer; readonly documents: Buffer }>(
      `select f.features, f.documents
       from duplicate_frequency f
       where f.organisation_id = $1 and f.epoch = $2 and f.page = $3`,
      [organisationId, epoch, page],
    );
    for (const row of rows) {
      part.features.set(numbersOf(row.features), at);
      part.documents.set(numbersOf(row.documents), at);
    }
    at += entries;
  }
  return frequencyTable(documents, part);
}

/** Begins an epoch. The frequencies of earlier ones are dropped: no similarity is computed with them any more. */
export async function beginEpoch(tx: Tx, engineVersion: string, table: FrequencyTable): Promise<number> {
  const rows = await tx.query<{ epoch: number }>(
    `insert into duplicate_epoch (organisation_id, epoch, engine_version, documents, started_at)
     select $1, coalesce(max(e.epoch), 0) + 1, $2, $3, $4
     from duplicate_epoch e
     where e.organisation_id = $1
     returning epoch`,
    [tx.organisationId, engineVersion, table.n, tx.recordedAt],
  );
  const epoch = rows[0]?.epoch ?? 1;
  await tx.query(`delete from duplicate_frequency f where f.organisation_id = $1`, [tx.organisationId]);
  for (let from = 0, page = 0; from < table.features.length; from += PAGE_ENTRIES, page += 1) {
    const [features, documents] = [table.features, table.documents].map((column) =>
      bytesOf(column.subarray(from, from + PAGE_ENTRIES)),
    );
    await tx.query(
      `insert into duplicate_frequency (organisation_id, epoch, page, features, documents)
       values ($1, $2, $3, $4, $5)`,
      [tx.organisationId, epoch, page, features, documents],
    );
  }
  return epoch;
}

/** Little-endian bytes of a column; a copy, because the driver takes no shared memory. */
function bytesOf(numbers: Int32Array): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((value, at) => bytes.writeInt32LE(value, at * 4));
  return bytes;
}

function numbersOf(bytes: Buffer): Int32Array {
  return Int32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readInt32LE(at * 4));
}
