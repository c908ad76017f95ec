/** `stopword` ships no types; these are the lists we read, by ISO 639-3 code. */
declare module "stopword" {
  export const dan: readonly string[];
  export const deu: readonly string[];
  export const fin: readonly string[];
  export const fra: readonly string[];
  export const ita: readonly string[];
  export const nld: readonly string[];
  export const nob: readonly string[];
  export const pol: readonly string[];
  export const por: readonly string[];
  export const ron: readonly string[];
  export const spa: readonly string[];
  export const swe: readonly string[];
  export const zho: readonly string[];
}
