import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { NodeType } from "../../platform/graphql/connection-types.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { MergeChoice } from "../../knowledge/domain/merge.js";
import type { ArticleField } from "../domain/article-text.js";
import { DuplicateCause } from "../domain/duplicate.js";
import { DiffSide } from "../domain/text-diff.js";
import { ArticleTextField } from "./explanation-types.js";

registerEnumType(MergeChoice, {
  name: "MergeChoice",
  description: "Whose text a field of the surviving article has after a merge.",
  valuesConfig: {
    SURVIVOR: { description: "The survivor's, as it is." },
    MERGED: { description: "The merged article's." },
    BOTH: { description: "The survivor's, and the merged article's behind it. Not for the title." },
  },
});
registerEnumType(DiffSide, {
  name: "MergeSide",
  description: "Where a piece of text stands.",
  valuesConfig: {
    BOTH: { description: "In both articles." },
    SURVIVOR: { description: "Only in the article that survives." },
    MERGED: { description: "Only in the article that is merged into it." },
  },
});

@ObjectType("ArticleMerge", {
  implements: NodeType,
  description:
    "That an article was merged into another one. Seen by those who may see both. It stays on record when it is undone.",
})
export class ArticleMergeType extends NodeType {
  @Field(() => DuplicateCause, { description: "Why the duplicate came to be." })
  cause!: DuplicateCause;
  @Field(() => DateTime, { description: "When they were merged." })
  mergedAt!: string;
  @Field(() => DateTime, { nullable: true, description: "When that was undone; null while it holds." })
  undoneAt!: string | null;
  @Field(() => Int, { description: "The version of the survivor that came of it." })
  survivorVersion!: number;
  @Field(() => Int, { description: "The version of the merged article that came of it." })
  mergedVersion!: number;
}

@InputType("ArticleMergeTextInput", {
  description:
    "Whose text each field of the survivor has after a merge; the survivor's where nothing is said. The merged article's title, issue and environment are searched as the survivor's in any case.",
})
export class ArticleMergeTextInput {
  @Field(() => MergeChoice, { nullable: true, description: "The title: SURVIVOR or MERGED." })
  title?: MergeChoice | null;
  @Field(() => MergeChoice, { nullable: true, description: "What the requester sees." })
  issue?: MergeChoice | null;
  @Field(() => MergeChoice, { nullable: true, description: "Where it happens." })
  environment?: MergeChoice | null;
  @Field(() => MergeChoice, { nullable: true, description: "Why it happens." })
  cause?: MergeChoice | null;
  @Field(() => MergeChoice, { nullable: true, description: "What helps." })
  resolution?: MergeChoice | null;
  @Field(() => MergeChoice, { nullable: true, description: "The free text." })
  body?: MergeChoice | null;
}

@InputType("ArticleMergeInput", { description: "Two articles that should become one." })
export class ArticleMergeInput {
  @Field(() => ID, { description: "The article that survives." })
  survivorId!: string;
  @Field(() => Int, { description: "The version of it that was read." })
  survivorVersion!: number;
  @Field(() => ID, { description: "The article that is merged into it; its id redirects from then on." })
  mergedId!: string;
  @Field(() => Int, { description: "The version of it that was read." })
  mergedVersion!: number;
  @Field(() => Int, {
    nullable: true,
    description: "The version of their pair that was looked at; checked when given.",
  })
  pairVersion?: number | null;
  @Field(() => DuplicateCause, {
    nullable: true,
    description: "Why the duplicate came to be; needed unless the pair was confirmed with a cause.",
  })
  cause?: DuplicateCause | null;
  @Field(() => ArticleMergeTextInput, {
    nullable: true,
    description: "Whose text each field has; the survivor's text stays as it is when left out.",
  })
  text?: ArticleMergeTextInput | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether two clusters of duplicates may become one by it (false when left out).",
  })
  joinClusters?: boolean | null;
}

@InputType("ArticleMergeUndoInput", { description: "A merge that should be taken back." })
export class ArticleMergeUndoInput {
  @Field(() => ID, { description: "The article that was merged into another one." })
  mergedId!: string;
  @Field(() => Int, { description: "The version of it that was read." })
  mergedVersion!: number;
}

@ObjectType("MergeDiffSegment", { description: "A piece of the two texts." })
export class MergeDiffSegmentType {
  @Field(() => DiffSide, { description: "In which of them it stands." })
  side!: DiffSide;
  @Field(() => String, { description: "The piece, with its spaces." })
  text!: string;
}

@ObjectType("MergeFieldDiff", {
  description:
    "One field of two articles side by side. The segments of SURVIVOR and BOTH make up the one text, those of MERGED and BOTH the other.",
})
export class MergeFieldDiffType {
  @Field(() => ArticleTextField, { description: "Which field." })
  field!: ArticleField;
  @Field(() => String, { nullable: true, description: "What the survivor says; null when nothing." })
  survivorText!: string | null;
  @Field(() => String, { nullable: true, description: "What the merged article says; null when nothing." })
  mergedText!: string | null;
  @Field(() => Boolean, { description: "Whether both say the same." })
  isEqual!: boolean;
  @Field(() => [MergeDiffSegmentType], {
    description:
      "Both texts in pieces, at most 4,001: by word; by line or as a whole where they differ in thousands of words.",
  })
  segments!: readonly MergeDiffSegmentType[];
}

@ObjectType("MergeReach", {
  description:
    "The tickets that links in force say one of the two articles, or something merged into it, solved. None of these links moves.",
})
export class MergeReachType {
  @Field(() => Int, { description: "Different tickets in all." })
  tickets!: number;
  @Field(() => Int, { description: "Of these, tickets that the survivor solved." })
  ofSurvivor!: number;
  @Field(() => Int, { description: "Of these, tickets that the merged article solved." })
  ofMerged!: number;
  @Field(() => Int, { description: "Of these, tickets that both solved: they count once after the merge." })
  ofBoth!: number;
}

/** A preview as the resolvers hand it on. */
export interface MergePreviewValue {
  readonly $survivorId: ArticleId;
  readonly $mergedId: ArticleId;
  readonly $pairId: string | null;
}

@ObjectType("MergePreview", {
  description: "What a merge of two articles would do; nothing is changed by asking.",
})
export class MergePreviewType {
  @Field(() => [MergeFieldDiffType], {
    description: "The text fields side by side, in reading order; at most 6.",
  })
  fields!: readonly MergeFieldDiffType[];
  @Field(() => MergeReachType, { description: "The tickets that it touches." })
  reach!: MergeReachType;
  @Field(() => [Int], {
    nullable: true,
    description:
      "How many articles two clusters have that would become one, the larger first; null when it joins no two clusters.",
  })
  clusterSizes!: readonly number[] | null;
}
