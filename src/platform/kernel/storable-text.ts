const HALF_A_PAIR = /\p{Surrogate}/u;

/** Whether PostgreSQL can hold the text: it takes neither NUL nor half a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && !HALF_A_PAIR.test(text);
}
