import {
  belongsTo,
  column,
  defineEdges,
  defineNode,
  instantColumn,
} from "../../platform/database/tree/tree.js";
import { organisationNode, personNode } from "./people.nodes.js";

const settingChangeNode = defineNode({
  type: "OrganisationSettingChange",
  table: "organisation_setting_change",
  isNode: false,
  fields: {
    setting: column("setting"),
    before: column("value_before"),
    after: column("value_after"),
    purpose: column("purpose"),
    at: instantColumn("recorded_at"),
  },
});

defineEdges(settingChangeNode, { changedBy: belongsTo(() => personNode, "changed_by") });
defineEdges(organisationNode, {
  settingChanges: {
    kind: "many",
    target: () => settingChangeNode,
    on: (parent, child) => `${child}.organisation_id = ${parent}.id`,
    // Latest first: a list cut at its beginning could be filled until a change is no longer seen.
    orderBy: (row) => `${row}.recorded_at desc`,
    limit: 50,
  },
});
