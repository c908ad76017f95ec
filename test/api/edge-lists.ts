import { PUBLISHED } from "./crowd-figures.js";

const MAY = `{ start: "2026-05-01", end: "2026-06-01" }`;
const PEOPLE = 'people(first: $n, filter: { nameContains: "Person" })';
const FIGURE = `metric(metric: ACCURATE_REUSE_PER_100, period: { start: "2026-05-01", end: "2026-06-01" })`;

/** The articles that tickets are linked to and that are flagged. */
const EMAIL = '{ categoryStartsWith: "Email" }';
/** Pairs that were decided and whose texts have changed since. */
const REOPENED =
  'duplicatePairs(first: $n, filter: { status: [SUSPECTED], domain: "Lamps" }) { nodes { reopenedBecause { FIELD } } }';

const COMPARED = `(with: { start: "2026-04-01", end: "2026-05-01" })`;
const DURATION = FIGURE.replace("ACCURATE_REUSE_PER_100", "TIME_TO_RESOLVE");
const RESTATED = `metric(metric: REOPEN_RATE, period: { start: "${PUBLISHED.start}", end: "${PUBLISHED.end}" })`;
const GOALS_OF_TEAMS = "goals(first: $n, filter: { level: [TEAM] })";
const GOALS_OF_PEOPLE = "goals(first: $n, filter: { level: [PERSON] })";

