import { registerEnumType } from "type-graphql";
import {
  AttributionPolicy,
  MetricClass,
  MetricFeed,
  MetricShape,
  PeriodRule,
  Stratum,
} from "../domain/metric-definition.js";
import { MetricDirection } from "../domain/target-metric.js";

registerEnumType(MetricDirection, {
  name: "MetricDirection",
  description: "Which way a metric improves.",
  valuesConfig: {
    HIGHER_IS_BETTER: { description: "A larger value is better." },
    LOWER_IS_BETTER: { description: "A smaller value is better." },
    TARGET_BAND: { description: "It is healthy inside a band; more is not better." },
    NEITHER: { description: "It describes; neither way is better." },
  },
});
registerEnumType(MetricClass, {
  name: "MetricClass",
  description: "What kind of thing a metric measures. Only outcomes and quality can be aimed at.",
  valuesConfig: {
    ACTIVITY: { description: "How much was done. Never a target." },
    OUTCOME: { description: "What it did for those who asked." },
    QUALITY: { description: "How good it was, as a review found." },
    CONTEXT: { description: "What helps to read the others. Never a target." },
  },
});
registerEnumType(MetricShape, {
  name: "MetricShape",
  description: "How a metric is computed.",
  valuesConfig: {
    RATE: { description: "A numerator out of a denominator of cases." },
    DURATION: { description: "The median of how long cases took." },
    COUNT_PER_EXPOSURE: { description: "Rare events out of an exposure." },
    SCORE: { description: "Points reached out of points possible, over all reviews." },
    CREDIT: { description: "Weighted shares of what was reused, without a denominator." },
  },
});
registerEnumType(AttributionPolicy, {
  name: "AttributionPolicy",
  description: "Whose observation a case is.",
  valuesConfig: {
    RESOLVER: { description: "Of whoever made that resolution." },
    CLOSING_RESOLVER: { description: "Of whoever had resolved the ticket when it was closed." },
    LINKER: { description: "Of whoever made the link." },
    SUBJECT: { description: "Of the person whom the case is about." },
    TEAM_ONLY: { description: "Of a team or the organisation, never of a person." },
    AS_OBSERVED: { description: "Of whoever the observation from outside names." },
  },
});
registerEnumType(Stratum, {
  name: "MetricStratum",
  description: "What the cases of a metric can be split by.",
  valuesConfig: {
    CATEGORY: { description: "The root of the ticket's category path." },
    PRIORITY: { description: "The ticket's priority." },
    CHANNEL: { description: "The channel the ticket came through." },
    QUEUE: { description: "The ticket's queue." },
    PROJECT: { description: "The ticket's project." },
    CUSTOMER_GROUP: { description: "The customer whom the requester belongs to." },
    TENURE_BAND: {
      description: "How long the one it is attributed to had been here: up to 90 days, up to a year, longer.",
    },
    KNOWLEDGE: { description: "Whether an article that existed before the ticket solved it." },
  },
});
registerEnumType(MetricFeed, {
  name: "MetricFeed",
  description: "Where the cases of a metric come from.",
  valuesConfig: {
    DERIVED: { description: "Derived here from tickets, links, decisions and people." },
    OBSERVED: { description: "Told from outside by a source system." },
  },
});
registerEnumType(PeriodRule, {
  name: "MetricPeriodRule",
  description: "Which part of the asked period counts.",
  valuesConfig: {
    WHOLE_PERIOD: { description: "All of it." },
    LAST_MONTH: { description: "Its last calendar month, because the metric is a state and not a sum." },
  },
});
