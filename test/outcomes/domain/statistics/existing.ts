/** The value of a result that must exist here; fails the test when it does not. */
export function existing<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("Expected a result, got none");
  return value;
}
