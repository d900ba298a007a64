import { renameSync, writeFileSync } from "node:fs";

/** Writes a file as a whole, readable for its owner only from its first byte on. */
export function writePrivateFile(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text, { mode: 0o600 });
  renameSync(temporary, path);
}
