import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { ArticleType } from "../../knowledge/api/article-types.js";
import { connectionType, NodeType } from "../../platform/graphql/connection-types.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import type { ArticleField } from "../domain/article-text.js";
import { DuplicateCause, DuplicateKind, DuplicateSide, DuplicateStatus } from "../domain/duplicate.js";
import { ArticleTextField, DuplicateExplanationType } from "./explanation-types.js";

registerEnumType(DuplicateKind, {
  name: "DuplicateKind",
  description: "How two articles resemble each other. New values may be added.",
  valuesConfig: {
    EXACT: { description: "The same words in the same order." },
    COPY: { description: "Nearly the same text: four fifths of their word runs agree." },
    VARIANT: {
      description:
        "Two articles written on one template about two things: the titles are one frame with another code, version or word in it, which also tells the texts apart. Usually two issues; shown as families.",
    },
    CONTAINED: { description: "Nearly all of a much shorter article stands in the other." },
    OVERLAP: { description: "The same subject in partly the same words." },
    RELATED_DIFFERENT_ENVIRONMENT: {
      description: "The same issue in environments that exclude each other: worth a reference, no duplicate.",
    },
  },
});

registerEnumType(DuplicateStatus, {
  name: "DuplicateStatus",
  description: "What people said about a pair. New values may be added.",
  valuesConfig: {
    SUSPECTED: {
      description:
        "Nobody decided, a decision was taken back, or a text changed so much since that it has to be looked at again (`reopenedBecause`).",
    },
    CONFIRMED: { description: "They are duplicates and should be merged." },
    NOT_DUPLICATE: { description: "They are about different things." },
    RELATED: { description: "No duplicates, but whoever reads one should know the other." },
    MERGED: { description: "They were duplicates and are one article now." },
  },
});

/** What can be said about a pair; MERGED is said by a merge alone. */
export const DuplicateDecisionStatus = {
  CONFIRMED: "CONFIRMED",
  NOT_DUPLICATE: "NOT_DUPLICATE",
  RELATED: "RELATED",
  SUSPECTED: "SUSPECTED",
} as const;
export type DuplicateDecisionStatus = keyof typeof DuplicateDecisionStatus;
registerEnumType(DuplicateDecisionStatus, {
  name: "DuplicateDecisionStatus",
  description: "What somebody can say about a pair.",
  valuesConfig: {
    CONFIRMED: { description: "They are duplicates. Needs a cause." },
    NOT_DUPLICATE: { description: "They are about different things. Needs a reason." },
    RELATED: { description: "No duplicates, but whoever reads one should know the other." },
    SUSPECTED: { description: "Takes the last decision back: the pair is open again." },
  },
});

registerEnumType(DuplicateCause, {
  name: "DuplicateCause",
  description:
    "Why a duplicate came to be. It is asked to mend the process, not to blame. New values may be added.",
  valuesConfig: {
    CONTEXT_VARIANCE: {
      description:
        "Different people describe the issue in different words, so a search could not find the first.",
    },
    NO_SEARCH: { description: "Nobody searched before writing." },
    IGNORED_HIT: { description: "A search found the first article, and it was passed over." },
    IMPORT: { description: "An import brought the second article." },
    CONVERGED_BY_EDIT: { description: "Edits made two different articles alike." },
    UNKNOWN: { description: "Nobody knows." },
  },
});

@ObjectType("PassagePlace", { description: "Where a passage stands in an article." })
export class PassagePlaceType {
  @Field(() => ArticleTextField, { description: "In which field." })
  field!: ArticleField;
  @Field(() => Int, { description: "Its first character, counted from 0 in UTF-16 code units." })
  start!: number;
  @Field(() => Int, { description: "The character behind its last, counted in UTF-16 code units." })
  end!: number;
}

@ObjectType("DuplicatePassage", {
  description: "A run of at least five words that two texts have in common.",
})
export class DuplicatePassageType {
  @Field(() => String, { description: "The words as they stand in the first text." })
  text!: string;
  @Field(() => PassagePlaceType, { description: "Where they stand in the first text." })
  a!: PassagePlaceType;
  @Field(() => PassagePlaceType, { description: "Where they stand in the second text." })
  b!: PassagePlaceType;
}

@ObjectType("DuplicateSharedTerm", { description: "A term that two articles have in common." })
export class DuplicateSharedTermType {
  @Field(() => String, { description: "The term." })
  term!: string;
  @Field(() => Float, {
    description: "Its share of their similarity, 0 to 1; the shares of all terms sum to 1.",
  })
  share!: number;
}

@ObjectType("DuplicateDecision", { description: "What somebody said about a pair, and on which evidence." })
export class DuplicateDecisionType {
  @Field(() => DuplicateStatus, { description: "What was said." })
  status!: DuplicateStatus;
  @Field(() => DuplicateCause, {
    nullable: true,
    description: "Why the duplicate came to be; null unless CONFIRMED or MERGED.",
  })
  cause!: DuplicateCause | null;
  @Field(() => String, { nullable: true, description: "The reason in words; null when none was given." })
  reason!: string | null;
  @Field(() => Float, { description: "The similarity at that time, 0 to 1." })
  similarity!: number;
  @Field(() => DateTime, { description: "When it was decided." })
  decidedAt!: string;
}

