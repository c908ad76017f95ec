import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { MAX_PAGE_SIZE } from "../database/tree/compile-tree.js";
import { fragmentsOf, QUERY_LIMITS, tooComplex } from "./limits.js";

/** What a page holds when its size is left out. */
const DEFAULT_PAGE = 20;
/** What a list without page arguments is taken for: they end at 50 and mostly hold a few. */
const SHORT_LIST = 10;

interface Counting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Record<string, unknown>;
}

/**
 * Refuses an operation that could answer with more than 50,000 objects in lists: page sizes multiply on the way down,
 * so three nested pages of a hundred are a million. Counted from the pages asked for and not from what is stored, so
 * that a query does not begin to fail when the organisation grows. `@skip` and `@include` are not looked at.
 */
export function checkNodes(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): void {
  const root = schema.getRootType(operation.operation);
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 });
  // Wrong variables are refused, with a better message, when the operation is executed.
  if (!root || variables.coerced === undefined) return;
  const counting = { schema, fragments: fragmentsOf(document), variables: variables.coerced };
  const nodes = countIn(counting, root, operation.selectionSet, 1);
  if (nodes > QUERY_LIMITS.nodes)
    throw tooComplex(
      `up to ${nodes} nodes, at most ${QUERY_LIMITS.nodes}. Page sizes multiply: ask for smaller pages inside, or for one level at a time.`,
    );
}

/** How many list items there are behind a selection set that is answered `times` times. */
function countIn(
  counting: Counting,
  type: GraphQLNamedType,
  set: SelectionSetNode | undefined,
  times: number,
): number {
  let nodes = 0;
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) nodes += countField(counting, type, selection, times);
    else {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : counting.fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      const inner = condition === undefined ? undefined : counting.schema.getType(condition);
      nodes += countIn(counting, inner ?? type, fragment?.selectionSet, times);
    }
  }
  return nodes;
}

function countField(counting: Counting, type: GraphQLNamedType, node: FieldNode, times: number): number {
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const field = fields[node.name.value];
  if (node.selectionSet === undefined || field === undefined) return 0;
  // The nodes and edges of a page are counted with the connection, which says how many there are.
  const items = "pageInfo" in fields ? 1 : itemsOf(field, getArgumentValues(field, node, counting.variables));
  const inner = countIn(counting, getNamedType(field.type), node.selectionSet, times * items);
  return inner + (items > 1 ? times * items : 0);
}

/** How many objects a field may give; page sizes that are out of range are refused when the page is read. */
function itemsOf(field: GraphQLField<unknown, unknown>, args: Readonly<Record<string, unknown>>): number {
  const { ids } = args;
  if (Array.isArray(ids)) return ids.length;
  if (field.args.some((argument) => argument.name === "first"))
    return Math.min(MAX_PAGE_SIZE, Math.max(1, Number(args["first"] ?? args["last"] ?? DEFAULT_PAGE)));
  return isListType(getNullableType(field.type)) ? SHORT_LIST : 1;
}
