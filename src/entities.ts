import { OrganisationEntity } from "./people/store/organisation.entity.js";
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
import { OutcomeFactEntity } from "./outcomes/store/outcome-fact.entity.js";
import { FactStratumEntity } from "./outcomes/store/fact-stratum.entity.js";
import { GoalEntity } from "./goals/store/goal.entity.js";
import { GoalEventEntity } from "./goals/store/goal-event.entity.js";

/** Every table of the product, for the data source and the drift test. */
export const ENTITIES = [
  OrganisationEntity,
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
  OutcomeFactEntity,
  FactStratumEntity,
  GoalEntity,
  GoalEventEntity,
] as const;
