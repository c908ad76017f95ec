import { registerEnumType } from "type-graphql";
import { BatchMode } from "../actions/upsert-observations.js";
import { ObservedMetric } from "../domain/observed-metric.js";

registerEnumType(ObservedMetric, {
  name: "ObservedMetric",
  description: "The built-in metrics that are fed from outside.",
  valuesConfig: {
    FIRST_CONTACT_RESOLUTION: {
      description: "A contact, and whether it was resolved at once. A rate; names a ticket or a customer.",
    },
    SELF_SERVICE_SUCCESS: {
      description:
        "Somebody asked after a visit to self-service, and whether they found what they needed; denominator 0 when they did not answer. A rate; names a ticket or a customer.",
    },
    FALSE_DEFLECTION: {
      description:
        "A visit that counted as deflected, and whether the same requester opened a ticket after all. A rate; names a ticket or a customer.",
    },
    CONTENT_STANDARD_ADHERENCE: {
      description:
        "A review of an article: items met (numerator) of items that applied (denominator). A score; names a team or a person.",
    },
    PROCESS_ALIGNMENT: {
      description:
        "A review of a ticket: steps followed (numerator) of steps that applied (denominator). A score; names a ticket or a customer.",
    },
  },
});

registerEnumType(BatchMode, {
  name: "BatchMode",
  description: "What a failed item means for the others.",
  valuesConfig: {
    PARTIAL: { description: "Nothing: the others are written." },
    ALL_OR_NOTHING: { description: "Nothing at all is written." },
  },
});

/** What became of an item. */
export const BatchItemStatus = {
  CREATED: "CREATED",
  UPDATED: "UPDATED",
  UNCHANGED: "UNCHANGED",
  STALE_IGNORED: "STALE_IGNORED",
  FAILED: "FAILED",
} as const;
export type BatchItemStatus = (typeof BatchItemStatus)[keyof typeof BatchItemStatus];
registerEnumType(BatchItemStatus, {
  name: "BatchItemStatus",
  description: "What became of one item of a batch. All but FAILED are successes.",
  valuesConfig: {
    CREATED: { description: "It was not known before." },
    UPDATED: { description: "It says something that was not known." },
    UNCHANGED: { description: "It says what was known already." },
    STALE_IGNORED: { description: "Everything it says has been replaced by something newer." },
    FAILED: { description: "It was not written; the errors say why." },
  },
});
