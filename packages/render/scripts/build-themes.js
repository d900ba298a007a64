// Puts compiled templates in the place of the module that compiles them on import.
import { rm, writeFile } from "node:fs/promises";
import { formatThemeModule } from "../dist/compile.js";

const { theme } = await import("../dist/themes/eccp.js");
const file = new URL("../dist/themes/eccp.js", import.meta.url);
await writeFile(file, formatThemeModule(theme));
await rm(new URL("../dist/themes/eccp.js.map", import.meta.url), { force: true });
