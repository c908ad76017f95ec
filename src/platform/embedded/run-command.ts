import { spawn } from "node:child_process";

/** A command as it will be spawned: already wrapped for the user it runs as. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
  readonly uid?: number;
  readonly gid?: number;
}

export interface CommandOutcome {
  readonly succeeded: boolean;
  /** Standard output and standard error together, at most the last 16 kB. */
  readonly output: string;
}

const KEPT_CHARACTERS = 16_384;

/** Runs a command to its end; a command that cannot be started is an outcome that did not succeed. */
export function runCommand(command: Command): Promise<CommandOutcome> {
  const { file, args, env, uid, gid } = command;
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(file, args, {
      env,
      cwd: "/",
      stdio: ["ignore", "pipe", "pipe"],
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
    });
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString("utf8")).slice(-KEPT_CHARACTERS);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ succeeded: false, output: error.message }));
    child.on("close", (status) => resolve({ succeeded: status === 0, output: output.trim() }));
  });
}
