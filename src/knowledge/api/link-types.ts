import { Field, Int, ObjectType } from "type-graphql";
import { connectionType, NodeType } from "../../platform/graphql/connection-types.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { FlagReason, FlagState } from "../domain/flag.js";
import { LinkKind, LinkOrigin, LinkVerdict } from "../domain/link.js";
import "./knowledge-enums.js";

@ObjectType("ArticleLink", {
  implements: NodeType,
  description: "For a while, somebody said that an article did something for a ticket.",
})
export class ArticleLinkType extends NodeType {
  @Field(() => LinkKind, { description: "What the article did for the ticket." })
  kind!: LinkKind;
  @Field(() => LinkOrigin, { description: "How the link came about." })
  origin!: LinkOrigin;
  @Field(() => String, { description: "Through which door it came: API, FILE or WEBHOOK." })
  arrivedBy!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      "The version of the article that was in force; null when the article is known only from later on.",
  })
  articleVersion!: number | null;
  @Field(() => DateTime, { description: "When it was linked." })
  linkedAt!: string;
  @Field(() => DateTime, { nullable: true, description: "When it was withdrawn; null while it holds." })
  unlinkedAt!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was withdrawn." })
  unlinkReason!: string | null;
  @Field(() => Boolean, {
    description: "Whether the article had been archived when it was linked: revive it or correct the link.",
  })
  needsReview!: boolean;
  @Field(() => LinkVerdict, { description: "What the latest review said." })
  verdict!: LinkVerdict;
  @Field(() => DateTime, { nullable: true, description: "When it was last reviewed." })
  reviewedAt!: string | null;
  @Field(() => DateTime, { description: "When it was learnt here." })
  recordedAt!: string;
}

@ObjectType("ArticleFlag", {
  implements: NodeType,
  description: "Somebody says that an article needs attention: flag it or fix it.",
})
export class ArticleFlagType extends NodeType {
  @Field(() => FlagReason, { description: "What is wrong." })
  reason!: FlagReason;
  @Field(() => String, { nullable: true, description: "What is wrong, in words." })
  note!: string | null;
  @Field(() => FlagState, { description: "How far it has come." })
  state!: FlagState;
  @Field(() => Int, { description: "Grows with every change; send it back to change the flag." })
  version!: number;
  @Field(() => DateTime, { description: "When it was raised." })
  raisedAt!: string;
}

export const ArticleLinkConnection = connectionType("ArticleLink", () => ArticleLinkType, "links", {
  counted: false,
});
export const ArticleFlagConnection = connectionType("ArticleFlag", () => ArticleFlagType, "flags", {
  counted: false,
});
