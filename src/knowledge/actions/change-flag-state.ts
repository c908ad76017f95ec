import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { FlagId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { decideFlagTransition, type FlagState } from "../domain/flag.js";
import { editProblems } from "../domain/transition.js";
import { actorFor, rightsOf } from "../store/actor.read-model.js";
import { findArticle, type StoredArticle } from "../store/article.store.js";
import { findFlag, writeFlagState, type StoredFlag } from "../store/flag.store.js";
import { noteProblem } from "./flag-article.js";
import { recordRevision } from "./record-revision.js";
import { isNobody, noSuch } from "./require-rights.js";

export interface ChangeFlagState {
  readonly flagId: FlagId;
  /** The version the reader has read. */
  readonly version: number;
  readonly state: FlagState;
  readonly note?: string | null | undefined;
}

/**
 * Takes up, settles or rejects a flag: for those who may edit the article. A flag that is taken up is an accepted
 * doubt, so a VALIDATED article becomes NOT_VALIDATED until somebody validates it again.
 */
export async function changeFlagState(
  deps: ActionDeps,
  viewer: Viewer,
  command: ChangeFlagState,
): Promise<Result<FlagId, readonly Problem[]>> {
  const refused = isNobody(viewer) ?? noteProblem("input.note", command.note);
  if (refused) return err([refused]);
  const changedBy = viewer.personId;
  if (changedBy === null) throw new Error("a viewer who is no person got past the authorisation");
  return transact(deps, viewer.organisationId, async (tx) => {
    const flag = await findFlag(tx, viewer, command.flagId);
    const article = flag === null ? null : await findArticle(tx, viewer, flag.articleId, "CHANGE");
    if (flag === null || article === null) return err([noSuch("flag", "input.flagId")]);
    const problems = await whyNot(tx, viewer, command, flag, article);
    if (problems.length > 0) return err(problems);
    await writeFlagState(tx, flag, { state: command.state, note: command.note ?? null, changedBy });
    if (command.state === "IN_PROGRESS" && article.content.confidence === "VALIDATED")
      await recordRevision(
        tx,
        article,
        { ...article.content, confidence: "NOT_VALIDATED" },
        { editedBy: changedBy, reason: `A flag was accepted: ${flag.reason}` },
      );
    else await tx.emit({ task: "articles-changed", ids: [article.id] });
    return ok(flag.id);
  });
}

async function whyNot(
  tx: Tx,
  viewer: Viewer,
  command: ChangeFlagState,
  flag: StoredFlag,
  article: StoredArticle,
): Promise<readonly Problem[]> {
  if (flag.version !== command.version)
    return [
      problem(
        "VERSION_CONFLICT",
        "input.version",
        `The flag is in version ${flag.version}, not ${command.version}: read it again and decide anew`,
        { currentVersion: flag.version },
      ),
    ];
  const actor = actorFor(await rightsOf(tx, viewer), viewer, article.authorId);
  const notAllowed = editProblems(actor, article.content);
  if (notAllowed.length > 0) return notAllowed.map((one) => ({ ...one, path: ["input", "flagId"] }));
  const decided = decideFlagTransition(flag.state, command.state, command.note ?? null);
  return decided.ok ? [] : decided.error;
}
