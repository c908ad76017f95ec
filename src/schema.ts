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
import {
  OrganisationPayloadResolver,
  OrganisationSettingChangeEdges,
  OrganisationSettingEdges,
  OrganisationSettingMutations,
} from "./people/api/organisation-settings.resolver.js";
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
import { ArticleListReceipt, SearchReceiptQueries } from "./knowledge/api/search-receipts.resolver.js";
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
import { DraftReceiptQuery, PairCauseSuggestion } from "./duplicates/api/search-receipts.resolver.js";
import { MergePreviewEdges, MergePreviewQuery } from "./duplicates/api/merge-preview.resolver.js";
import {
  ArticleMergeEdges,
  ArticleMergePayloadResolver,
  ArticleMerges,
  MergeMutations,
} from "./duplicates/api/merges.resolver.js";
import { MetricObservationMutations } from "./intake/api/metric-observations.resolver.js";
import { MergePreviewReuse } from "./outcomes/api/merge-reuse.resolver.js";
import { MergePreviewGoals } from "./goals/api/merge-goals.resolver.js";
import {
  OrganisationOwnFigures,
  OwnMetricEdges,
  OwnMetricMutations,
  OwnMetricPayloadResolver,
  OwnMetricResultEdges,
  TeamOwnFigures,
} from "./outcomes/api/own-metrics.resolver.js";
import { OrganisationActivity, TeamActivity } from "./outcomes/api/activity.resolver.js";
import { MetricResultDistribution } from "./outcomes/api/analysis-distribution.resolver.js";
import { MetricResultGroup, TeamSpread } from "./outcomes/api/analysis-group.resolver.js";
import { MetricResultMix } from "./outcomes/api/analysis-mix.resolver.js";
import {
  MetricBaselineMutations,
  MetricBaselinePayloadResolver,
  MetricResultChart,
} from "./outcomes/api/analysis-chart.resolver.js";
import { InterventionQueries, MetricResultChange } from "./outcomes/api/analysis-change.resolver.js";
import { MetricResultParts } from "./outcomes/api/analysis-parts.resolver.js";
import {
  OrganisationRootCauses,
  RootCauseActionEdges,
  RootCauseMutations,
  RootCausePayloadResolver,
} from "./outcomes/api/root-cause.resolver.js";
import { MetricDefinitions } from "./outcomes/api/metric-definitions.resolver.js";
import {
  PersonFigures,
  TeamFigures,
  OrganisationFigures,
  MetricResultEdges,
  MetricFactEdges,
} from "./outcomes/api/outcomes.resolver.js";
import {
  ArticleSpecificity,
  PersonReuseCredit,
  ReuseCreditEdges,
  ReuseCreditEventEdges,
  ReuseRings,
} from "./outcomes/api/credit.resolver.js";
import { TeamLinkBursts } from "./outcomes/api/link-bursts.resolver.js";
import {
  LinkReviewMutations,
  LinkReviewPayloadResolver,
  LinkReviewQueries,
} from "./outcomes/api/link-review.resolver.js";
import {
  DisputeEdges,
  DisputeEventEdges,
  DisputeMutations,
  DisputePayloadResolver,
  DisputeQueries,
  FactDisputes,
} from "./outcomes/api/disputes.resolver.js";
import {
  OrganisationRestatements,
  PublishedResultEdges,
  RestatementEdges,
  RestatementMutations,
  RestatementPayloadResolver,
} from "./outcomes/api/published.resolver.js";
import { SecondOpinionQueries } from "./outcomes/api/second-opinions.resolver.js";
import { GoalMutations, GoalPayloadResolver } from "./goals/api/goal-mutations.resolver.js";
import { GoalCascadePayloadResolver, GoalTermsMutations } from "./goals/api/goal-terms.resolver.js";
import {
  GoalAcknowledgementEdges,
  GoalAlignmentEdges,
  GoalAssessmentEdges,
  GoalDerivationEdges,
  GoalMeasureEdges,
  GoalMeasureFigures,
  GoalMilestoneEdges,
  GoalNoteEdges,
  GoalTargetRevisionEdges,
} from "./goals/api/goal-measures.resolver.js";
import {
  GoalLimitsPayloadResolver,
  OrganisationGoalLimits,
  WorkStandardEdges,
  WorkStandardMutations,
  WorkStandardPayloadResolver,
  WorkStandardQueries,
} from "./goals/api/work-standards.resolver.js";
import {
  GoalQueries,
  GoalEdges,
  GoalFigures,
  GoalEventEdges,
  PersonGoals,
  TeamGoals,
  OrganisationGoals,
} from "./goals/api/goals.resolver.js";
import {
  CheckInDueEdges,
  CheckInEdges,
  CheckInMutations,
  CheckInPayloadResolver,
  CheckInRemarkEdges,
  GoalCheckIns,
  ViewerCheckIns,
} from "./goals/api/check-ins.resolver.js";
import {
  GoalOpinions,
  OpinionEdges,
  OpinionMutations,
  OpinionPayloadResolver,
  PersonOpinions,
} from "./goals/api/opinions.resolver.js";
import {
  GoalObstacles,
  ObstacleEdges,
  ObstacleEventEdges,
  ObstaclePayloadResolver,
  ObstacleQueriesAndMutations,
} from "./goals/api/obstacles.resolver.js";
import { OrganisationObstacleCauses, TeamObstacleCauses } from "./goals/api/attribution-skew.resolver.js";
import {
  GoalEvidenceClusterEdges,
  GoalEvidenceFootprints,
  GoalEvidenceSummaries,
  GoalFootprintEdges,
} from "./goals/api/evidence.resolver.js";
import { GoalSuspensions } from "./goals/api/systemic.resolver.js";

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- type-graphql takes resolver classes as Function
const RESOLVERS: NonEmptyArray<Function> = [
  PeopleMutations,
  PersonPayloadResolver,
  TeamPayloadResolver,
  PeopleQueries,
  ViewerResolver,
  PersonEdges,
  TeamEdges,
  OrganisationSettingMutations,
  OrganisationPayloadResolver,
  OrganisationSettingEdges,
  OrganisationSettingChangeEdges,
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
  SearchReceiptQueries,
  ArticleListReceipt,
  DuplicateQueries,
  DuplicateMutations,
  DuplicatePairPayloadResolver,
  DuplicateCandidateResolver,
  DuplicatePairEdges,
  DuplicateDecisionEdges,
  DuplicateTextChangeEdges,
  SecondOpinionQueries,
  ArticleDuplicateEdges,
  DraftReceiptQuery,
  PairCauseSuggestion,
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
  PersonReuseCredit,
  ReuseCreditEdges,
  ReuseCreditEventEdges,
  ArticleSpecificity,
  ReuseRings,
  TeamLinkBursts,
  LinkReviewQueries,
  LinkReviewMutations,
  LinkReviewPayloadResolver,
  MetricDefinitions,
  TeamActivity,
  OrganisationActivity,
  OrganisationRootCauses,
  RootCauseActionEdges,
  RootCauseMutations,
  RootCausePayloadResolver,
  PersonFigures,
  TeamFigures,
  OrganisationFigures,
  MetricObservationMutations,
  OwnMetricMutations,
  OwnMetricPayloadResolver,
  OwnMetricEdges,
  OwnMetricResultEdges,
  TeamOwnFigures,
  OrganisationOwnFigures,
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
  GoalMutations,
  GoalPayloadResolver,
  GoalTermsMutations,
  GoalCascadePayloadResolver,
  GoalMeasureFigures,
  GoalMeasureEdges,
  GoalTargetRevisionEdges,
  GoalMilestoneEdges,
  GoalAssessmentEdges,
  GoalAcknowledgementEdges,
  GoalNoteEdges,
  GoalAlignmentEdges,
  GoalDerivationEdges,
  WorkStandardQueries,
  WorkStandardMutations,
  WorkStandardPayloadResolver,
  WorkStandardEdges,
  GoalLimitsPayloadResolver,
  OrganisationGoalLimits,
  GoalQueries,
  GoalEdges,
  GoalFigures,
  GoalEventEdges,
  PersonGoals,
  TeamGoals,
  OrganisationGoals,
  CheckInMutations,
  CheckInPayloadResolver,
  CheckInEdges,
  CheckInRemarkEdges,
  CheckInDueEdges,
  GoalCheckIns,
  ViewerCheckIns,
  OpinionMutations,
  OpinionPayloadResolver,
  OpinionEdges,
  GoalOpinions,
  PersonOpinions,
  ObstacleQueriesAndMutations,
  ObstaclePayloadResolver,
  ObstacleEdges,
  ObstacleEventEdges,
  GoalEvidenceSummaries,
  GoalEvidenceFootprints,
  GoalFootprintEdges,
  GoalEvidenceClusterEdges,
  GoalObstacles,
  OrganisationObstacleCauses,
  TeamObstacleCauses,
  GoalSuspensions,
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
