import type { ActionDeps, Tx } from "../../platform/database/unit-of-work.js";
import type { OrganisationId, PersonId } from "../../platform/kernel/ids.js";
import { derivePeopleFacts } from "../domain/derive-people.js";
import { TargetMetric } from "../domain/target-metric.js";
import { readFacts } from "../store/outcome-fact.store.js";
import { readPeopleAfter, readPeopleFacts } from "../store/people-facts.read-model.js";
import { inOneDerivation, writeDerived, type WrittenFacts } from "./write-derived.js";

const METRICS = [TargetMetric.TIME_TO_PROFICIENCY, TargetMetric.LICENSED_SHARE];
/** How many people one transaction of a rebuild takes. */
const REBUILD_PEOPLE = 500;

/** Handles `people-changed`: derives the facts of these people anew. Harmless to run twice. */
export async function refreshPeople(
  deps: ActionDeps,
  organisationId: OrganisationId,
  personIds: readonly string[],
): Promise<void> {
  await inOneDerivation(deps, organisationId, (tx) =>
    derivePeople(deps, tx, personIds as readonly PersonId[]),
  );
}

/** Derives the facts of everybody anew, some hundred people per transaction. */
export async function rebuildPeople(
  deps: ActionDeps,
  organisationId: OrganisationId,
): Promise<readonly WrittenFacts[]> {
  const done: WrittenFacts[] = [];
  for (let after: PersonId | null = null, isMore = true; isMore;) {
    const from: PersonId | null = after;
    const stretch = await inOneDerivation(deps, organisationId, async (tx) => {
      const ids = await readPeopleAfter(tx, from, REBUILD_PEOPLE);
      return { ids, written: await derivePeople(deps, tx, ids) };
    });
    done.push(stretch.written);
    after = stretch.ids.at(-1) ?? null;
    isMore = stretch.ids.length === REBUILD_PEOPLE;
  }
  return done;
}

/** Derives the facts of people in a transaction that holds the lock of the outcomes. */
export async function derivePeople(
  deps: ActionDeps,
  tx: Tx,
  personIds: readonly PersonId[],
): Promise<WrittenFacts> {
  const derived = derivePeopleFacts(await readPeopleFacts(tx, personIds));
  const stored = await readFacts(tx, `f.subject_id = any($2::uuid[]) and f.metric = any($3::text[])`, [
    personIds,
    METRICS,
  ]);
  return writeDerived(deps, tx, stored, derived);
}
