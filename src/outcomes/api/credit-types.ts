import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../platform/graphql/connection-types.js";
import { DateTime, LocalDate } from "../../platform/graphql/scalars.js";
import { CatchAllVerdict } from "../domain/catch-all.js";
import { CreditStatus } from "../domain/credit-entry.js";
import { CreditChange } from "../domain/credit-interval.js";
import { AccuracyBasis } from "../domain/metric-result.js";
import "./outcome-enums.js";
import { PeriodType } from "./period-input.js";

registerEnumType(CreditStatus, {
  name: "ReuseCreditStatus",
  description: "Whether an event counts for credit, and why not.",
  valuesConfig: {
    COUNTED: { description: "It counts." },
    HELD: {
      description:
        "It waits until more links between these colleagues have been reviewed; it is then given at the accuracy that was found. Nobody has done anything wrong by that.",
    },
    CATCH_ALL: {
      description:
        "The article is linked to tickets of every kind, so a link to it says that it was referred to, not that it solved the ticket.",
    },
    REPEATED: {
      description:
        "The same knowledge has just earned with a ticket that the same requester opened less than 24 hours earlier, or with another ticket of the same parent.",
    },
  },
});
registerEnumType(CreditChange, {
  name: "ReuseCreditChange",
  description: "Whether somebody's credit differs from their own earlier one by more than chance.",
  valuesConfig: {
    HIGHER: { description: "The 95 % interval of the difference lies above zero." },
    LOWER: { description: "The 95 % interval of the difference lies below zero." },
    INDISTINGUISHABLE: { description: "The interval of the difference holds zero: these data cannot tell." },
    INSUFFICIENT_DATA: { description: "One of the two periods has fewer than 30 tickets." },
  },
});
registerEnumType(CatchAllVerdict, {
  name: "ArticleCatchAllVerdict",
  description: "What can be said of how specific an article is.",
  valuesConfig: {
    SPECIFIC: { description: "It is linked to certain kinds of tickets." },
    CATCH_ALL: {
      description:
        "It is linked to nearly anything that comes in. Its links earn no credit: split it, or correct them.",
    },
    CANNOT_TELL: { description: "There are fewer than 20 tickets, or all tickets are of one kind." },
  },
});

@ObjectType("ReuseCreditInterval", {
  description: "Where a credit may lie, given that which tickets come in is a matter of chance.",
})
export class ReuseCreditIntervalType {
  @Field(() => Float, { description: "The lower end, in damped tickets." })
  low!: number;
  @Field(() => Float, { description: "The upper end, in damped tickets." })
  high!: number;
  @Field(() => Float, { description: "How often such intervals hold the truth: 0.95." })
  level!: number;
  @Field(() => String, {
    description:
      "POISSON_BOOTSTRAP: 1,000 imagined periods, drawn with a fixed seed, so that the digits stay.",
  })
  method!: string;
}

@ObjectType("ReuseCreditWithheld", {
  description: "Events that a credit does not count, by reason, with what they would have carried.",
})
export class ReuseCreditWithheldType {
  @Field(() => CreditStatus, { description: "The reason; never COUNTED." })
  reason!: CreditStatus;
  @Field(() => Int, { description: "How many tickets." })
  n!: number;
  @Field(() => Float, { description: "Their weights added up, in tickets, before damping." })
  weight!: number;
}

@ObjectType("ReuseCreditBaseline", {
  description: "The same person's credit in the period of equal length right before.",
})
export class ReuseCreditBaselineType {
  @Field(() => PeriodType, { description: "The days it covers." })
  period!: PeriodType;
  @Field(() => Float, { nullable: true, description: "The credit, in damped tickets; null when n is 0." })
  value!: number | null;
  @Field(() => ReuseCreditIntervalType, {
    nullable: true,
    description: "Where it may lie; null when n is 0.",
  })
  interval!: ReuseCreditIntervalType | null;
  @Field(() => Int, { description: "Tickets that count." })
  n!: number;
}

@ObjectType("ReuseCredit", {
  description:
    "How far somebody's knowledge took part in tickets that others closed. It is a footprint to be read beside the same person's earlier one; it is no measure of anybody against anybody.",
})
export class ReuseCreditType {
  @Field(() => PeriodType, { description: "The days in which the tickets were closed." })
  period!: PeriodType;
  @Field(() => Float, {
    nullable: true,
    description:
      "The sum over linkers of log2(1 + the weights of their tickets), in damped tickets; null when n is 0. Where two people link each other's work, a linker's weights are cut at twice the median pair of the organisation first.",
  })
  value!: number | null;
  @Field(() => ReuseCreditIntervalType, {
    nullable: true,
    description: "Where it may lie; null when n is 0.",
  })
  interval!: ReuseCreditIntervalType | null;
  @Field(() => Int, { description: "Tickets that count." })
  n!: number;
  @Field(() => Int, { description: "Tickets that a statement about change takes, in both periods." })
  minN!: number;
  @Field(() => AccuracyBasis, {
    description:
      "UNREVIEWED when some link counts as accurate because fewer than 30 of its domain have been reviewed in the period.",
  })
  accuracy!: AccuracyBasis;
  @Field(() => [ReuseCreditWithheldType], {
    description: "What does not count: one entry a reason, at most 3.",
  })
  withheld!: readonly ReuseCreditWithheldType[];
  @Field(() => ReuseCreditBaselineType, { description: "The person's own earlier credit." })
  baseline!: ReuseCreditBaselineType;
  @Field(() => CreditChange, { description: "Whether the two differ by more than chance." })
  change!: CreditChange;
  @Field(() => DateTime, { description: "The instant up to which data were taken into account." })
  dataAsOf!: string;
  @Field(() => String, { description: "The credit in one sentence, with the limits of what can be said." })
  explanation!: string;
}

