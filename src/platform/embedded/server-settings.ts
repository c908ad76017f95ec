import type { EmbeddedOptions } from "./embedded-options.js";

/** Given on the command line at each start, so that no file of the cluster can disagree with the program. */
export function serverArguments(
  pgDir: string,
  listen: { readonly socketDir: string | null; readonly port: number },
  tuning: EmbeddedOptions["tuning"],
): string[] {
  const settings = {
    ...listenSettings(listen.socketDir),
    port: String(listen.port),
    shared_buffers: "64MB",
    max_connections: "100",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "warning",
    log_destination: "stderr",
    logging_collector: "off",
    ...(tuning === "test" ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  return ["-D", pgDir, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

function listenSettings(socketDir: string | null): Record<string, string> {
  if (socketDir === null) return { listen_addresses: "127.0.0.1", unix_socket_directories: "" };
  return {
    listen_addresses: "",
    // The value is a list: a name with a comma or a space must stand in double quotes.
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
  };
}
