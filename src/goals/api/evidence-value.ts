import { pageOfList, type ListOrder, type ListPage } from "../../platform/graphql/list-page.js";
import { toGlobalId } from "../../platform/kernel/global-id.js";
import type { ArticleId } from "../../platform/kernel/ids.js";
import type { GoalFootprint } from "../actions/read-evidence-footprint.js";
import type { EvidenceMonth, GoalEvidence } from "../actions/read-evidence.js";
import type { ClusterFootprint } from "../domain/evidence-footprint.js";
import { verdictTargetOf } from "../domain/goal-verdict-target.js";
import type {
  EvidenceClustersArgs,
  GoalEvidenceClusterType,
  GoalEvidenceMonthType,
  GoalEvidenceSummaryType,
  GoalFootprintType,
} from "./evidence-types.js";
import { figureValue, type FigureValue } from "./figure-value.js";

type WithoutFigure<T> = Omit<T, keyof FigureValue>;
/** Evidence as GraphQL reads it. */
export type GoalEvidenceValue = FigureValue &
  Omit<WithoutFigure<GoalEvidenceSummaryType>, "series"> & {
    readonly series: readonly (FigureValue & WithoutFigure<GoalEvidenceMonthType>)[];
    readonly $evidence: GoalEvidence;
  };
/** A footprint as GraphQL reads it. */
export type GoalFootprintValue = GoalFootprintType & { readonly $footprint: GoalFootprint };
/** A cluster as GraphQL reads it. */
export type GoalEvidenceClusterValue = GoalEvidenceClusterType & { readonly $articleId: ArticleId };

/** Shapes evidence; facts can be listed where they may be named. */
export function evidenceValue(evidence: GoalEvidence): GoalEvidenceValue {
  const { measureId, figure, months, sentence, namesFacts } = evidence;
  return {
    measureId: toGlobalId("GoalMeasure", measureId),
    ...figureValue(figure.result, figure.request, namesFacts),
    series: months.map((month) => monthValue(month, namesFacts)),
    sentence,
    $evidence: evidence,
  };
}

function monthValue(
  { period, isOver, target, result, request }: EvidenceMonth,
  namesFacts: boolean,
): GoalEvidenceValue["series"][number] {
  const aim = verdictTargetOf(target);
  return {
    period,
    isOver,
    target: aim.kind === "VALUE" ? aim.value : null,
    bandLow: aim.kind === "BAND" ? aim.low : null,
    bandHigh: aim.kind === "BAND" ? aim.high : null,
    ...figureValue(result, request, namesFacts),
  };
}

/** Shapes a footprint. */
export function footprintValue(footprint: GoalFootprint): GoalFootprintValue {
  const { n, accuracy, leftOut, sentence } = footprint;
  return { n, accuracy, leftOut, sentence, $footprint: footprint };
}

const ORDER: ListOrder<ClusterFootprint> = {
  name: "GoalEvidenceCluster FIRST_USED_ON ASC",
  positionOf: ({ firstUsedOn, articleId }) => ({ value: firstUsedOn, id: articleId }),
};

/** One page of the clusters behind a footprint, by their first use. The share of a group would be that of its only writer. */
export function clustersPage(
  { clusters, credit }: GoalFootprint,
  args: EvidenceClustersArgs,
): ListPage<GoalEvidenceClusterValue> {
  return pageOfList(clusters, ORDER, args, ({ articleId, share, ...cluster }) => ({
    ...cluster,
    share: credit === null ? null : share,
    $articleId: articleId,
  }));
}
