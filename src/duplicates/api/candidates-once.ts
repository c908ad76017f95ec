import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { candidatesOfDraft } from "../actions/find-draft-candidates.js";
import type { DraftCandidate } from "../store/draft-candidates.read-model.js";
import type { DuplicateCandidatesArgs } from "./duplicate-inputs.js";
import { readCandidatesArgs } from "./read-candidates-args.js";

/** Checks the arguments and looks for candidates; what asks the same in one request shares one search. */
export async function candidatesOnce(
  context: RequestContext,
  args: DuplicateCandidatesArgs,
): Promise<readonly DraftCandidate[]> {
  const { draft, first } = readCandidatesArgs(args);
  return oncePerRequest(context, `articleDuplicateCandidates ${JSON.stringify([draft, first])}`, () =>
    candidatesOfDraft(context.deps, context.snapshot, draft, first),
  );
}
