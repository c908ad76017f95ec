/** A bearer token as its owner writes it: the public id finds the row, the secret proves it. */
export interface TokenText {
  readonly id: string;
  readonly secret: string;
}

const TOKEN = /^sw_([0-9a-f]{32})_([A-Za-z0-9_-]{32,})$/;

/** Writes a token: `sw_<id without dashes>_<secret>`. */
export function formatToken(token: TokenText): string {
  return `sw_${token.id.replaceAll("-", "")}_${token.secret}`;
}

/** Reads a token, or null when the text cannot be one. */
export function parseToken(text: string): TokenText | null {
  const match = TOKEN.exec(text);
  const [, hex, secret] = match ?? [];
  if (hex === undefined || secret === undefined) return null;
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { id, secret };
}
