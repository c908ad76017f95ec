import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { OrganisationType, TeamType } from "../../people/api/people-types.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import type { TeamId } from "../../platform/kernel/ids.js";
import { readActivity, type ActivityGroup } from "../actions/read-activity.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import { ActivityArgs, ActivityTrendType } from "./activity-types.js";

const MOST_MONTHS = 24;

@Resolver(() => TeamType)
export class TeamActivity {
  @FieldResolver(() => ActivityTrendType, {
    nullable: true,
    description:
      "An activity of the team with the teams below it; null when you may not see it. Its leaders, leaders above and administrators see every month; everybody else the months whose figures were released to peers, with at least 5 people behind them.",
  })
  async activity(
    @Root() team: { readonly $id: TeamId },
    @Args(() => ActivityArgs) args: ActivityArgs,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return loadTrend(context, { level: "TEAM", id: team.$id }, args);
  }
}

@Resolver(() => OrganisationType)
export class OrganisationActivity {
  @FieldResolver(() => ActivityTrendType, {
    nullable: true,
    description:
      "An activity of the whole organisation; null when you may not see it. Administrators and whoever leads all of it see every month; everybody else the months whose figures were released to peers.",
  })
  async activity(
    @Args(() => ActivityArgs) args: ActivityArgs,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return loadTrend(context, { level: "ORGANISATION" }, args);
  }
}

async function loadTrend(
  context: RequestContext,
  group: ActivityGroup,
  { metric, months }: ActivityArgs,
): Promise<object | null> {
  if (months < 1 || months > MOST_MONTHS)
    throw new BadUserInput(
      ["months"],
      `"months" must be from 1 to ${String(MOST_MONTHS)}, got ${String(months)}`,
    );
  const points = await readActivity(context.snapshot, context.viewer, { metric, group, months });
  return points === null ? null : { definition: METRIC_DEFINITIONS[metric], points };
}