@ObjectType("DuplicateTextChange", {
  description:
    "What an edit did to one field of an article since the last decision, large enough that the decision may no longer hold.",
})
export class DuplicateTextChangeType {
  @Field(() => ArticleTextField, { description: "Which field." })
  field!: ArticleField;
  @Field(() => [String], {
    description:
      "Words that the article has now, or has more often, in lower case and in reading order; the first 20.",
  })
  wordsAdded!: readonly string[];
  @Field(() => [String], {
    description:
      "Words that the article no longer has, or has less often, in lower case and in reading order; the first 20.",
  })
  wordsRemoved!: readonly string[];
  @Field(() => Int, { description: "The version of the article that was decided on." })
  fromVersion!: number;
  @Field(() => Int, { description: "The version of the article that brought the pair back." })
  toVersion!: number;
  @Field(() => DateTime, { description: "When the pair came back." })
  at!: string;
}

@ObjectType("DuplicatePair", {
  implements: NodeType,
  description:
    "Two articles that resemble each other, with the evidence. A suggestion for review, never a verdict: at this precision most pairs are no duplicates. Seen only by those who may see both articles.",
})
export class DuplicatePairType extends NodeType {
  @Field(() => Float, { description: "How alike they are, 0 to 1 (cosine); 1 for the same text." })
  similarity!: number;
  @Field(() => DuplicateKind, { description: "How they resemble each other." })
  kind!: DuplicateKind;
  @Field(() => DuplicateStatus, { description: "What people said about them." })
  status!: DuplicateStatus;
  @Field(() => DuplicateCause, {
    nullable: true,
    description: "Why the duplicate came to be; null unless CONFIRMED or MERGED.",
  })
  cause!: DuplicateCause | null;
  @Field(() => Int, {
    description:
      "How many different tickets links in force say one of the two solved, by links made in the last 365 days. Counted anew when links change, and every night.",
  })
  burdenTickets!: number;
  @Field(() => Boolean, {
    description:
      "Whether the dismissal was drawn for a second opinion (one in ten is) that nobody has given yet. It is given by deciding the pair; whoever dismissed it or contributed to an article cannot give it.",
  })
  needsSecondOpinion!: boolean;
  @Field(() => [DuplicatePassageType], {
    description: "What they have in common word for word, at most 10 passages, the most telling first.",
  })
  passages!: readonly DuplicatePassageType[];
  @Field(() => [DuplicateSharedTermType], {
    description: "The terms that make them alike, at most 10, the heaviest first.",
  })
  sharedTerms!: readonly DuplicateSharedTermType[];
  @Field(() => DuplicateSide, {
    nullable: true,
    description:
      "Which of the two texts stands nearly whole in the other; null unless the kind is CONTAINED.",
  })
  contained!: DuplicateSide | null;
  @Field(() => DuplicateExplanationType, {
    nullable: true,
    description:
      "Why the two are alike and what tells them apart; null for a pair found before explanations were kept, until the next scan.",
  })
  explanation!: DuplicateExplanationType | null;
  @Field(() => String, {
    description:
      "The version of the method that found them; similarities of different versions do not compare.",
  })
  engineVersion!: string;
  @Field(() => DateTime, { description: "When they were found to be alike." })
  detectedAt!: string;
  @Field(() => DateTime, { description: "When the evidence or the status changed last." })
  updatedAt!: string;
  @Field(() => Int, { description: "Grows with every change; send it back to decide." })
  version!: number;
}

export const DuplicatePairConnection = connectionType(
  "DuplicatePair",
  () => DuplicatePairType,
  "pairs of articles that resemble each other",
  { counted: true },
);

/** A candidate as the resolver hands it on; `article` is read from its id. */
export interface CandidateValue {
  readonly articleId: string;
}

@ObjectType("ArticleDuplicateCandidate", {
  description: "An existing article that a draft resembles. In the passages, the draft is the first text.",
})
export class ArticleDuplicateCandidateType {
  @Field(() => ArticleType, { description: "The existing article." })
  article!: ArticleType;
  @Field(() => Float, { description: "How alike they are, 0 to 1 (cosine). A draft is short: 0.3 is much." })
  similarity!: number;
  @Field(() => DuplicateKind, { description: "How they resemble each other." })
  kind!: DuplicateKind;
  @Field(() => [DuplicatePassageType], {
    description: "What they have in common word for word, at most 10 passages, the most telling first.",
  })
  passages!: readonly DuplicatePassageType[];
  @Field(() => DuplicateSide, {
    nullable: true,
    description:
      "Which of the two texts stands nearly whole in the other; null unless the kind is CONTAINED.",
  })
  contained!: DuplicateSide | null;
  @Field(() => DuplicateExplanationType, {
    description: "Why the two are alike and what tells them apart; the draft is A.",
  })
  explanation!: DuplicateExplanationType;
}
