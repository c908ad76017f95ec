import type { Command } from "./run-command.js";

/** The user `nobody` of nearly every Linux; initdb refuses a number without a name. */
export const NOBODY = 65534;

/**
 * As whom the server runs. PostgreSQL refuses root, so root on Linux either shows it another number inside a user
 * namespace (files stay root's, nobody else needs access) or really becomes another user.
 */
export type ServerUser =
  | { readonly kind: "self" }
  | { readonly kind: "namespace" }
  | { readonly kind: "uid"; readonly uid: number; readonly gid: number };

export function isRootOnLinux(): boolean {
  return process.platform === "linux" && process.geteuid?.() === 0;
}

/** The command as that user runs it; `unshare` becomes the program (exec), so the process number is the server's. */
export function commandAs(
  user: ServerUser,
  file: string,
  args: readonly string[],
  env: Record<string, string>,
): Command {
  switch (user.kind) {
    case "self":
      return { file, args, env };
    case "namespace":
      return {
        file: "unshare",
        args: ["--user", `--map-user=${NOBODY}`, "--", file, ...args],
        env,
      };
    case "uid":
      return { file, args, env, uid: user.uid, gid: user.gid };
  }
}

/** The owner that folders of the server must have, or null when they are right as this process makes them. */
export function ownerOf(user: ServerUser): { uid: number; gid: number } | null {
  return user.kind === "uid" ? { uid: user.uid, gid: user.gid } : null;
}
