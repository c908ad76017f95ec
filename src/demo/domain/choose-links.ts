import type { Random } from "../../platform/kernel/random.js";
import type { LinkKind, LinkOrigin } from "../../knowledge/domain/link.js";
import type { ArticleShelf } from "./article-shelf.js";
import { DEMO_START_MS, isoInstant } from "./demo-calendar.js";
import { between, chance, pickWeighted } from "./draw.js";
import { reviewed } from "./link-review.js";
import type { Traits } from "./person-traits.js";
import { BOT_ACCOUNT, CATCH_ALL_ARTICLE, CATCH_ALL_TEAM, RING } from "./planted-people.js";
import type { LinkRow } from "./rows.js";
import type { TicketDraft } from "./ticket-draft.js";
import { selfServiceShare } from "./ticket-mix.js";

const MINUTE_MS = 60_000;
const IMPORT_UNTIL_MS = DEMO_START_MS + 21 * 86_400_000;

/** The moments between which the resolver worked on the ticket. */
export interface WorkSpan {
  readonly respondedMs: number;
  readonly resolvedMs: number;
}

/** What was linked to a resolved ticket, by its resolver. */
export function chooseLinks(
  random: Random,
  shelf: ArticleShelf,
  draft: TicketDraft,
  span: WorkSpan,
  traits: Traits,
): readonly LinkRow[] {
  const linkedMs = Math.max(span.respondedMs, span.resolvedMs - between(random, 1, 25) * MINUTE_MS);
  const links = new Map<string, LinkRow>();
  const add = (article: string | undefined, kind: LinkKind): void => {
    if (article === undefined || links.has(article)) return;
    links.set(article, baseLink(random, draft, article, kind, linkedMs));
  };
  for (const article of solutions(random, shelf, draft, traits)) add(article, "SOLVED_BY");
  const other = chance(random, 0.17) ? shelf.findFor(random, draft.category.path, draft.createdAtMs) : null;
  if (other !== null) add(other.id, otherKind(random));
  const written = shelf.findWrittenDuring(draft.resolver, draft.category.root, draft.createdAtMs, linkedMs);
  add(written?.id, "CREATED_FROM");
  return [...links.values()].map((link) => reviewed(random, link, shelf.contributors(link.article)));
}

/** Which articles the resolver says solved it. */
function solutions(
  random: Random,
  shelf: ArticleShelf,
  draft: TicketDraft,
  traits: Traits,
): readonly string[] {
  const { category, createdAtMs, resolver, isHard, team } = draft;
  if (RING.includes(resolver) && category.root === "Telephony" && chance(random, 0.75)) {
    const mutual = shelf.findOfRing(random, resolver, createdAtMs);
    return mutual === null ? [] : [mutual.id];
  }
  const found: string[] = [];
  if (team === CATCH_ALL_TEAM && resolver !== BOT_ACCOUNT && chance(random, 0.35))
    found.push(CATCH_ALL_ARTICLE);
  const share =
    resolver === BOT_ACCOUNT ? 1 : traits.linkHabit * (isHard ? 0.45 : 1.08) * (found.length > 0 ? 0.25 : 1);
  if (!chance(random, share)) return found;
  const first = shelf.findFor(random, category.path, createdAtMs);
  if (first !== null) found.push(first.id);
  const second = chance(random, 0.06) ? shelf.findFor(random, category.path, createdAtMs) : null;
  if (second !== null) found.push(second.id);
  return found;
}

function otherKind(random: Random): LinkKind {
  return pickWeighted<LinkKind>(random, [
    ["SENT", 7],
    ["REFERENCED", 6],
    ["IMPROVED", 0.8],
    ["FLAGGED", 0.8],
    ["REJECTED", 1],
  ]);
}

function baseLink(
  random: Random,
  draft: TicketDraft,
  article: string,
  kind: LinkKind,
  linkedMs: number,
): LinkRow {
  const origin = kind === "SOLVED_BY" ? originOf(random, draft, article, linkedMs) : "AGENT";
  const isNamed = origin !== "IMPORT" && origin !== "SELF_SERVICE";
  return {
    ticket: draft.id,
    article,
    kind,
    origin,
    ...(isNamed ? { linkedBy: draft.resolver } : {}),
    linkedAt: isoInstant(linkedMs),
  };
}

/** The first weeks were loaded from the former system, partly without names; from March on some customers help themselves. */
function originOf(random: Random, draft: TicketDraft, article: string, linkedMs: number): LinkOrigin {
  if (draft.resolver === BOT_ACCOUNT) return "AUTOMATION";
  if (article === CATCH_ALL_ARTICLE) return "AGENT";
  if (linkedMs < IMPORT_UNTIL_MS && chance(random, 0.3)) return "IMPORT";
  if (draft.channel === "PORTAL" && chance(random, 0.12 * selfServiceShare(draft.createdAtMs)))
    return "SELF_SERVICE";
  return chance(random, 0.06) ? "PARSED_URL" : "AGENT";
}
