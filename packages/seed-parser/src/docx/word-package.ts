import { type Relationship, readRelationships } from "./relationships.ts";
import { readRevisedText } from "./revised-text.ts";
import { storeArchive } from "./stored-archive.ts";
import { readWordComments, type WordComment } from "./word-comments.ts";
import { ArchiveDamage, openZipArchive, type ZipArchive } from "./zip-archive.ts";

/** A Word document, checked and taken apart. */
export interface WordPackage {
  /** The parts that make its text, packed anew without compression; a picture is its path only. */
  readonly archive: Uint8Array;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Files that the document holds as objects, such as a spreadsheet behind a symbol. */
  readonly embedded: ReadonlyMap<string, Uint8Array>;
  /** Text that readers of the document see, notes included, without header and footer. */
  readonly visible: string;
  /** Text of tracked deletions. */
  readonly deleted: readonly string[];
  /** Text that is formatted as hidden. */
  readonly hidden: readonly string[];
  readonly comments: readonly WordComment[];
  /** Lines at the top of the pages, each once. */
  readonly headers: readonly string[];
  /** Lines at the foot of the pages, each once. */
  readonly footers: readonly string[];
}

const MAX_PARTS = 4_000;
/** Real documents unpack to ten or twenty times their size; small ones have a share that is fixed. */
const MAX_GROWTH = 40;
const FIXED_BYTES = 2 ** 19;
const MAX_UNPACKED_BYTES = 64 * 2 ** 20;

/** Parts whose text the converter reads. */
const TEXT_PARTS = new Set(["footnotes", "endnotes"]);
/** Parts that the converter needs besides. */
const FORM_PARTS = new Set(["styles", "numbering"]);

function decodeXml(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
}

function relsPathOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function mainPartOf(zip: ZipArchive): string {
  const rels = zip.unpack("_rels/.rels");
  const named = rels === undefined ? [] : readRelationships(decodeXml(rels), "");
  const main = named.find(({ type, target }) => type === "officeDocument" && zip.names.includes(target))?.target;
  const path = main ?? "word/document.xml";
  if (!zip.names.includes(path)) throw new ArchiveDamage("the part with its text is missing");
  return path;
}

/**
 * Opens a Word document: checks the archive against its bounds, unpacks what makes the text and reads
 * what a conversion would lose.
 *
 * @throws ArchiveDamage when it is no Word document, is broken or grows beyond the bounds
 */
export function openWordPackage(bytes: Uint8Array): WordPackage {
  const unpackedBytes = Math.min(MAX_UNPACKED_BYTES, bytes.length * MAX_GROWTH + FIXED_BYTES);
  const zip = openZipArchive(bytes, { entries: MAX_PARTS, unpackedBytes });
  const main = mainPartOf(zip);
  const files = new Map<string, Uint8Array>();
  const pictures = new Map<string, Uint8Array>();
  const embedded = new Map<string, Uint8Array>();
  const read = { visible: [] as string[], deleted: [] as string[], hidden: [] as string[] };
  const comments: WordComment[] = [];
  const lines = { header: new Set<string>(), footer: new Set<string>() };
  const keep = (path: string): void => {
    const content = zip.unpack(path);
    if (content !== undefined) files.set(path, content);
  };
  const readText = (path: string): void => {
    const content = zip.unpack(path);
    if (content === undefined) return;
    const revised = readRevisedText(decodeXml(content));
    read.visible.push(revised.visible);
    read.deleted.push(...revised.deleted);
    read.hidden.push(...revised.hidden);
    files.set(path, new TextEncoder().encode(revised.xml));
  };
  const follow = ({ type, target, isExternal }: Relationship): void => {
    const content = isExternal ? undefined : zip.unpack(target);
    if (content === undefined || files.has(target)) return;
    if (type === "image") {
      pictures.set(target, content);
      files.set(target, new TextEncoder().encode(target));
    } else if (type === "package" || type === "oleObject") embedded.set(target, content);
    else if (type === "comments") comments.push(...readWordComments(decodeXml(content)));
    else if (type === "header" || type === "footer") {
      const { visible } = readRevisedText(decodeXml(content));
      if (visible !== "") lines[type].add(visible);
    } else if (TEXT_PARTS.has(type)) {
      readText(target);
      followAll(target);
    } else if (FORM_PARTS.has(type)) keep(target);
  };
  const followAll = (path: string): void => {
    const rels = zip.unpack(relsPathOf(path));
    if (rels === undefined) return;
    files.set(relsPathOf(path), rels);
    for (const relationship of readRelationships(decodeXml(rels), folderOf(path))) follow(relationship);
  };
  keep("[Content_Types].xml");
  keep("_rels/.rels");
  readText(main);
  followAll(main);
  return {
    archive: storeArchive(files),
    pictures,
    embedded,
    visible: read.visible.join(" "),
    deleted: read.deleted,
    hidden: read.hidden,
    comments,
    headers: [...lines.header],
    footers: [...lines.footer],
  };
}
