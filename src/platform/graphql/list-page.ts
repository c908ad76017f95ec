import { decodeCursor, encodeCursor, type CursorPosition } from "../database/tree/cursor.js";
import { BadUserInput } from "../kernel/bad-user-input.js";

const DEFAULT_FIRST = 20;
const MAX_FIRST = 100;

/** How a computed list runs: its name, which makes its cursors its own, and the place of each item by its own key. */
export interface ListOrder<T> {
  readonly name: string;
  /** Grows along the list, first by value and then by id, both compared as text. */
  readonly positionOf: (item: T) => CursorPosition;
}

/** Which part of a list is asked for. */
export interface ListPageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page of a computed list in the shape of the Relay connection specification. */
export interface ListPage<N> {
  readonly nodes: readonly N[];
  readonly edges: readonly { readonly node: N; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/**
 * One page of a list that was computed and not selected. A cursor names an item by its key, so that the next page goes on
 * behind it also when it is no longer there.
 * @throws BadUserInput when `first` is not 1 to 100 or `after` is no cursor of this list.
 */
export function pageOfList<T, N>(
  items: readonly T[],
  order: ListOrder<T>,
  { first, after }: ListPageArgs,
  toNode: (item: T) => N,
): ListPage<N> {
  const size = first ?? DEFAULT_FIRST;
  if (size < 1 || size > MAX_FIRST)
    throw new BadUserInput(["first"], `"first" must be 1 to ${MAX_FIRST}, not ${size}`);
  const from = after == null ? 0 : placeBehind(items, order, after);
  const edges = items.slice(from, from + size).map((item) => ({
    node: toNode(item),
    cursor: encodeCursor(order.name, order.positionOf(item)),
  }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: from + size < items.length,
      hasPreviousPage: from > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function placeBehind<T>(items: readonly T[], order: ListOrder<T>, after: string): number {
  const cursor = decodeCursor(order.name, "after", after);
  const behind = items.findIndex((item) => {
    const { value, id } = order.positionOf(item);
    return value > cursor.value || (value === cursor.value && id > cursor.id);
  });
  return behind < 0 ? items.length : behind;
}
