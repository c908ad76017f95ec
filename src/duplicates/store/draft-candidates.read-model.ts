import type { Runs } from "../../people/store/access.read-model.js";
import type { TreeScope } from "../../platform/database/tree/tree.js";
import type { ArticleId, OrganisationId } from "../../platform/kernel/ids.js";
import { languageKey, UNKNOWN_LANGUAGE, type ArticleText } from "../domain/article-text.js";
import { isComparable } from "../domain/analyse.js";
import { boostEngine, type ArticleComparison } from "../domain/compare.js";
import type { DuplicateKind, DuplicateSide } from "../domain/duplicate.js";
import type { PairExplanation } from "../domain/explain-pair.js";
import { embeddingCosine, fuse } from "../domain/fuse.js";
import { languageOf } from "../domain/languages.js";
import type { Passage } from "../domain/overlapping-passages.js";
import { listScore, rankScore, rankViewOf } from "../domain/rank.js";
import { rankCandidates } from "../domain/rank-candidates.js";
import { readTexts } from "./article-texts.read-model.js";
import { findVisibleCandidates } from "./candidates.read-model.js";
import { readEmbeddings } from "./embedding.store.js";
import { currentEpoch, readFrequencies, type Epoch } from "./epoch.store.js";

/** An article that a draft resembles; in the passages, `a` is the draft and `b` the article. */
export interface DraftCandidate {
  readonly articleId: ArticleId;
  readonly similarity: number;
  readonly kind: DuplicateKind;
  readonly passages: readonly Passage[];
  /** Which of the two is contained in the other; null unless the kind is CONTAINED. */
  readonly contained: DuplicateSide | null;
  readonly explanation: PairExplanation;
}

/** What an embedding service made of a draft. */
export interface DraftMeaning {
  readonly provider: string;
  readonly vector: Float32Array;
}

/**
 * A candidate with what puts it in its place: the rank score, fused with the nearness of meanings where that is known.
 * What it has in common with the draft is worked out when it is asked for: a list that shows titles does without.
 */
class PlacedCandidate implements DraftCandidate {
  private known: ArticleComparison | null = null;

  constructor(
    readonly articleId: ArticleId,
    readonly similarity: number,
    readonly place: number,
    private readonly compare: () => ArticleComparison,
  ) {}

  get kind(): DuplicateKind {
    return this.compared.kind;
  }
  get passages(): readonly Passage[] {
    return this.compared.passages;
  }
  get contained(): DuplicateSide | null {
    return this.compared.contained;
  }
  get explanation(): PairExplanation {
    return this.compared.explanation;
  }

  private get compared(): ArticleComparison {
    return (this.known ??= this.compare());
  }
}

type Reader = Runs & { readonly scope: TreeScope };

/** Articles that are ranked by their signatures, and the best of those, which are compared exactly. */
const RANKED = 100;
const COMPARED = 20;

/**
 * The articles most like a draft that the viewer may see, the likeliest first, at most `first`; empty before the first
 * scan. Nothing is stored. Ranked by similarity without a threshold, because a draft is short: R@10 is .667 to .801 with
 * a title alone (docs/adr/0005). The frequencies do not count the draft, so its words may be new to them.
 *
 * With a `meaning` the score is fused with it; the similarity stays what it is.
 */
export async function findDraftCandidates(
  reader: Reader,
  draft: ArticleText,
  first: number,
  meaning: DraftMeaning | null = null,
): Promise<readonly DraftCandidate[]> {
  const organisationId = reader.scope.organisationId as OrganisationId;
  const epoch = await currentEpoch(reader, organisationId, boostEngine.version);
  if (epoch === null) return [];
  const found: PlacedCandidate[] = [];
  for (const language of await languagesToAsk(reader, organisationId, draft))
    found.push(...(await candidatesIn(reader, organisationId, epoch, { draft, language, meaning }, first)));
  return found.sort((l, r) => r.place - l.place || (l.articleId < r.articleId ? -1 : 1)).slice(0, first);
}

