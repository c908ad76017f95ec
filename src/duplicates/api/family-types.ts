import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("DuplicateFamilyMember", { description: "An article of a family." })
export class DuplicateFamilyMemberType {
  @Field(() => ID, { description: "The id of the article." })
  articleId!: string;
  @Field(() => String, { description: "Its title." })
  title!: string;
}

@ObjectType("DuplicateFamily", {
  description:
    "Articles written on one template, connected by pairs of kind VARIANT. Usually each has its own subject; look at the whole family at once. Articles that you may not see are neither shown nor counted.",
})
export class DuplicateFamilyType {
  @Field(() => Int, { description: "How many articles it has, at least 2." })
  size!: number;
  @Field(() => String, {
    description:
      "What their titles have in common, with … where they differ; … alone when they share no word.",
  })
  titleTemplate!: string;
  @Field(() => [DuplicateFamilyMemberType], { description: "Its articles by title, the first 50." })
  members!: readonly DuplicateFamilyMemberType[];
}
