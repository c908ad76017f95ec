import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Resolver, Root } from "type-graphql";
import { ArticleType } from "../../knowledge/api/article-types.js";
import { articleNode } from "../../knowledge/store/knowledge.nodes.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { readNode } from "../../platform/graphql/read.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import type { Instant } from "../../platform/kernel/period.js";
import { CreditEventsArgs, creditEventsPage } from "../../outcomes/api/credit-events-page.js";
import { ReuseCreditEventConnection } from "../../outcomes/api/credit-types.js";
import { loadEvidence, loadFootprint } from "./evidence-loader.js";
import {
  EvidenceClustersArgs,
  GoalEvidenceClusterConnection,
  GoalEvidenceClusterType,
  GoalEvidenceSummaryType,
  GoalFootprintType,
} from "./evidence-types.js";
import {
  clustersPage,
  evidenceValue,
  footprintValue,
  type GoalEvidenceClusterValue,
  type GoalEvidenceValue,
  type GoalFootprintValue,
} from "./evidence-value.js";
import { GoalType } from "./goal-types.js";
import type { MeasurableGoal } from "./progress-loader.js";

@Resolver(() => GoalType)
export class GoalEvidenceSummaries {
  @FieldResolver(() => GoalEvidenceSummaryType, {
    nullable: true,
    description:
      "What stands behind the figure of a measure, month by month and in plain words; null for a measure without a metric and when you may not see the goal's figures in full. A person's is for the person and those above them today, and every look at it is in the person's access log; a group's is for its leaders and administrators, and never split by person. Peers see none of it.",
  })
  async evidenceSummary(
    @Root() goal: MeasurableGoal,
    @Arg("measureId", () => ID, {
      nullable: true,
      description: "Which measure (the first that has a metric, when left out).",
    })
    measureId: string | null | undefined,
    @Arg("asOf", () => DateTime, {
      nullable: true,
      description:
        "What was known at this instant (what is known now, when left out), to the same digits as then; not in the future.",
    })
    asOf: Instant | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const evidence = await loadEvidence(context, goal, measureId ?? null, asOf ?? null);
    return evidence === null ? null : evidenceValue(evidence);
  }
}

@Resolver(() => GoalEvidenceSummaryType)
export class GoalEvidenceFootprints {
  @FieldResolver(() => GoalFootprintType, {
    nullable: true,
    description:
      "In which tickets of others the owner's knowledge took part; null where the metric is not about knowledge. In team-only mode it is the team's.",
  })
  async footprint(
    @Root() { $evidence }: GoalEvidenceValue,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const footprint = await loadFootprint(context, $evidence);
    return footprint === null ? null : footprintValue(footprint);
  }
}

@Resolver(() => GoalFootprintType)
export class GoalFootprintEdges {
  @FieldResolver(() => GoalEvidenceClusterConnection, {
    nullable: true,
    description:
      "The clusters of articles that were used, by their first use in the period; null for groups in team-only mode, because a cluster can have one writer.",
  })
  clusters(
    @Root() { $footprint }: GoalFootprintValue,
    @Args(() => EvidenceClustersArgs) args: EvidenceClustersArgs,
  ): object | null {
    return $footprint.namesFacts ? clustersPage($footprint, args) : null;
  }

  @FieldResolver(() => ReuseCreditEventConnection, {
    nullable: true,
    description:
      "Every ticket behind it with the person's share, earliest first, those that do not count included; null for goals of groups, which are not split by person.",
  })
  events(
    @Root() { $footprint: { credit } }: GoalFootprintValue,
    @Args(() => CreditEventsArgs) args: CreditEventsArgs,
  ): object | null {
    return credit === null ? null : creditEventsPage(credit, args);
  }
}

@Resolver(() => GoalEvidenceClusterType)
export class GoalEvidenceClusterEdges {
  @FieldResolver(() => ArticleType, {
    nullable: true,
    description: "The oldest article of the cluster, which stands for it; null when you may not read it.",
  })
  async oldestArticle(
    @Root() { $articleId }: GoalEvidenceClusterValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, articleNode, $articleId, info);
  }
}
