import { OrganisationEntity } from "./people/store/organisation.entity.js";
import { OrganisationSettingChangeEntity } from "./people/store/organisation-setting-change.entity.js";
import { SourceSystemEntity } from "./people/store/source-system.entity.js";
import { TeamEntity } from "./people/store/team.entity.js";
import { TeamPlacementEntity } from "./people/store/team-placement.entity.js";
import { PersonEntity } from "./people/store/person.entity.js";
import { PersonIdentityEntity } from "./people/store/person-identity.entity.js";
import { MembershipEntity } from "./people/store/membership.entity.js";
import { ReportingLineEntity } from "./people/store/reporting-line.entity.js";
import { ProficiencyEntity } from "./people/store/proficiency.entity.js";
import { ProgramRoleEntity } from "./people/store/program-role.entity.js";
import { AccessTokenEntity } from "./people/store/access-token.entity.js";
import { AccessLogEntity } from "./people/store/access-log.entity.js";
import { TicketEntity } from "./tickets/store/ticket.entity.js";
import { TicketObservationEntity } from "./tickets/store/ticket-observation.entity.js";
import { TicketStatusChangeEntity } from "./tickets/store/ticket-status-change.entity.js";
import { NoArticleStatementEntity } from "./tickets/store/no-article-statement.entity.js";
import { ArticleEntity } from "./knowledge/store/article.entity.js";
import { ArticleSearchEntity } from "./knowledge/store/article-search.entity.js";
import { ArticleRevisionEntity } from "./knowledge/store/article-revision.entity.js";
import { ArticleContributorEntity } from "./knowledge/store/article-contributor.entity.js";
import { ArticleLinkEntity } from "./knowledge/store/article-link.entity.js";
import { LinkVerdictEntity } from "./knowledge/store/link-verdict.entity.js";
import { ArticleFlagEntity } from "./knowledge/store/article-flag.entity.js";
import { ArticleFlagChangeEntity } from "./knowledge/store/article-flag-change.entity.js";
import { SearchReceiptEntity } from "./knowledge/store/search-receipt.entity.js";
import { SearchReceiptSecretEntity } from "./knowledge/store/search-receipt-secret.entity.js";
import { DuplicateFrequencyEntity } from "./duplicates/store/duplicate-frequency.entity.js";
import { DuplicateEpochEntity } from "./duplicates/store/duplicate-epoch.entity.js";
import { DuplicateSignatureEntity } from "./duplicates/store/duplicate-signature.entity.js";
import { DuplicateEmbeddingEntity } from "./duplicates/store/duplicate-embedding.entity.js";
import { DuplicatePairEntity } from "./duplicates/store/duplicate-pair.entity.js";
import { DuplicateDecisionEntity } from "./duplicates/store/duplicate-decision.entity.js";
import { DuplicateReopeningEntity } from "./duplicates/store/duplicate-reopening.entity.js";
import { DuplicateMergeEntity } from "./duplicates/store/duplicate-merge.entity.js";
import { DuplicateClusterEntity } from "./duplicates/store/duplicate-cluster.entity.js";
import { DuplicateClusterMemberEntity } from "./duplicates/store/duplicate-cluster-member.entity.js";
import { OwnMetricEntity } from "./intake/store/own-metric.entity.js";
import { OwnMetricVersionEntity } from "./intake/store/own-metric-version.entity.js";
import { MetricObservationEntity } from "./intake/store/metric-observation.entity.js";
import { ObservationStatementEntity } from "./intake/store/observation-statement.entity.js";
import { OutcomeFactEntity } from "./outcomes/store/outcome-fact.entity.js";
import { RootCauseActionEntity } from "./outcomes/store/root-cause-action.entity.js";
import { FactStratumEntity } from "./outcomes/store/fact-stratum.entity.js";
import { OutcomeRollupEntity } from "./outcomes/store/outcome-rollup.entity.js";
import { PublishedFigureEntity } from "./outcomes/store/published-figure.entity.js";
import { RestatementEntity } from "./outcomes/store/restatement.entity.js";
import { MetricBaselineEntity } from "./outcomes/store/metric-baseline.entity.js";
import { FactDisputeEntity } from "./outcomes/store/dispute.entity.js";
import { FactDisputeEventEntity } from "./outcomes/store/dispute-event.entity.js";
import { LinkReviewRequestEntity } from "./outcomes/store/link-review-request.entity.js";
import { LinkReviewAssignmentEntity } from "./outcomes/store/link-review-assignment.entity.js";
import { LinkReviewOpinionEntity } from "./outcomes/store/link-review-opinion.entity.js";
import { GoalEntity } from "./goals/store/goal.entity.js";
import { GoalEventEntity } from "./goals/store/goal-event.entity.js";
import { GoalAlignmentEntity } from "./goals/store/goal-alignment.entity.js";
import { GoalMeasureEntity } from "./goals/store/goal-measure.entity.js";
import { GoalTargetEntity } from "./goals/store/goal-target.entity.js";
import { GoalMilestoneEntity } from "./goals/store/goal-milestone.entity.js";
import { GoalMilestoneMarkEntity } from "./goals/store/goal-milestone-mark.entity.js";
import { GoalAssessmentEntity } from "./goals/store/goal-assessment.entity.js";
import { GoalAcknowledgementEntity } from "./goals/store/goal-acknowledgement.entity.js";
import { WorkStandardEntity } from "./goals/store/work-standard.entity.js";
import { GoalDerivationEntity } from "./goals/store/goal-derivation.entity.js";
import { GoalNoteEntity } from "./goals/store/goal-note.entity.js";
import { GoalLimitEntity } from "./goals/store/goal-limit.entity.js";
import { CheckInEntity } from "./goals/store/check-in.entity.js";
import { CheckInRemarkEntity } from "./goals/store/check-in-remark.entity.js";
import { OpinionEntity } from "./goals/store/opinion.entity.js";
import { OpinionAnswerEntity } from "./goals/store/opinion-answer.entity.js";
import { ObstacleEntity } from "./goals/store/obstacle.entity.js";
import { ObstacleGoalEntity } from "./goals/store/obstacle-goal.entity.js";
import { ObstacleEventEntity } from "./goals/store/obstacle-event.entity.js";

