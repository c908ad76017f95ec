/**
 * The one mechanism by which rows reach GraphQL. A node source says which table a type lives in, which column
 * answers which field and who may see a row; an edge says in a line how two sources hang together. A query is
 * compiled into a single statement that builds the JSON of the whole selection, so a nested list costs one
 * round trip however deep it is, and visibility is part of the same SQL.
 */

/** Who is asking, as far as SQL needs to know. */
export interface TreeScope {
  readonly organisationId: string;
  readonly personId: string | null;
  /** Teams whose WITHIN articles the viewer may read. */
  readonly teamIds: readonly string[];
  readonly isAdministrator: boolean;
  /** Today in the organisation's time zone, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Collects the values of a statement; `$1` is always the organisation. */
export class SqlParams {
  readonly values: unknown[];
  private aliases = 0;

  constructor(readonly scope: TreeScope) {
    this.values = [scope.organisationId];
  }

  /** Adds a value and returns its placeholder with a cast. */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }

  /** A fresh table alias. */
  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }
}

/** Writes the SQL of one value, given the alias of its row. */
export type SqlOf = (row: string, params: SqlParams) => string;

/** What a client selected on one object. */
export interface Selection {
  readonly fields: ReadonlySet<string>;
  readonly edges: readonly EdgeSelection[];
}

/** A selected edge: its response key, its arguments, and what was selected behind it. */
export interface EdgeSelection {
  readonly name: string;
  readonly key: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly selection: Selection;
  /** For connections: whether cursors and the total were asked for. */
  readonly wantsTotal: boolean;
}

/** A way to sort a connection: the SQL of the (non-null) sort value and its type for the cursor. */
export interface SortOrder {
  readonly sql: SqlOf;
  readonly type: "timestamptz" | "text" | "float8" | "date";
}

/** Narrows a connection by its arguments; returns SQL conditions. */
export type FilterSql = (
  row: string,
  args: Readonly<Record<string, unknown>>,
  params: SqlParams,
) => readonly string[];

/** How a connection is paged, sorted and filtered. */
export interface ConnectionSpec {
  readonly orders: Readonly<Record<string, SortOrder>>;
  readonly defaultOrder: { readonly field: string; readonly direction: "ASC" | "DESC" };
  readonly filter?: FilterSql;
  /** Whether this call may be told how many there are. */
  readonly countable?: (args: Readonly<Record<string, unknown>>) => boolean;
}

interface EdgeBase {
  readonly target: () => NodeSource;
  /** The condition that ties the child row to its parent; both aliases are given. */
  readonly on: (
    parent: string,
    child: string,
    params: SqlParams,
    args: Readonly<Record<string, unknown>>,
  ) => string;
}
export interface ToOneEdge extends EdgeBase {
  readonly kind: "one";
}
export interface ToManyEdge extends EdgeBase {
  readonly kind: "many";
  readonly orderBy: SqlOf;
  readonly limit: number;
}
export interface ConnectionEdge extends EdgeBase, ConnectionSpec {
  readonly kind: "connection";
}
export type Edge = ToOneEdge | ToManyEdge | ConnectionEdge;

/** A GraphQL type that lives in a table. */
export interface NodeSource {
  readonly type: string;
  readonly table: string;
  readonly fields: Readonly<Record<string, SqlOf>>;
  /** Hidden fields that a computed GraphQL field needs on its row. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  readonly visible: SqlOf | null;
  /** Whether the type has an `id` and can be fetched with `node(id)`. */
  readonly isNode: boolean;
  readonly edges: Map<string, Edge>;
}

const SOURCES = new Map<string, NodeSource>();

/** Declares where a GraphQL type lives. Its table has `organisation_id` and `id`. */
export function defineNode(
  definition: Pick<NodeSource, "type" | "table" | "fields"> &
    Partial<Pick<NodeSource, "needs" | "visible" | "isNode">>,
): NodeSource {
  const source = { needs: {}, visible: null, isNode: true, ...definition, edges: new Map<string, Edge>() };
  SOURCES.set(source.type, source);
  return source;
}

/** Adds edges to a source; a higher floor may add edges to a lower floor's type. */
export function defineEdges(source: NodeSource, edges: Readonly<Record<string, Edge>>): void {
  for (const [name, edge] of Object.entries(edges)) source.edges.set(name, edge);
}

/** Every declared source by its GraphQL type name. */
export function nodeSources(): ReadonlyMap<string, NodeSource> {
  return SOURCES;
}

/** A to-one edge over a foreign key column of the parent. */
export function belongsTo(target: () => NodeSource, column: string): ToOneEdge {
  return {
    kind: "one",
    target,
    on: (parent, child) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = ${parent}.${column}`,
  };
}

/** A connection over a foreign key column of the child. */
export function hasMany(target: () => NodeSource, column: string, spec: ConnectionSpec): ConnectionEdge {
  return {
    kind: "connection",
    target,
    on: (parent, child) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.${column} = ${parent}.id`,
    ...spec,
  };
}

/** A short list over a foreign key column of the child, capped at `limit` (at most 50). */
export function hasFew(target: () => NodeSource, column: string, orderBy: SqlOf, limit = 50): ToManyEdge {
  return {
    kind: "many",
    target,
    on: (parent, child) =>
      `${child}.organisation_id = ${parent}.organisation_id and ${child}.${column} = ${parent}.id`,
    orderBy,
    limit,
  };
}

/** A column as it is. */
export function column(name: string): SqlOf {
  return (row) => `${row}.${name}`;
}

/** An instant as ISO 8601 in UTC with milliseconds. */
export function instantColumn(name: string): SqlOf {
  return (row) => `to_char(${row}.${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The opaque global id of a row of `type`: base64url of `Type:uuid`. */
export function globalIdSql(type: string, expression: string): string {
  return `translate(encode(convert_to('${type}:' || ${expression}::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}
