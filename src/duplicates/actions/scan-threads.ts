import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { ScanShard, type ShardSetup } from "./scan-shard.js";

type Method = {
  [Name in keyof ScanShard]: ScanShard[Name] extends (...input: never[]) => unknown ? Name : never;
}[keyof ScanShard];

/** What a thread is asked. */
export interface ShardQuestion {
  readonly id: number;
  readonly method: Method;
  readonly input: unknown;
}

/** What it answers. */
export type ShardAnswer =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: unknown };

/** One share of a scan, wherever it runs. */
export interface Shard {
  call<Name extends Method>(
    method: Name,
    ...input: Parameters<ScanShard[Name]>
  ): Promise<ReturnType<ScanShard[Name]>>;
}

/** The threads of one scan. */
export interface ScanThreads {
  readonly shards: readonly Shard[];
  /** Ends the threads and deletes what they put aside. */
  close(): Promise<void>;
}

/** Articles from which threads are worth their start of some hundred milliseconds. */
const LEAST_ARTICLES = 2_000;
const MOST_THREADS = 2;
/** A thread keeps little for long; without limits it collects its garbage only when it has hundreds of megabytes. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 320 } as const;

/** How many threads a collection is scanned with; 0 means in this very thread, a page at a time. */
export function threadsFor(articles: number): number {
  return articles < LEAST_ARTICLES ? 0 : Math.min(MOST_THREADS, availableParallelism());
}

/** Starts the threads; 0 for none but the calling one. */
export async function startScanThreads(threads: number): Promise<ScanThreads> {
  if (threads === 0) return inThisThread();
  const folder = await mkdtemp(join(tmpdir(), "solvewell-scan-"));
  const workers = Array.from({ length: threads }, (_, shard) =>
    startWorker({ shard, shards: threads, folder }),
  );
  return {
    shards: workers,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function inThisThread(): ScanThreads {
  const shard = new ScanShard({ shard: 0, shards: 1, folder: null });
  const call: Shard["call"] = async (method, ...input) => {
    // Between two pages the process answers its other callers.
    await setImmediate();
    return (shard[method] as (...given: unknown[]) => never).apply(shard, input);
  };
  return { shards: [{ call }], close: async () => shard.close() };
}

/** From sources (tests, benchmarks) a thread needs the loader that the product, which is compiled, does without. */
function openWorker(workerData: ShardSetup): Worker {
  const given = { workerData, resourceLimits: LIMITS };
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL("./scan-worker.js", import.meta.url), given);
  const entry = new URL("./scan-worker.ts", import.meta.url).href;
  const code = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(entry)}); });`;
  return new Worker(code, { eval: true, execArgv: [], ...given });
}

function startWorker(setup: ShardSetup): Shard & { stop(): Promise<void> } {
  const worker = openWorker(setup);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  let asked = 0;
  let failure: Error | null = null;
  const fail = (error: Error): void => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (answer: ShardAnswer) => {
    const question = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("error" in answer) question?.reject(answer.error);
    else question?.resolve(answer.value);
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`a thread of the scan ended with code ${code}`)));
  const call = (method: Method, input: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (failure !== null) return reject(failure);
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ id: asked, method, input } satisfies ShardQuestion);
    });
  return {
    call: ((method: Method, input?: unknown) => call(method, input)) as Shard["call"],
    stop: async () => {
      if (failure === null) await call("close", undefined).catch(() => undefined);
      await worker.terminate();
    },
  };
}
