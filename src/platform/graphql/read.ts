import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { readNodes, readPageOf, type TreeRow } from "../database/tree/read-tree.js";
import type { ConnectionSpec, NodeSource } from "../database/tree/tree.js";
import { connectionOf, type ConnectionValue } from "./connection.js";
import { oncePerRequest, type RequestContext } from "./context.js";
import { connectionSelectionOf, selectionOf } from "./selection.js";

/**
 * One row of `source` with everything selected behind the current field; null when it does not exist or may not be
 * seen. Calls from the same place in the query share one statement.
 */
export async function readNode(
  context: RequestContext,
  source: NodeSource,
  id: string | null,
  info: GraphQLResolveInfo,
): Promise<TreeRow | null> {
  if (id === null) return null;
  const loaders = oncePerRequest(
    context,
    info.fieldNodes,
    () => new Map<string, DataLoader<string, TreeRow | null>>(),
  );
  const loader = getOrMake(
    loaders,
    source.type,
    () =>
      new DataLoader<string, TreeRow | null>(
        (ids) => readNodes(context.snapshot, source, ids, selectionOf(info, source)),
        { maxBatchSize: 500 },
      ),
  );
  return loader.load(id);
}

/** One page of all rows of `source` that the viewer may see. */
export async function readConnection(
  context: RequestContext,
  source: NodeSource,
  spec: ConnectionSpec,
  args: Readonly<Record<string, unknown>>,
  info: GraphQLResolveInfo,
): Promise<ConnectionValue> {
  const page = await readPageOf(context.snapshot, source, spec, connectionSelectionOf(info, source, args));
  return connectionOf(source, spec, args, page);
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
