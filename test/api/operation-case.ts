import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { getOperationAST } from "graphql";
import type { TestServerClient } from "../support/http.js";
import type { TestDatabase } from "../support/test-database.js";
import type { PersonName } from "../support/test-organisation.js";
import type { Desk } from "./desk.js";

/** Where an operation is sent, and as whom. */
export interface Sending {
  readonly server: TestServerClient;
  readonly desk: Desk;
  readonly db: TestDatabase;
  readonly token: string;
}

/** An operation with somebody whom it fits, what they would send, and a piece of the answer that shows it worked. */
export interface Case {
  readonly as: PersonName;
  readonly shows: string;
  /** Asked often, a query runs compiled; what it answers must stay the same. */
  readonly isQuery: boolean;
  send(sending: Sending): Promise<{ readonly data: unknown; readonly errors: readonly unknown[] }>;
}
export type Cases = Readonly<Record<string, Case>>;

/** The compiler holds the variables against the operation. */
export function ask<T, V>(
  as: PersonName,
  document: TypedDocumentNode<T, V>,
  shows: string,
): (variables: (ids: Desk["ids"], sending: Sending) => V | Promise<V>) => Case {
  const isQuery = getOperationAST(document)?.operation === "query";
  return (variables) => ({
    as,
    shows,
    isQuery,
    send: async (sending) => {
      const { server, desk, token } = sending;
      return server.ask(token, document, await variables(desk.ids, sending));
    },
  });
}
