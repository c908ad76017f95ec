import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, OrganisationId } from "../../platform/kernel/ids.js";
import { ok } from "../../platform/kernel/result.js";
import { isComparable } from "../domain/analyse.js";
import { boostEngine } from "../domain/compare.js";
import type { FrequencyTable } from "../domain/frequency-table.js";
import { GATE_V1, isSuspected as passesGate } from "../domain/gate.js";
import { NEAREST_V1 } from "../domain/nearest.js";
import { areTranslations } from "../domain/translation-sets.js";
import type { SparseVector } from "../domain/similarity.js";
import { readTexts, type StoredText } from "../store/article-texts.read-model.js";
import { currentEpoch, lockDuplicates, readFrequencies } from "../store/epoch.store.js";
import {
  deleteUndecided,
  pairKey,
  pairText,
  pairsOf,
  writePairs,
  type PairEvidence,
  type PairKey,
  type StoredPair,
} from "../store/pair.store.js";
import { countOfLanguage, readCopies, readSignatures, type SignatureRow } from "../store/signature.store.js";
import { readTranslationSets } from "../store/translations.read-model.js";
import { evidenceOf, readArticle, type ReadArticle } from "./read-article.js";
import { familyKey, firstsOf, refreshNeighbourhood, type Neighbourhood } from "./refresh-neighbourhood.js";
import { reopenChangedPairs } from "./reopen-changed-pairs.js";
import { tellingOutcomes } from "./tell-outcomes.js";

/** Articles per transaction: each has some twenty neighbours, and a look-up takes 5 to 20 ms. */
const ARTICLES_PER_PART = 10;
/** Candidates of one article whose texts are read and compared. */
const COMPARED = 50;
/** Copies of one text that are linked to its first article at once; a scan links all. */
const COPIES = 100;
/** Texts that are read and cut into words at once. */
const TEXTS_PER_PART = 100;

/** Compares the articles anew with the frozen frequencies of the epoch in force; does nothing when there is none. */
export async function refreshInEpoch(
  deps: ActionDeps,
  organisationId: OrganisationId,
  articleIds: readonly ArticleId[],
): Promise<void> {
  // In one order everywhere, so that the same event given twice does the same work in the same order.
  const ids = [...new Set(articleIds)].sort();
  for (let from = 0; from < ids.length; from += ARTICLES_PER_PART)
    await transact(deps, organisationId, async (tx) =>
      ok(await refreshPart(tx, ids.slice(from, from + ARTICLES_PER_PART))),
    );
}

async function refreshPart(tx: Tx, ids: readonly ArticleId[]): Promise<void> {
  await lockDuplicates(tx);
  const epoch = await currentEpoch(tx, tx.organisationId, boostEngine.version);
  if (epoch === null) return;
  await reopenChangedPairs(tx, ids);
  const table = await readFrequencies(tx, tx.organisationId, epoch);
  const changed = (await readTexts(tx, tx.organisationId, ids))
    .filter(({ isArchived }) => !isArchived)
    .map(readArticle);
  const around = await refreshNeighbourhood(tx, epoch, table, ids, changed);
  // What one article is a translation of makes translations of others too.
  const translations = await readTranslationSets(tx, tx.organisationId, ids);
  const near = new Set([...ids, ...around.moved, ...translations.keys()]);
  const stored = await pairsOf(tx, tx.organisationId, [...near]);
  const wanted = await wantedPairs(tx, changed, around, stored);
  const evidence = await compareAll(tx, table, wanted, stored);
  const kept = new Set(evidence.map(pairText));
  const vanished = stored.filter((pair) => pair.status === "SUSPECTED" && !kept.has(pairText(pair)));
  const touched = new Set([...evidence, ...stored].flatMap(({ a, b }) => [a, b]));
  await tellingOutcomes(tx, [...touched], async () => {
    await deleteUndecided(
      tx,
      vanished.map(({ id }) => id),
    );
    await writePairs(tx, boostEngine.version, evidence);
  });
}

