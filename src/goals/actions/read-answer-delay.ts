import { logAccess } from "../../people/store/access-log.store.js";
import { peopleBelow, type Runs } from "../../people/store/access.read-model.js";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { answerDelay, type AnswerDelay } from "../domain/opinion.js";
import { addressedOpinions } from "../store/opinion-answers.read-model.js";

/**
 * How long the opinions given in a period waited for each of these leaders, in the same order; null where the viewer
 * may not know it. It is for the leader and those above them today, and looks at it are on record.
 */
export async function readAnswerDelays(
  deps: ActionDeps,
  runs: Runs,
  viewer: Viewer,
  period: Period,
  people: readonly PersonId[],
): Promise<readonly (AnswerDelay | null)[]> {
  const below = await peopleBelow(runs, viewer, people);
  const allowed = people.filter((person) => person === viewer.personId || below.has(person));
  await logAccess(deps.database, viewer, allowed, "Days until opinions were answered", deps.clock.now());
  const opinions = await addressedOpinions(runs, viewer, allowed, period);
  const byPerson = groupBy(opinions, ({ personId }) => personId);
  return people.map((person) =>
    allowed.includes(person) ? answerDelay(byPerson.get(person) ?? [], viewer.today) : null,
  );
}