/** Where to find many parents of a type in one list; FIELD stands where what is asked of each goes. */
export const LISTS: Readonly<Record<string, string>> = {
  Person: 'people(first: $n, filter: { nameContains: "Person" }) { nodes { FIELD } }',
  Team: "teams(first: $n, orderBy: { field: NAME, direction: DESC }) { nodes { FIELD } }",
  Ticket: "tickets(first: $n) { nodes { FIELD } }",
  Article: `articles(first: $n, filter: ${EMAIL}) { nodes { FIELD } }`,
  DuplicatePair: "duplicatePairs(first: $n) { nodes { FIELD } }",
  Goal: "goals(first: $n) { nodes { FIELD } }",
  ArticleRevision: `articles(first: $n, filter: ${EMAIL}) { nodes { revisions(first: 1) { nodes { FIELD } } } }`,
  ArticleLink: "tickets(first: $n) { nodes { articleLinks(first: 1) { nodes { FIELD } } } }",
  ArticleFlag: `articles(first: $n, filter: ${EMAIL}) { nodes { flags(first: 1) { nodes { FIELD } } } }`,
  Membership: 'people(first: $n, filter: { nameContains: "Person" }) { nodes { memberships { FIELD } } }',
  ReportingLine:
    'people(first: $n, filter: { nameContains: "Person" }) { nodes { reportingLines { FIELD } } }',
  TicketStatusChange: "tickets(first: $n) { nodes { statusChanges(first: 2) { nodes { FIELD } } } }",
  NoArticleStatement: "tickets(first: $n) { nodes { noArticle { FIELD } } }",
  DuplicateDecision: "duplicatePairs(first: $n) { nodes { decisions { FIELD } } }",
  AccessLogEntry: "viewer { accessLog(first: $n) { nodes { FIELD } } }",
  GoalEvent: "goals(first: $n) { nodes { events { FIELD } } }",
  GoalProgress: "goals(first: $n, filter: { level: [PERSON] }) { nodes { progress { FIELD } } }",
  MetricResult: `people(first: $n, filter: { nameContains: "Person" }) { nodes { ${FIGURE} { FIELD } } }`,
  MetricFact: `organisation { ${FIGURE} { facts(first: $n) { nodes { FIELD } } } }`,
  MetricDefinition: `goals(first: $n) { nodes { metricDefinition { FIELD } } }`,
  ArticleSuggestion: `articleSuggestions(text: "shared calendar outlook", first: $n) { FIELD }`,
  DuplicateCluster: "duplicateClusters(first: $n) { nodes { FIELD } }",
  ArticleMerge:
    "duplicateClusters(first: $n) { nodes { articles(first: 1) { nodes { merges { FIELD } } } } }",
  DuplicateTextChange: REOPENED,
  OwnMetricResult: `teams(first: $n, orderBy: { field: NAME, direction: DESC }) { nodes { ownMetric(id: "OWN_METRIC", period: ${MAY}) { FIELD } } }`,
  Dispute: "disputes(first: $n) { nodes { FIELD } }",
  DisputeEvent: "disputes(first: $n) { nodes { events { FIELD } } }",
  MetricChange: `${PEOPLE} { nodes { ${FIGURE} { comparison${COMPARED} { FIELD } } } }`,
  Restatement: "organisation { restatements(first: $n) { nodes { FIELD } } }",
  ReuseCredit: `${PEOPLE} { nodes { reuseCredit(period: ${MAY}) { FIELD } } }`,
  ReuseCreditEvent: `${PEOPLE} { nodes { reuseCredit(period: ${MAY}) { events(first: 2) { nodes { FIELD } } } } }`,
  GoalMeasure: `${GOALS_OF_PEOPLE} { nodes { measures { FIELD } } }`,
  GoalMeasureProgress: `${GOALS_OF_PEOPLE} { nodes { progress { measures { FIELD } } } }`,
  GoalTargetRevision: `${GOALS_OF_PEOPLE} { nodes { measures { targetHistory { FIELD } } } }`,
  GoalMilestone: `${GOALS_OF_PEOPLE} { nodes { measures { milestones { FIELD } } } }`,
  GoalAssessment: `${GOALS_OF_PEOPLE} { nodes { measures { assessments { FIELD } } } }`,
  GoalAlignment: "goals(first: $n) { nodes { parents { FIELD } } }",
  GoalDerivation: `${GOALS_OF_PEOPLE} { nodes { derivedFrom { FIELD } } }`,
  WorkStandard: "workStandards(first: $n) { nodes { FIELD } }",
  GoalAcknowledgement: `${GOALS_OF_PEOPLE} { nodes { acknowledgement { FIELD } } }`,
  GoalNote: `${GOALS_OF_PEOPLE} { nodes { notes { FIELD } } }`,
  GoalCheckInDue: `${GOALS_OF_PEOPLE} { nodes { checkInDue { FIELD } } }`,
  GoalEvidenceSummary: `${GOALS_OF_PEOPLE} { nodes { evidenceSummary { FIELD } } }`,
  GoalEvidenceMonth: `${GOALS_OF_PEOPLE} { nodes { evidenceSummary { series { FIELD } } } }`,
  GoalFootprint: `${GOALS_OF_PEOPLE} { nodes { evidenceSummary { footprint { FIELD } } } }`,
  GoalEvidenceCluster: `${GOALS_OF_PEOPLE} { nodes { evidenceSummary { footprint { clusters(first: 1) { nodes { FIELD } } } } } }`,
  RootCauseAction: "organisation { rootCauseActions(first: $n) { nodes { FIELD } } }",
  GoalCheckIn: `${GOALS_OF_PEOPLE} { nodes { checkIns(first: 1) { nodes { FIELD } } } }`,
  GoalCheckInRemark: `${GOALS_OF_PEOPLE} { nodes { checkIns(first: 1) { nodes { remarks { FIELD } } } } }`,
  GoalOpinion: `${GOALS_OF_PEOPLE} { nodes { opinions(first: 2) { nodes { FIELD } } } }`,
  Obstacle: "obstacles(first: $n) { nodes { FIELD } }",
  ObstacleEvent: "obstacles(first: $n) { nodes { events { FIELD } } }",
  ArticleDuplicateCandidate: `articleDuplicateCandidates(draft: { title: "Shared calendar stays empty" }, first: $n) { FIELD }`,
};

