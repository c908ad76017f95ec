import type { SqlParams } from "../../platform/database/tree/tree.js";
import { rawId } from "../../platform/kernel/global-id.js";

/** What a list of tickets can be narrowed by; all given conditions hold. */
export interface TicketFilterArgs {
  readonly text?: string | null;
  readonly status?: readonly string[] | null;
  readonly kind?: readonly string[] | null;
  readonly priority?: readonly string[] | null;
  readonly categoryStartsWith?: string | null;
  readonly channel?: string | null;
  readonly sourceName?: string | null;
  readonly openedFrom?: string | null;
  readonly openedBefore?: string | null;
  readonly resolvedFrom?: string | null;
  readonly resolvedBefore?: string | null;
  readonly updatedSince?: string | null;
  readonly hasNoArticle?: boolean | null;
  readonly assigneeId?: string | null;
  readonly resolverId?: string | null;
}

/** The SQL conditions of a ticket filter. */
export function ticketFilter(row: string, filter: TicketFilterArgs, params: SqlParams): readonly string[] {
  const conditions: string[] = [];
  const where = <T>(
    value: T | null | undefined,
    type: string,
    condition: (placeholder: string) => string,
    read: (value: T) => unknown = (given) => given,
  ): void => {
    if (value != null) conditions.push(condition(params.add(read(value), type)));
  };
  where(filter.text?.trim(), "text", (is) => `(${row}.display_key = ${is} or ${row}.external_id = ${is})`);
  where(filter.status, "text[]", (is) => `${row}.status = any(${is})`);
  where(filter.kind, "text[]", (is) => `${row}.kind = any(${is})`);
  where(filter.priority, "text[]", (is) => `${row}.priority = any(${is})`);
  where(filter.categoryStartsWith, "text", (is) => `starts_with(${row}.category, ${is})`);
  where(filter.channel, "text", (is) => `${row}.channel = ${is}`);
  where(filter.sourceName, "text", (is) => inSource(row, is, params));
  where(filter.openedFrom, "timestamptz", (is) => `${row}.opened_at >= ${is}`);
  where(filter.openedBefore, "timestamptz", (is) => `${row}.opened_at < ${is}`);
  where(filter.resolvedFrom, "timestamptz", (is) => `${row}.resolved_at >= ${is}`);
  where(filter.resolvedBefore, "timestamptz", (is) => `${row}.resolved_at < ${is}`);
  where(filter.updatedSince, "timestamptz", (is) => `${row}.updated_at >= ${is}`);
  where(filter.hasNoArticle, "boolean", (is) => `${hasStatement(row, params)} = ${is}`);
  const person = (id: string): string => rawId("Person", id);
  where(filter.assigneeId, "uuid", (is) => `${row}.assignee_id = ${is}`, person);
  where(filter.resolverId, "uuid", (is) => `${row}.resolver_id = ${is}`, person);
  return conditions;
}

/** Source names are unique in an organisation, so this is one id found once. */
function inSource(row: string, name: string, params: SqlParams): string {
  const source = params.alias();
  return `${row}.source_id = (select ${source}.id from source_system ${source} where ${source}.organisation_id = $1::uuid and ${source}.name = ${name})`;
}

function hasStatement(row: string, params: SqlParams): string {
  const statement = params.alias();
  return `exists (select from no_article_statement ${statement} where ${statement}.organisation_id = ${row}.organisation_id and ${statement}.ticket_id = ${row}.id and ${statement}.withdrawn_at is null)`;
}
