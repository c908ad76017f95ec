import type { Runs } from "../../people/store/access.read-model.js";
import type { DuplicatePairId, OrganisationId } from "../../platform/kernel/ids.js";
import { isComparable } from "../domain/analyse.js";
import type { ArticleText } from "../domain/article-text.js";
import { boostEngine } from "../domain/compare.js";
import type { DocumentFrequencies } from "../domain/document-frequencies.js";
import { suggestCause, type SuggestedCause } from "../domain/suggest-cause.js";
import { currentEpoch, readFrequencies } from "../store/epoch.store.js";
import { readPairOrigins, type RecordedOrigin } from "../store/pair-origins.read-model.js";
import { readRevisionTexts } from "../store/reopening.store.js";

/**
 * Suggests why the open ones of these pairs came to be; decided pairs have a cause that people gave, and none is
 * suggested. Texts as they were are compared only where one has changed since, by the frequencies of today.
 */
export async function suggestCauses(
  reader: Runs,
  organisationId: OrganisationId,
  pairIds: readonly DuplicatePairId[],
): Promise<ReadonlyMap<DuplicatePairId, SuggestedCause>> {
  const origins = await readPairOrigins(reader, organisationId, pairIds);
  const then = await similaritiesThen(
    reader,
    organisationId,
    origins.filter(({ hasChanged }) => hasChanged),
  );
  return new Map(
    origins.map((origin) => {
      const similarityThen = then.get(origin.pairId) ?? null;
      return [origin.pairId, suggestCause({ ...origin, similarityThen }, boostEngine.suspectAt)];
    }),
  );
}

async function similaritiesThen(
  reader: Runs,
  organisationId: OrganisationId,
  origins: readonly RecordedOrigin[],
): Promise<ReadonlyMap<DuplicatePairId, number>> {
  const known = origins.flatMap(({ pairId, laterId, laterVersion, olderId, olderVersion }) =>
    laterVersion === null || olderVersion === null
      ? []
      : [
          {
            pairId,
            later: { articleId: laterId, version: laterVersion },
            older: { articleId: olderId, version: olderVersion },
          },
        ],
  );
  const epoch = known.length === 0 ? null : await currentEpoch(reader, organisationId, boostEngine.version);
  if (epoch === null) return new Map();
  const frequencies = await readFrequencies(reader, organisationId, epoch);
  const texts = await readRevisionTexts(
    { organisationId, query: reader.query.bind(reader) },
    known.flatMap(({ later, older }) => [later, older]),
  );
  const similarities = new Map<DuplicatePairId, number>();
  for (const { pairId, later, older } of known) {
    const one = texts.get(`${later.articleId} ${later.version}`);
    const other = texts.get(`${older.articleId} ${older.version}`);
    if (one !== undefined && other !== undefined)
      similarities.set(pairId, similarityOf(one, other, frequencies));
  }
  return similarities;
}

/** Texts of different languages are nothing alike: they are never suspected. */
function similarityOf(one: ArticleText, other: ArticleText, frequencies: DocumentFrequencies): number {
  const [a, b] = [boostEngine.analyse(one), boostEngine.analyse(other)];
  if (!isComparable(a, b)) return 0;
  return boostEngine.similarityOf(
    boostEngine.vectorOf(a.features, frequencies),
    boostEngine.vectorOf(b.features, frequencies),
  );
}
