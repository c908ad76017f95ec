import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import { deriveDuplicateRate } from "../domain/derive-duplicate-rate.js";
import { readArticleCensuses, readCensusFacts } from "../store/article-census.read-model.js";
import { inOneDerivation, writeDerived, type WrittenFacts } from "./write-derived.js";

/** A year to look back on, and the month that is not over. What is older stays as it was counted. */
const CENSUS_MONTHS = 13;

/** Counts the articles and their duplicates as they stood at the end of each of the last months, every night anew. */
export async function rebuildCensus(deps: ActionDeps, organisationId: OrganisationId): Promise<WrittenFacts> {
  return inOneDerivation(deps, organisationId, async (tx) => {
    const now = deps.clock.now();
    const censuses = await readArticleCensuses(tx, now, CENSUS_MONTHS);
    const derived = censuses.flatMap((census) => deriveDuplicateRate(organisationId, census));
    return writeDerived(deps, tx, await readCensusFacts(tx, now, CENSUS_MONTHS), derived);
  });
}
