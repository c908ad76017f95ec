import { Field, ObjectType } from "type-graphql";
import type { Problem } from "../kernel/problem.js";
import type { Result } from "../kernel/result.js";
import type { RequestContext } from "./context.js";
import { UserErrorType } from "./user-error.js";

/** What a mutation resolver hands to its payload: the id of what was written, or the errors. */
export interface PayloadValue {
  readonly $id: string | null;
  readonly userErrors: readonly Problem[];
}

/** The part that every payload has. */
@ObjectType()
export class Payload {
  @Field(() => [UserErrorType], { description: "Why nothing was written; empty when it was." })
  userErrors!: readonly Problem[];
}

/** Runs an action and makes its payload; what is selected behind it is read in a new snapshot, after the commit. */
export async function payloadOf(
  context: RequestContext,
  action: Promise<Result<string, readonly Problem[]>>,
): Promise<PayloadValue> {
  const result = await action;
  await context.snapshot.end();
  context.loaders.clear();
  return result.ok ? { $id: result.value, userErrors: [] } : { $id: null, userErrors: result.error };
}
