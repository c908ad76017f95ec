import { isInterfaceType, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import type { TreePage } from "../database/tree/read-tree.js";
import { nodeSources, type Edge } from "../database/tree/tree.js";
import { connectionOf } from "./connection.js";
import { nodeTypeName } from "./connection-types.js";

/** Stands in the body of a field whose edge is declared in the store; the schema refuses to build if it is not. */
export function declaredEdge(): never {
  throw new Error("This edge is read from its parent row: declare it with defineEdges in the store");
}

/**
 * Makes every declared edge a plain read of the parent row, which the compiled statement has already filled.
 * Throws when an edge has no field in the schema, or a field of a table-backed type has neither column nor edge nor resolver.
 */
export function attachEdges(schema: GraphQLSchema): GraphQLSchema {
  for (const source of nodeSources().values()) {
    const type = schema.getType(source.type);
    if (!isObjectType(type))
      throw new Error(`${source.type} is a node source but no object type of the schema`);
    const fields = type.getFields();
    for (const [name, edge] of source.edges) {
      const field = fields[name];
      if (field === undefined)
        throw new Error(`${source.type}.${name} is declared as an edge but is not in the schema`);
      if (edge.kind === "one") delete field.resolve;
      else field.resolve = readEdge(edge);
    }
    for (const [name, field] of Object.entries(fields)) {
      const isRow = name === "id" || name in source.fields || source.edges.has(name);
      if (!isRow && field.resolve === undefined)
        throw new Error(`${source.type}.${name} has no column, no edge and no resolver`);
    }
  }
  tellNodesApartAtOnce(schema);
  return schema;
}

/** type-graphql makes every resolveType asynchronous; compiled operations take the promise for an answer and fail. */
function tellNodesApartAtOnce(schema: GraphQLSchema): void {
  const node = schema.getType("Node");
  if (isInterfaceType(node)) node.resolveType = nodeTypeName;
}

function readEdge(edge: Edge): GraphQLFieldResolver<unknown, unknown> {
  if (edge.kind !== "connection")
    return (row, _args, _context, info) => (row as Record<string, unknown>)[info.path.key];
  return (row, args, _context, info) =>
    connectionOf(
      edge.target(),
      edge,
      args as Record<string, unknown>,
      (row as Record<string, TreePage>)[info.path.key] ?? { rows: [] },
    );
}
