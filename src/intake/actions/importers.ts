import { ORIGINAL_PATH } from "../../knowledge/actions/resolve-originals.js";
import { upsertArticles } from "../../knowledge/actions/upsert-articles.js";
import { upsertLinks } from "../../knowledge/actions/upsert-links.js";
import type { ArticleRow, LinkRow } from "../../knowledge/domain/rows.js";
import { upsertPeople } from "../../people/actions/upsert-people.js";
import { upsertTeams } from "../../people/actions/upsert-teams.js";
import type { PersonRow, TeamRow } from "../../people/domain/rows.js";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { SourceId } from "../../platform/kernel/ids.js";
import type { Problem } from "../../platform/kernel/problem.js";
import type { Result } from "../../platform/kernel/result.js";
import type { RowOutcome } from "../../platform/kernel/row-outcome.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { upsertTickets } from "../../tickets/actions/upsert-tickets.js";
import type { TicketRow } from "../../tickets/domain/rows.js";
import { FORMATS } from "../domain/formats.js";
import type { Referring } from "../domain/order-by-reference.js";
import type { RowFormat } from "../domain/row-format.js";

/** How one kind of file becomes facts. */
export interface Importer<Row> {
  readonly format: RowFormat<Row>;
  upsert(
    deps: ActionDeps,
    viewer: Viewer,
    sourceId: SourceId,
    rows: readonly Row[],
  ): Promise<Result<readonly RowOutcome[], readonly Problem[]>>;
  /** What must be known before a row is; null where rows name nothing of their own file. */
  readonly refer: ((row: Row) => Referring) | null;
  /**
   * Whether a row failed because what it names may come later in the file: such a row waits for the end, and the file is
   * streamed. Null where files that refer are read whole and ordered.
   */
  readonly mayComeLater: ((problems: readonly Problem[]) => boolean) | null;
  /** Whether rows may refer to each other in a circle: managers may, in different years. */
  readonly allowsCircles: boolean;
}

const ARRIVED_BY = "FILE";

export const TEAMS: Importer<TeamRow> = {
  format: FORMATS.teams,
  upsert: upsertTeams,
  refer: (row) => ({ id: row.externalId, references: row.parent == null ? [] : [row.parent] }),
  mayComeLater: null,
  allowsCircles: false,
};

export const PEOPLE: Importer<PersonRow> = {
  format: FORMATS.people,
  upsert: upsertPeople,
  refer: (row) => ({
    id: row.externalId,
    references: (row.reportingLines ?? []).map((line) => line.manager),
  }),
  mayComeLater: null,
  allowsCircles: true,
};

export const ARTICLES: Importer<ArticleRow> = {
  format: FORMATS.articles,
  upsert: (deps, viewer, sourceId, rows) => upsertArticles(deps, viewer, sourceId, rows, ARRIVED_BY),
  refer: (row) => ({
    id: row.externalId,
    references: row.translationOf == null ? [] : [row.translationOf],
  }),
  mayComeLater: (problems) =>
    problems.some(({ code, path }) => code === "NOT_FOUND" && path.join(".") === ORIGINAL_PATH),
  allowsCircles: true,
};

export const TICKETS: Importer<TicketRow> = {
  format: FORMATS.tickets,
  upsert: (deps, viewer, sourceId, rows) => upsertTickets(deps, viewer, sourceId, rows, ARRIVED_BY),
  refer: null,
  mayComeLater: null,
  allowsCircles: true,
};

export const LINKS: Importer<LinkRow> = {
  format: FORMATS.links,
  upsert: (deps, viewer, sourceId, rows) => upsertLinks(deps, viewer, sourceId, rows, ARRIVED_BY),
  refer: null,
  mayComeLater: null,
  allowsCircles: true,
};
