import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from "node:path";
import { ClusterpostError } from "@clusterpost/core";
import { writeWholeFile } from "../project/write-file.ts";
import { STATE_FOLDER } from "./output-store.ts";

/** Says whose output a folder is: `{ "folder": "../seeds" }`, relative to the output folder so that both can move. */
const OWNER_FILE = join(STATE_FOLDER, "newsletter.json");

/** A path in one spelling, also where it is not there yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const absolute = resolve(path);
    return dirname(absolute) === absolute ? absolute : join(realPath(dirname(absolute)), basename(absolute));
  }
}

/** The folder whose newsletter an output folder holds; nothing when it says nothing that can be read. */
function ownerOf(out: string): string | undefined {
  try {
    const { folder } = JSON.parse(readFileSync(join(out, OWNER_FILE), "utf8")) as { readonly folder?: unknown };
    return typeof folder === "string" ? resolve(realPath(out), folder) : undefined;
  } catch {
    return undefined;
  }
}

/** A path as people write it: from here when it is below, else in full. */
function shown(path: string): string {
  const fromHere = relative(realPath("."), path);
  if (fromHere === "") return ".";
  return fromHere.startsWith("..") || isAbsolute(fromHere) ? path : fromHere;
}

/**
 * Makes sure that a build replaces only output of its own newsletter.
 *
 * @param folder - what is built: a folder or a single submission
 * @throws ClusterpostError `USAGE` when the output folder holds another newsletter whose folder is still there
 */
export function assertOwnOutput(out: string, folder: string): void {
  const owner = ownerOf(out);
  if (owner === undefined || !existsSync(owner) || realPath(owner) === realPath(folder)) return;
  const name = basename(resolve(folder));
  const other = `${out.replace(/[/\\]+$/, "")}-${basename(name, extname(name))}`;
  throw new ClusterpostError(
    "USAGE",
    `\`${out}\` holds the newsletter of \`${shown(owner)}\`, which this would replace.`,
    {
      hint: `Choose another folder, such as --out ${/\s/.test(other) ? JSON.stringify(other) : other}, or delete \`${out}\` if it is not needed any more.`,
    },
  );
}

/** Notes whose output a folder is, once a build writes into it. */
export function noteOwner(out: string, folder: string): void {
  const owner = relative(realPath(out), realPath(folder));
  writeWholeFile(join(out, OWNER_FILE), `${JSON.stringify({ folder: owner })}\n`);
}
