/** The service desk a record came from. */
export const SourceKind = {
  ZENDESK: "ZENDESK",
  JIRA_SM: "JIRA_SM",
  SERVICENOW: "SERVICENOW",
  FRESHDESK: "FRESHDESK",
  GLPI: "GLPI",
  ZAMMAD: "ZAMMAD",
  GENERIC: "GENERIC",
} as const;
export type SourceKind = (typeof SourceKind)[keyof typeof SourceKind];
