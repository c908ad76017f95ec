import "reflect-metadata";
import type { GraphQLObjectType, GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { attachEdges } from "./platform/graphql/attach-edges.js";
import { DateTime } from "./platform/graphql/scalars.js";
import {
  ClustersWouldJoinErrorType,
  ConflictErrorType,
  ForbiddenErrorType,
  NotFoundErrorType,
  StateErrorType,
  ValidationErrorType,
} from "./platform/graphql/user-error.js";
import {
  PeopleMutations,
  PersonPayloadResolver,
  TeamPayloadResolver,
} from "./people/api/people-mutations.resolver.js";
import { PeopleQueries, ViewerResolver, PersonEdges, TeamEdges } from "./people/api/people.resolver.js";
import { TicketMutations, TicketPayloadResolver } from "./tickets/api/ticket-mutations.resolver.js";
import {
  TicketQueries,
  TicketEdges,
  TicketStatusChangeEdges,
  NoArticleStatementEdges,
  PersonTicketEdges,
} from "./tickets/api/tickets.resolver.js";
import {
  ArticleEdges,
  ArticleRevisionEdges,
  ArticleLinkEdges,
  ArticleFlagEdges,
  TicketArticleEdges,
  PersonKnowledgeEdges,
} from "./knowledge/api/knowledge-edges.resolver.js";
import { KnowledgeMutations } from "./knowledge/api/knowledge-mutations.resolver.js";
import {
  ArticlePayloadResolver,
  ArticleLinkPayloadResolver,
  ArticleFlagPayloadResolver,
} from "./knowledge/api/knowledge-payloads.js";
import { KnowledgeQueries, ArticleSuggestionEdges } from "./knowledge/api/knowledge.resolver.js";
import {
  DuplicateQueries,
  DuplicateMutations,
  DuplicatePairPayloadResolver,
  DuplicateCandidateResolver,
  DuplicatePairEdges,
  DuplicateDecisionEdges,
  DuplicateTextChangeEdges,
  ArticleDuplicateEdges,
} from "./duplicates/api/duplicates.resolver.js";
import {
  ArticleClusterEdges,
  ClusterQueries,
  DuplicateClusterEdges,
} from "./duplicates/api/clusters.resolver.js";
import { MergePreviewEdges, MergePreviewQuery } from "./duplicates/api/merge-preview.resolver.js";
import {
  ArticleMergeEdges,
  ArticleMergePayloadResolver,
  ArticleMerges,
  MergeMutations,
} from "./duplicates/api/merges.resolver.js";
import { MergePreviewReuse } from "./outcomes/api/merge-reuse.resolver.js";
import { MergePreviewGoals } from "./goals/api/merge-goals.resolver.js";
import {
  MetricDefinitions,
  PersonFigures,
  TeamFigures,
  OrganisationFigures,
  MetricResultEdges,
  MetricFactEdges,
} from "./outcomes/api/outcomes.resolver.js";
import { SecondOpinionQueries } from "./outcomes/api/second-opinions.resolver.js";
import { GoalMutations, GoalPayloadResolver } from "./goals/api/goal-mutations.resolver.js";
import {
  GoalQueries,
  GoalEdges,
  GoalFigures,
  GoalEventEdges,
  PersonGoals,
  TeamGoals,
  OrganisationGoals,
} from "./goals/api/goals.resolver.js";

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- type-graphql takes resolver classes as Function
const RESOLVERS: NonEmptyArray<Function> = [
  PeopleMutations,
  PersonPayloadResolver,
  TeamPayloadResolver,
  PeopleQueries,
  ViewerResolver,
  PersonEdges,
  TeamEdges,
  TicketMutations,
  TicketPayloadResolver,
  TicketQueries,
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
  KnowledgeMutations,
  ArticlePayloadResolver,
  ArticleLinkPayloadResolver,
  ArticleFlagPayloadResolver,
  KnowledgeQueries,
  ArticleSuggestionEdges,
  DuplicateQueries,
  DuplicateMutations,
  DuplicatePairPayloadResolver,
  DuplicateCandidateResolver,
  DuplicatePairEdges,
  DuplicateDecisionEdges,
  DuplicateTextChangeEdges,
  SecondOpinionQueries,
  ArticleDuplicateEdges,
  ClusterQueries,
  DuplicateClusterEdges,
  ArticleClusterEdges,
  MergeMutations,
  ArticleMergePayloadResolver,
  ArticleMergeEdges,
  ArticleMerges,
  MergePreviewQuery,
  MergePreviewEdges,
  MergePreviewReuse,
  MergePreviewGoals,
  MetricDefinitions,
  PersonFigures,
  TeamFigures,
  OrganisationFigures,
  MetricResultEdges,
  MetricFactEdges,
  GoalMutations,
  GoalPayloadResolver,
  GoalQueries,
  GoalEdges,
  GoalFigures,
  GoalEventEdges,
  PersonGoals,
  TeamGoals,
  OrganisationGoals,
];

/** The whole schema, every floor's part of it, with its edges attached to the tables. */
export function buildSolvewellSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: RESOLVERS,
    orphanedTypes: [
      ValidationErrorType,
      NotFoundErrorType,
      ForbiddenErrorType,
      ConflictErrorType,
      StateErrorType,
      ClustersWouldJoinErrorType,
    ],
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTime }],
  });
  describe(
    schema.getQueryType(),
    "Everything that can be asked. Needs a bearer token; people see what they may see.",
  );
  describe(
    schema.getMutationType(),
    "Everything that can be changed. What could not be done is said in userErrors.",
  );
  return attachEdges(schema);
}

function describe(type: GraphQLObjectType | null | undefined, description: string): void {
  if (type) type.description = description;
}
