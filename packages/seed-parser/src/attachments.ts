import { type Attachment, type Block, linksOf, type RichText } from "@clusterpost/core";
import { paragraphText } from "./block-text.ts";
import type { DocumentContext } from "./document-context.ts";

const EXTENSIONS =
  "pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|zip|7z|txt|md|jpe?g|png|gif|svg|tiff?|webp|mp[34]|avi|mov|ics|vcf|epub|xml|json|dxf|dwg";
const SIZE = "\\d{1,6}(?:[.,]\\d{1,3})?\\s?(?:bytes|[KMG]i?[BOT]|Ko|Mo|Go|Б|КБ|МБ)";
const SIZE_AT_END = `(?:\\s*[,–—-]\\s*|\\s+)(?:\\((?<inBrackets>${SIZE})\\)|(?<plain>${SIZE}))`;
const FILE_LINE = new RegExp(`^(?<name>\\S.{0,200}\\.(?:${EXTENSIONS}))(?:${SIZE_AT_END})?$`, "i");
/** Below a heading such as `Attachment Size` a name may do without an ending. */
const SIZED_LINE = new RegExp(`^(?<name>\\S.{0,120}?)${SIZE_AT_END}$`, "i");
const LABELLED = /^(?<label>[^:]{3,60}):\s+(?<value>\S.*)$/;
/** An ending behind a full stop; most lines are told apart by it. */
const MAY_NAME_FILE = /\.[A-Za-z\d]{2,4}(?:$|[\s,–—-])/;
const LABEL_MAX = 160;
/** A note below the text is no caption. */
const NOTE = /^(?:\d{1,2}\s|\[\d{1,2}\]|\*)/;
const LONGEST = 260;
/** Words of sentences; names of files do without them. */
const PROSE = /\b(?:is|are|was|were|has|have|our|we|you|your|please|see|as|called|it|this|that)\b/i;

interface FileLine {
  readonly name: string;
  readonly size?: string;
  readonly label?: string;
  /** The words before the name when they say no more than that it is an attachment: `Attachment:`. */
  readonly heading?: string;
}

function readName(text: string): FileLine | undefined {
  return MAY_NAME_FILE.test(text) ? fileOf(FILE_LINE.exec(text)) : undefined;
}

function fileOf(match: RegExpExecArray | null): FileLine | undefined {
  const { name = "", inBrackets, plain } = match?.groups ?? {};
  if (name === "" || /[.!?:]\s|[\\/]/.test(name.slice(0, -6)) || PROSE.test(name)) return undefined;
  const size = inBrackets ?? plain;
  return size === undefined ? { name } : { name, size };
}

/** Plain text of a paragraph that has no links, and no marks but strong ones: files are named in such lines. */
function plainLine(block: Block | undefined): string {
  if (block?.type !== "paragraph" || block.children.some(({ type }) => type !== "text" && type !== "strong")) return "";
  const text = paragraphText(block);
  return text.length > LONGEST ? "" : text;
}

/** Reads `NAME.pdf`, `NAME.pdf 493.73 KB`, `NAME.pdf (34 KB)`, each perhaps behind a label and a colon. */
function readFileText(text: string, context: DocumentContext): FileLine | undefined {
  if (!MAY_END_FILE.test(text)) return undefined;
  const { label, value } = (text.includes(":") ? LABELLED.exec(text)?.groups : undefined) ?? {};
  if (label === undefined || value === undefined) return readName(text);
  const isHeading = context.words.isAttachmentHeading(label);
  const file = readName(value) ?? (isHeading ? fileOf(SIZED_LINE.exec(value)) : undefined);
  if (file === undefined || PROSE.test(label) || context.words.label(text) !== undefined) return undefined;
  return isHeading ? { ...file, heading: label } : { ...file, label };
}

