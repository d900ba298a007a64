// Stops a script that was started as `node scripts/NAME.js`, where the programs that it runs cannot be found.
import { existsSync } from "node:fs";
import { basename, delimiter, join } from "node:path";

const NEEDED = ["turbo", "pnpm"];
const ENDINGS = ["", ".exe", ".cmd"];

/** @param {string} program */
function isOnPath(program) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.some((folder) => ENDINGS.some((ending) => existsSync(join(folder, program + ending))));
}

/** @param {string} argument */
const quoted = (argument) => (/^[\w@%+=:,./-]+$/.test(argument) ? argument : JSON.stringify(argument));

/** Ends the process with the command that works when turbo or pnpm is missing. */
export function requirePnpm() {
  const missing = NEEDED.filter((program) => !isOnPath(program));
  if (missing.length === 0) return;
  const [, script = "", ...args] = process.argv;
  const file = basename(script);
  const command = [basename(script, ".js"), ...args.map(quoted)].join(" ");
  process.stderr.write(
    `error: scripts/${file} needs ${missing.join(" and ")}, which pnpm puts on the PATH when it runs a script.\n  → Run: npx -y pnpm@12 ${command}\n`,
  );
  process.exit(3);
}
