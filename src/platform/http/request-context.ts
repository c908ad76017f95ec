import type { IncomingMessage } from "node:http";
import { GraphQLError } from "graphql";
import type { ActionDeps } from "../database/unit-of-work.js";
import { treeScope, type RequestContext } from "../graphql/context.js";
import type { Viewer } from "../kernel/viewer.js";
import { newId } from "../new-id.js";

/** Finds out who a bearer token belongs to; null when the token is unknown, expired or revoked. */
export type Authenticate = (deps: ActionDeps, token: string) => Promise<Viewer | null>;

const BEARER = /^Bearer +(\S+)$/i;

/** Makes the context of a request; without a valid token there is none. */
export async function requestContext(
  deps: ActionDeps,
  authenticate: Authenticate,
  request: IncomingMessage,
): Promise<RequestContext> {
  const token = BEARER.exec(request.headers.authorization ?? "")?.[1];
  if (token === undefined)
    throw unauthenticated(
      `Send the header "Authorization: Bearer <token>". A token is made with: npm run --silent solvewell -- token issue`,
    );
  const viewer = await authenticate(deps, token);
  if (viewer === null) throw unauthenticated("The token is unknown, expired or revoked: ask for a new one");
  return {
    requestId: newId(),
    viewer,
    snapshot: deps.database.snapshot(treeScope(viewer)),
    deps,
    loaders: new Map(),
  };
}

function unauthenticated(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "UNAUTHENTICATED", http: { status: 401 } } });
}
