import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { TreeScope } from "../../platform/database/tree/tree.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Runs } from "../../people/store/access.read-model.js";
import type { ArticleText } from "../domain/article-text.js";
import { embeddedText } from "../domain/embedded-text.js";
import {
  findDraftCandidates,
  type DraftCandidate,
  type DraftMeaning,
} from "../store/draft-candidates.read-model.js";
import { hasEmbeddings } from "../store/embedding.store.js";
import { askEmbeddings } from "./ask-embeddings.js";

/** How long somebody who writes waits for the embedding service before the answer comes without it, in milliseconds. */
const PATIENCE_MS = 2_000;

/**
 * The articles most like a draft that the reader may see, at most `first`. Where an embedding service is set and articles
 * have vectors, the draft's title and lead are sent to it as well, and its answer takes part in the order.
 */
export async function candidatesOfDraft(
  deps: ActionDeps,
  reader: Runs & { readonly scope: TreeScope },
  draft: ArticleText,
  first: number,
): Promise<readonly DraftCandidate[]> {
  const organisationId = reader.scope.organisationId as OrganisationId;
  return findDraftCandidates(reader, draft, first, await meaningOf(deps, organisationId, draft));
}

/** Null without a service, without vectors to compare with, without text, and when the service fails. */
async function meaningOf(
  deps: ActionDeps,
  organisationId: OrganisationId,
  draft: ArticleText,
): Promise<DraftMeaning | null> {
  const provider = deps.embeddings ?? null;
  const text = provider === null ? "" : embeddedText(draft);
  if (provider === null || text === "") return null;
  // Not by the reader: its transaction would stay open while the service is asked.
  if (!(await hasEmbeddings(deps.database, organisationId, provider.name))) return null;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await askEmbeddings(deps, organisationId, provider, [text], signal);
  const vector = answer.ok ? answer.value[0] : undefined;
  return vector === undefined ? null : { provider: provider.name, vector };
}
