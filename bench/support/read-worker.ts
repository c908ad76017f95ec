/** The measured process of bench/read.ts: serves one way of answering the nested list and tells its own CPU time. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { parse } from "graphql";
import { authenticate } from "../../src/people/actions/authenticate.js";
import { treeScope, type RequestContext } from "../../src/platform/graphql/context.js";
import { startHttp } from "../../src/platform/http/server.js";
import { buildSolvewellSchema } from "../../src/schema.js";
import { openBenchDatabase } from "./bench-database.js";
import { FLOOR_SQL, NESTED_LIST, READ_DATABASE } from "./read-case.js";

const [mode = "", token = "", organisationId = ""] = process.argv.slice(2);
const deps = await openBenchDatabase(READ_DATABASE);

const floor = async (): Promise<string> => {
  const rows = await deps.database.query<{ json: string }>(FLOOR_SQL, [organisationId]);
  return rows[0]?.json ?? "";
};

async function executed(): Promise<() => Promise<string>> {
  const viewer = await authenticate(deps, token);
  if (viewer === null) throw new Error("the benchmark's token is not valid");
  const compiled = compileQuery(buildSolvewellSchema(), parse(NESTED_LIST));
  if (!isCompiledQuery(compiled)) throw new Error("the query does not compile");
  return async () => {
    const snapshot = deps.database.snapshot(treeScope(viewer));
    const context: RequestContext = { requestId: "", viewer, snapshot, deps, loaders: new Map() };
    const result = await compiled.query(undefined, context, {});
    await snapshot.end();
    return JSON.stringify(result);
  };
}

async function serve(): Promise<string> {
  if (mode === "product") {
    const http = await startHttp({
      schema: buildSolvewellSchema(),
      deps,
      authenticate,
      port: 0,
      host: "127.0.0.1",
      explorerToken: null,
    });
    return http.url;
  }
  const answer = mode === "floor" ? floor : await executed();
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      answer().then(
        (json) => response.setHeader("content-type", "application/json").end(json),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

const url = await serve();
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMicros: user + system, rssMib: process.memoryUsage().rss / 2 ** 20 });
});
process.send?.({ url });
