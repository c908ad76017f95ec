import { graphql, type ExecutionResult, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import {
  ArticleEdges,
  ArticleFlagEdges,
  ArticleLinkEdges,
  ArticleRevisionEdges,
  PersonKnowledgeEdges,
  TicketArticleEdges,
} from "../../../src/knowledge/api/knowledge-edges.resolver.js";
import { OrganisationActivity, TeamActivity } from "../../../src/outcomes/api/activity.resolver.js";
import { MetricResultDistribution } from "../../../src/outcomes/api/analysis-distribution.resolver.js";
import { MetricResultGroup, TeamSpread } from "../../../src/outcomes/api/analysis-group.resolver.js";
import { MetricResultMix } from "../../../src/outcomes/api/analysis-mix.resolver.js";
import {
  MetricBaselineMutations,
  MetricBaselinePayloadResolver,
  MetricResultChart,
} from "../../../src/outcomes/api/analysis-chart.resolver.js";
import {
  InterventionQueries,
  MetricResultChange,
} from "../../../src/outcomes/api/analysis-change.resolver.js";
import { MetricResultParts } from "../../../src/outcomes/api/analysis-parts.resolver.js";
import { MetricDefinitions } from "../../../src/outcomes/api/metric-definitions.resolver.js";
import {
  MetricFactEdges,
  MetricResultEdges,
  OrganisationFigures,
  PersonFigures,
  TeamFigures,
} from "../../../src/outcomes/api/outcomes.resolver.js";
import {
  DisputeEdges,
  DisputeEventEdges,
  DisputeMutations,
  DisputePayloadResolver,
  DisputeQueries,
  FactDisputes,
} from "../../../src/outcomes/api/disputes.resolver.js";
import {
  OrganisationRestatements,
  PublishedResultEdges,
  RestatementEdges,
  RestatementMutations,
  RestatementPayloadResolver,
} from "../../../src/outcomes/api/published.resolver.js";
import {
  PeopleQueries,
  PersonEdges,
  TeamEdges,
  ViewerResolver,
} from "../../../src/people/api/people.resolver.js";
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
  TicketStatusChangeEdges,
} from "../../../src/tickets/api/tickets.resolver.js";
import type { TestDatabase } from "../../support/test-database.js";

let schema: GraphQLSchema | null = null;

/** The schema of this floor and the floors below it. */
export function outcomesSchema(): GraphQLSchema {
  schema ??= attachEdges(
    buildSchemaSync({
      resolvers: [
        PeopleQueries,
        ViewerResolver,
        PersonEdges,
        TeamEdges,
        TicketEdges,
        TicketStatusChangeEdges,
        NoArticleStatementEdges,
        PersonTicketEdges,
        ArticleEdges,
        ArticleRevisionEdges,
        ArticleLinkEdges,
        ArticleFlagEdges,
        TicketArticleEdges,
        PersonKnowledgeEdges,
        MetricDefinitions,
        PersonFigures,
        TeamFigures,
        OrganisationFigures,
        TeamActivity,
        OrganisationActivity,
        MetricResultEdges,
        MetricResultDistribution,
        MetricResultParts,
        MetricResultGroup,
        TeamSpread,
        MetricResultMix,
        MetricResultChart,
        MetricResultChange,
        InterventionQueries,
        MetricBaselineMutations,
        MetricBaselinePayloadResolver,
        MetricFactEdges,
        DisputeMutations,
        DisputePayloadResolver,
        DisputeQueries,
        DisputeEdges,
        DisputeEventEdges,
        FactDisputes,
        RestatementMutations,
        RestatementPayloadResolver,
        RestatementEdges,
        PublishedResultEdges,
        OrganisationRestatements,
      ],
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
  return schema;
}

/** An answer, and what it cost. */
export interface Answer<T> {
  readonly data: T;
  readonly errors: ExecutionResult["errors"];
  readonly statements: number;
}

/** Asks as the viewer, in a request of its own. */
export async function ask<T>(
  db: TestDatabase,
  viewer: Viewer,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Answer<T>> {
  const contextValue: RequestContext = {
    requestId: "test",
    viewer,
    snapshot: db.database.snapshot(treeScope(viewer)),
    deps: db.deps,
    loaders: new Map(),
  };
  const result = await graphql({ schema: outcomesSchema(), source, variableValues, contextValue });
  const { statements } = contextValue.snapshot;
  await contextValue.snapshot.end();
  return { data: result.data as T, errors: result.errors, statements };
}
