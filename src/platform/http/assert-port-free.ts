import { createServer } from "node:net";
import { err, ok, type Result } from "../kernel/result.js";

/** Finds out before anything else starts whether the port can be had. */
export async function assertPortFree(port: number, host: string): Promise<Result<null, string>> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once("error", reject);
      probe.listen(port, host, resolve);
    });
    await new Promise((resolve) => probe.close(resolve));
    return ok(null);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === "EADDRINUSE")
      return err(
        `Port ${port} is in use: stop what runs there, or choose another with PORT=${port + 1} npm start`,
      );
    if (code === "EACCES")
      return err(`Port ${port} may not be used by this user: choose one above 1023 with PORT=4000`);
    return err(`Cannot listen on ${host}:${port}: ${String(code ?? error)}`);
  }
}