/** Pairs that may exist now: what was stored, what shares enough, and the copies of one text with its first article. */
async function wantedPairs(
  tx: Tx,
  changed: readonly ReadArticle[],
  { candidates, families }: Neighbourhood,
  stored: readonly StoredPair[],
): Promise<readonly PairKey[]> {
  const wanted = new Map<string, PairKey>();
  const want = (one: ArticleId, other: ArticleId): void => {
    const key = pairKey(one, other);
    if (one !== other) wanted.set(pairText(key), key);
  };
  const known = new Set(changed.map(({ id }) => id));
  for (const [id, ranked] of candidates)
    for (const { candidate, greatest } of ranked.slice(0, known.has(id) ? COMPARED : NEAREST_V1.neighbours))
      if (greatest >= boostEngine.suspectAt) want(id, candidate.articleId);
  for (const { a, b } of stored) want(a, b);
  for (const { identity, language } of families.values()) {
    const [first, ...copies] = await readCopies(tx, tx.organisationId, identity, language, COPIES);
    if (first !== undefined) for (const copy of copies) want(first, copy);
  }
  return [...wanted.values()].sort((l, r) => (pairText(l) < pairText(r) ? -1 : 1));
}

/**
 * Compares exactly. Pairs that pass the gate and are no translations, copies with the first of their kind, and reopened pairs at any similarity
 * get their evidence.
 */
async function compareAll(
  tx: Tx,
  table: FrequencyTable,
  wanted: readonly PairKey[],
  stored: readonly StoredPair[],
): Promise<readonly PairEvidence[]> {
  const ids = [...new Set(wanted.flatMap(({ a, b }) => [a, b]))].sort();
  const articles = await readArticles(tx, ids);
  const passes = await gateOf(tx, ids);
  const translations = await readTranslationSets(tx, tx.organisationId, ids);
  const vectorOf = vectorsBy(table);
  const reopened = new Set(
    stored.filter((pair) => pair.status === "SUSPECTED" && pair.hasDecisions).map(pairText),
  );
  const evidence: PairEvidence[] = [];
  for (const { a, b } of wanted) {
    const [left, right] = [articles.get(a), articles.get(b)];
    if (left === undefined || right === undefined || !isComparable(left.analysed, right.analysed)) continue;
    const similarity = boostEngine.similarityOf(vectorOf(left), vectorOf(right));
    const isSuspected = passes(a, b, similarity) && !areTranslations(translations, a, b);
    if (!isSuspected && !reopened.has(pairText({ a, b }))) continue;
    const found = evidenceOf(left, right, table);
    if (found !== null) evidence.push(found);
  }
  return evidence;
}

async function readArticles(tx: Tx, ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ReadArticle>> {
  const articles = new Map<ArticleId, ReadArticle>();
  for (let from = 0; from < ids.length; from += TEXTS_PER_PART)
    for (const text of await readTexts(tx, tx.organisationId, ids.slice(from, from + TEXTS_PER_PART)))
      if (!text.isArchived) articles.set(text.id, readArticle(text));
  return articles;
}

/** The gate over stored hubs: of articles that say the same, each passes with the first of its kind only. */
async function gateOf(
  tx: Tx,
  ids: readonly ArticleId[],
): Promise<(a: ArticleId, b: ArticleId, similarity: number) => boolean> {
  const rows = await readSignatures(tx, tx.organisationId, ids);
  const known = new Map(rows.map((row) => [row.articleId, row]));
  const firsts = await firstsOf(tx, rows);
  const firstOf = (row: SignatureRow): ArticleId =>
    row.identity === 0 ? row.articleId : (firsts.get(familyKey(row)) ?? row.articleId);
  const sizes = new Map<string, number>();
  for (const language of new Set(rows.map((row) => row.language)))
    sizes.set(language, await countOfLanguage(tx, tx.organisationId, language, GATE_V1.leastArticles));
  return (a, b, similarity) => {
    const [left, right] = [known.get(a), known.get(b)];
    if (left === undefined || right === undefined) return false;
    const [firstA, firstB] = [firstOf(left), firstOf(right)];
    if (firstA === firstB) return firstA === a || firstA === b;
    if (firstA !== a || firstB !== b) return false;
    return passesGate(similarity, left.hub, right.hub, sizes.get(left.language) ?? 0);
  };
}

/** Vectors with the given frequencies, each made once. */
function vectorsBy(frequencies: FrequencyTable): (article: ReadArticle) => SparseVector {
  const vectors = new Map<StoredText["id"], SparseVector>();
  return (article) => {
    const known = vectors.get(article.id);
    if (known !== undefined) return known;
    const vector = boostEngine.vectorOf(article.analysed.features, frequencies);
    vectors.set(article.id, vector);
    return vector;
  };
}