/** Every table of the product, for the data source and the drift test. */
export const ENTITIES = [
  OrganisationEntity,
  OrganisationSettingChangeEntity,
  SourceSystemEntity,
  TeamEntity,
  TeamPlacementEntity,
  PersonEntity,
  PersonIdentityEntity,
  MembershipEntity,
  ReportingLineEntity,
  ProficiencyEntity,
  ProgramRoleEntity,
  AccessTokenEntity,
  AccessLogEntity,
  TicketEntity,
  TicketObservationEntity,
  TicketStatusChangeEntity,
  NoArticleStatementEntity,
  ArticleEntity,
  ArticleSearchEntity,
  ArticleRevisionEntity,
  ArticleContributorEntity,
  ArticleLinkEntity,
  LinkVerdictEntity,
  ArticleFlagEntity,
  ArticleFlagChangeEntity,
  SearchReceiptEntity,
  SearchReceiptSecretEntity,
  DuplicateFrequencyEntity,
  DuplicateEpochEntity,
  DuplicateSignatureEntity,
  DuplicateEmbeddingEntity,
  DuplicatePairEntity,
  DuplicateDecisionEntity,
  DuplicateMergeEntity,
  DuplicateClusterEntity,
  DuplicateClusterMemberEntity,
  DuplicateReopeningEntity,
  OwnMetricEntity,
  OwnMetricVersionEntity,
  MetricObservationEntity,
  ObservationStatementEntity,
  OutcomeFactEntity,
  LinkReviewRequestEntity,
  LinkReviewAssignmentEntity,
  LinkReviewOpinionEntity,
  FactStratumEntity,
  RootCauseActionEntity,
  OutcomeRollupEntity,
  PublishedFigureEntity,
  RestatementEntity,
  MetricBaselineEntity,
  FactDisputeEntity,
  FactDisputeEventEntity,
  GoalEntity,
  GoalEventEntity,
  GoalAlignmentEntity,
  GoalMeasureEntity,
  GoalTargetEntity,
  GoalMilestoneEntity,
  GoalMilestoneMarkEntity,
  GoalAssessmentEntity,
  GoalAcknowledgementEntity,
  WorkStandardEntity,
  GoalDerivationEntity,
  GoalNoteEntity,
  GoalLimitEntity,
  CheckInEntity,
  CheckInRemarkEntity,
  OpinionEntity,
  OpinionAnswerEntity,
  ObstacleEntity,
  ObstacleGoalEntity,
  ObstacleEventEntity,
] as const;
