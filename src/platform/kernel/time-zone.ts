/** Whether the text names a time zone that this machine knows, such as `Europe/Stockholm`. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
