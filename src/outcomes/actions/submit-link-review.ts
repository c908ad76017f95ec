import { writingPerson } from "../../people/actions/require.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { LinkReviewId, PersonId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import { appendVerdicts } from "../../knowledge/store/link.store.js";
import {
  forbidsReview,
  opinionsNeeded,
  problemsOfReview,
  verdictAfter,
  type ReviewOpinion,
} from "../domain/link-review.js";
import { readReviewer } from "../store/link-review-draws.read-model.js";
import {
  insertOpinion,
  lockLinkReviews,
  readReviews,
  type StoredReview,
} from "../store/link-review.store.js";

export interface SubmitLinkReview {
  readonly reviewId: LinkReviewId;
  readonly verdict: ReviewOpinion;
  /** Needed unless the link is found accurate. */
  readonly note?: string | null | undefined;
}

/**
 * Records what the viewer says of the link they were given. The first opinion stands on the link; a second that differs
 * makes it DISPUTED, and the third decides.
 * Errors: NOT_FOUND, FORBIDDEN, PROFICIENCY_REQUIRED, SELF_REVIEW_FORBIDDEN, INVALID_STATE, VALIDATION_FAILED.
 */
export async function submitLinkReview(
  deps: ActionDeps,
  viewer: Viewer,
  command: SubmitLinkReview,
): Promise<Result<LinkReviewId, readonly Problem[]>> {
  const person = writingPerson(viewer, "Links are reviewed");
  if (!person.ok) return person;
  const note = command.note?.trim() || null;
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockLinkReviews(tx);
    const forbidden = forbidsReview(await readReviewer(tx, viewer, person.value));
    if (forbidden) return err([forbidden]);
    const [review] = await readReviews(tx, person.value, command.reviewId);
    if (review === undefined)
      return err([problem("NOT_FOUND", "input.reviewId", "There is no such review for you to submit")]);
    const problems = [...refusal(review), ...problemsOfReview(command.verdict, note)];
    if (problems.length > 0) return err(problems);
    await record(tx, person.value, review, { verdict: command.verdict, note });
    return ok(review.id);
  });
}

function refusal({ isAnswered, isReviewable, opinions, isTwice }: StoredReview): readonly Problem[] {
  const settled = (state: string, message: string): readonly Problem[] => [
    problem("INVALID_STATE", "input.reviewId", message, { state }),
  ];
  if (isAnswered) return settled("ANSWERED", "You have answered this review already; an answer stands");
  if (!isReviewable)
    return settled(
      "LAPSED",
      "The link was withdrawn or corrected meanwhile, or you have become a contributor: take the next review",
    );
  if (opinions.length >= opinionsNeeded(opinions, isTwice))
    return settled("DECIDED", "Others have decided about this link meanwhile: take the next review");
  return [];
}

async function record(
  tx: Tx,
  reviewer: PersonId,
  review: StoredReview,
  said: { readonly verdict: ReviewOpinion; readonly note: string | null },
): Promise<void> {
  await insertOpinion(tx, { id: newId(), reviewId: review.id, ...said });
  const verdict = verdictAfter([...review.opinions, said.verdict]);
  if (verdict === null) return;
  const { linkId, ticketId } = review;
  await appendVerdicts(tx, [{ linkId, verdict, reviewedBy: reviewer, reviewedAt: tx.recordedAt }]);
  await tx.emit({ task: "tickets-changed", ids: [ticketId] });
}
