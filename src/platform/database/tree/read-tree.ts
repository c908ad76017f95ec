import { connectionSql, rowJson, visibility } from "./compile-tree.js";
import {
  SqlParams,
  type ConnectionSpec,
  type EdgeSelection,
  type NodeSource,
  type Selection,
  type TreeScope,
} from "./tree.js";

/** Runs one statement of the request's snapshot. */
export interface TreeReader {
  readonly scope: TreeScope;
  one<T>(text: string, values: readonly unknown[]): Promise<T | null>;
}

/** A row as the compiled statement builds it; `$id` is its raw UUID. */
export type TreeRow = { readonly $id: string } & Readonly<Record<string, unknown>>;

/** A page as the compiled statement builds it. */
export interface TreePage {
  readonly rows: readonly { readonly n: TreeRow; readonly k: readonly [string, string] }[];
  readonly total?: number;
}

/** Reads rows by id: same length and order as asked, null for what does not exist or may not be seen. */
export async function readNodes(
  reader: TreeReader,
  source: NodeSource,
  ids: readonly string[],
  selection: Selection,
): Promise<(TreeRow | null)[]> {
  const params = new SqlParams(reader.scope);
  const wanted = params.add(ids, "uuid[]");
  const conditions = [
    `t.organisation_id = $1::uuid`,
    `t.id = any(${wanted})`,
    ...visibility(source, "t", params),
  ];
  const found = await reader.one<{ rows: readonly TreeRow[] }>(
    `select coalesce(json_agg(${rowJson(source, "t", selection, params)}), '[]'::json) as rows from ${source.table} t where ${conditions.join(" and ")}`,
    params.values,
  );
  const byId = new Map((found?.rows ?? []).map((row) => [row.$id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Reads one page of a whole table of the organisation. */
export async function readPageOf(
  reader: TreeReader,
  source: NodeSource,
  spec: ConnectionSpec,
  selected: EdgeSelection,
): Promise<TreePage> {
  const params = new SqlParams(reader.scope);
  const conditions = [`t.organisation_id = $1::uuid`, ...visibility(source, "t", params)];
  const sql = connectionSql(source, "t", spec, selected, conditions, params);
  const found = await reader.one<{ page: TreePage }>(`select ${sql} as page`, params.values);
  return found?.page ?? { rows: [] };
}
