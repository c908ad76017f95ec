const KEPT = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "SYSTEMROOT", "windir", "COMSPEC"];
const LIBRARY_PATH = process.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";

/**
 * The environment of `initdb` and `postgres`: no PG*, LC_* or LANG of the caller may change what is made.
 * @param libraryPath the folders of shared libraries the binaries do not find by themselves
 */
export function childEnvironment(libraryPath: string | null): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of KEPT) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  if (libraryPath !== null) environment[LIBRARY_PATH] = libraryPath;
  return environment;
}