/** How near a candidate is to the draft in meaning; null where that is not known. */
type Nearness = (id: ArticleId) => number | null;

async function nearnessTo(
  meaning: DraftMeaning | null,
  reader: Reader,
  organisationId: OrganisationId,
  ids: readonly ArticleId[],
): Promise<Nearness> {
  if (meaning === null || ids.length === 0) return () => null;
  const known = await readEmbeddings(reader, organisationId, meaning.provider, ids);
  return (id) => embeddingCosine(meaning.vector, known.get(id));
}

/**
 * The language of the draft when it is given. Otherwise every language of the collection, because a form without a
 * language field must not be told that nothing is alike, and a title alone is too short to be sure; when the draft is plainly in
 * one of them, that one and the articles whose language is not known.
 */
async function languagesToAsk(
  reader: Reader,
  organisationId: OrganisationId,
  draft: ArticleText,
): Promise<readonly string[]> {
  const given = languageKey(draft.language);
  if (given !== UNKNOWN_LANGUAGE) return [given];
  const rows = await reader.query<{ language: string }>(
    `select distinct s.language from duplicate_signature s where s.organisation_id = $1 order by 1`,
    [organisationId],
  );
  const languages = rows.map(({ language }) => language);
  const detected = languageOf(draft);
  if (detected === UNKNOWN_LANGUAGE || !languages.includes(detected)) return languages;
  return languages.filter((language) => language === detected || language === UNKNOWN_LANGUAGE);
}

async function candidatesIn(
  reader: Reader,
  organisationId: OrganisationId,
  epoch: Epoch,
  {
    draft,
    language,
    meaning,
  }: { readonly draft: ArticleText; readonly language: string; readonly meaning: DraftMeaning | null },
  first: number,
): Promise<readonly PlacedCandidate[]> {
  const own = boostEngine.analyse(draft, language);
  const frequencies = await readFrequencies(reader, organisationId, epoch);
  const vector = boostEngine.vectorOf(own.features, frequencies);
  const signature = boostEngine.signatureOf(vector);
  const found = await findVisibleCandidates(reader, {
    languages: [language],
    query: boostEngine.queryFeatures(signature, frequencies),
    except: null,
    limit: RANKED,
  });
  const ids = found.map(({ articleId }) => articleId);
  const nearness = await nearnessTo(meaning, reader, organisationId, ids);
  const hubs = new Map(found.map(({ articleId, hub }) => [articleId, hub]));
  const view = rankViewOf(own, frequencies);
  const nearest = rankCandidates(signature, found)
    .map(({ candidate: { articleId: id }, score }) => ({ id, place: fuse(score, nearness(id)) }))
    .sort(byPlace)
    .slice(0, Math.max(COMPARED, first))
    .map(({ id }) => id);
  return (await readTexts(reader, organisationId, nearest)).flatMap(({ id, text }) => {
    const analysed = boostEngine.analyse(text);
    if (!isComparable(own, analysed)) return [];
    const similarity = boostEngine.similarityOf(vector, boostEngine.vectorOf(analysed.features, frequencies));
    const score = rankScore(view, rankViewOf(analysed, frequencies), similarity);
    const place = listScore(fuse(score, nearness(id)), hubs.get(id) ?? 0);
    const compare = (): ArticleComparison =>
      boostEngine.compareArticles(own, analysed, frequencies) ?? never(id);
    return [new PlacedCandidate(id, similarity, place, compare)];
  });
}

function never(id: ArticleId): never {
  throw new Error(`article ${id} could be ranked and cannot be compared`);
}

interface Placed {
  readonly id: ArticleId;
  readonly place: number;
}

function byPlace(l: Placed, r: Placed): number {
  return r.place - l.place || (l.id < r.id ? -1 : 1);
}
