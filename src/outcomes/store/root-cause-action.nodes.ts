import {
  belongsTo,
  column,
  defineEdges,
  defineNode,
  hasMany,
  instantColumn,
  type ConnectionSpec,
} from "../../platform/database/tree/tree.js";
import { organisationNode, personNode, teamNode } from "../../people/store/people.nodes.js";

/** What somebody did against the cause of an issue. */
export const rootCauseActionNode = defineNode({
  type: "RootCauseAction",
  table: "root_cause_action",
  fields: {
    categoryPath: (row) => `string_to_array(${row}.category, ' > ')`,
    description: column("description"),
    actedOn: column("acted_on"),
    recordedAt: instantColumn("recorded_at"),
    withdrawnAt: instantColumn("withdrawn_at"),
    withdrawalReason: column("withdrawal_reason"),
  },
});

/** How lists of actions run: the latest first. */
const rootCauseActionsConnection: ConnectionSpec = {
  orders: { ACTED_ON: { sql: column("acted_on"), type: "date" } },
  defaultOrder: { field: "ACTED_ON", direction: "DESC" },
};

defineEdges(rootCauseActionNode, {
  team: belongsTo(() => teamNode, "team_id"),
  recordedBy: belongsTo(() => personNode, "recorded_by"),
});

defineEdges(organisationNode, {
  rootCauseActions: hasMany(() => rootCauseActionNode, "organisation_id", rootCauseActionsConnection),
});
