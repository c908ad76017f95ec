import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** How much one request may ask for; `nodes` are counted by `checkNodes`. */
export const QUERY_LIMITS = {
  depth: 14,
  aliases: 60,
  fields: 1_000,
  nodes: 50_000,
  tokens: 4_000,
} as const;

interface Tally {
  fields: number;
  aliases: number;
  depth: number;
}

/**
 * Counts what an operation asks for and refuses it before it runs. It is called for every request and not as a
 * validation rule, because validated documents are cached.
 */
export function checkLimits(document: DocumentNode): void {
  const fragments = fragmentsOf(document);
  const tally: Tally = { fields: 0, aliases: 0, depth: 0 };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) visit(definition.selectionSet, 1, fragments, tally);
}

function visit(
  set: SelectionSetNode,
  depth: number,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  tally: Tally,
): void {
  tally.depth = Math.max(tally.depth, depth);
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      tally.fields += 1;
      if (selection.alias !== undefined) tally.aliases += 1;
      refuseBeyond(tally);
      // Introspection is deep by nature and costs no rows.
      if (selection.selectionSet && !selection.name.value.startsWith("__"))
        visit(selection.selectionSet, depth + 1, fragments, tally);
      continue;
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments.get(selection.name.value)?.selectionSet;
    if (inner) visit(inner, depth, fragments, tally);
  }
}

function refuseBeyond(tally: Tally): void {
  for (const what of ["depth", "aliases", "fields"] as const)
    if (tally[what] > QUERY_LIMITS[what])
      throw tooComplex(`${what} ${tally[what]}, at most ${QUERY_LIMITS[what]}. Split it into several.`);
}

/** The refusal of a query that asks for too much. */
export function tooComplex(what: string): GraphQLError {
  return new GraphQLError(`The query asks for too much at once: ${what}`, {
    extensions: { code: "QUERY_TOO_COMPLEX", http: { status: 400 } },
  });
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return fragments;
}
