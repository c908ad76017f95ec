import DataLoader from "dataloader";
import type { MiddlewareFn } from "type-graphql";
import { logAccess } from "../../people/store/access-log.store.js";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import type { PersonId } from "../../platform/kernel/ids.js";

/** A row of words about somebody; null when they are about nobody in particular. */
interface WordsAbout {
  readonly $subject: PersonId | null;
}

/**
 * Lets a field out only when the look at it is in the access log of the person it is about. Looks of one request at one
 * person are one entry, and all that happen at once are one statement.
 */
export function loggedLook(what: string): MiddlewareFn<RequestContext> {
  return async ({ root, context }, next) => {
    const { $subject } = root as WordsAbout;
    if ($subject !== null) await looksOf(context, what).load($subject);
    return next() as Promise<unknown>;
  };
}

function looksOf(context: RequestContext, what: string): DataLoader<PersonId, true> {
  return oncePerRequest(
    context,
    `looks: ${what}`,
    () =>
      new DataLoader<PersonId, true>(async (subjects) => {
        const { deps, viewer } = context;
        await logAccess(deps.database, viewer, subjects, what, deps.clock.now());
        return subjects.map(() => true as const);
      }),
  );
}
