import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from "graphql";
import type { EdgeSelection, NodeSource, Selection } from "../database/tree/tree.js";

interface Collected {
  readonly fields: Set<string>;
  readonly edgeNodes: Map<string, FieldNode[]>;
}

/** What the client selected behind the current field, for rows of `source`. */
export function selectionOf(info: GraphQLResolveInfo, source: NodeSource): Selection {
  return fromNodes(info, source, info.fieldNodes);
}

/** What the client selected behind the current field, which is a connection to `source`. */
export function connectionSelectionOf(
  info: GraphQLResolveInfo,
  source: NodeSource,
  args: Readonly<Record<string, unknown>>,
): EdgeSelection {
  return {
    name: info.fieldName,
    key: String(info.path.key),
    args,
    ...behindConnection(info, source, info.fieldNodes),
  };
}

function fromNodes(info: GraphQLResolveInfo, source: NodeSource, nodes: readonly FieldNode[]): Selection {
  const type = info.schema.getType(source.type);
  if (!isObjectType(type)) throw new Error(`${source.type} is not an object type of the schema`);
  const collected: Collected = { fields: new Set(), edgeNodes: new Map() };
  for (const node of nodes) if (node.selectionSet) collect(info, type, source, node.selectionSet, collected);
  const edges: EdgeSelection[] = [];
  for (const [key, edgeNodes] of collected.edgeNodes)
    edges.push(edgeSelection(info, type, source, key, edgeNodes));
  return { fields: collected.fields, edges };
}

function edgeSelection(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  source: NodeSource,
  key: string,
  nodes: readonly FieldNode[],
): EdgeSelection {
  const [node] = nodes;
  const edge = node && source.edges.get(node.name.value);
  const field = node && type.getFields()[node.name.value];
  if (!edge || !field) throw new Error(`${source.type}.${key} is not a declared edge`);
  const args = getArgumentValues(field, node, info.variableValues);
  const target = edge.target();
  if (edge.kind === "connection")
    return { name: node.name.value, key, args, ...behindConnection(info, target, nodes) };
  return { name: node.name.value, key, args, wantsTotal: false, selection: fromNodes(info, target, nodes) };
}

/** Looks through `nodes` and `edges { node }` of a connection. */
function behindConnection(
  info: GraphQLResolveInfo,
  target: NodeSource,
  connections: readonly FieldNode[],
): Pick<EdgeSelection, "selection" | "wantsTotal"> {
  const objects: FieldNode[] = [];
  let wantsTotal = false;
  const visit = (set: SelectionSetNode | undefined, inEdges: boolean): void => {
    for (const node of flatten(info, set)) {
      const name = node.name.value;
      if (inEdges ? name === "node" : name === "nodes") objects.push(node);
      else if (!inEdges && name === "edges") visit(node.selectionSet, true);
      else if (!inEdges && name === "totalCount") wantsTotal = true;
    }
  };
  for (const connection of connections) visit(connection.selectionSet, false);
  return { selection: fromNodes(info, target, objects), wantsTotal };
}

/** The fields of a selection set with fragments opened, whatever their type condition. */
function flatten(info: GraphQLResolveInfo, set: SelectionSetNode | undefined): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (!isIncluded(info, selection)) return [];
    if (selection.kind === "Field") return [selection];
    if (selection.kind === "InlineFragment") return flatten(info, selection.selectionSet);
    return flatten(info, info.fragments[selection.name.value]?.selectionSet);
  });
}

function collect(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  source: NodeSource,
  set: SelectionSetNode,
  into: Collected,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(info, selection)) continue;
    if (selection.kind === "Field") {
      const name = selection.name.value;
      const edge = source.edges.get(name);
      if (edge === undefined) into.fields.add(name);
      else {
        // To-one edges are read by field name, so their aliases share one selection.
        const key = edge.kind === "one" ? name : (selection.alias?.value ?? name);
        into.edgeNodes.set(key, [...(into.edgeNodes.get(key) ?? []), selection]);
      }
      continue;
    }
    const fragment = selection.kind === "InlineFragment" ? selection : info.fragments[selection.name.value];
    if (fragment && appliesTo(info, fragment.typeCondition?.name.value, type))
      collect(info, type, source, fragment.selectionSet, into);
  }
}

function appliesTo(
  info: GraphQLResolveInfo,
  condition: string | undefined,
  type: GraphQLObjectType,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = info.schema.getType(condition);
  return named !== undefined && isAbstractType(named) && info.schema.isSubType(named, type);
}

function isIncluded(info: GraphQLResolveInfo, node: Parameters<typeof getDirectiveValues>[1]): boolean {
  if (!node.directives || node.directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  if (skip?.["if"] === true) return false;
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return include?.["if"] !== false;
}
