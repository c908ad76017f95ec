import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType, type ClassType } from "type-graphql";
import { fromGlobalId } from "../kernel/global-id.js";

/** The type of a row, which its global id tells. */
export function nodeTypeName(row: { readonly id?: string }): string {
  return fromGlobalId(row.id ?? "")?.type ?? "";
}

@InterfaceType("Node", {
  description: "Anything that has an id of its own and can be fetched again with node(id).",
  resolveType: nodeTypeName,
})
export abstract class NodeType {
  @Field(() => ID, { description: "The opaque global id. Do not take it apart; it is stable for ever." })
  id!: string;
}

@ObjectType("PageInfo", { description: "Where a page stands in its list." })
export class PageInfoType {
  @Field(() => Boolean, { description: "Whether there is more after this page." })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: "Whether there is something before this page." })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: "The cursor of the first item, for `before`." })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: "The cursor of the last item, for `after`." })
  endCursor!: string | null;
}

export const OrderDirection = { ASC: "ASC", DESC: "DESC" } as const;
registerEnumType(OrderDirection, {
  name: "OrderDirection",
  description: "Which way a list runs.",
  valuesConfig: {
    ASC: { description: "Smallest, earliest or first in the alphabet first." },
    DESC: { description: "Largest, latest or last in the alphabet first." },
  },
});

/** What a connection class looks like to the code that returns one. */
export interface ConnectionClass {
  readonly nodes: readonly unknown[];
}

/**
 * Makes the connection and edge types of a list. With `counted: false` the list has no totalCount at all:
 * counts of a person's articles, links, revisions or flags do not exist in this schema.
 */
export function connectionType(
  name: string,
  node: () => ClassType,
  description: string,
  options: { readonly counted: boolean },
): ClassType<ConnectionClass> {
  @ObjectType(`${name}Edge`, { description: `One item of ${description}, with its place in the list.` })
  class Edge {
    @Field(() => node(), { description: "The item." })
    node!: unknown;
    @Field(() => String, { description: "The place of the item in this list, for `after` and `before`." })
    cursor!: string;
  }
  if (!options.counted) {
    @ObjectType(`${name}Connection`, { description: `A page of ${description}.` })
    class Uncounted {
      @Field(() => [node()], { description: "The items of the page." })
      nodes!: readonly unknown[];
      @Field(() => [Edge], { description: "The items of the page with their cursors." })
      edges!: readonly Edge[];
      @Field(() => PageInfoType, { description: "Where the page stands in the list." })
      pageInfo!: PageInfoType;
    }
    return Uncounted;
  }
  @ObjectType(`${name}Connection`, { description: `A page of ${description}.` })
  class Counted {
    @Field(() => [node()], { description: "The items of the page." })
    nodes!: readonly unknown[];
    @Field(() => [Edge], { description: "The items of the page with their cursors." })
    edges!: readonly Edge[];
    @Field(() => PageInfoType, { description: "Where the page stands in the list." })
    pageInfo!: PageInfoType;
    @Field(() => Int, {
      nullable: true,
      description:
        "How many items the whole list has; counted only when asked for, null where counting is not allowed.",
    })
    totalCount!: number | null;
  }
  return Counted;
}
