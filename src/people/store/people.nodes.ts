import {
  belongsTo,
  column,
  defineEdges,
  defineNode,
  globalIdSql,
  hasFew,
  instantColumn,
  type ConnectionSpec,
  type Edge,
  type SqlParams,
} from "../../platform/database/tree/tree.js";

/** Today's row of a validity table. */
function holdsToday(row: string, params: SqlParams): string {
  const today = params.add(params.scope.today, "date");
  return `${row}.superseded_at is null and ${row}.valid_from <= ${today} and (${row}.valid_to is null or ${row}.valid_to > ${today})`;
}

export const organisationNode = defineNode({
  type: "Organisation",
  table: "(select o.*, o.id as organisation_id from organisation o)",
  fields: {
    slug: column("slug"),
    name: column("name"),
    timeZone: column("time_zone"),
    teamOnlyMode: column("team_only_mode"),
    callbackWindowDays: column("callback_window_days"),
    isDemo: column("is_demo"),
    createdAt: instantColumn("created_at"),
  },
});

export const sourceSystemNode = defineNode({
  type: "SourceSystem",
  table: "source_system",
  fields: {
    name: column("name"),
    kind: column("kind"),
    url: column("url"),
    csatPositiveFrom: column("csat_positive_from"),
    createdAt: instantColumn("created_at"),
  },
});

export const personNode = defineNode({
  type: "Person",
  table: "person",
  fields: {
    displayName: column("display_name"),
    /** Only the person and administrators see an address. */
    email: (row, params) =>
      params.scope.isAdministrator
        ? `${row}.email`
        : `case when ${row}.id = ${params.add(params.scope.personId, "uuid")} then ${row}.email end`,
    isPerson: column("is_person"),
    timeZone: column("time_zone"),
    joinedOn: column("joined_on"),
    leftOn: column("left_on"),
    version: column("version"),
    proficiency: (row, params) => {
      const level = params.alias();
      return `coalesce((select ${level}.level from proficiency ${level} where ${level}.organisation_id = ${row}.organisation_id and ${level}.person_id = ${row}.id and ${holdsToday(level, params)}), 'NONE')`;
    },
    roles: (row, params) => {
      const role = params.alias();
      return `(select coalesce(json_agg(${role}.role order by ${role}.role), '[]'::json) from program_role ${role} where ${role}.organisation_id = ${row}.organisation_id and ${role}.person_id = ${row}.id and ${holdsToday(role, params)})`;
    },
  },
});

export const teamNode = defineNode({
  type: "Team",
  table: "team",
  fields: {
    name: column("name"),
    externalId: column("external_id"),
    version: column("version"),
    createdAt: instantColumn("created_at"),
  },
});

const validityFields = {
  validFrom: column("valid_from"),
  validTo: column("valid_to"),
  recordedAt: instantColumn("recorded_at"),
} as const;

export const membershipNode = defineNode({
  type: "Membership",
  table: "membership",
  isNode: false,
  fields: { role: column("role"), ...validityFields },
  visible: (row) => `${row}.superseded_at is null`,
});

export const reportingLineNode = defineNode({
  type: "ReportingLine",
  table: "reporting_line",
  isNode: false,
  fields: validityFields,
  visible: (row) => `${row}.superseded_at is null`,
});

export const proficiencyPeriodNode = defineNode({
  type: "ProficiencyPeriod",
  table: "proficiency",
  isNode: false,
  fields: { level: column("level"), ...validityFields },
  visible: (row) => `${row}.superseded_at is null`,
});

/** How lists of people run. There is no order by any figure. */
export const peopleConnection: ConnectionSpec = {
  orders: { NAME: { sql: column("display_name"), type: "text" } },
  defaultOrder: { field: "NAME", direction: "ASC" },
  filter: (row, args, params) => personFilter(row, (args["filter"] ?? {}) as PersonFilter, params),
};

interface PersonFilter {
  readonly nameContains?: string | null;
  readonly isPerson?: boolean | null;
  readonly active?: boolean | null;
}

function personFilter(row: string, filter: PersonFilter, params: SqlParams): readonly string[] {
  const conditions: string[] = [];
  if (filter.nameContains != null)
    conditions.push(
      `position(lower(${params.add(filter.nameContains, "text")}) in lower(${row}.display_name)) > 0`,
    );
  if (filter.isPerson != null)
    conditions.push(`${row}.is_person = ${params.add(filter.isPerson, "boolean")}`);
  if (filter.active != null) {
    const active = `(${row}.left_on is null or ${row}.left_on > ${params.add(params.scope.today, "date")})`;
    conditions.push(filter.active ? active : `not ${active}`);
  }
  return conditions;
}

