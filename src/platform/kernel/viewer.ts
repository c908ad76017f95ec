import type { OrganisationId, PersonId, SourceId, TeamId, TokenId } from "./ids.js";
import type { LocalDate } from "./period.js";

/** Who is asking: a person, or a tool that speaks for a source system. */
export interface Viewer {
  readonly organisationId: OrganisationId;
  readonly tokenId: TokenId | null;
  readonly personId: PersonId | null;
  readonly sourceId: SourceId | null;
  readonly isAdministrator: boolean;
  readonly scopes: ReadonlySet<Scope>;
  /** Teams whose WITHIN articles the viewer may read: their own, the ones above it, and the ones they lead. */
  readonly teamIds: readonly TeamId[];
  readonly timeZone: string;
  /** Today in the organisation's time zone. */
  readonly today: LocalDate;
}

/** What a token may be used for. */
export const Scope = {
  /** Ask queries. */
  READ: "read",
  /** Every mutation that the person's own rights allow. */
  WRITE: "write",
  /** Link and unlink articles, say that none applies, and ask for suggestions: what a service desk needs. */
  LINKS_WRITE: "links:write",
} as const;
export type Scope = (typeof Scope)[keyof typeof Scope];

/** The door of the command line: whoever can reach the database administers the organisation. */
export function commandLineViewer(
  organisationId: OrganisationId,
  timeZone: string,
  today: LocalDate,
): Viewer {
  return {
    organisationId,
    tokenId: null,
    personId: null,
    sourceId: null,
    isAdministrator: true,
    scopes: new Set([Scope.READ, Scope.WRITE, Scope.LINKS_WRITE]),
    teamIds: [],
    timeZone,
    today,
  };
}
