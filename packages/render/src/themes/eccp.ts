import { fileURLToPath } from "node:url";
import { compileTheme } from "../theme/compile-theme.ts";
import type { CompiledTheme } from "../theme/compiled-theme.ts";
import { readTheme } from "../theme/read-theme.ts";

/**
 * The theme `eccp` with its own tokens.
 *
 * From source it is compiled on import; the build puts the compiled templates in its place.
 */
export const theme: CompiledTheme = await compileTheme(
  await readTheme(fileURLToPath(new URL("../../themes/eccp", import.meta.url))),
);
