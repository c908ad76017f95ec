import DataLoader from "dataloader";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PeriodInput, readPeriod } from "../../outcomes/api/period-input.js";
import { OrganisationType, TeamType } from "../../people/api/people-types.js";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import type { TeamId } from "../../platform/kernel/ids.js";
import { readCauses, readCausesOfTeams } from "../actions/read-obstacle-causes.js";
import type { CauseDistribution } from "../domain/attribution-skew.js";
import { ObstacleCausesType } from "./obstacle-types.js";

const PERIOD = { description: "Which days; must hold at least one." };

@Resolver(() => OrganisationType)
export class OrganisationObstacleCauses {
  @FieldResolver(() => ObstacleCausesType, {
    nullable: true,
    description:
      "What the obstacles of a period were put down to; null for everybody but administrators and those who lead a team.",
  })
  async obstacleCauses(
    @Arg("period", () => PeriodInput, PERIOD) period: PeriodInput,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return readCauses(context.snapshot, context.viewer, readPeriod(period, "period"));
  }
}

@Resolver(() => TeamType)
export class TeamObstacleCauses {
  @FieldResolver(() => ObstacleCausesType, {
    nullable: true,
    description:
      "What the obstacles to goals of the team, of the teams below it and of the people in them were put down to; null for everybody but its leaders, leaders above and administrators.",
  })
  async obstacleCauses(
    @Root() team: { readonly $id: TeamId },
    @Arg("period", () => PeriodInput, PERIOD) period: PeriodInput,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return causesLoader(context, readPeriod(period, "period")).load(team.$id);
  }
}

function causesLoader(
  context: RequestContext,
  period: PeriodInput,
): DataLoader<TeamId, CauseDistribution | null> {
  return oncePerRequest(
    context,
    `causes of teams ${period.start} ${period.end}`,
    () =>
      new DataLoader<TeamId, CauseDistribution | null>((teams) =>
        readCausesOfTeams(context.snapshot, context.viewer, period, teams),
      ),
  );
}
