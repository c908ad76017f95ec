/** A request that cannot be answered as it was asked: an argument out of range, a cursor that was altered. */
export class BadUserInput extends Error {
  constructor(
    /** Names of the argument, outermost first. */
    readonly argument: readonly string[],
    message: string,
  ) {
    super(message);
    this.name = "BadUserInput";
  }
}
