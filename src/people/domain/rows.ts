import type { LocalDate } from "../../platform/kernel/period.js";
import type { Proficiency, ProgramRole, TeamRole } from "./person.js";

/** A team as a source tells it; references are external ids of the same source. */
export interface TeamRow {
  readonly externalId: string;
  readonly name: string;
  readonly parent?: string | null | undefined;
}

/** A person as a source tells it, with everything about them that holds for a while. Absent lists are left as they are. */
export interface PersonRow {
  readonly externalId: string;
  readonly displayName: string;
  readonly email?: string | null | undefined;
  readonly timeZone?: string | undefined;
  readonly isPerson?: boolean | undefined;
  readonly joinedOn: LocalDate;
  readonly leftOn?: LocalDate | null | undefined;
  readonly memberships?:
    | readonly {
        team: string;
        role?: TeamRole | undefined;
        from: LocalDate;
        to?: LocalDate | null | undefined;
      }[]
    | undefined;
  readonly reportingLines?:
    readonly { manager: string; from: LocalDate; to?: LocalDate | null | undefined }[] | undefined;
  readonly proficiencies?:
    readonly { level: Proficiency; from: LocalDate; to?: LocalDate | null | undefined }[] | undefined;
  readonly roles?:
    readonly { role: ProgramRole; from: LocalDate; to?: LocalDate | null | undefined }[] | undefined;
}
