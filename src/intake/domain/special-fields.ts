import { isTimeZone } from "../../platform/kernel/time-zone.js";
import { fieldType, isNot, refuse, text, type FieldType } from "./field-types.js";

const MAX_PATH = 500;
const MAX_EMAIL = 320;
const MAX_URL = 2_000;
const LEVEL_SEPARATOR = " > ";

const pathText = text(MAX_PATH, 1);
const PATH_WORDS = `a path such as "Network > VPN" or ["Network", "VPN"] of at most ${MAX_PATH.toLocaleString("en")} characters`;

/** A category path, outermost first; kept as its levels joined with " > ". */
export const categoryPath: FieldType<string> = {
  words: PATH_WORDS,
  read: (value, field, report) => {
    const levels = typeof value === "string" ? value.split(/\s+>\s+/) : value;
    if (!Array.isArray(levels) || levels.length === 0 || !levels.every(isLevel))
      return refuse(report, field, isNot(field, value, PATH_WORDS));
    return pathText.read(levels.map((level) => level.trim()).join(LEVEL_SEPARATOR), field, report);
  },
};

/** One level of a path; the separator inside it would make two levels of it. */
function isLevel(level: unknown): level is string {
  return typeof level === "string" && level.trim() !== "" && !/(^|\s)>(\s|$)/.test(level);
}

/** An e-mail address, checked only as far as a typing error goes: whether it exists is not ours to know. */
export const emailAddress: FieldType<string> = fieldType(
  `an e-mail address, such as "ada@example.org"`,
  (value) =>
    typeof value === "string" && value.length <= MAX_EMAIL && /^[^\s@\p{C}]+@[^\s@\p{C}]+$/u.test(value)
      ? value
      : undefined,
);

/** An IANA time zone. */
export const timeZone: FieldType<string> = fieldType(
  `an IANA time zone, such as "Europe/Stockholm"`,
  (value) => (typeof value === "string" && isTimeZone(value) ? value : undefined),
);

/** A BCP 47 language tag. */
export const languageTag: FieldType<string> = fieldType(
  `a language tag, such as "en" or "zh-Hans"`,
  (value) =>
    typeof value === "string" && value.length <= 35 && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value)
      ? value
      : undefined,
);

/** A web address; other schemes (javascript:, file:) are refused because people will click on it. */
export const webAddress: FieldType<string> = fieldType(
  `a web address that begins with https:// or http://, of at most ${MAX_URL.toLocaleString("en")} characters`,
  (value) =>
    typeof value === "string" && value.length <= MAX_URL && /^https?:\/\/[^\s\p{C}]+$/iu.test(value)
      ? value
      : undefined,
);
