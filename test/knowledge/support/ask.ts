import "reflect-metadata";
import { graphql, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import {
  ArticleEdges,
  ArticleFlagEdges,
  ArticleLinkEdges,
  ArticleRevisionEdges,
  PersonKnowledgeEdges,
  TicketArticleEdges,
} from "../../../src/knowledge/api/knowledge-edges.resolver.js";
import { KnowledgeMutations } from "../../../src/knowledge/api/knowledge-mutations.resolver.js";
import {
  ArticleFlagPayloadResolver,
  ArticleLinkPayloadResolver,
  ArticlePayloadResolver,
} from "../../../src/knowledge/api/knowledge-payloads.js";
import { ArticleSuggestionEdges, KnowledgeQueries } from "../../../src/knowledge/api/knowledge.resolver.js";
import {
  ArticleListReceipt,
  SearchReceiptQueries,
} from "../../../src/knowledge/api/search-receipts.resolver.js";
import {
  PeopleQueries,
  PersonEdges,
  TeamEdges,
  ViewerResolver,
} from "../../../src/people/api/people.resolver.js";
import type { ActionDeps } from "../../../src/platform/database/unit-of-work.js";
import { attachEdges } from "../../../src/platform/graphql/attach-edges.js";
import { treeScope, type RequestContext } from "../../../src/platform/graphql/context.js";
import { DateTime } from "../../../src/platform/graphql/scalars.js";
import {
  ConflictErrorType,
  ForbiddenErrorType,
  NotFoundErrorType,
  StateErrorType,
  ValidationErrorType,
} from "../../../src/platform/graphql/user-error.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import {
  NoArticleStatementEdges,
  PersonTicketEdges,
  TicketEdges,
  TicketQueries,
  TicketStatusChangeEdges,
} from "../../../src/tickets/api/tickets.resolver.js";

/** The schema of this floor and the ones below it: it must stand without the floors above. */
function buildKnowledgeSchema(): GraphQLSchema {
  return attachEdges(
    buildSchemaSync({
      resolvers: [
        ...[PeopleQueries, PersonEdges, TeamEdges, ViewerResolver],
        ...[TicketQueries, TicketEdges, TicketStatusChangeEdges, NoArticleStatementEdges, PersonTicketEdges],
        ...[KnowledgeQueries, KnowledgeMutations, ArticleSuggestionEdges, ArticleEdges, ArticleRevisionEdges],
        ...[ArticleLinkEdges, ArticleFlagEdges, TicketArticleEdges, PersonKnowledgeEdges],
        ...[ArticlePayloadResolver, ArticleLinkPayloadResolver, ArticleFlagPayloadResolver],
        ...[SearchReceiptQueries, ArticleListReceipt],
      ] as never,
      orphanedTypes: [
        ValidationErrorType,
        NotFoundErrorType,
        ForbiddenErrorType,
        ConflictErrorType,
        StateErrorType,
      ],
      validate: false,
      scalarsMap: [{ type: Date, scalar: DateTime }],
    }),
  );
}

let schema: GraphQLSchema | null = null;

/** The schema, built once. */
export function knowledgeSchema(): GraphQLSchema {
  return (schema ??= buildKnowledgeSchema());
}

/** What an operation gave, and how many statements it took. */
export interface Answer<T> {
  readonly data: T;
  readonly statements: number;
}

/** Runs an operation as somebody; throws when it has errors. */
export async function ask<T>(
  deps: ActionDeps,
  viewer: Viewer,
  source: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer<T>> {
  const snapshot = deps.database.snapshot(treeScope(viewer));
  const context: RequestContext = { requestId: "test", viewer, snapshot, deps, loaders: new Map() };
  try {
    const result = await graphql({
      schema: knowledgeSchema(),
      source,
      contextValue: context,
      variableValues: variables,
    });
    if (result.errors) throw new Error(result.errors.map((error) => error.message).join("\n"));
    return { data: result.data as T, statements: snapshot.statements };
  } finally {
    await snapshot.end();
  }
}
