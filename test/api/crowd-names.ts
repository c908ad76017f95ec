/** How many of each type there are at least. */
export const CROWD = 20;

/** From 1 to that. */
export const NUMBERS = Array.from({ length: CROWD }, (_, index) => index + 1);

/** A word for each. */
export const NAMES =
  "amber birch cedar delta ember fable grove hazel ivory jasper koala lemon maple north olive pearl quartz raven sable tulip".split(
    " ",
  );
