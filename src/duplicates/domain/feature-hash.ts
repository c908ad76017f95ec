const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The finaliser of MurmurHash3 (public domain): every bit of the input changes half of the output's. */
function finalise(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/**
 * A 32-bit signed hash (a PostgreSQL `int4`) of a text: FNV-1a over both bytes of its UTF-16 units, then the finaliser
 * of MurmurHash3 (both public domain), which spreads FNV's weak high bits. The same on every machine and in every release.
 */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return finalise(hash);
}

/** The id of a word. Two of a million features collide about a hundred times. */
export function wordId(term: string): number {
  return hashText(`w:${term}`);
}

/** The id of two words in this order: a bigram has another id than either word, and than the same words turned round. */
export function bigramId(first: number, second: number): number {
  return finalise(Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15));
}

/** The id of a run of characters. */
export function gramId(gram: string): number {
  return hashText(`g:${gram}`);
}
