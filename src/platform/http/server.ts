import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { expressMiddleware } from "@as-integrations/express5";
import express, { type ErrorRequestHandler, type Express } from "express";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { ActionDeps } from "../database/unit-of-work.js";
import type { RequestContext } from "../graphql/context.js";
import { compilingGateway } from "../graphql/executor.js";
import { formatErrorWith } from "../graphql/format-error.js";
import { checkNodes } from "../graphql/count-nodes.js";
import { checkLimits, QUERY_LIMITS } from "../graphql/limits.js";
import { explorer } from "./explorer.js";
import { requestContext, type Authenticate } from "./request-context.js";

/** The largest request body: an operation and its variables. */
const BODY_LIMIT = "256kb";
const DRAIN_GRACE_MS = 10_000;

export interface HttpOptions {
  readonly schema: GraphQLSchema;
  readonly deps: ActionDeps;
  readonly authenticate: Authenticate;
  readonly port: number;
  /** Where to listen; the demo is reachable from this machine only. */
  readonly host: string;
  /** Filled into the explorer, so that a newcomer's first query just works; demo only. */
  readonly explorerToken: string | null;
}

/** A listening server. */
export interface HttpServer {
  readonly url: string;
  /** Answers what has begun, then closes. */
  close(): Promise<void>;
}

/** Starts serving GraphQL; rejects when the port is taken. */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  const app = express();
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);
  const apollo = createApollo(options, server);
  await apollo.start();
  const state = { draining: false };
  routes(app, apollo, options, state);
  await listen(server, options.port, options.host);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/graphql`,
    close: async () => {
      state.draining = true;
      await apollo.stop();
    },
  };
}

function createApollo(options: HttpOptions, server: Server): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: compilingGateway(options.schema),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Operations are cached by their text; a second cache that clients fill would only take memory.
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: false,
    csrfPrevention: {
      requestHeaders: ["x-apollo-operation-name", "apollo-require-preflight", "authorization"],
    },
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    stopOnTerminationSignals: false,
    formatError: formatErrorWith(options.deps.log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: server, stopGracePeriodMillis: DRAIN_GRACE_MS }),
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
            if (operation === undefined) return;
            if (operation.operation === "subscription") throw noSubscriptions();
            requireScope(contextValue, operation.operation);
            checkLimits(document);
            checkNodes(schema, document, operation, request.variables ?? {});
          },
          willSendResponse: async ({ contextValue }) => contextValue.snapshot.end(),
        }),
      },
    ],
  });
}

function noSubscriptions(): GraphQLError {
  return new GraphQLError("There are no subscriptions here: ask with a query, and again for what is new", {
    extensions: { code: "BAD_REQUEST", http: { status: 400 } },
  });
}

function requireScope(context: RequestContext, operation: string): void {
  const scopes = context.viewer.scopes;
  const allowed =
    operation === "query" ? scopes.has("read") : scopes.has("write") || scopes.has("links:write");
  if (!allowed)
    throw new GraphQLError(
      `This token may not be used for a ${operation}: its scopes are ${[...scopes].join(", ")}`,
      {
        extensions: { code: "FORBIDDEN", http: { status: 403 } },
      },
    );
}

function routes(
  app: Express,
  apollo: ApolloServer<RequestContext>,
  options: HttpOptions,
  state: { readonly draining: boolean },
): void {
  app.disable("x-powered-by");
  app.get("/livez", (_request, response) => void response.json({ status: "alive" }));
  app.get("/readyz", async (_request, response) => {
    const ready = !state.draining && (await isReachable(options.deps));
    response.status(ready ? 200 : 503).json({ status: ready ? "ready" : "not ready" });
  });
  explorer(app, options.explorerToken);
  app.use(
    "/graphql",
    express.json({ limit: BODY_LIMIT }),
    expressMiddleware(apollo, {
      context: async ({ req }) => requestContext(options.deps, options.authenticate, req),
    }),
  );
  const asGraphqlError: ErrorRequestHandler = (
    error: { status?: number; type?: string },
    _request,
    response,
    _next,
  ) => {
    const status = error.status ?? 500;
    const message =
      error.type === "entity.too.large"
        ? `The request body is larger than ${BODY_LIMIT}: split the request`
        : status < 500
          ? "The request body is not valid JSON"
          : "Something went wrong on our side";
    response.status(status).json({
      errors: [{ message, extensions: { code: status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR" } }],
    });
  };
  app.use(asGraphqlError);
}

async function isReachable(deps: ActionDeps): Promise<boolean> {
  try {
    await deps.database.query("select 1");
    return true;
  } catch {
    return false;
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
