import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

const SCRIPT = path.resolve("test/platform/embedded/support/run-embedded.ts");

/** Another Node process that uses the embedded server. */
export interface EmbeddedProcess {
  readonly child: ChildProcess;
  /** What it answered at its start. */
  readonly said: Promise<Record<string, unknown>>;
  /** Lets it stop and gives what `stop()` answered. */
  leave(): Promise<Record<string, unknown>>;
  kill(): Promise<void>;
}

export function embeddedProcess(dataDir: string): EmbeddedProcess {
  const environment = { ...process.env };
  delete environment["NODE_OPTIONS"];
  const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, dataDir], {
    env: environment,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Record<string, unknown>> => {
    const { value } = await lines.next();
    return JSON.parse(String(value)) as Record<string, unknown>;
  };
  return {
    child,
    said: next(),
    leave: async () => {
      child.stdin.end();
      const how = await next();
      await once(child, "exit");
      return how;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}
