import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { authenticate } from "../../src/people/actions/authenticate.js";
import type { ActionDeps } from "../../src/platform/database/unit-of-work.js";
import { TOP_LEVEL_CODES } from "../../src/platform/graphql/format-error.js";
import { startHttp, type HttpServer } from "../../src/platform/http/server.js";
import { buildSolvewellSchema } from "../../src/schema.js";

const CODES: readonly string[] = TOP_LEVEL_CODES;

/** What a GraphQL server answers. */
export interface Answer<T> {
  readonly status: number;
  readonly data: T | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
}

/** A running product and a client for it. */
export interface TestServerClient {
  readonly http: HttpServer;
  /** Asks a typed document. */
  ask<T, V>(token: string, document: TypedDocumentNode<T, V>, variables: V): Promise<Answer<T>>;
  /** Asks a text, for what no typed client could send. */
  askText<T = Record<string, unknown>>(
    token: string | null,
    query: string,
    variables?: object,
  ): Promise<Answer<T>>;
}

/** Starts the product over a test database on a port of its own. */
export async function startTestServer(deps: ActionDeps): Promise<TestServerClient> {
  const http = await startHttp({
    schema: buildSolvewellSchema(),
    deps,
    authenticate,
    port: 0,
    host: "127.0.0.1",
    explorerToken: null,
  });
  const send = async <T>(token: string | null, query: string, variables: unknown): Promise<Answer<T>> => {
    const response = await fetch(http.url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: T | null; errors?: Answer<T>["errors"] };
    const errors = body.errors ?? [];
    const unknown = errors.find((error) => !CODES.includes(String(error.extensions["code"])));
    if (unknown)
      throw new Error(`"${String(unknown.extensions["code"])}" is not on the list of codes clients know`);
    return { status: response.status, data: body.data ?? null, errors };
  };
  return {
    http,
    ask: (token, document, variables) => send(token, print(document), variables),
    askText: (token, query, variables = {}) => send(token, query, variables),
  };
}
