import type { Runs } from "../../people/store/access.read-model.js";
import type { ArticleId, OrganisationId } from "../../platform/kernel/ids.js";
import { translationSets, type TranslationLink, type TranslationSets } from "../domain/translation-sets.js";

/** A translation among articles in use: what was merged stands for what it was merged into. */
const LINK = `coalesce(a.redirect_to, a.id) as "from", coalesce(original.redirect_to, original.id) as "to"`;

/**
 * The sets of translations that the given articles belong to, with all their members; what was merged counts as what it
 * was merged into. Articles that stand alone are in no set.
 */
export async function readTranslationSets(
  runs: Runs,
  organisationId: OrganisationId,
  ids: readonly ArticleId[],
): Promise<TranslationSets> {
  if (ids.length === 0) return new Map();
  const links = await runs.query<TranslationLink>(
    `with recursive member (id) as (
       select unnest($2::uuid[])
       union
       select near.id
       from member
       join article a on a.organisation_id = $1 and (a.id = member.id or a.redirect_to = member.id)
       cross join lateral (
         select coalesce(o.redirect_to, o.id) as id
         from article o
         where o.organisation_id = $1 and o.id = a.translation_of
         union all
         select coalesce(t.redirect_to, t.id)
         from article t
         where t.organisation_id = $1 and t.translation_of = a.id
       ) near
     )
     select ${LINK}
     from member
     join article a on a.organisation_id = $1 and (a.id = member.id or a.redirect_to = member.id)
     join article original on original.organisation_id = $1 and original.id = a.translation_of`,
    [organisationId, ids],
  );
  return translationSets(links);
}

/** Every set of translations there is. */
export async function readAllTranslationSets(
  runs: Runs,
  organisationId: OrganisationId,
): Promise<TranslationSets> {
  const links = await runs.query<TranslationLink>(
    `select ${LINK}
     from article a
     join article original on original.organisation_id = $1 and original.id = a.translation_of
     where a.organisation_id = $1 and a.translation_of is not null`,
    [organisationId],
  );
  return translationSets(links);
}