export const teamsConnection: ConnectionSpec = {
  orders: { NAME: { sql: column("name"), type: "text" } },
  defaultOrder: { field: "NAME", direction: "ASC" },
};

/** The people whose membership of the parent team holds today. */
function membersOf(role: "LEADER" | "MEMBER" | null): Edge["on"] {
  return (parent, child, params) => {
    const row = params.alias();
    const roleIs = role === null ? "" : ` and ${row}.role = '${role}'`;
    return `${child}.organisation_id = ${parent}.organisation_id and ${child}.id in (select ${row}.person_id from membership ${row} where ${row}.organisation_id = ${parent}.organisation_id and ${row}.team_id = ${parent}.id${roleIs} and ${holdsToday(row, params)})`;
  };
}

defineEdges(membershipNode, {
  person: belongsTo(() => personNode, "person_id"),
  team: belongsTo(() => teamNode, "team_id"),
});
defineEdges(reportingLineNode, {
  person: belongsTo(() => personNode, "person_id"),
  manager: belongsTo(() => personNode, "manager_id"),
});
defineEdges(teamNode, {
  parent: {
    kind: "one",
    target: () => teamNode,
    on: (parent, child, params) => {
      const row = params.alias();
      return `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = (select ${row}.parent_id from team_placement ${row} where ${row}.organisation_id = ${parent}.organisation_id and ${row}.team_id = ${parent}.id and ${holdsToday(row, params)})`;
    },
  },
  children: {
    kind: "connection",
    target: () => teamNode,
    on: (parent, child, params) => {
      const row = params.alias();
      return `${child}.organisation_id = ${parent}.organisation_id and ${child}.id in (select ${row}.team_id from team_placement ${row} where ${row}.organisation_id = ${parent}.organisation_id and ${row}.parent_id = ${parent}.id and ${holdsToday(row, params)})`;
    },
    ...teamsConnection,
  },
  leaders: {
    kind: "many",
    target: () => personNode,
    on: membersOf("LEADER"),
    orderBy: column("display_name"),
    limit: 10,
  },
  members: { kind: "connection", target: () => personNode, on: membersOf(null), ...peopleConnection },
});
defineEdges(personNode, {
  team: {
    kind: "one",
    target: () => teamNode,
    on: (parent, child, params) => {
      const row = params.alias();
      return `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = (select ${row}.team_id from membership ${row} where ${row}.organisation_id = ${parent}.organisation_id and ${row}.person_id = ${parent}.id and ${holdsToday(row, params)})`;
    },
  },
  manager: {
    kind: "one",
    target: () => personNode,
    on: (parent, child, params) => {
      const row = params.alias();
      return `${child}.organisation_id = ${parent}.organisation_id and ${child}.id = (select ${row}.manager_id from reporting_line ${row} where ${row}.organisation_id = ${parent}.organisation_id and ${row}.person_id = ${parent}.id and ${holdsToday(row, params)})`;
    },
  },
  reports: {
    kind: "connection",
    target: () => personNode,
    on: (parent, child, params) => {
      const row = params.alias();
      return `${child}.organisation_id = ${parent}.organisation_id and ${child}.id in (select ${row}.person_id from reporting_line ${row} where ${row}.organisation_id = ${parent}.organisation_id and ${row}.manager_id = ${parent}.id and ${holdsToday(row, params)})`;
    },
    ...peopleConnection,
  },
  memberships: hasFew(() => membershipNode, "person_id", column("valid_from")),
  reportingLines: hasFew(() => reportingLineNode, "person_id", column("valid_from")),
  proficiencies: hasFew(() => proficiencyPeriodNode, "person_id", column("valid_from")),
});

export const accessLogNode = defineNode({
  type: "AccessLogEntry",
  table: "access_log",
  isNode: false,
  fields: {
    id: (row) => globalIdSql("AccessLogEntry", `${row}.id`),
    at: instantColumn("at"),
    what: column("what"),
  },
  visible: (row, params) => `${row}.subject_id = ${params.add(params.scope.personId, "uuid")}`,
});
defineEdges(accessLogNode, { viewer: belongsTo(() => personNode, "viewer_id") });

/** Newest look first. */
export const accessLogConnection: ConnectionSpec = {
  orders: { AT: { sql: column("at"), type: "timestamptz" } },
  defaultOrder: { field: "AT", direction: "DESC" },
};
