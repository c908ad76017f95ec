import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType, NodeType } from "../../platform/graphql/connection-types.js";
import { describeValues } from "../../platform/graphql/describe-values.js";
import { DateTime, LocalDate } from "../../platform/graphql/scalars.js";
import { Proficiency, ProgramRole, TeamRole } from "../domain/person.js";
import { SourceKind } from "../domain/source.js";

registerEnumType(SourceKind, {
  name: "SourceKind",
  description: "The product a source system is; GENERIC for files and everything else.",
  valuesConfig: describeValues<SourceKind>({
    ZENDESK: "Zendesk.",
    JIRA_SM: "Jira Service Management.",
    SERVICENOW: "ServiceNow.",
    FRESHDESK: "Freshdesk or Freshservice.",
    GLPI: "GLPI.",
    ZAMMAD: "Zammad.",
    GENERIC: "Files and everything else.",
  }),
});

registerEnumType(Proficiency, {
  name: "Proficiency",
  description: "How far somebody may create and publish knowledge.",
  valuesConfig: {
    NONE: { description: "May search, link and flag." },
    CANDIDATE: { description: "May also write articles for internal use that others validate." },
    CONTRIBUTOR: { description: "May also validate articles." },
    PUBLISHER: { description: "May also publish articles to audiences outside the organisation." },
  },
});
registerEnumType(TeamRole, {
  name: "TeamRole",
  description: "What somebody is in a team.",
  valuesConfig: {
    MEMBER: { description: "Works in the team." },
    LEADER: { description: "Leads the team and sees its figures." },
  },
});
registerEnumType(ProgramRole, {
  name: "ProgramRole",
  description: "A duty in the knowledge programme that is not a place in the reporting line.",
  valuesConfig: {
    ADMINISTRATOR: { description: "Administers people, teams, sources and tokens of the organisation." },
    COACH: { description: "Helps others to become proficient." },
    KNOWLEDGE_DOMAIN_EXPERT: { description: "Looks after the health of the knowledge of a domain." },
  },
});

@ObjectType("Organisation", {
  implements: NodeType,
  description: "A service organisation: everything else belongs to one.",
})
export class OrganisationType extends NodeType {
  @Field(() => String, { description: "The short name used on the command line." })
  slug!: string;
  @Field(() => String, { description: "The name." })
  name!: string;
  @Field(() => String, { description: "The IANA time zone in which days and periods are counted." })
  timeZone!: string;
  @Field(() => Boolean, { description: "Whether no personal figure is shown to anyone but the person." })
  teamOnlyMode!: boolean;
  @Field(() => Int, {
    description: "Days after a resolution within which a return counts as a callback or reopening.",
  })
  callbackWindowDays!: number;
  @Field(() => Boolean, { description: "Whether this is the generated demo organisation." })
  isDemo!: boolean;
  @Field(() => DateTime, { description: "When the organisation was created here." })
  createdAt!: string;
}

@ObjectType("SourceSystem", {
  implements: NodeType,
  description: "A service desk or file that tickets, articles and people come from.",
})
export class SourceSystemType extends NodeType {
  @Field(() => String, { description: "The name by which imports and tokens refer to it." })
  name!: string;
  @Field(() => SourceKind, { description: "Which product it is." })
  kind!: SourceKind;
  @Field(() => String, { nullable: true, description: "Where people reach it." })
  url!: string | null;
  @Field(() => Int, { description: "The lowest satisfaction score that counts as positive." })
  csatPositiveFrom!: number;
  @Field(() => DateTime, { description: "When it was registered." })
  createdAt!: string;
}

@ObjectType("Person", {
  implements: NodeType,
  description: "Somebody who works in the organisation, or a bot or shared account.",
})
export class PersonType extends NodeType {
  @Field(() => String, { description: "The name to show." })
  displayName!: string;
  @Field(() => String, {
    nullable: true,
    description: "The e-mail address; null for everybody but the person and administrators.",
  })
  email!: string | null;
  @Field(() => Boolean, {
    description: "False for bots and shared accounts, which never enter personal figures.",
  })
  isPerson!: boolean;
  @Field(() => String, { description: "The person's IANA time zone." })
  timeZone!: string;
  @Field(() => LocalDate, { description: "The first day in the organisation." })
  joinedOn!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which the person is no longer there; null while they are.",
  })
  leftOn!: string | null;
  @Field(() => Int, { description: "Grows with every change; send it back to change the person." })
  version!: number;
  @Field(() => Proficiency, { description: "The proficiency that holds today." })
  proficiency!: Proficiency;
  @Field(() => [ProgramRole], { description: "The duties that hold today." })
  roles!: readonly ProgramRole[];
}

@ObjectType("Team", { implements: NodeType, description: "A team; teams form a tree." })
export class TeamType extends NodeType {
  @Field(() => String, { description: "The name." })
  name!: string;
  @Field(() => String, { nullable: true, description: "What the source it was imported from calls it." })
  externalId!: string | null;
  @Field(() => Int, { description: "Grows with every change." })
  version!: number;
  @Field(() => DateTime, { description: "When the team was created here." })
  createdAt!: string;
}

/** A validity that is known since a moment. */
@ObjectType()
class ValidityType {
  @Field(() => LocalDate, { description: "The first day on which it holds." })
  validFrom!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which it no longer holds; null while it does.",
  })
  validTo!: string | null;
  @Field(() => DateTime, { description: "When this was learnt." })
  recordedAt!: string;
}

@ObjectType("Membership", { description: "Somebody is in a team for a while." })
export class MembershipType extends ValidityType {
  @Field(() => TeamRole, { description: "What they are in the team." })
  role!: TeamRole;
  @Field(() => PersonType, { description: "Who." })
  person!: PersonType;
  @Field(() => TeamType, { description: "In which team." })
  team!: TeamType;
}

@ObjectType("ReportingLine", { description: "Somebody reports to a manager for a while." })
export class ReportingLineType extends ValidityType {
  @Field(() => PersonType, { description: "Who reports." })
  person!: PersonType;
  @Field(() => PersonType, { description: "To whom." })
  manager!: PersonType;
}

@ObjectType("ProficiencyPeriod", { description: "Somebody has a proficiency for a while." })
export class ProficiencyPeriodType extends ValidityType {
  @Field(() => Proficiency, { description: "How proficient." })
  level!: Proficiency;
}

@ObjectType("Viewer", { description: "Whoever the bearer token stands for." })
export class ViewerType {
  @Field(() => [String], { description: "What the token may be used for." })
  scopes!: readonly string[];
  @Field(() => Boolean, { description: "Whether the viewer administers the organisation." })
  isAdministrator!: boolean;
  @Field(() => LocalDate, { description: "Today in the organisation's time zone." })
  today!: string;
}

@ObjectType("AccessLogEntry", { description: "Somebody looked at another person's figures." })
export class AccessLogEntryType {
  @Field(() => ID, { description: "The id of the entry." })
  id!: string;
  @Field(() => DateTime, { description: "When." })
  at!: string;
  @Field(() => String, { description: "What was looked at." })
  what!: string;
  @Field(() => PersonType, { description: "Who looked." })
  viewer!: PersonType;
}

export const PersonConnection = connectionType("Person", () => PersonType, "people", { counted: true });
export const TeamConnection = connectionType("Team", () => TeamType, "teams", { counted: true });
export const AccessLogConnection = connectionType(
  "AccessLog",
  () => AccessLogEntryType,
  "looks at one's figures",
  {
    counted: true,
  },
);
