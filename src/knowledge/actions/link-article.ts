import { findPeople } from "../../people/store/external.read-model.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, LinkId, PersonId, TicketId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { isStorable } from "../../platform/kernel/storable-text.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import type { LinkKind, LinkOrigin } from "../domain/link.js";
import { findArticle } from "../store/article.store.js";
import { appendLinks, findOpenLink, lockLinks, ticketExists } from "../store/link.store.js";
import { mergedProblem } from "./merged-problem.js";
import { mayNotLink, noSuch } from "./require-rights.js";

export interface LinkArticle {
  readonly ticketId: TicketId;
  readonly articleId: ArticleId;
  readonly kind: LinkKind;
  /** For tools: how the link came about. */
  readonly origin?: LinkOrigin | null | undefined;
  /** For tools: external id or e-mail address of who linked it. A person always links as themselves. */
  readonly linkedBy?: string | null | undefined;
}

/**
 * Says what an article did for a ticket. Saying it again while it holds changes nothing and gives the same link;
 * saying it again after it was withdrawn begins a new interval.
 */
export async function linkArticle(
  deps: ActionDeps,
  viewer: Viewer,
  command: LinkArticle,
): Promise<Result<LinkId, readonly Problem[]>> {
  const forbidden = mayNotLink(viewer);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockLinks(tx, "SINGLE");
    if (!(await ticketExists(tx, command.ticketId))) return err([noSuch("ticket", "input.ticketId")]);
    const article = await findArticle(tx, viewer, command.articleId, "KEEP");
    if (article === null) return err([noSuch("article", "input.articleId")]);
    const merged = await mergedProblem(tx, viewer, article, "input.articleId");
    if (merged !== null) return err([merged]);
    if (article.content.confidence === "ARCHIVED")
      return err([
        problem(
          "ARTICLE_ARCHIVED",
          "input.articleId",
          "This article is ARCHIVED: if it helped, revive it first (articleStateChange to NOT_VALIDATED), then link it",
          { state: "ARCHIVED" },
        ),
      ]);
    const linker = await findLinker(tx, viewer, command);
    if (!linker.ok) return linker;
    const known = await findOpenLink(tx, command);
    if (known !== null) return ok(known);
    return ok(await writeLink(tx, command, linker.value));
  });
}

interface Linker {
  readonly linkedBy: PersonId | null;
  readonly origin: LinkOrigin;
}

async function findLinker(
  tx: Tx,
  viewer: Viewer,
  command: LinkArticle,
): Promise<Result<Linker, readonly Problem[]>> {
  if (viewer.personId !== null) {
    if (command.linkedBy == null) return ok({ linkedBy: viewer.personId, origin: "AGENT" });
    return err([
      problem(
        "FORBIDDEN",
        "input.linkedBy",
        "A person links as themselves: leave linkedBy out; it is for tools",
      ),
    ]);
  }
  if (command.linkedBy == null)
    // AGENT needs a named agent; without one the link earns nothing.
    return ok({
      linkedBy: null,
      origin: command.origin === "AGENT" ? "IMPORT" : (command.origin ?? "IMPORT"),
    });
  const people =
    viewer.sourceId === null || !isStorable(command.linkedBy)
      ? null
      : await findPeople(tx, viewer.sourceId, [command.linkedBy]);
  const linkedBy = people?.get(command.linkedBy) ?? null;
  if (linkedBy !== null) return ok({ linkedBy, origin: command.origin ?? "AGENT" });
  return err([
    problem(
      "NOT_FOUND",
      "input.linkedBy",
      `Nobody has the external id or e-mail address "${command.linkedBy}" in your source: import the person first, or leave linkedBy out`,
    ),
  ]);
}

async function writeLink(tx: Tx, command: LinkArticle, linker: Linker): Promise<LinkId> {
  const { ticketId, articleId, kind } = command;
  const id = newId<"ArticleLink">();
  const interval = { start: tx.recordedAt, end: null, isCurrent: true, needsReview: false };
  const written = await appendLinks(tx, [{ id, ticketId, articleId, kind, ...linker, ...interval }], "API");
  if (!written.has(id)) {
    // Somebody else said the same at the same moment; theirs holds.
    const theirs = await findOpenLink(tx, command);
    if (theirs === null) throw new Error("a link was refused as a duplicate, but no other is open");
    return theirs;
  }
  await tx.emit({ task: "tickets-changed", ids: [ticketId] });
  return id;
}
