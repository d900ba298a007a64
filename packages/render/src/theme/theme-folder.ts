import { fileURLToPath } from "node:url";

/** Path of the folder of a theme that comes with this package: `eccp`. */
export function themeFolder(name: string): string {
  return fileURLToPath(new URL(`../../themes/${name}`, import.meta.url));
}
