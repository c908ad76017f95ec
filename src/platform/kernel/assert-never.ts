/** Makes a switch over a closed set exhaustive: the compiler refuses it when a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value ${JSON.stringify(value)}: a case is missing`);
}
