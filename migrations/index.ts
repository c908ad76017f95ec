import { People0001 } from "./0001-people.js";
import { Tickets0002 } from "./0002-tickets.js";
import { Knowledge0003 } from "./0003-knowledge.js";
import { Duplicates0004 } from "./0004-duplicates.js";
import { Outcomes0005 } from "./0005-outcomes.js";
import { Goals0006 } from "./0006-goals.js";
import { Jobs0007 } from "./0007-jobs.js";
import { DuplicateIndex0008 } from "./0008-duplicate-index.js";
import { Merges0009 } from "./0009-merges.js";
import { DuplicateQueue0010 } from "./0010-duplicate-queue.js";
import { DuplicateEvidence0011 } from "./0011-duplicate-evidence.js";
import { Embeddings0012 } from "./0012-embeddings.js";
import { Translations0013 } from "./0013-translations.js";
import { LinkReviews0014 } from "./0014-link-reviews.js";
import { GoalMeasures0015 } from "./0015-goal-measures.js";
import { GoalConversation0016 } from "./0016-goal-conversation.js";
import { FactDimensions0017 } from "./0017-fact-dimensions.js";
import { Rollups0018 } from "./0018-rollups.js";
import { OwnMetrics0019 } from "./0019-own-metrics.js";
import { SearchReceipts0020 } from "./0020-search-receipts.js";
import { RootCauseActions0021 } from "./0021-root-cause-actions.js";
import { MetricBaselines0022 } from "./0022-metric-baselines.js";

/** Every migration in the order in which it runs. A landed migration is never edited. */
export const MIGRATIONS = [
  People0001,
  Tickets0002,
  Knowledge0003,
  Duplicates0004,
  Outcomes0005,
  Goals0006,
  Jobs0007,
  DuplicateIndex0008,
  Merges0009,
  DuplicateQueue0010,
  DuplicateEvidence0011,
  Embeddings0012,
  Translations0013,
  LinkReviews0014,
  GoalMeasures0015,
  GoalConversation0016,
  FactDimensions0017,
  Rollups0018,
  OwnMetrics0019,
  SearchReceipts0020,
  RootCauseActions0021,
  MetricBaselines0022,
] as const;
