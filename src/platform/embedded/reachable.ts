import { stat } from "node:fs/promises";
import path from "node:path";

/** Whether that user may enter every existing folder above `target` (the group bits are not counted upon). */
export async function isReachableBy(uid: number, target: string): Promise<boolean> {
  let folder = path.dirname(path.resolve(target));
  for (;;) {
    const found = await stat(folder).catch(() => null);
    if (found !== null) {
      const enterBit = found.uid === uid ? 0o100 : 0o001;
      if ((found.mode & enterBit) === 0) return false;
    }
    const above = path.dirname(folder);
    if (above === folder) return true;
    folder = above;
  }
}
