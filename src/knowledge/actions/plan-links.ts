import type { LinkId } from "../../platform/kernel/ids.js";
import { newId } from "../../platform/new-id.js";
import { coveredBy, mergeClaims, type LinkClaim } from "../domain/fold-links.js";
import type { LinkFact, LinkToWrite, StoredLink } from "../store/link.store.js";

/** A row whose references are resolved. */
export interface ResolvedLink extends Omit<LinkFact, "id"> {
  readonly index: number;
  readonly needsReview: boolean;
}

/** What became of one row: its link, and whether it said anything new. */
export interface PlannedRow {
  readonly index: number;
  readonly id: LinkId;
  readonly status: "CREATED" | "UPDATED" | "UNCHANGED";
}

/** What to write for one (ticket, article, kind). */
export interface LinkPlan {
  readonly rows: readonly PlannedRow[];
  readonly appended: readonly LinkToWrite[];
  readonly ended: readonly Pick<LinkFact, "id" | "end">[];
  readonly superseded: readonly LinkId[];
  /** Links that took the place of others, whose reviews go with them. */
  readonly replaced: readonly { readonly from: LinkId; readonly to: LinkId }[];
}

interface Fact extends LinkClaim {
  readonly stored: StoredLink | null;
  readonly needsReview: boolean;
}

/** Folds new statements into what is on record about one (ticket, article, kind). */
export function planLinks(stored: readonly StoredLink[], rows: readonly ResolvedLink[]): LinkPlan {
  const facts = new Map<string, Fact>();
  // A correction stands behind what it corrects; what holds now goes before both.
  for (const link of stored)
    if (facts.get(link.start)?.stored?.isCurrent !== true)
      facts.set(link.start, { ...claimOf(link), stored: link, needsReview: false });
  const news = new Map<number, "NEW" | "CHANGED" | "SAME">();
  for (const row of rows) {
    const known = facts.get(row.start);
    const claim = known === undefined ? claimOf(row) : mergeClaims(known, row);
    const isSame = known !== undefined && sameClaim(known, claim);
    news.set(row.index, known === undefined ? "NEW" : isSame ? "SAME" : "CHANGED");
    if (!isSame)
      facts.set(row.start, { ...claim, stored: known?.stored ?? null, needsReview: row.needsReview });
  }
  return writePlan(facts, rows, news);
}

function writePlan(
  facts: ReadonlyMap<string, Fact>,
  rows: readonly ResolvedLink[],
  news: ReadonlyMap<number, "NEW" | "CHANGED" | "SAME">,
): LinkPlan {
  const [like] = rows;
  if (like === undefined) throw new Error("a plan for links needs at least one row");
  const { ticketId, articleId, kind } = like;
  const covers = coveredBy(facts.values());
  const ids = new Map<Fact, LinkId>();
  const appended: LinkToWrite[] = [];
  const ended: Pick<LinkFact, "id" | "end">[] = [];
  const superseded: LinkId[] = [];
  const replaced: { from: LinkId; to: LinkId }[] = [];
  for (const [fact, cover] of covers) {
    const { stored, ...claim } = fact;
    const isCurrent = cover === null;
    if (stored !== null && canStay(fact, stored, isCurrent)) {
      ids.set(fact, stored.id);
      if (fact.end !== stored.end) ended.push({ id: stored.id, end: fact.end });
    } else {
      const id = newId<"ArticleLink">();
      ids.set(fact, id);
      appended.push({ id, ticketId, articleId, kind, ...claim, isCurrent });
      if (stored !== null) replaced.push({ from: stored.id, to: id });
    }
    if (stored?.isCurrent === true && (!isCurrent || ids.get(fact) !== stored.id)) superseded.push(stored.id);
    if (stored?.isCurrent === true && cover !== null)
      replaced.push({ from: stored.id, to: idOf(ids, cover) });
  }
  const planned = rows.map(({ index, start }): PlannedRow => {
    const fact = facts.get(start);
    const cover = fact && covers.get(fact);
    const id = idOf(ids, cover ?? fact);
    const said = news.get(index);
    const isNews = said !== "SAME" && cover === null;
    return { index, id, status: !isNews ? "UNCHANGED" : said === "NEW" ? "CREATED" : "UPDATED" };
  });
  return { rows: planned, appended, ended, superseded, replaced };
}

/** Whether a stored row can go on as it is, apart from an end that was not known before. */
function canStay(fact: Fact, stored: StoredLink, isCurrent: boolean): boolean {
  const isSameLinker = fact.linkedBy === stored.linkedBy && fact.origin === stored.origin;
  const isSameEnd = fact.end === stored.end || stored.end === null;
  return isSameLinker && isSameEnd && (stored.isCurrent || !isCurrent);
}

function claimOf(link: LinkClaim): LinkClaim {
  return { start: link.start, end: link.end, linkedBy: link.linkedBy, origin: link.origin };
}

function sameClaim(a: LinkClaim, b: LinkClaim): boolean {
  return a.end === b.end && a.linkedBy === b.linkedBy && a.origin === b.origin;
}

function idOf(ids: ReadonlyMap<Fact, LinkId>, fact: Fact | null | undefined): LinkId {
  const id = fact == null ? undefined : ids.get(fact);
  if (id === undefined) throw new Error("a link of the plan has no id");
  return id;
}
