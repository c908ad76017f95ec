import { orderName, readPage } from "../database/tree/compile-tree.js";
import { encodeCursor } from "../database/tree/cursor.js";
import type { TreePage, TreeRow } from "../database/tree/read-tree.js";
import type { ConnectionSpec, NodeSource } from "../database/tree/tree.js";

/** A page in the shape of the Relay connection specification. */
export interface ConnectionValue {
  readonly nodes: readonly TreeRow[];
  readonly edges: readonly { readonly node: TreeRow; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number | null;
}

/** Turns the rows of a page (one more than asked for, when there are more) into a connection. */
export function connectionOf(
  target: NodeSource,
  spec: ConnectionSpec,
  args: Readonly<Record<string, unknown>>,
  page: TreePage,
): ConnectionValue {
  const request = readPage(spec, args);
  const more = page.rows.length > request.size;
  const kept = more ? page.rows.slice(0, request.size) : page.rows;
  const rows = request.backwards ? [...kept].reverse() : kept;
  const cursorOf = (row: TreePage["rows"][number] | undefined): string | null =>
    row === undefined ? null : encodeCursor(orderName(target, request), { value: row.k[0], id: row.k[1] });
  return {
    nodes: rows.map((row) => row.n),
    // Cursors cost a hash each: they are made only for those who ask.
    get edges() {
      return rows.map((row) => ({ node: row.n, cursor: cursorOf(row) ?? "" }));
    },
    get pageInfo() {
      return {
        hasNextPage: request.backwards ? request.cursor !== null : more,
        hasPreviousPage: request.backwards ? more : request.cursor !== null,
        startCursor: cursorOf(rows[0]),
        endCursor: cursorOf(rows.at(-1)),
      };
    },
    totalCount: page.total ?? null,
  };
}
