import type { TreePage } from "../../platform/database/tree/read-tree.js";
import type { EdgeSelection } from "../../platform/database/tree/tree.js";
import type { PersonId } from "../../platform/kernel/ids.js";

/** The hidden field of a row that says whom it is about. */
const SUBJECT = "personId";

/** Reads also whom the rows are about, whether or not the client asked, because the look at them is recorded. */
export function withSubjects(selected: EdgeSelection): EdgeSelection {
  const { fields, edges } = selected.selection;
  return { ...selected, selection: { edges, fields: new Set([...fields, SUBJECT]) } };
}

/** Whom the rows of a page are about. */
export function subjectsOf(page: TreePage): readonly PersonId[] {
  return page.rows.flatMap(({ n }) => {
    const person = n[SUBJECT] as PersonId | null | undefined;
    return person == null ? [] : [person];
  });
}
