import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, DuplicatePairId, OrganisationId } from "../../platform/kernel/ids.js";
import { ok } from "../../platform/kernel/result.js";
import { boostEngine } from "../domain/compare.js";
import { materialChange } from "../domain/material-change.js";
import { speaksAgainst } from "../domain/review-rules.js";
import { areTranslations } from "../domain/translation-sets.js";
import { readTexts, type StoredText } from "../store/article-texts.read-model.js";
import { lockSettlements } from "../store/cluster.store.js";
import { currentEpoch, lockDuplicates, readFrequencies, type Epoch } from "../store/epoch.store.js";
import {
  readOutdatedDecisions,
  readRevisionTexts,
  writeReopenings,
  type DecidedFieldChange,
  type OutdatedDecision,
  type Reopening,
} from "../store/reopening.store.js";
import { readTranslationSets } from "../store/translations.read-model.js";
import { evidenceOf, readArticle } from "./read-article.js";
import { refreshClusters } from "./refresh-clusters.js";
import { tellingOutcomes } from "./tell-outcomes.js";

type Frequencies = Awaited<ReturnType<typeof readFrequencies>>;

/** Decisions looked at in one go: four texts each. */
const PAGE = 100;

/**
 * Brings decided pairs of the articles (null: of all) back when a text changed materially since the decision and now
 * speaks against it (`speaksAgainst`). Everything else stays decided, whatever scans and refreshes find. Call it under
 * the lock of refreshes, before evidence is written. Returns the articles of the reopened pairs, sorted: their evidence
 * is out of date.
 */
export async function reopenChangedPairs(
  tx: Tx,
  articleIds: readonly ArticleId[] | null,
): Promise<readonly ArticleId[]> {
  const epoch = await currentEpoch(tx, tx.organisationId, boostEngine.version);
  if (epoch === null) return [];
  const touched = new Set<ArticleId>();
  for (let after: DuplicatePairId | null = null; ;) {
    const page: readonly OutdatedDecision[] = await readOutdatedDecisions(tx, articleIds, after, PAGE);
    const reopenings = await findReopenings(tx, epoch, page);
    if (reopenings.length > 0) {
      await lockSettlements(tx);
      const articles = page.flatMap(({ a, b }) => [a, b]);
      const ids = await tellingOutcomes(tx, articles, () => writeReopenings(tx, reopenings));
      // A confirmation that is open again joins nothing.
      await refreshClusters(tx, articles);
      const reopened = new Set(ids);
      for (const { pairId, a, b } of page) if (reopened.has(pairId)) touched.add(a).add(b);
    }
    if (page.length < PAGE) return [...touched].sort();
    after = page.at(-1)?.pairId ?? null;
  }
}

/** The same for a whole organisation in a transaction of its own: what a scan repairs, should a refresh have been lost. */
export async function reopenInOrganisation(
  deps: ActionDeps,
  organisationId: OrganisationId,
): Promise<readonly ArticleId[]> {
  const done = await transact(deps, organisationId, async (tx) => {
    await lockDuplicates(tx);
    return ok(await reopenChangedPairs(tx, null));
  });
  return done.ok ? done.value : [];
}

async function findReopenings(
  tx: Tx,
  epoch: Epoch,
  decisions: readonly OutdatedDecision[],
): Promise<readonly Reopening[]> {
  const ids = [...new Set(decisions.flatMap(({ a, b }) => [a, b]))];
  const now = new Map((await readTexts(tx, tx.organisationId, ids)).map((text) => [text.id, text]));
  const before = await readRevisionTexts(
    tx,
    decisions.flatMap(({ a, b, aVersion, bVersion }) => [
      { articleId: a, version: aVersion },
      { articleId: b, version: bVersion },
    ]),
  );
  const translations = await readTranslationSets(tx, tx.organisationId, ids);
  const found: Reopening[] = [];
  // One table for the whole page, and none as long as no text changed materially.
  let frequencies: Frequencies | null = null;
  for (const { pairId, decisionId, status, a, b, aVersion, bVersion } of decisions) {
    const [left, right] = [now.get(a), now.get(b)];
    if (left === undefined || right === undefined) continue;
    const changes = [
      ...changesSince(aVersion, before.get(`${a} ${aVersion}`), left),
      ...changesSince(bVersion, before.get(`${b} ${bVersion}`), right),
    ];
    if (changes.length === 0) continue;
    frequencies ??= await readFrequencies(tx, tx.organisationId, epoch);
    const isDuplicate = !areTranslations(translations, a, b) && areAlike(left, right, frequencies);
    if (!speaksAgainst(status, isDuplicate)) continue;
    found.push({ pairId, decisionId, status, changes });
  }
  return found;
}

function changesSince(
  fromVersion: number,
  before: StoredText["text"] | undefined,
  now: StoredText,
): readonly DecidedFieldChange[] {
  if (before === undefined || fromVersion === now.version) return [];
  const changes = materialChange(before, now.text) ?? [];
  return changes.map((change) => ({ articleId: now.id, fromVersion, toVersion: now.version, ...change }));
}

/** Whether the engine would suspect the two texts as they are now. */
function areAlike(one: StoredText, other: StoredText, frequencies: Frequencies): boolean {
  const evidence = evidenceOf(readArticle(one), readArticle(other), frequencies);
  return evidence !== null && evidence.similarity >= boostEngine.suspectAt;
}
