import { Proficiency } from "../../people/domain/person.js";
import type { Runs } from "../../people/store/access.read-model.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { ArticleActor } from "../domain/transition.js";

/** What the viewer may do with articles today, before it is known which article. */
export type Rights = Omit<ArticleActor, "isAuthor">;

/** Reads the viewer's rights. The command line, which is no person, acts with those of a Publisher; a tool has none. */
export async function rightsOf(runs: Runs, viewer: Viewer): Promise<Rights> {
  if (viewer.personId === null)
    return {
      proficiency: viewer.isAdministrator ? Proficiency.PUBLISHER : Proficiency.NONE,
      isAdministrator: viewer.isAdministrator,
      isDomainExpert: false,
    };
  const [row] = await runs.query<{ proficiency: Proficiency | null; isDomainExpert: boolean }>(
    `select
       (select p.level from proficiency p
        where p.organisation_id = $1 and p.person_id = $2::uuid and p.superseded_at is null
          and p.valid_from <= $3::date and (p.valid_to is null or p.valid_to > $3::date)) as proficiency,
       exists (
         select from program_role r
         where r.organisation_id = $1 and r.person_id = $2::uuid and r.role = 'KNOWLEDGE_DOMAIN_EXPERT'
           and r.superseded_at is null and r.valid_from <= $3::date and (r.valid_to is null or r.valid_to > $3::date)
       ) as "isDomainExpert"`,
    [viewer.organisationId, viewer.personId, viewer.today],
  );
  return {
    proficiency: row?.proficiency ?? Proficiency.NONE,
    isAdministrator: viewer.isAdministrator,
    isDomainExpert: row?.isDomainExpert ?? false,
  };
}

/** The viewer as the author, or not, of an article. */
export function actorFor(rights: Rights, viewer: Viewer, authorId: PersonId | null): ArticleActor {
  return { ...rights, isAuthor: viewer.personId !== null && viewer.personId === authorId };
}
