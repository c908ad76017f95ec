import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { startEmbedded } from "../../src/platform/embedded/embedded-postgres.js";
import pg from "pg";
import { dataFolder, launch, runScript } from "../support/product.js";

const TICKETS = 4_000;
const SLOW_MS = 120_000;

function line(at: number): string {
  const minute = String(at % 60).padStart(2, "0");
  return `${JSON.stringify({ externalId: `T-${at}`, status: "CLOSED", requesterKey: `r-${at % 97}`, category: "A > B", createdAt: `2026-01-01T08:${minute}:00Z`, resolvedAt: `2026-01-01T09:${minute}:00Z`, closedAt: `2026-01-02T09:${minute}:00Z` })}\n`;
}

const ALL = Array.from({ length: TICKETS }, (_, at) => line(at));

/** What the tables say about the tickets, without ids and times of ours. */
async function stateOf(dataDir: string): Promise<unknown> {
  const server = await startEmbedded({ dataDir, tuning: "durable", log: () => undefined });
  if (!server.ok) throw new Error(server.error.message);
  const client = new pg.Client(server.value.connection);
  await client.connect();
  const { rows } = await client.query(`
    select
      (select md5(string_agg(concat_ws('|', external_id, status, requester_key, category, opened_at, resolved_at, closed_at, reopen_count), ',' order by external_id)) from ticket) as tickets,
      (select count(*) from ticket_observation) as observations,
      (select md5(string_agg(concat_ws('|', t.external_id, c.status, c.occurred_at), ',' order by t.external_id, c.occurred_at, c.status)) from ticket_status_change c join ticket t on t.id = c.ticket_id) as changes,
      (select md5(string_agg(concat_ws('|', t.external_id, f.metric, f.ordinal, f.occurred_on, f.numerator, f.denominator), ',' order by t.external_id, f.metric, f.ordinal)) from outcome_fact f join ticket t on t.id = f.ticket_id where f.superseded_at is null) as facts`);
  await client.end();
  await server.value.stop();
  return rows[0];
}

/** Waits until the import has committed its first batch. */
async function somethingWritten(dataDir: string): Promise<void> {
  const server = await startEmbedded({ dataDir, tuning: "durable", log: () => undefined });
  if (!server.ok) throw new Error(server.error.message);
  const client = new pg.Client(server.value.connection);
  await client.connect();
  for (;;) {
    const { rows } = await client.query<{ n: number }>("select count(*)::int as n from ticket");
    if ((rows[0]?.n ?? 0) > 0) break;
    await sleep(50);
  }
  await client.end();
  await server.value.stop();
}

async function organisationIn(path: string): Promise<Record<string, string>> {
  const environment = { DATA_DIR: path };
  const create = [
    "organisation",
    "create",
    "--slug",
    "own",
    "--name",
    "Own",
    "--admin-name",
    "A",
    "--admin-email",
    "a@own.example",
  ];
  expect((await runScript("solvewell", create, environment)).code).toBe(0);
  return environment;
}

test(
  "an import that is killed in the middle is finished by running it again, to the same state as one clean run",
  async () => {
    const [killed, clean] = [await dataFolder(), await dataFolder()];
    const environment = await organisationIn(killed.path);
    const child = launch("solvewell", ["import", "tickets", "-", "--quiet"], environment);
    // Half of the lines, and the stream stays open: whatever it has written by then, it cannot have finished.
    child.stdin?.write(ALL.slice(0, TICKETS / 2).join(""));
    await somethingWritten(killed.path);
    child.kill("SIGKILL");
    await once(child, "close");

    const again = await runScript(
      "solvewell",
      ["import", "tickets", "-", "--quiet"],
      environment,
      ALL.join(""),
    );
    expect(again.code).toBe(0);
    const unchanged = Number(/([\d,]+) unchanged/.exec(again.out)?.[1]?.replace(",", "") ?? 0);
    expect(unchanged).toBeGreaterThan(0);
    expect(unchanged).toBeLessThanOrEqual(TICKETS / 2);

    const other = await organisationIn(clean.path);
    expect(
      (await runScript("solvewell", ["import", "tickets", "-", "--quiet"], other, ALL.join(""))).code,
    ).toBe(0);
    expect(await stateOf(killed.path)).toEqual(await stateOf(clean.path));
    const third = await runScript("solvewell", ["import", "tickets", "-", "--quiet"], other, ALL.join(""));
    expect(third.out).toMatch(/4,?000 unchanged/);
    await killed.remove();
    await clean.remove();
  },
  SLOW_MS,
);
