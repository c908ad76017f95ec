import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A product started as its user starts it. */
export interface Product {
  readonly child: ChildProcess;
  readonly url: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Ends it with a signal and returns the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** A folder for the data of one test, removed afterwards. */
export async function dataFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "solvewell-start-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Runs one of the scripts of package.json to its end. */
export async function runScript(
  script: "start" | "solvewell",
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  input = "",
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = launch(script, args, environment);
  let out = "";
  let err = "";
  child.stdout?.on("data", (data) => (out += String(data)));
  child.stderr?.on("data", (data) => (err += String(data)));
  child.stdin?.end(input);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err };
}

/** Starts the product and waits until it says where it answers. */
export async function startProduct(environment: Readonly<Record<string, string>>): Promise<Product> {
  const child = launch("start", [], environment);
  let printed = "";
  const url = await new Promise<string>((resolve, reject) => {
    const onData = (data: unknown): void => {
      printed += String(data);
      const match = /answers at (\S+)/.exec(printed);
      // The whole banner comes in one write; wait for its end.
      if (match?.[1] !== undefined && /Stop with Ctrl-C|token issue/.test(printed)) resolve(match[1]);
    };
    child.stdout?.on("data", onData);
    child.stderr?.on("data", onData);
    child.once("close", (code) => reject(new Error(`It ended with ${String(code)}:\n${printed}`)));
  });
  return {
    child,
    url,
    output: () => printed,
    stop: async (signal) => {
      if (child.exitCode !== null) return child.exitCode;
      child.kill(signal);
      const [code] = (await once(child, "close")) as [number | null];
      return code;
    },
  };
}

/** The same program npm would run, without npm in between, so that signals reach it alone. */
export function launch(
  script: "start" | "solvewell",
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  const { DATABASE_URL: _url, ...rest } = process.env;
  return spawn(process.execPath, [`scripts/${script}.mjs`, ...args], {
    env: { ...rest, NODE_NO_WARNINGS: "1", ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
}
