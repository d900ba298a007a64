import { type Attachment, type Block, linksOf, type RichText } from "@clusterpost/core";
import {
  type FileLine,
  fileOf,
  plainLine,
  readFileLine,
  readFileList,
  readFileNames,
  readFileText,
  SIZED_LINE,
} from "./attachments/file-line.ts";
import { readFileTable } from "./attachments/file-tables.ts";
import { isFilesHeading } from "./attachments/files-heading.ts";
import { linkedFiles } from "./attachments/linked-files.ts";
import { mentionedFiles } from "./attachments/mentioned-files.ts";
import { lineOf, paragraphText } from "./block-text.ts";
import type { DocumentContext } from "./document-context.ts";

const LABEL_MAX = 160;
/** A note below the text is no caption. */
const NOTE = /^(?:\d{1,2}\s|\[\d{1,2}\]|\*)/;
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
    const others = [...linkedFiles(this.#kept, this.#context), ...mentionedFiles(this.#kept)];
    const names = new Set(this.#attachments.map(({ name }) => name?.toLowerCase()));
    for (const other of others) {
      const name = other.name?.toLowerCase();
      if (names.has(name)) continue;
      names.add(name);
      this.#attachments.push(other);
    }
    return { blocks: this.#kept, attachments: this.#attachments };
  }

  #readBlock(block: Block, next: Block | undefined): void {
    const line = plainLine(block);
    const file = readFileText(line, this.#context) ?? (this.#inTable ? fileOf(SIZED_LINE.exec(line)) : undefined);
    const list = readFileList(block, this.#context);
    const several = readFileNames(line, this.#context);
    if (several.length > 1) for (const one of several) this.#takeFile(one, block);
    else if (file !== undefined) this.#takeFile(file, block);
    else if (list.length > 0) this.#takeFiles(list, block);
    else if (block.type === "table" && this.#takeTable(block)) return;
    else if (block.type === "paragraph" && this.#context.words.isAttachmentHeading(paragraphText(block)))
      this.#takeHeading(block, next);
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

  /** Takes the files of a list or table, and the heading right above them: `Documents`, `## Download`. */
  #takeFiles(files: readonly FileLine[], block: Block): void {
    const above = this.#kept.at(-1);
    const isHeaded = above !== undefined && !this.#afterFile && isFilesHeading(lineOf(above), this.#context);
    if (isHeaded) {
      this.#kept.pop();
      this.#context.furniture.push({ text: lineOf(above), span: above.span });
      this.#afterFile = true;
    }
    for (const file of files) this.#takeFile(file, block);
  }

  #takeTable(block: Extract<Block, { type: "table" }>): boolean {
    const table = readFileTable(block);
    if (table === undefined) return false;
    this.#context.furniture.push(...table.furniture);
    this.#takeFiles(table.files, block);
    return true;
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
    // Links to files stay in the text, and the words above them too.
    if (next !== undefined && linkedFiles([next], this.#context).length > 0) {
      this.#kept.push(block);
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
