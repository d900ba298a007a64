import { closeSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { type Attachment, type Block, type Diagnostic, diagnostic, type SeedDocument } from "@clusterpost/core";
import { mediaTypeOf, reportUnsupported } from "@clusterpost/seed-parser";
import { mapStories } from "../map-stories.ts";
import type { Project } from "./open-project.ts";

/** Larger files are not put beside an issue: 20 MB (20 × 2²⁰ bytes), as for submissions. */
const MAX_BYTES = 20 * 2 ** 20;
const SNIFFED_BYTES = 65_536;

/** The files that lie between the submissions, and which of them belong to one. */
export interface FilesBeside {
  /**
   * Gives the stories of a document what is known of the files that they name: an attachment, or a
   * picture, that lies in the folder of the submission.
   *
   * @param file - the submission, relative to the project's root
   */
  readonly join: (file: string, document: SeedDocument) => { document: SeedDocument; diagnostics: Diagnostic[] };
  /** Path of a file that a submission names, relative to the root; `undefined` when there is none. */
  readonly find: (file: string, name: string) => string | undefined;
  /** Says of each file that belongs to no submission that it is not read. */
  readonly report: () => Diagnostic[];
  /** The submission that names another one as its attachment; that one is no submission then. */
  readonly ownerOf: (file: string) => string | undefined;
}

/** The form in which names are compared: of file systems that do not tell case or composed letters apart. */
const comparable = (path: string): string => path.normalize("NFC").toLowerCase();

/** What an address means as a path: percent signs decoded, what stands behind the path left out. */
function pathOf(address: string): string | undefined {
  if (address === "" || /^[a-z][a-z\d+.-]*:|^\/|^\\|\0/i.test(address)) return undefined;
  const path = address.split(/[?#]/)[0] ?? "";
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The first bytes of a file, enough to tell its format. */
function readHead(path: string): Uint8Array {
  const buffer = new Uint8Array(SNIFFED_BYTES);
  const handle = openSync(path, "r");
  try {
    return buffer.subarray(0, readSync(handle, buffer));
  } finally {
    closeSync(handle);
  }
}

/**
 * Looks at the files between the submissions of a project.
 *
 * @param root - absolute path of the project
 * @param scanned - paths relative to it, as scanned; no other path is ever opened
 */
export function createFilesBeside(root: string, scanned: Pick<Project, "files" | "beside" | "parts">): FilesBeside {
  const { files, beside, parts } = scanned;
  const known = new Map([...files, ...parts, ...beside].map((path) => [comparable(path), path]));
  const submissions = new Set(files);
  const owners = new Map<string, string>();
  const used = new Set<string>();
  const home = realpathSync(root);
  const find = (file: string, name: string): string | undefined => {
    const path = pathOf(name);
    if (path === undefined) return undefined;
    const joined = posix.normalize(posix.join(posix.dirname(file), path.replaceAll("\\", "/")));
    return joined.startsWith("../") ? undefined : known.get(comparable(joined));
  };
  /** Size and type of a file; a diagnostic when it may not be used. */
  const look = (path: string): Pick<Attachment, "sizeBytes" | "mediaType"> | Diagnostic => {
    try {
      const real = realpathSync(join(root, path));
      if (relative(home, real).split(sep)[0] === "..") {
        const message = "The file is a link that leads out of the project's folder; it is not used.";
        return diagnostic("FILE_SKIPPED", { file: path }, message, "Put the file itself into the folder.");
      }
      const sizeBytes = statSync(real).size;
      if (sizeBytes > MAX_BYTES) {
        const message = `The file belongs to a submission, but has ${(sizeBytes / 2 ** 20).toFixed(1)} MB; it is not put beside the issue.`;
        return diagnostic("FILE_TOO_LARGE", { file: path }, message, "Put it on a web page and link to it.");
      }
      return { sizeBytes, mediaType: mediaTypeOf(readHead(real), path) };
    } catch {
      const message = "The file belongs to a submission, but cannot be read.";
      return diagnostic("FILE_UNREADABLE", { file: path }, message, "Check the permissions of the file and the disk.");
    }
  };
  return {
    find,
    join: (file, document) => {
      const diagnostics: Diagnostic[] = [];
      const claim = (name: string | undefined): Pick<Attachment, "sizeBytes" | "mediaType"> => {
        const path = name === undefined ? undefined : find(file, name);
        // What another submission owns owns nothing itself, so that two cannot take each other.
        if (path === undefined || path === file || owners.has(file)) return {};
        if (submissions.has(path) && !owners.has(path)) owners.set(path, file);
        const facts = look(path);
        const isNew = !used.has(path);
        used.add(path);
        if (!("code" in facts)) return facts;
        if (isNew) diagnostics.push(facts);
        return {};
      };
      const attachment = (one: Attachment): Attachment =>
        one.sizeBytes === undefined ? { ...one, ...claim(one.name) } : one;
      const block = (one: Block): Block => {
        if (one.type === "image") claim(one.src);
        return one;
      };
      return { document: mapStories(document, { attachment, block }), diagnostics };
    },
    ownerOf: (file) => owners.get(file),
    report: () =>
      beside
        .filter((path) => !used.has(path))
        .map((path) => {
          try {
            return reportUnsupported({ name: path, bytes: readHead(join(root, path)) });
          } catch {
            return reportUnsupported({ name: path, bytes: new Uint8Array() });
          }
        }),
  };
}
