import type { Attachment, Block, Issue } from "@clusterpost/core";
import { createFileNames } from "@clusterpost/seed-parser";
import { mapBlocks, mapItem } from "./map-stories.ts";

/** Folder of an issue that holds its files. */
export const FILES_FOLDER = "files";

/** A file that belongs to an issue. */
export interface IssueFile {
  /** The submission that names it. */
  readonly submission: string;
  /** As the submission names it: an attachment's name, the `src` of a picture. */
  readonly name: string;
  /** Name in the issue's folder of files: safe, unique there. */
  readonly issueName: string;
}

/** An issue that names its files as they lie beside it. */
export interface IssueWithFiles {
  readonly issue: Issue;
  readonly files: readonly IssueFile[];
}

/** The name that an address stands for: percent signs decoded, what stands behind the path left out. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address.split(/[?#]/)[0] ?? "");
  } catch {
    return address;
  }
}

const isAbsolute = (address: string): boolean => /^[a-z][a-z\d+.-]*:|^\/\//i.test(address);

/**
 * Gives the files of an issue names that are safe and unique in it, and puts them into the issue: the
 * name of an attachment, `files/NAME` as the address of a picture.
 *
 * @param isAtHand - whether a file that a submission names lies beside it or came inside it
 */
export function assignIssueFiles(
  issue: Issue,
  isAtHand: (submission: string, name: string) => boolean,
): IssueWithFiles {
  const unique = createFileNames();
  const files = new Map<string, IssueFile>();
  const assign = (
    submission: string | undefined,
    name: string | undefined,
    isAddress = false,
  ): IssueFile | undefined => {
    if (submission === undefined || name === undefined || name === "" || isAbsolute(name)) return undefined;
    const key = `${submission}\n${name}`;
    const known = files.get(key);
    if (known !== undefined || !isAtHand(submission, name)) return known;
    const file = { submission, name, issueName: unique(isAddress ? decoded(name) : name) };
    files.set(key, file);
    return file;
  };
  const rewriter = (submission: string | undefined) => ({
    attachment: (one: Attachment): Attachment => {
      const file = one.sizeBytes === undefined ? undefined : assign(submission, one.name);
      return file === undefined ? one : { ...one, name: file.issueName };
    },
    block: (one: Block): Block => {
      if (one.type !== "image") return one;
      const file = assign(submission, one.src, true) ?? assign(submission, decoded(one.src));
      return file === undefined
        ? one
        : ({ ...one, src: `${FILES_FOLDER}/${encodeURIComponent(file.issueName)}` } as Block);
    },
  });
  const [only, ...others] = issue.sources;
  const common = rewriter(others.length === 0 ? only : undefined);
  const sections = issue.sections.map((section) => ({
    ...section,
    body: mapBlocks(section.body, rewriter(section.source?.file ?? (others.length === 0 ? only : undefined)).block),
    items: section.items.map((item) => mapItem(item, rewriter(item.source.file))),
  }));
  const named = { ...issue, introduction: mapBlocks(issue.introduction, common.block), sections };
  return { issue: files.size === 0 ? issue : named, files: [...files.values()] };
}
