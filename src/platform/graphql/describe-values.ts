/** The descriptions of an enum's values in the form that registerEnumType takes; none may be missing. */
export function describeValues<T extends string>(
  meanings: Readonly<Record<T, string>>,
): Record<T, { description: string }> {
  return Object.fromEntries(
    Object.entries<string>(meanings).map(([value, description]) => [value, { description }]),
  ) as Record<T, { description: string }>;
}
