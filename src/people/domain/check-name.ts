import { problem, type Problem } from "../../platform/kernel/problem.js";
import { isStorable } from "../../platform/kernel/storable-text.js";

/** The longest name of a person or team. */
const LONGEST_NAME = 200;
/** The longest e-mail address there can be (RFC 3696). */
const LONGEST_ADDRESS = 320;

/** What is wrong with the name of a person or team, or null. `whose` begins the sentence, such as `A team`. */
export function nameProblem(path: string, whose: string, name: string): Problem | null {
  const length = name.trim().length;
  if (length > 0 && length <= LONGEST_NAME && isStorable(name)) return null;
  const fault =
    length === 0 ? "this one is empty" : "this one is longer or holds a character that is no text";
  return problem(
    "VALIDATION_FAILED",
    path,
    `${whose} needs a name of 1 to ${LONGEST_NAME} characters, and ${fault}`,
  );
}

/** What is wrong with an e-mail address, or null; whether anybody reads it is not looked at. */
export function addressProblem(path: string, address: string | null | undefined): Problem | null {
  if (address == null || (address.length <= LONGEST_ADDRESS && isStorable(address))) return null;
  return problem(
    "VALIDATION_FAILED",
    path,
    `An e-mail address has at most ${LONGEST_ADDRESS} characters, all of them text`,
  );
}
