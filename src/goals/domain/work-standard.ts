/** What kind of expectation goals can be derived from. */
export const WorkStandardKind = {
  /** What a job asks of whoever has it. */
  JOB_REQUIREMENT: "JOB_REQUIREMENT",
  /** What a training taught to do. */
  TRAINING_STANDARD: "TRAINING_STANDARD",
} as const;
export type WorkStandardKind = (typeof WorkStandardKind)[keyof typeof WorkStandardKind];
