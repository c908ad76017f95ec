import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { EmbeddingProvider } from "../../platform/embeddings/embedding-provider.js";
import type { ArticleId, OrganisationId } from "../../platform/kernel/ids.js";
import { ok } from "../../platform/kernel/result.js";
import { embeddedText } from "../domain/embedded-text.js";
import { readTexts } from "../store/article-texts.read-model.js";
import {
  articlesToEmbed,
  deleteUnusedEmbeddings,
  writeEmbeddings,
  type EmbeddedArticle,
} from "../store/embedding.store.js";
import { askEmbeddings } from "./ask-embeddings.js";

/** Articles read, sent and written at once. */
const PART = 64;
/** Parts that a service may refuse before the rest is left to the next scan. */
const REFUSALS = 3;
/** How much one run may do; what is left is done by the next scan. */
const LIMITS = {
  changed: { articles: 640, timeMs: 60_000 },
  scan: { articles: 20_000, timeMs: 900_000 },
} as const;

/**
 * Asks the embedding service, if one is set, for the vectors of articles that have no current one: of the changed
 * articles, or after a scan (null) of all. Returns how many were written.
 *
 * The service is asked outside any transaction. Whatever goes wrong there is logged and ends nothing: an article without
 * a vector is compared by its words.
 */
export async function embedArticles(
  deps: ActionDeps,
  organisationId: OrganisationId,
  only: readonly ArticleId[] | null,
): Promise<number> {
  const provider = deps.embeddings ?? null;
  if (provider === null) return 0;
  if (only === null) await transact(deps, organisationId, async (tx) => ok(await deleteUnusedEmbeddings(tx)));
  const limits = only === null ? LIMITS.scan : LIMITS.changed;
  const signal = AbortSignal.timeout(limits.timeMs);
  let after: ArticleId | null = null;
  let written = 0;
  let refusals = 0;
  for (let asked = 0; asked < limits.articles && refusals < REFUSALS; asked += PART) {
    const question = { only, after, most: PART };
    const ids: readonly ArticleId[] = await articlesToEmbed(
      deps.database,
      organisationId,
      provider.name,
      question,
    );
    after = ids.at(-1) ?? null;
    if (after === null) break;
    const part = await embedPart(deps, organisationId, provider, { ids, signal });
    if (part === "GIVE_UP") break;
    if (part === "REFUSED") refusals += 1;
    else written += part;
  }
  return written;
}

/** The number of vectors written, or why there are none. */
async function embedPart(
  deps: ActionDeps,
  organisationId: OrganisationId,
  provider: EmbeddingProvider,
  { ids, signal }: { readonly ids: readonly ArticleId[]; readonly signal: AbortSignal },
): Promise<number | "REFUSED" | "GIVE_UP"> {
  const texts = (await readTexts(deps.database, organisationId, ids))
    .map(({ id, version, text }) => ({ articleId: id, version, sent: embeddedText(text) }))
    .filter(({ sent }) => sent !== "");
  if (texts.length === 0) return 0;
  const sent = texts.map((text) => text.sent);
  const answer = await askEmbeddings(deps, organisationId, provider, sent, signal);
  if (!answer.ok) return answer.error === "WRONG" ? "REFUSED" : "GIVE_UP";
  const embedded: readonly EmbeddedArticle[] = texts.flatMap(({ articleId, version }, at) => {
    const vector = answer.value[at];
    return vector === undefined ? [] : [{ articleId, version, vector }];
  });
  await transact(deps, organisationId, async (tx) => ok(await writeEmbeddings(tx, provider.name, embedded)));
  return embedded.length;
}