@ObjectType("ReuseCreditEvent", {
  description:
    "One ticket that somebody's knowledge solved. weight = split × accuracy × ageFactor × share, each product cut to millionths, so that the credit can be computed again from its events to the same digit.",
})
export class ReuseCreditEventType {
  @Field(() => CreditStatus, { description: "Whether it counts, and why not." })
  status!: CreditStatus;
  @Field(() => LocalDate, { description: "The day the ticket was closed." })
  occurredOn!: string;
  @Field(() => Float, {
    description: "The part of the ticket, 0 to 1: one for each body of knowledge that solved it.",
  })
  split!: number;
  @Field(() => Float, {
    description:
      "How accurate the link is, 0 to 1: what its review said; else the lower end of the 95 % interval of its domain, times the accurate reviews of links to the article ÷ (all of them + 1), in the period; else 1, while fewer than 30 links of the domain have been reviewed. An article that no review has found right yet therefore earns nothing by links that nobody reviewed.",
  })
  accuracy!: number;
  @Field(() => AccuracyBasis, { description: "Whether reviews say so, or too few links were reviewed." })
  accuracyBasis!: AccuracyBasis;
  @Field(() => Float, { description: "2 to the power of −(days to the period's end ÷ 180), 0 to 1." })
  ageFactor!: number;
  @Field(() => Float, {
    description:
      "The person's share of the knowledge as it was when the ticket was solved, 0 to 1: their words that still stood, over the words of all who carry a share. What somebody adds to the article of another counts when they linked the article to a ticket as SOLVED_BY or IMPROVED less than 24 hours before or after. Fewer than 20 words carry nothing, unless nobody has 20; a report that was right counts as 20. Whoever wrote again what was there, without searching, passing over what was found or from a file, keeps none of those words once the duplicate is confirmed (from a file: merged).",
  })
  share!: number;
  @Field(() => Float, { description: "What it carries, in tickets." })
  weight!: number;
  @Field(() => Float, {
    nullable: true,
    description: "The weights of all counted tickets of its linker, in tickets; null when it does not count.",
  })
  linkerWeight!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "At how many tickets the linker's weight is cut; null when the two do not link each other's work or it does not count.",
  })
  linkerCap!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "log2(1 + linkerWeight, cut): what the linker's tickets together add to the credit; null when it does not count.",
  })
  linkerCredit!: number | null;
}

export const ReuseCreditEventConnection = connectionType(
  "ReuseCreditEvent",
  () => ReuseCreditEventType,
  "events behind a credit",
  { counted: false },
);

@ObjectType("ArticleCatchAll", {
  description: "How specific an article is, by the tickets of the last 365 days that it solved for others.",
})
export class ArticleCatchAllType {
  @Field(() => Float, {
    nullable: true,
    description:
      "1 − the entropy of its tickets' domains ÷ that of all closed tickets, from 0 (linked to anything) to 1 (one domain); null when it solved none or all tickets are of one domain.",
  })
  index!: number | null;
  @Field(() => Int, { description: "How many domains (roots of category paths) its tickets are of." })
  clusters!: number;
  @Field(() => Int, { description: "How many tickets with a category it solved." })
  n!: number;
  @Field(() => CatchAllVerdict, { description: "What can be said." })
  verdict!: CatchAllVerdict;
}

@ObjectType("ReuseRing", {
  description:
    "Colleagues whose links lead back to themselves far more often than the tickets of their other colleagues explain. It is a reason to review links, not a finding about people.",
})
export class ReuseRingType {
  @Field(() => Float, { description: "What they credited to one another, in tickets." })
  inside!: number;
  @Field(() => Float, { description: "What they were credited with by everybody, in tickets." })
  received!: number;
  @Field(() => Float, {
    description:
      "What they would have credited to one another if each linked as colleagues in the same domains do.",
  })
  expected!: number;
  @Field(() => Int, { description: "Links among them in the period." })
  links!: number;
  @Field(() => Int, { description: "Those that somebody else has reviewed." })
  reviewed!: number;
  @Field(() => Int, { description: "How many reviews it takes until their credit is given." })
  needed!: number;
  @Field(() => Boolean, { description: "Whether the credit for these links still waits." })
  isHeld!: boolean;
}
