declare const brand: unique symbol;

/** A string that names one kind of thing; the compiler keeps the kinds apart. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type OrganisationId = Id<"Organisation">;
export type PersonId = Id<"Person">;
export type TeamId = Id<"Team">;
export type SourceId = Id<"SourceSystem">;
export type TicketId = Id<"Ticket">;
export type ArticleId = Id<"Article">;
export type LinkId = Id<"ArticleLink">;
export type FlagId = Id<"ArticleFlag">;
export type DuplicatePairId = Id<"DuplicatePair">;
export type DuplicateClusterId = Id<"DuplicateCluster">;
export type ArticleMergeId = Id<"ArticleMerge">;
export type LinkReviewId = Id<"LinkReview">;
export type GoalId = Id<"Goal">;
export type GoalMeasureId = Id<"GoalMeasure">;
export type GoalMilestoneId = Id<"GoalMilestone">;
export type WorkStandardId = Id<"WorkStandard">;
export type CheckInId = Id<"GoalCheckIn">;
export type OpinionId = Id<"GoalOpinion">;
export type ObstacleId = Id<"Obstacle">;
export type RootCauseActionId = Id<"RootCauseAction">;
export type OwnMetricId = Id<"OwnMetric">;
export type MetricObservationId = Id<"MetricObservation">;
export type TokenId = Id<"AccessToken">;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the text is a UUID in its canonical lower-case form. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
