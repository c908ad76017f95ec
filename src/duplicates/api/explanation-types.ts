import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import type { ArticleField } from "../domain/article-text.js";
import { DuplicateSide } from "../domain/duplicate.js";

/** The fields of an article's text by their names in the schema. */
export const ArticleTextField = {
  TITLE: "title",
  ISSUE: "issue",
  ENVIRONMENT: "environment",
  CAUSE: "cause",
  RESOLUTION: "resolution",
  BODY: "body",
} as const satisfies Record<Uppercase<ArticleField>, ArticleField>;
registerEnumType(ArticleTextField, {
  name: "ArticleTextField",
  description: "A field of an article's text.",
  valuesConfig: {
    TITLE: { description: "The title." },
    ISSUE: { description: "What the requester sees." },
    ENVIRONMENT: { description: "Where it happens." },
    CAUSE: { description: "Why it happens." },
    RESOLUTION: { description: "What helps." },
    BODY: { description: "The free text." },
  },
});

registerEnumType(DuplicateSide, {
  name: "DuplicateSide",
  description: "One of the two texts of a pair.",
  valuesConfig: {
    A: { description: "The first text: `articleA` of a pair, or the draft." },
    B: { description: "The second text: `articleB` of a pair, or the article that a draft resembles." },
  },
});

@ObjectType("DuplicateSharedPhrase", {
  description: "Words that two texts have in common in the same order, function words left out.",
})
export class DuplicateSharedPhraseType {
  @Field(() => String, { description: "The words, in lower case." })
  text!: string;
  @Field(() => Float, {
    description:
      "Its share of the similarity, 0 to 1 in millionths; times the similarity it is what the phrase adds to it.",
  })
  share!: number;
}

@ObjectType("DuplicateSectionOverlap", { description: "How much two texts say the same in one section." })
export class DuplicateSectionOverlapType {
  @Field(() => ArticleTextField, { description: "Which section." })
  section!: ArticleField;
  @Field(() => Float, {
    nullable: true,
    description:
      "How far their words agree there, rare words counting more, 0 (no word) to 1 (all); null when one of them lacks the section.",
  })
  overlap!: number | null;
}

@ObjectType("DuplicateDifference", {
  description: "A word, code or version that one of two texts has and the other lacks.",
})
export class DuplicateDifferenceType {
  @Field(() => String, { description: "As it stands in the text." })
  text!: string;
  @Field(() => ArticleTextField, { description: "The section where it stands first." })
  section!: ArticleField;
  @Field(() => Boolean, { description: "Whether it has a digit: a code, a version or a number." })
  isCode!: boolean;
}

@ObjectType("DuplicateExplanation", { description: "Why two texts are alike, and what tells them apart." })
export class DuplicateExplanationType {
  @Field(() => [DuplicateSharedPhraseType], {
    description:
      "The similarity told in phrases, the heaviest first, at most 15. Their shares and `otherShare` sum to 1 (all are 0 when no word is shared).",
  })
  sharedPhrases!: readonly DuplicateSharedPhraseType[];
  @Field(() => Float, {
    description: "The share of the similarity that all phrases make up which are not listed, 0 to 1.",
  })
  otherShare!: number;
  @Field(() => [DuplicateSectionOverlapType], {
    description: "How much they agree section by section, from title to body: at most 6.",
  })
  sectionOverlaps!: readonly DuplicateSectionOverlapType[];
  @Field(() => [DuplicateDifferenceType], {
    description:
      "What only text A has: codes and versions first, then what title and environment name, then the most telling words of the rest; at most 14.",
  })
  onlyA!: readonly DuplicateDifferenceType[];
  @Field(() => [DuplicateDifferenceType], { description: "What only text B has, likewise; at most 14." })
  onlyB!: readonly DuplicateDifferenceType[];
}
