import { setTimeout } from "node:timers/promises";
import { Logger as WorkerLogger, run, runOnce, type Runner, type TaskList } from "graphile-worker";
import { z } from "zod";
import type { OrganisationId } from "../kernel/ids.js";
import type { Logger } from "../logger.js";
import type { Database } from "./database.js";
import type { DomainEvent } from "./unit-of-work.js";

/** What handles a domain event: runs at least once, so it must be harmless to run twice. */
export type EventHandler = (organisationId: OrganisationId, ids: readonly string[]) => Promise<void>;
/** What is done once every night, by one of the processes. */
export type NightlyHandler = () => Promise<void>;
export type EventHandlers = Readonly<Record<DomainEvent["task"], readonly EventHandler[]>>;

const PAYLOAD = z.object({ organisationId: z.uuid(), ids: z.array(z.string()) });
const CONCURRENCY = 2;
/** At 03:17 UTC, when most organisations sleep and few other schedules fire. */
const NIGHTLY = "17 3 * * * nightly ?max=3";

function taskList(handlers: EventHandlers): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([task, list]) => [
      task,
      async (payload: unknown) => {
        const event = PAYLOAD.parse(payload);
        for (const handle of list) await handle(event.organisationId as OrganisationId, event.ids);
      },
    ]),
  );
}

function workerLogger(log: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message) => {
    if (level === "error") log.error({ detail: message }, "job failed");
    else if (level === "warning") log.warn({ detail: message }, "job warning");
    else log.debug({ detail: message }, "job");
  });
}

/** Works on jobs until stopped; any number of processes may do so on one database. */
export async function startJobs(
  database: Database,
  handlers: EventHandlers,
  nightly: NightlyHandler,
  log: Logger,
): Promise<Runner> {
  return run({
    pgPool: database.pool,
    taskList: { ...taskList(handlers), nightly: () => nightly() },
    crontab: NIGHTLY,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: workerLogger(log),
  });
}

/** How long to wait for a queue that is just being given back. */
const QUEUE_RETRY_MS = 5;

/**
 * Works on every job that waits now and returns when none is left. graphile-worker does not wait until a finished
 * job has given its queue back before it looks for the next; then it finds none and ends, often with jobs left behind.
 */
export async function drainJobs(database: Database, handlers: EventHandlers, log: Logger): Promise<void> {
  do {
    await runOnce({
      pgPool: database.pool,
      taskList: taskList(handlers),
      concurrency: 1,
      noHandleSignals: true,
      logger: workerLogger(log),
    });
  } while (await isJobLeft(database, Object.keys(handlers)));
}

/** Whether a job could begin now; one that failed waits for its next try and is not counted. */
async function isJobLeft(database: Database, tasks: readonly string[]): Promise<boolean> {
  const [first] = await database.query<{ isLeft: boolean }>(
    `select exists (
       select from graphile_worker.jobs j
       where j.task_identifier = any($1::text[]) and j.locked_at is null
         and j.run_at <= now() and j.attempts < j.max_attempts
     ) as "isLeft"`,
    [tasks],
  );
  if (first?.isLeft !== true) return false;
  await setTimeout(QUEUE_RETRY_MS);
  return true;
}
