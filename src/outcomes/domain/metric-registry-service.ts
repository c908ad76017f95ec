import { MS_PER_DAY } from "../../platform/kernel/period.js";
import { CASE_STRATA_V1, defineMetric } from "./define-metric.js";
import { COMPLAINT_WINDOW_DAYS, RETURN_WINDOW_DAYS } from "./derivation-policy.js";
import { ExclusionReason } from "./facts.js";
import { AttributionPolicy, MetricClass, MetricFeed, MetricShape, Stratum } from "./metric-definition.js";
import { MetricDirection, MetricLevel, TargetMetric } from "./target-metric.js";

const HOURS_PER_DAY = 24;

/** What those who asked got: an answer that held, in time, without a complaint. */
export const SERVICE_DEFINITIONS = [
  defineMetric({
    key: TargetMetric.CALLBACK_RATE,
    class: MetricClass.OUTCOME,
    shape: MetricShape.RATE,
    direction: MetricDirection.LOWER_IS_BETTER,
    unit: "share of resolutions",
    lowestLevel: MetricLevel.PERSON,
    lowestTargetLevel: MetricLevel.PERSON,
    maturityDays: RETURN_WINDOW_DAYS,
    attribution: AttributionPolicy.RESOLVER,
    strata: CASE_STRATA_V1,
    guardMetric: TargetMetric.REOPEN_RATE,
    name: "Callback rate",
    caseNoun: { one: "resolution", many: "resolutions" },
    formula:
      "The share of your resolutions after which the same requester came back about the same issue, with another ticket, within 7 days because it was not solved. " +
      "A callback whose reason nobody recorded counts; one marked as a new issue, as missing information from the customer or as waiting for somebody else does not. " +
      "Several callbacks after one resolution count once. A resolution is counted when its 7 days are over. " +
      "Cancelled, merged and spam tickets and those a bot resolved are left out.",
    rationale:
      "A case that comes back was paid for twice and tried the customer's patience twice. " +
      "Preventing that is worth more than closing quickly, and it is in the hands of whoever resolves.",
    source:
      "Common practice of repeat-contact measurement with a window of 7 to 14 days; ITIL 4, incident management.",
  }),
  defineMetric({
    key: TargetMetric.REOPEN_RATE,
    class: MetricClass.OUTCOME,
    shape: MetricShape.RATE,
    direction: MetricDirection.LOWER_IS_BETTER,
    unit: "share of resolutions",
    lowestLevel: MetricLevel.PERSON,
    lowestTargetLevel: MetricLevel.PERSON,
    maturityDays: RETURN_WINDOW_DAYS,
    attribution: AttributionPolicy.RESOLVER,
    strata: CASE_STRATA_V1,
    guardMetric: TargetMetric.CALLBACK_RATE,
    name: "Reopen rate",
    caseNoun: { one: "resolution", many: "resolutions" },
    formula:
      "The share of your resolutions after which the same ticket was opened again within 7 days. " +
      "A ticket that is resolved, reopened and resolved again has two resolutions, each counted for the one who made it, when its 7 days are over. " +
      "Cancelled, merged and spam tickets and those a bot resolved are left out.",
    rationale:
      "A ticket that is opened again was declared solved too early. " +
      "Read together with the callback rate it shows both ways in which a case returns, so that neither can be lowered by moving cases to the other.",
    source: "Common practice of service desks; ITIL 4, incident management.",
  }),
  defineMetric({
    key: TargetMetric.COMPLAINT_RATE,
    class: MetricClass.OUTCOME,
    shape: MetricShape.COUNT_PER_EXPOSURE,
    direction: MetricDirection.LOWER_IS_BETTER,
    unit: "per 1000 resolved tickets",
    scale: 1000,
    lowestLevel: MetricLevel.PERSON,
    lowestTargetLevel: MetricLevel.PERSON,
    maturityDays: COMPLAINT_WINDOW_DAYS,
    attribution: AttributionPolicy.RESOLVER,
    strata: CASE_STRATA_V1,
    guardMetric: TargetMetric.CSAT_SHARE,
    name: "Complaint rate",
    caseNoun: { one: "resolved ticket", many: "resolved tickets" },
    formula:
      "Of every 1000 tickets you resolved, the number that led to a complaint: a ticket of the kind complaint that names yours as its parent or as what it repeats, opened by 14 days after the resolution. " +
      "The complaint is charged to whoever resolved the ticket it is about, never to whoever handles the complaint. A ticket counts once, however many complaints there are, when its 14 days are over. " +
      "Complaints are no cases themselves. Cancelled, merged and spam tickets and those a bot resolved are left out.",
    rationale:
      "Few people take the trouble to complain; those who do say what a survey does not ask. " +
      "Charging it to the original ticket makes it safe to record complaints and pointless to avoid them.",
    source: "ISO 10002, complaints handling; common practice of customer service.",
  }),
  defineMetric({
    key: TargetMetric.TIME_TO_RESOLVE,
    class: MetricClass.OUTCOME,
    shape: MetricShape.DURATION,
    direction: MetricDirection.LOWER_IS_BETTER,
    unit: "hours",
    durationUnitMs: MS_PER_DAY / HOURS_PER_DAY,
    lowestLevel: MetricLevel.PERSON,
    lowestTargetLevel: MetricLevel.TEAM,
    attribution: AttributionPolicy.RESOLVER,
    strata: [...CASE_STRATA_V1, Stratum.KNOWLEDGE],
    guardMetric: TargetMetric.CALLBACK_RATE,
    name: "Time to resolve",
    caseNoun: { one: "resolution", many: "resolutions" },
    formula:
      "How many hours passed from the first opening of a ticket to its resolution, by the clock: the median over all resolutions. " +
      "A ticket that was reopened and resolved again has two resolutions, both measured from its first opening. " +
      "Issues an existing article solved and new ones are shown apart, because looking up is quicker than finding out. " +
      "Tickets still open have no time yet: how many there are, and how old the oldest is, stands beside it. " +
      "Cancelled, merged and spam tickets and those a bot resolved are left out.",
    rationale:
      "Waiting is what requesters feel first. It depends on queues and shifts more than on one person, so goals about it are the team's. " +
      "The median is what a typical case took; a mean would be ruled by the few longest.",
    source: "ITIL 4, incident management; KCS v6 Measurement Matters (time to resolve, new versus known).",
  }),
  defineMetric({
    key: TargetMetric.CSAT_SHARE,
    class: MetricClass.OUTCOME,
    shape: MetricShape.RATE,
    direction: MetricDirection.HIGHER_IS_BETTER,
    unit: "share of answers",
    lowestLevel: MetricLevel.PERSON,
    lowestTargetLevel: MetricLevel.PERSON,
    attribution: AttributionPolicy.CLOSING_RESOLVER,
    strata: CASE_STRATA_V1,
    guardMetric: TargetMetric.CALLBACK_RATE,
    coverage: { reasons: [ExclusionReason.NO_ANSWER], name: "answered" },
    name: "Satisfied requesters",
    caseNoun: { one: "answer", many: "answers" },
    formula:
      "The share of positive answers among the answers requesters gave about tickets you resolved. " +
      "What counts as positive is set for each source, by default the best two of five marks. " +
      "Requesters who were asked and did not answer are left out and counted beside the share.",
    rationale:
      "A fault can be fixed in a way that does more harm than good. " +
      "The requester is the only one who can say so; since few answer, the range matters more than the number.",
    source:
      "Common practice of customer satisfaction surveys (top-two-box share), with the response rate beside it.",
  }),
  defineMetric({
    key: TargetMetric.FIRST_CONTACT_RESOLUTION,
    class: MetricClass.OUTCOME,
    shape: MetricShape.RATE,
    direction: MetricDirection.HIGHER_IS_BETTER,
    unit: "share of contacts",
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: MetricLevel.TEAM,
    attribution: AttributionPolicy.AS_OBSERVED,
    feed: MetricFeed.OBSERVED,
    guardMetric: TargetMetric.CALLBACK_RATE,
    name: "First-contact resolution",
    caseNoun: { one: "contact", many: "contacts" },
    formula:
      "The share of contacts that were resolved at the first contact, as your service desk or telephone system reports it; it decides what a contact is. " +
      "It is not the reverse of the callback rate, which is derived here from tickets and counts something else: a case can be resolved at once and come back.",
    rationale:
      "An answer at once is what most requesters want. Beside the callback rate it shows whether quick answers also hold.",
    source: "Common practice of contact centres; reported by the source system.",
  }),
  defineMetric({
    key: TargetMetric.SELF_SERVICE_SUCCESS,
    class: MetricClass.OUTCOME,
    shape: MetricShape.RATE,
    direction: MetricDirection.HIGHER_IS_BETTER,
    unit: "share of answers",
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: MetricLevel.TEAM,
    attribution: AttributionPolicy.AS_OBSERVED,
    feed: MetricFeed.OBSERVED,
    guardMetric: TargetMetric.FALSE_DEFLECTION,
    name: "Self-service success",
    caseNoun: { one: "answer", many: "answers" },
    formula:
      "Of the people who were asked after a visit to self-service and answered, the share who found what they needed. " +
      "Those who did not answer are left out. Page views and searches say nothing about success and are not used.",
    rationale:
      "Most people would rather find an answer than ask for one. Whether they did, only they can tell.",
    source:
      "Consortium for Service Innovation, KCS v6 Practices Guide (self-service success, the 85/85 goal).",
  }),
  defineMetric({
    key: TargetMetric.FALSE_DEFLECTION,
    class: MetricClass.OUTCOME,
    shape: MetricShape.RATE,
    direction: MetricDirection.LOWER_IS_BETTER,
    unit: "share of deflected visits",
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: MetricLevel.TEAM,
    attribution: AttributionPolicy.AS_OBSERVED,
    feed: MetricFeed.OBSERVED,
    guardMetric: TargetMetric.SELF_SERVICE_SUCCESS,
    name: "False deflection",
    caseNoun: { one: "deflected visit", many: "deflected visits" },
    formula:
      "Of the visits to self-service that counted as deflected (the form for a new ticket was reached, an article was read, nothing was sent), the share after which the same requester opened a ticket about the same issue within 7 days.",
    rationale:
      "Somebody who gives up looks like somebody who was helped. This figure tells them apart, so that making it hard to ask cannot pass for success.",
    source:
      "Consortium for Service Innovation, KCS v6 Practices Guide (deflection as part of self-service success).",
  }),
] as const;