/** Edges that few articles of a plain list have something behind. */
const SURVIVORS = "duplicateClusters(first: $n) { nodes { articles(first: 1) { nodes { FIELD } } } }";
export const LISTS_OF_EDGES: Readonly<Record<string, string>> = {
  "Article.mergedInto": "articles(first: $n, filter: { isMerged: true }) { nodes { FIELD } }",
  "Article.mergedArticles": SURVIVORS,
  "Article.duplicateCluster": SURVIVORS,
  "Article.merges": SURVIVORS,
  "Article.translationOf":
    'articles(first: $n, filter: { categoryStartsWith: "Guides > Italian" }) { nodes { FIELD } }',
  "Article.translations":
    'articles(first: $n, filter: { categoryStartsWith: "Guides > English" }) { nodes { FIELD } }',
  "ArticleRevision.translationOf":
    'articles(first: $n, filter: { categoryStartsWith: "Guides > Italian" }) { nodes { revisions(first: 1) { nodes { FIELD } } } }',
  "DuplicatePair.reopenedBecause": REOPENED.replace("reopenedBecause { FIELD }", "FIELD"),
  "MetricResult.distribution": `${PEOPLE} { nodes { ${DURATION} { FIELD } } }`,
  "MetricResult.openCases": `${PEOPLE} { nodes { ${DURATION} { FIELD } } }`,
  "MetricResult.restatements": `${PEOPLE} { nodes { ${RESTATED} { FIELD } } }`,
  "Restatement.person": `${PEOPLE} { nodes { ${RESTATED} { restatements(first: 1) { nodes { FIELD } } } } }`,
  "GoalMeasure.guardResult": `${GOALS_OF_TEAMS} { nodes { measures { FIELD } } }`,
  "GoalMeasure.ownMetric": `${GOALS_OF_TEAMS} { nodes { measures { FIELD } } }`,
  "GoalMeasureProgress.ownResult": `${GOALS_OF_TEAMS} { nodes { progress { measures { FIELD } } } }`,
  "GoalDerivation.ownMetric": `${GOALS_OF_TEAMS} { nodes { derivedFrom { FIELD } } }`,
  "GoalProgress.ownResult": `${GOALS_OF_TEAMS} { nodes { progress { FIELD } } }`,
  "GoalEvidenceSummary.ownResult": `${GOALS_OF_TEAMS} { nodes { evidenceSummary { FIELD } } }`,
  "GoalEvidenceMonth.ownResult": `${GOALS_OF_TEAMS} { nodes { evidenceSummary { series { FIELD } } } }`,
};

/** Types of which one answer holds one, so that there is nothing to multiply. */
export const SINGLE = [
  "Query",
  "Mutation",
  "Viewer",
  "Organisation",
  "OrganisationSettingChange",
  "MergePreview",
  "MetricControlPoint",
  "MetricInterventionEffect",
  "ReuseRing",
];
/** What is computed and not a row, and takes statements for that. */
export const COMPUTED = [
  "ActivityTrend",
  "ArticleCatchAll",
  "GoalCheckInDue",
  "GoalChildProgress",
  "GoalConversationLint",
  "GoalEvidenceSummary",
  "GoalFootprint",
  "GoalProgress",
  "GoalSmartCheck",
  "LinkBurst",
  "MetricAdjusted",
  "MetricChange",
  "MetricControlChart",
  "MetricDistribution",
  "MetricEstimate",
  "MetricMixWarning",
  "MetricOpenCases",
  "MetricPoint",
  "MetricPosition",
  "MetricResult",
  "MetricSegment",
  "ObstacleCauses",
  "OpinionAnswerDelay",
  "OwnMetricResult",
  "ReuseCredit",
  "TeamSpread",
];
/** Edges whose statements grow with the parents, and why that is so. */
export const GROWING: Readonly<Record<string, string>> = {
  "MetricResult.facts":
    "each figure has a scope and a cursor of its own; its facts are opened one figure at a time",
  "MetricResult.restatements": "each figure has a scope and a cursor of its own",
  "Restatement.person": "those about people are listed behind their figures",
  "OwnMetricResult.facts": "as those of a MetricResult",
  "Goal.evidence": "these are the facts of the goal's figure",
  "Team.activity":
    "it is counted from the records when it is asked for, and kept nowhere; one team at a time",
  "Team.linkBursts": "the links of a team are looked at one team at a time, when somebody asks",
};

/** Edges with something behind them only when figures fall into a rare constellation, and where that is tested. */
export const RARE: Readonly<Record<string, string>> = {
  "MetricResult.mixWarning": "test/outcomes/api/analysis-mix.test.ts",
};

/** Values of the arguments an edge cannot do without. */
export const ARGUMENTS: Readonly<Record<string, string>> = {
  activity: "(metric: CREATE_RATE, months: 3)",
  adjusted: "(method: DIRECT)",
  chart: "(granularity: MONTH)",
  comparison: COMPARED,
  linkBursts: `(period: ${MAY})`,
  metric: FIGURE.slice("metric".length),
  obstacleCauses: `(period: ${MAY})`,
  opinionAnswerDelay: `(period: { start: "2026-06-01", end: "2026-07-01" })`,
  ownMetric: `(id: "OWN_METRIC", period: ${MAY})`,
  reuseCredit: `(period: ${MAY})`,
  segments: "(by: CATEGORY, first: 5)",
  series: "(granularity: MONTH)",
  spread: FIGURE.slice("metric".length),
};
