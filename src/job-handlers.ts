import { embedArticles } from "./duplicates/actions/embed-articles.js";
import { refreshPairBurden } from "./duplicates/actions/refresh-burden.js";
import { refreshArticles } from "./duplicates/actions/refresh-articles.js";
import { scanDuplicates } from "./duplicates/actions/scan-duplicates.js";
import {
  rebuildOutcomes,
  refreshTickets,
  refreshTicketsOfArticles,
} from "./outcomes/actions/derive-outcomes.js";
import { listOrganisations } from "./people/store/organisation.store.js";
import type { EventHandlers, NightlyHandler } from "./platform/database/jobs.js";
import type { ActionDeps } from "./platform/database/unit-of-work.js";
import type { ArticleId, TicketId } from "./platform/kernel/ids.js";

/** Which floor listens to which event. */
export function jobHandlers(deps: ActionDeps): EventHandlers {
  return {
    "articles-changed": [
      async (organisationId, ids) => {
        const articleIds = ids as readonly ArticleId[];
        const { mode } = await refreshArticles(deps, organisationId, articleIds);
        await refreshTicketsOfArticles(deps, organisationId, articleIds);
        // Last, because nothing else should wait for a service outside.
        await embedArticles(deps, organisationId, mode === "SCANNED" ? null : articleIds);
      },
    ],
    "tickets-changed": [
      async (organisationId, ids) => {
        await refreshPairBurden(deps, organisationId, ids as readonly TicketId[]);
        await refreshTickets(deps, organisationId, ids);
      },
    ],
    "records-imported": [
      async (organisationId, kinds) => {
        await deps.database.analyse();
        if (kinds.includes("articles")) await scanDuplicates(deps, organisationId);
        await refreshPairBurden(deps, organisationId, null);
        await rebuildOutcomes(deps, organisationId);
        await deps.database.analyse();
        if (kinds.includes("articles")) await embedArticles(deps, organisationId, null);
      },
    ],
  };
}

/** Every night all articles are compared anew and all facts derived anew: both change nothing that is right already. */
export function nightlyHandler(deps: ActionDeps): NightlyHandler {
  return async () => {
    for (const { id } of await listOrganisations(deps.database)) {
      await scanDuplicates(deps, id);
      await refreshPairBurden(deps, id, null);
      await rebuildOutcomes(deps, id);
      await embedArticles(deps, id, null);
    }
  };
}
