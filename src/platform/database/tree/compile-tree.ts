import { BadUserInput } from "../../kernel/bad-user-input.js";
import { decodeCursor } from "./cursor.js";
import {
  globalIdSql,
  type ConnectionSpec,
  type EdgeSelection,
  type NodeSource,
  type Selection,
  type SqlParams,
} from "./tree.js";

/** The most rows one page may hold. */
export const MAX_PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 20;
/** PostgreSQL functions take at most 100 arguments: 50 pairs of key and value. */
const PAIRS_PER_OBJECT = 50;

/** How a page is cut: forwards from `after` or backwards from `before`. */
export interface PageRequest {
  readonly size: number;
  readonly backwards: boolean;
  readonly cursor: string | null;
  readonly field: string;
  readonly direction: "ASC" | "DESC";
}

/** Reads and checks the page arguments of a connection. */
export function readPage(spec: ConnectionSpec, args: Readonly<Record<string, unknown>>): PageRequest {
  const { first, last, after, before } = args;
  if (first != null && last != null)
    throw new BadUserInput(
      ["first", "last"],
      `Give "first" or "last", not both: a page runs in one direction`,
    );
  if ((first != null && before != null) || (last != null && after != null))
    throw new BadUserInput(["after", "before"], `"after" goes with "first", "before" goes with "last"`);
  const backwards = last != null || before != null;
  const name = backwards ? "last" : "first";
  const size = (backwards ? last : first) ?? DEFAULT_PAGE_SIZE;
  if (typeof size !== "number" || size < 1 || size > MAX_PAGE_SIZE)
    throw new BadUserInput(
      [name],
      `"${name}" must be from 1 to ${MAX_PAGE_SIZE}, not ${String(size)}: ask for a page and follow pageInfo`,
    );
  const order = (args["orderBy"] ?? spec.defaultOrder) as { field: string; direction: "ASC" | "DESC" };
  return {
    size,
    backwards,
    cursor: ((backwards ? before : after) ?? null) as string | null,
    field: order.field,
    direction: order.direction,
  };
}

/** The name under which cursors of this list and order are checked. */
export function orderName(target: NodeSource, page: PageRequest): string {
  return `${target.type}:${page.field}:${page.direction}`;
}

/** The SQL of the JSON object of one row. */
export function rowJson(source: NodeSource, row: string, selection: Selection, params: SqlParams): string {
  const pairs: string[] = [`'$id', ${row}.id`];
  const written = new Set<string>();
  const write = (name: string): void => {
    const sql = source.fields[name];
    if (sql === undefined || written.has(name)) return;
    written.add(name);
    pairs.push(`'${name}', ${sql(row, params)}`);
  };
  if (source.isNode && selection.fields.has("id"))
    pairs.push(`'id', ${globalIdSql(source.type, `${row}.id`)}`);
  for (const name of selection.fields) {
    write(name);
    for (const hidden of source.needs[name] ?? []) write(hidden);
  }
  for (const edge of selection.edges) pairs.push(`'${edge.key}', ${edgeSql(source, row, edge, params)}`);
  if (pairs.length <= PAIRS_PER_OBJECT) return `json_build_object(${pairs.join(", ")})`;
  const objects: string[] = [];
  for (let at = 0; at < pairs.length; at += PAIRS_PER_OBJECT)
    objects.push(`jsonb_build_object(${pairs.slice(at, at + PAIRS_PER_OBJECT).join(", ")})`);
  return `(${objects.join(" || ")})`;
}

function edgeSql(source: NodeSource, row: string, selected: EdgeSelection, params: SqlParams): string {
  const edge = source.edges.get(selected.name);
  if (edge === undefined) throw new Error(`${source.type}.${selected.name} is not a declared edge`);
  const target = edge.target();
  const child = params.alias();
  const conditions = [edge.on(row, child, params, selected.args), ...visibility(target, child, params)];
  switch (edge.kind) {
    case "one":
      return `(select ${rowJson(target, child, selected.selection, params)} from ${target.table} ${child} where ${conditions.join(" and ")})`;
    case "many": {
      const order = edge.orderBy(child, params);
      return `(select coalesce(json_agg(${child}_page.n order by ${child}_page.o), '[]'::json) from (select ${rowJson(target, child, selected.selection, params)} as n, row_number() over (order by ${order}, ${child}.id) as o from ${target.table} ${child} where ${conditions.join(" and ")} order by ${order}, ${child}.id limit ${edge.limit}) ${child}_page)`;
    }
    case "connection":
      return connectionSql(target, child, edge, selected, conditions, params);
  }
}

/** The conditions under which the viewer may see a row. */
export function visibility(target: NodeSource, row: string, params: SqlParams): readonly string[] {
  return target.visible === null ? [] : [target.visible(row, params)];
}

/** The SQL of a page: `{rows: [{n: node, k: [sort value, id]}], total}` with one row more than the page holds. */
export function connectionSql(
  target: NodeSource,
  row: string,
  spec: ConnectionSpec,
  selected: EdgeSelection,
  base: readonly string[],
  params: SqlParams,
): string {
  const page = readPage(spec, selected.args);
  const order = spec.orders[page.field];
  if (order === undefined) throw new BadUserInput(["orderBy"], `Cannot sort by ${page.field}`);
  const filtered = [...base, ...(spec.filter?.(row, selected.args, params) ?? [])];
  const ascending = (page.direction === "ASC") !== page.backwards;
  const sort = order.sql(row, params);
  const conditions = [...filtered];
  if (page.cursor !== null) {
    const position = decodeCursor(orderName(target, page), page.backwards ? "before" : "after", page.cursor);
    const value = params.add(position.value, order.type);
    conditions.push(
      `(${sort}, ${row}.id) ${ascending ? ">" : "<"} (${value}, ${params.add(position.id, "uuid")})`,
    );
  }
  const way = ascending ? "asc" : "desc";
  const sorted = `${sort} ${way}, ${row}.id ${way}`;
  const inner = `select ${rowJson(target, row, selected.selection, params)} as n, json_build_array((${sort})::text, ${row}.id) as k, row_number() over (order by ${sorted}) as o from ${target.table} ${row} where ${conditions.join(" and ")} order by ${sorted} limit ${page.size + 1}`;
  const wantsTotal = selected.wantsTotal && (spec.countable?.(selected.args) ?? true);
  const total = wantsTotal
    ? `, 'total', (select count(*) from ${target.table} ${row} where ${filtered.join(" and ")})`
    : "";
  return `(select json_build_object('rows', coalesce(json_agg(json_build_object('n', ${row}_page.n, 'k', ${row}_page.k) order by ${row}_page.o), '[]'::json)${total}) from (${inner}) ${row}_page)`;
}
