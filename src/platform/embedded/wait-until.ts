/** Asks again every `everyMs` until the answer is yes; gives false when `timeoutMs` have passed. */
export async function waitUntil(
  isDone: () => Promise<boolean>,
  timeoutMs: number,
  everyMs: number,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isDone())) {
    if (Date.now() >= deadline) return false;
    await pause(everyMs);
  }
  return true;
}

/** With `mayEnd` the process does not stay alive for it. */
export function pause(ms: number, mayEnd?: "mayEnd"): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    if (mayEnd === "mayEnd") timer.unref();
  });
}
