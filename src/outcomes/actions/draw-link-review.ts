import { writingPerson } from "../../people/actions/require.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { LinkReviewId, PersonId } from "../../platform/kernel/ids.js";
import { addMs, MS_PER_DAY } from "../../platform/kernel/period.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import { forbidsReview, opinionsNeeded, ReviewPurpose } from "../domain/link-review.js";
import {
  drawLink,
  isReviewedTwice,
  orderStrata,
  REVIEW_SAMPLING_V1,
  seedOfDraw,
} from "../domain/review-sampling.js";
import {
  readAwaited,
  readDrawable,
  readReviewer,
  readStrata,
  type AwaitedLink,
  type DrawScope,
} from "../store/link-review-draws.read-model.js";
import { countDraws, insertAssignment, lockLinkReviews, readReviews } from "../store/link-review.store.js";

export interface DrawLinkReview {
  /** Only links of tickets of this domain, the root of the category path; of any when left out. */
  readonly domain?: string | null | undefined;
}

/** How many strata are looked into at once for a link that the reviewer may review. */
const STRATA_AT_ONCE = 50;

/**
 * Gives the viewer a link to review: the one they have not answered yet, of whatever domain; else one about which reviewers disagree, one that
 * takes a second opinion, one on which held credit waits, or one drawn at random, stratified by the linker's team and
 * the article. Null when none waits for them. Nobody is given a link they made or one to an article they contributed to.
 * Errors: FORBIDDEN, PROFICIENCY_REQUIRED.
 */
export async function drawLinkReview(
  deps: ActionDeps,
  viewer: Viewer,
  command: DrawLinkReview = {},
): Promise<Result<LinkReviewId | null, readonly Problem[]>> {
  const person = writingPerson(viewer, "Links are reviewed");
  if (!person.ok) return person;
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockLinkReviews(tx);
    const forbidden = forbidsReview(await readReviewer(tx, viewer, person.value));
    if (forbidden) return err([forbidden]);
    return ok((await resume(tx, person.value)) ?? (await assign(tx, viewer, person.value, command)));
  });
}

/** The viewer's earliest assignment that still asks for an answer. */
async function resume(tx: Tx, reviewer: PersonId): Promise<LinkReviewId | null> {
  const open = await readReviews(tx, reviewer, null);
  const asking = open.find(
    ({ isReviewable, opinions, isTwice }) =>
      isReviewable && opinions.length < opinionsNeeded(opinions, isTwice),
  );
  return asking?.id ?? null;
}

async function assign(
  tx: Tx,
  viewer: Viewer,
  reviewer: PersonId,
  { domain }: DrawLinkReview,
): Promise<LinkReviewId | null> {
  const { windowDays, lapseDays } = REVIEW_SAMPLING_V1;
  const scope = {
    domain: domain?.trim() || null,
    since: addMs(tx.recordedAt, -windowDays * MS_PER_DAY),
    lapsedAt: addMs(tx.recordedAt, -lapseDays * MS_PER_DAY),
  };
  const seed = seedOfDraw(tx.organisationId, await countDraws(tx));
  const found =
    (await readAwaited(tx, viewer, reviewer, scope)) ?? (await sample(tx, viewer, reviewer, scope, seed));
  if (found === null) return null;
  const id = newId() as LinkReviewId;
  await insertAssignment(tx, {
    ...found,
    id,
    reviewerId: reviewer,
    seed,
    isTwice: isReviewedTwice(found.linkId),
  });
  return id;
}

/** Draws from the first stratum, in the order that keeps the sample in proportion, that has something for the reviewer. */
async function sample(
  tx: Tx,
  viewer: Viewer,
  reviewer: PersonId,
  scope: DrawScope,
  seed: number,
): Promise<AwaitedLink | null> {
  const strata = orderStrata(await readStrata(tx, scope), seed);
  for (let from = 0; from < strata.length; from += STRATA_AT_ONCE) {
    const some = strata.slice(from, from + STRATA_AT_ONCE);
    const drawable = await readDrawable(tx, viewer, reviewer, scope, some);
    for (const { teamId, articleId } of some) {
      const own = drawable.filter((link) => link.teamId === teamId && link.articleId === articleId);
      const linkId = drawLink(
        own.map((link) => link.linkId),
        seed,
      );
      if (linkId !== null) return { linkId, purpose: ReviewPurpose.SAMPLE };
    }
  }
  return null;
}
