import { embedArticles } from "./duplicates/actions/embed-articles.js";
import { refreshPairBurden } from "./duplicates/actions/refresh-burden.js";
import { refreshArticles } from "./duplicates/actions/refresh-articles.js";
import { scanDuplicates } from "./duplicates/actions/scan-duplicates.js";
import { deriveMonthlyStates } from "./outcomes/actions/derive-monthly-states.js";
import {
  rebuildOutcomes,
  refreshTickets,
  refreshTicketsOfArticles,
} from "./outcomes/actions/derive-outcomes.js";
import {
  rebuildObservations,
  refreshObservations,
  refreshObservationsOfTickets,
} from "./outcomes/actions/derive-observations.js";
import { refreshPeople } from "./outcomes/actions/derive-people-outcomes.js";
import { publishClosedMonths } from "./outcomes/actions/publish-figures.js";
import { rebuildRollups } from "./outcomes/actions/rebuild-rollups.js";
import { restateAllFigures, restateFigures } from "./outcomes/actions/restate-figures.js";
import { requestHeldReviews } from "./outcomes/actions/request-held-reviews.js";
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
        await refreshObservationsOfTickets(deps, organisationId, ids);
      },
    ],
    "observations-changed": [
      async (organisationId, ids) => {
        await refreshObservations(deps, organisationId, ids);
      },
    ],
    "figures-changed": [
      async (organisationId, ids) => {
        await restateFigures(deps, organisationId, ids);
      },
    ],
    "memberships-changed": [
      async (organisationId) => {
        await restateAllFigures(deps, organisationId, "MEMBERSHIP_CHANGED");
      },
    ],
    "people-changed": [
      async (organisationId, ids) => {
        await refreshPeople(deps, organisationId, ids);
      },
    ],
    "records-imported": [
      async (organisationId, kinds) => {
        await deps.database.analyse();
        if (kinds.includes("articles")) await scanDuplicates(deps, organisationId);
        await refreshPairBurden(deps, organisationId, null);
        await rebuildOutcomes(deps, organisationId);
        await deriveMonthlyStates(deps, organisationId);
        await rebuildObservations(deps, organisationId);
        await deps.database.analyse();
        if (kinds.includes("articles")) await embedArticles(deps, organisationId, null);
      },
    ],
  };
}

/**
 * Every night all articles are compared anew, all facts derived and added up anew: none of it changes what is right
 * already. Then published months are compared with what is known now, and months that have become final are published; and the
 * reviews are asked for on which held credit waits.
 */
export function nightlyHandler(deps: ActionDeps): NightlyHandler {
  return async () => {
    for (const { id } of await listOrganisations(deps.database)) {
      await scanDuplicates(deps, id);
      await refreshPairBurden(deps, id, null);
      await rebuildOutcomes(deps, id);
      await deriveMonthlyStates(deps, id);
      await rebuildObservations(deps, id);
      await rebuildRollups(deps, id);
      await restateAllFigures(deps, id, "LATE_FACTS");
      await publishClosedMonths(deps, id);
      await requestHeldReviews(deps, id);
      await embedArticles(deps, id, null);
    }
  };
}
