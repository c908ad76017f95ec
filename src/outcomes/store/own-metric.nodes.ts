import {
  column,
  defineEdges,
  defineNode,
  hasMany,
  instantColumn,
  type ConnectionSpec,
} from "../../platform/database/tree/tree.js";
import { organisationNode } from "../../people/store/people.nodes.js";

/** An own metric in the version now in force. */
export const ownMetricNode = defineNode({
  type: "OwnMetric",
  table: `(select m.organisation_id, m.id, m.shape, m.names, m.version, m.created_at, m.retired_at,
      v.name, v.description, v.formula, v.direction, v.unit, v.level, v.maturity_days, v.minimum_n, v.guard_metric, v.recorded_at
    from own_metric m
    join own_metric_version v
      on v.organisation_id = m.organisation_id and v.own_metric_id = m.id and v.superseded_at is null)`,
  fields: {
    name: column("name"),
    description: column("description"),
    formula: column("formula"),
    shape: column("shape"),
    names: column("names"),
    direction: column("direction"),
    unit: column("unit"),
    level: column("level"),
    maturityDays: column("maturity_days"),
    minimumN: column("minimum_n"),
    guardKey: column("guard_metric"),
    version: column("version"),
    definedAt: instantColumn("recorded_at"),
    createdAt: instantColumn("created_at"),
    retiredAt: instantColumn("retired_at"),
  },
  needs: { guardMetric: ["guardKey"] },
});

/** How lists of own metrics run. */
export const ownMetricsConnection: ConnectionSpec = {
  orders: { NAME: { sql: column("name"), type: "text" } },
  defaultOrder: { field: "NAME", direction: "ASC" },
};

defineEdges(organisationNode, {
  ownMetrics: hasMany(() => ownMetricNode, "organisation_id", ownMetricsConnection),
});
