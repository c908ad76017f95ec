/** How to reach a PostgreSQL server: a URL, or a socket of the embedded one. */
export type ConnectionTarget =
  | { readonly url: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly database: string;
      readonly password?: string;
    };

/** The same server, another database on it. */
export function withDatabase(target: ConnectionTarget, database: string): ConnectionTarget {
  if (!("url" in target)) return { ...target, database };
  const url = new URL(target.url);
  url.pathname = `/${database}`;
  return { url: url.toString() };
}

/** The options node-postgres takes. */
export function pgOptions(target: ConnectionTarget): Record<string, unknown> {
  return "url" in target ? { connectionString: target.url } : { ...target };
}

/** A name for messages, without the password. */
export function describeTarget(target: ConnectionTarget): string {
  if (!("url" in target)) return `the embedded database in ${target.host}`;
  const url = new URL(target.url);
  return `${url.hostname}${url.port === "" ? "" : `:${url.port}`}${url.pathname}`;
}
