import type { Block } from "@clusterpost/core";
import { paragraphText } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";

/** Endings of files that members send. */
export const EXTENSIONS: string =
  "pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|zip|7z|txt|md|jpe?g|png|gif|svg|tiff?|webp|mp[34]|avi|mov|ics|vcf|epub|xml|json|dxf|dwg";
/** Endings of files that are read, not shown by a page itself. */
export const DOCUMENTS: string = "pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|zip|7z|epub|ics|dxf|dwg";
/** A size as written: `493.73 KB`, `1,2 Mo`. */
export const SIZE: string = "\\d{1,6}(?:[.,]\\d{1,3})?\\s?(?:bytes|[KMG]i?[BOT]|Ko|Mo|Go|Б|КБ|МБ)";
const SIZE_AT_END = `(?:\\s*[,–—-]\\s*|\\s+)(?:\\((?<inBrackets>${SIZE})\\)|(?<plain>${SIZE}))`;
const FILE_LINE = new RegExp(`^(?<name>\\S.{0,200}\\.(?:${EXTENSIONS}))(?:${SIZE_AT_END})?$`, "i");
/** Below a heading such as `Attachment Size` a name may do without an ending. */
export const SIZED_LINE: RegExp = new RegExp(`^(?<name>\\S.{0,120}?)${SIZE_AT_END}$`, "i");
const LABELLED = /^(?<label>[^:]{3,60}):\s+(?<value>\S.*)$/;
/** An ending behind a full stop; most lines are told apart by it. */
const MAY_NAME_FILE = /\.[A-Za-z\d]{2,4}(?:$|[\s,–—-])/;
const LONGEST = 260;
/** Words of sentences; names of files do without them. */
const PROSE = /\b(?:is|are|was|were|has|have|our|we|you|your|please|see|as|called|it|this|that)\b/i;

/** A file as a line names it. */
export interface FileLine {
  readonly name: string;
  readonly size?: string;
  readonly label?: string;
  /** The words before the name when they say no more than that it is an attachment: `Attachment:`. */
  readonly heading?: string;
}

/** Reads a name with an ending, perhaps with the size behind it. */
export function readName(text: string): FileLine | undefined {
  return MAY_NAME_FILE.test(text) ? fileOf(FILE_LINE.exec(text)) : undefined;
}

/** The file of a match of a line's expression. */
export function fileOf(match: RegExpExecArray | null): FileLine | undefined {
  const { name = "", inBrackets, plain } = match?.groups ?? {};
  if (name === "" || /[.!?:]\s|[\\/]/.test(name.slice(0, -6)) || PROSE.test(name)) return undefined;
  const size = inBrackets ?? plain;
  return size === undefined ? { name } : { name, size };
}

/** Plain text of a paragraph that has no links, and no marks but strong ones: files are named in such lines. */
export function plainLine(block: Block | undefined): string {
  if (block?.type !== "paragraph" || block.children.some(({ type }) => type !== "text" && type !== "strong")) return "";
  const text = paragraphText(block);
  return text.length > LONGEST ? "" : text;
}

/** Reads `NAME.pdf`, `NAME.pdf 493.73 KB`, `NAME.pdf (34 KB)`, each perhaps behind a label and a colon. */
export function readFileText(text: string, context: DocumentContext): FileLine | undefined {
  if (!MAY_END_FILE.test(text)) return undefined;
  const { label, value } = (text.includes(":") ? LABELLED.exec(text)?.groups : undefined) ?? {};
  if (label === undefined || value === undefined) return readName(text);
  const isHeading = context.words.isAttachmentHeading(label);
  const file = readName(value) ?? (isHeading ? fileOf(SIZED_LINE.exec(value)) : undefined);
  if (file === undefined || PROSE.test(label) || context.words.label(text) !== undefined) return undefined;
  return isHeading ? { ...file, heading: label } : { ...file, label };
}

/** Several files behind a heading on one line: `Attachments: call.pdf, form.docx`. */
export function readFileNames(text: string, context: DocumentContext): readonly FileLine[] {
  const { label, value } = (MAY_END_FILE.test(text) ? LABELLED.exec(text)?.groups : undefined) ?? {};
  if (label === undefined || value === undefined || !context.words.isAttachmentHeading(label)) return [];
  const files = value.split(/[,;]\s+/).map(readName);
  return files.every((file) => file !== undefined) ? files.map((file) => ({ ...file, heading: label })) : [];
}

/** The end of a name's ending or of a size; most lines of prose end otherwise. */
const MAY_END_FILE = /[A-Za-z\d)]$/;

/** Whether a line is the name of a file, perhaps with its size, and nothing else. */
export function isFileLine(text: string, context: DocumentContext): boolean {
  return MAY_END_FILE.test(text) && text.length <= LONGEST && readFileText(text, context) !== undefined;
}

/** Reads a block that is a line with the name of a file. */
export function readFileLine(block: Block | undefined, context: DocumentContext): FileLine | undefined {
  return readFileText(plainLine(block), context);
}

/** The files of a list whose every item is one. */
export function readFileList(block: Block, context: DocumentContext): readonly FileLine[] {
  if (block.type !== "list") return [];
  const files = block.items.map(({ children }) =>
    children.length === 1 ? readFileLine(children[0], context) : undefined,
  );
  return files.every((file) => file !== undefined) ? files : [];
}
