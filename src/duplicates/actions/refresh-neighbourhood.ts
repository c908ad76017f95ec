import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import { UNKNOWN_LANGUAGE } from "../domain/article-text.js";
import { boostEngine } from "../domain/compare.js";
import type { FrequencyTable } from "../domain/frequency-table.js";
import { hubOfRanked, rankCandidates, type RankedCandidate } from "../domain/rank-candidates.js";
import type { Signature } from "../domain/signature.js";
import { textIdentity } from "../domain/text-identity.js";
import { findCandidates, type Candidate } from "../store/candidates.read-model.js";
import type { Epoch } from "../store/epoch.store.js";
import {
  deleteArchivedSignatures,
  readFamilies,
  readSignatures,
  writeHubs,
  writeSignatures,
  type SignatureRow,
} from "../store/signature.store.js";
import type { ReadArticle } from "./read-article.js";

/** Articles that share enough with another to be ranked by their signatures. */
const CANDIDATES = 100;
/** Neighbours whose hubs are computed anew with one part of the changed articles; what is left is repaired at night. */
const NEIGHBOURS_PER_PART = 40;

export type Ranked = RankedCandidate<Candidate>;

/** What the changed articles stand among, after signatures and hubs were brought up to date. */
export interface Neighbourhood {
  /** The candidates of changed articles, and of neighbours that are less of a hub than before. */
  readonly candidates: ReadonlyMap<ArticleId, readonly Ranked[]>;
  /** Articles whose hub changed without a change of their own. */
  readonly moved: readonly ArticleId[];
  /** Identities of texts that a changed article has or had, with their language. */
  readonly families: ReadonlyMap<string, { readonly identity: number; readonly language: string }>;
}

/** Writes the signatures of changed articles and the hubs of all whose nearest articles are others now. */
export async function refreshNeighbourhood(
  tx: Tx,
  epoch: Epoch,
  table: FrequencyTable,
  ids: readonly ArticleId[],
  changed: readonly ReadArticle[],
): Promise<Neighbourhood> {
  const before = new Map(
    (await readSignatures(tx, tx.organisationId, ids)).map((row) => [row.articleId, row]),
  );
  const now = changed.map((article) => signatureRow(article, table, before.get(article.id)));
  await writeSignatures(tx, epoch.epoch, now);
  await deleteArchivedSignatures(tx, ids);
  const ask = (row: SignatureRow): Promise<readonly Ranked[]> => rankedOf(tx, table, row);

  const gone = [...before.values()].filter((row) =>
    isOther(
      row,
      now.find(({ articleId }) => articleId === row.articleId),
    ),
  );
  const fresh = now.filter((row) => isOther(row, before.get(row.articleId)));
  const touched = new Map<ArticleId, number>();
  const touch = (ranked: readonly Ranked[]): void => {
    for (const { candidate, score } of ranked)
      if (score > 0 && score >= candidate.hubLeast)
        touched.set(candidate.articleId, Math.max(score, touched.get(candidate.articleId) ?? 0));
  };
  for (const row of gone) touch(await ask(row));
  const candidates = new Map<ArticleId, readonly Ranked[]>();
  const firsts = await firstsOf(tx, now);
  const hubs: { articleId: ArticleId; hub: number; hubLeast: number }[] = [];
  for (const row of now) {
    if ((firsts.get(familyKey(row)) ?? row.articleId) !== row.articleId) continue;
    const ranked = await ask(row);
    candidates.set(row.articleId, ranked);
    hubs.push({ articleId: row.articleId, ...hubOfRanked(ranked) });
    if (fresh.includes(row)) touch(ranked);
  }
  const own = new Set(ids);
  const neighbours = [...touched]
    .filter(([id]) => !own.has(id))
    .sort(([l, lScore], [r, rScore]) => rScore - lScore || (l < r ? -1 : 1))
    .slice(0, NEIGHBOURS_PER_PART)
    .map(([id]) => id);
  const moved: ArticleId[] = [];
  for (const row of await readSignatures(tx, tx.organisationId, neighbours)) {
    const ranked = await ask(row);
    const hub = hubOfRanked(ranked);
    if (hub.hub === row.hub && hub.hubLeast === row.hubLeast) continue;
    hubs.push({ articleId: row.articleId, ...hub });
    moved.push(row.articleId);
    if (hub.hub < row.hub) candidates.set(row.articleId, ranked);
  }
  await writeHubs(tx, [...hubs, ...(await hubsOfCopies(tx, now, firsts, hubs))]);
  const families = new Map(
    [...gone, ...now].filter(({ identity }) => identity !== 0).map((row) => [familyKey(row), row]),
  );
  return { candidates, moved, families };
}

