/** A thread of a scan: does what the messages of scan-threads.ts ask of its share, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { ScanShard, type ShardSetup } from "./scan-shard.js";
import type { ShardAnswer, ShardQuestion } from "./scan-threads.js";

const shard = new ScanShard(workerData as ShardSetup);

parentPort?.on("message", ({ id, method, input }: ShardQuestion) => {
  try {
    const value = (shard[method] as (input: unknown) => unknown).call(shard, input);
    parentPort?.postMessage({ id, value } satisfies ShardAnswer);
  } catch (error) {
    parentPort?.postMessage({ id, error } satisfies ShardAnswer);
  }
});
