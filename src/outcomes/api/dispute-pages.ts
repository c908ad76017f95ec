import type { GraphQLResolveInfo } from "graphql";
import { logAccess } from "../../people/store/access-log.store.js";
import { readPageOf } from "../../platform/database/tree/read-tree.js";
import { connectionOf, type ConnectionValue } from "../../platform/graphql/connection.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { connectionSelectionOf } from "../../platform/graphql/selection.js";
import { disputeNode, disputesConnection } from "../store/dispute.nodes.js";
import { subjectsOf, withSubjects } from "./subjects-of-page.js";

/** One page of disputes; whoever they are about finds the look in their access log. */
export async function readDisputesPage(
  context: RequestContext,
  args: Readonly<Record<string, unknown>>,
  info: GraphQLResolveInfo,
): Promise<ConnectionValue> {
  const selected = withSubjects(connectionSelectionOf(info, disputeNode, args));
  const page = await readPageOf(context.snapshot, disputeNode, disputesConnection, selected);
  const subjects = [...new Set(subjectsOf(page))];
  await logAccess(
    context.deps.database,
    context.viewer,
    subjects,
    "disputes of facts",
    context.deps.clock.now(),
  );
  return connectionOf(disputeNode, disputesConnection, args, page);
}