/** Several files behind a heading on one line: `Attachments: call.pdf, form.docx`. */
function readFileNames(text: string, context: DocumentContext): readonly FileLine[] {
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

function readFileLine(block: Block | undefined, context: DocumentContext): FileLine | undefined {
  return readFileText(plainLine(block), context);
}

/** The files of a list whose every item is one. */
function readFileList(block: Block, context: DocumentContext): readonly FileLine[] {
  if (block.type !== "list") return [];
  const files = block.items.map(({ children }) =>
    children.length === 1 ? readFileLine(children[0], context) : undefined,
  );
  return files.every((file) => file !== undefined) ? files : [];
}

/** Whether a line may be the caption of a file: short, and not a sentence. */
function isCaption(block: Block | undefined, context: DocumentContext): block is Block {
  const text = paragraphText(block);
  if (block === undefined || linksOf([block]).length > 0 || context.words.label(text) !== undefined) return false;
  return text !== "" && text.length <= LABEL_MAX && !/[.!?]$/.test(text) && !NOTE.test(text);
}

/** What {@link takeAttachments} gives. */
export interface AttachmentsTaken {
  readonly blocks: Block[];
  readonly attachments: Attachment[];
}

interface Caption {
  readonly start?: number;
  readonly label?: string;
  readonly group?: string;
}

/** Takes attachments out of a run of blocks, one block after the other. */
class AttachmentReader {
  readonly #kept: Block[] = [];
  readonly #attachments: Attachment[] = [];
  readonly #context: DocumentContext;
  #afterFile = false;
  /** True below a heading such as `Attachment Size`, as long as files follow. */
  #inTable = false;
  #group: string | undefined;
  /** How many blocks stayed in the text when the last file was taken: none more means the next file follows it. */
  #keptAtFile = -1;

  constructor(context: DocumentContext) {
    this.#context = context;
  }

  read(blocks: RichText): AttachmentsTaken {
    for (const [index, block] of blocks.entries()) this.#readBlock(block, blocks[index + 1]);
    return { blocks: this.#kept, attachments: this.#attachments };
  }

  #readBlock(block: Block, next: Block | undefined): void {
    const line = plainLine(block);
    const file = readFileText(line, this.#context) ?? (this.#inTable ? fileOf(SIZED_LINE.exec(line)) : undefined);
    const list = readFileList(block, this.#context);
    const several = readFileNames(line, this.#context);
    if (several.length > 1) for (const one of several) this.#takeFile(one, block);
    else if (file !== undefined) this.#takeFile(file, block);
    else if (list.length > 0) for (const one of list) this.#takeFile(one, block);
    else if (this.#context.words.isAttachmentHeading(paragraphText(block))) this.#takeHeading(block, next);
    else {
      this.#afterFile = false;
      this.#inTable = false;
      this.#kept.push(block);
    }
  }

  #takeFile({ heading, ...file }: FileLine, block: Block): void {
    const isNamed = heading !== undefined || file.label !== undefined;
    const { start = block.span.start, ...words } = this.#afterFile || isNamed ? {} : this.#takeCaption();
    if (heading !== undefined) this.#context.furniture.push({ text: heading, span: block.span });
    this.#group = words.group ?? (this.#kept.length === this.#keptAtFile ? this.#group : undefined);
    this.#attachments.push({
      ...words,
      ...file,
      ...(this.#group === undefined ? {} : { group: this.#group }),
      span: { start, end: block.span.end },
    });
    this.#afterFile = true;
    this.#keptAtFile = this.#kept.length;
  }

  #takeHeading(block: Block, next: Block | undefined): void {
    const text = paragraphText(block);
    const isTable = next !== undefined && SIZED_LINE.test(plainLine(next));
    if (
      isTable ||
      readFileLine(next, this.#context) !== undefined ||
      (next !== undefined && readFileList(next, this.#context).length > 0)
    ) {
      this.#context.furniture.push({ text, span: block.span });
      this.#afterFile = true;
      this.#inTable = isTable;
      return;
    }
    const { start = block.span.start, ...words } = this.#takeCaption();
    const named = words.label === undefined ? "An attachment" : `The attachment “${words.label}”`;
    this.#context.tell(
      "ATTACHMENT_MISSING",
      block.span,
      `${named} is announced, but no file is named.`,
      "Ask the sender for the file, or remove the two lines.",
    );
    this.#attachments.push({ ...words, span: { start, end: block.span.end } });
  }

  /** Takes the line above as the caption of a file, and the line above that when it introduces several. */
  #takeCaption(): Caption {
    const last = this.#kept.at(-1);
    if (this.#kept.length === this.#keptAtFile || !isCaption(last, this.#context)) return {};
    this.#kept.pop();
    const label = { label: paragraphText(last), start: last.span.start };
    const above = this.#kept.at(-1);
    if (!isCaption(above, this.#context) || !paragraphText(above).endsWith(":")) return label;
    this.#kept.pop();
    return { ...label, group: paragraphText(above) };
  }
}

/**
 * Takes attachments out of the top level, in the ways in which pages show them: a caption and a line
 * that is a file name; a label and a name on one line; a heading `Attachment Size` and lines of name
 * and size; a list of names; a caption, the heading `Attachment` and no file, which is diagnosed.
 */
export function takeAttachments(blocks: RichText, context: DocumentContext): AttachmentsTaken {
  return new AttachmentReader(context).read(blocks);
}