/** The key of those that say the same in one language. */
export function familyKey({
  identity,
  language,
}: {
  readonly identity: number;
  readonly language: string;
}): string {
  return `${identity} ${language}`;
}

/** The first article of each text that more than `FAMILY_V1.pairedWithEachOther` articles have. */
export async function firstsOf(
  tx: Tx,
  rows: readonly { readonly identity: number }[],
): Promise<ReadonlyMap<string, ArticleId>> {
  const families = await readFamilies(
    tx,
    tx.organisationId,
    rows.map(({ identity }) => identity),
  );
  return new Map(families.map((family) => [familyKey(family), family.first]));
}

function signatureRow(
  { id: articleId, version, analysed }: ReadArticle,
  table: FrequencyTable,
  before: SignatureRow | undefined,
): SignatureRow {
  const signature = boostEngine.signatureOf(boostEngine.vectorOf(analysed.features, table));
  const { hub, hubLeast } = before ?? { hub: 0, hubLeast: 0 };
  return {
    articleId,
    version,
    language: analysed.language,
    ...signature,
    hub,
    hubLeast,
    identity: textIdentity(analysed),
  };
}

/** Whether an article is found by other features than before, or not at all any more. */
function isOther(one: SignatureRow, other: SignatureRow | undefined): boolean {
  if (other === undefined || one.language !== other.language || one.identity !== other.identity) return true;
  const same = (l: Signature, r: Signature): boolean =>
    l.features.length === r.features.length &&
    l.features.every((feature, at) => feature === r.features[at]) &&
    l.weights.every((weight, at) => Math.fround(weight) === Math.fround(r.weights[at] ?? 0));
  return !same(one, other);
}

async function rankedOf(tx: Tx, table: FrequencyTable, row: SignatureRow): Promise<readonly Ranked[]> {
  const found = await findCandidates(tx, tx.organisationId, {
    languages: row.language === UNKNOWN_LANGUAGE ? null : [row.language, UNKNOWN_LANGUAGE],
    query: boostEngine.queryFeatures(row, table),
    except: row.articleId,
    limit: CANDIDATES,
  });
  return rankCandidates(row, found);
}

/** A copy is as much of a hub as the first of its kind. */
async function hubsOfCopies(
  tx: Tx,
  now: readonly SignatureRow[],
  firsts: ReadonlyMap<string, ArticleId>,
  hubs: readonly { readonly articleId: ArticleId; readonly hub: number; readonly hubLeast: number }[],
): Promise<readonly { readonly articleId: ArticleId; readonly hub: number; readonly hubLeast: number }[]> {
  const copies = now.flatMap(({ articleId, ...row }) => {
    const first = row.identity === 0 ? undefined : firsts.get(familyKey(row));
    return first === undefined || first === articleId ? [] : [{ articleId, first }];
  });
  const stored = await readSignatures(
    tx,
    tx.organisationId,
    copies.map(({ first }) => first),
  );
  const known = new Map([...stored, ...hubs].map((row) => [row.articleId, row]));
  return copies.flatMap(({ articleId, first }) => {
    const row = known.get(first);
    return row === undefined ? [] : [{ articleId, hub: row.hub, hubLeast: row.hubLeast }];
  });
}
