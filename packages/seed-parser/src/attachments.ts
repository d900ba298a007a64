import { type Attachment, type Block, linksOf, type RichText } from "@clusterpost/core";
import { paragraphText } from "./block-text.ts";
import type { DocumentContext } from "./document-context.ts";

const EXTENSIONS =
  "pdf|docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|zip|7z|txt|md|jpe?g|png|gif|svg|tiff?|webp|mp[34]|avi|mov|ics|vcf|epub|xml|json";
const FILE_LINE = new RegExp(
  `^(?<name>\\S.{0,200}\\.(?:${EXTENSIONS}))(?:\\s+(?<size>\\d{1,6}(?:[.,]\\d{1,3})?\\s?(?:bytes|[KMG]i?B)))?$`,
  "iu",
);
const LABEL_MAX = 160;
/** Words of sentences; names of files do without them. */
const PROSE = /\b(?:is|are|was|were|has|have|our|we|you|your|please|see|as|called|it|this|that)\b/i;

function readFileLine(block: Block | undefined): { name: string; size?: string } | undefined {
  const text = paragraphText(block);
  if (
    text === "" ||
    text.length > 240 ||
    block?.type !== "paragraph" ||
    block.children.some(({ type }) => type !== "text")
  )
    return undefined;
  const groups = FILE_LINE.exec(text)?.groups;
  const name = groups?.["name"];
  if (name === undefined || /[.!?:]\s|[\\/]/.test(name.slice(0, -6)) || PROSE.test(name)) return undefined;
  const size = groups?.["size"];
  return size === undefined ? { name } : { name, size };
}

/** Whether a line may be the caption of a file: short, and not a sentence. */
function isCaption(block: Block | undefined, context: DocumentContext): block is Block {
  const text = paragraphText(block);
  if (block === undefined || linksOf([block]).length > 0 || context.words.label(text) !== undefined) return false;
  return text !== "" && text.length <= LABEL_MAX && !/[.!?]$/.test(text);
}

/** What {@link takeAttachments} gives. */
export interface AttachmentsTaken {
  readonly blocks: Block[];
  readonly attachments: Attachment[];
}

/**
 * Takes attachments out of the top level, in the three ways in which pages show them: a caption and
 * a line that is a file name; a heading `Attachment Size` and lines of name and size; a caption, the
 * heading `Attachment` and no file, which is diagnosed.
 */
export function takeAttachments(blocks: RichText, context: DocumentContext): AttachmentsTaken {
  const kept: Block[] = [];
  const attachments: Attachment[] = [];
  /** The caption and introduction above a file belong to it only when no other file took them. */
  const caption = (): { label?: string; group?: string; start?: number } => {
    const last = kept.at(-1);
    if (!isCaption(last, context)) return {};
    kept.pop();
    const label = { label: paragraphText(last), start: last.span.start };
    const above = kept.at(-1);
    if (!isCaption(above, context) || !paragraphText(above).endsWith(":")) return label;
    kept.pop();
    return { ...label, group: paragraphText(above) };
  };
  let afterFile = false;
  let group: string | undefined;
  /** How many blocks stayed in the text when the last file was taken: none more means the next file follows it. */
  let keptAtFile = -1;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as Block;
    const file = readFileLine(block);
    if (file !== undefined) {
      const { start = block.span.start, ...words } = afterFile ? {} : caption();
      group = words.group ?? (kept.length === keptAtFile ? group : undefined);
      attachments.push({
        ...file,
        ...words,
        ...(group === undefined ? {} : { group }),
        span: { start, end: block.span.end },
      });
      afterFile = true;
      keptAtFile = kept.length;
      continue;
    }
    const text = paragraphText(block);
    if (text !== "" && context.words.isAttachmentHeading(text)) {
      if (readFileLine(blocks[index + 1]) !== undefined) {
        context.furniture.push({ text, span: block.span });
        afterFile = true;
        continue;
      }
      const { start = block.span.start, ...words } = caption();
      const named = words.label === undefined ? "An attachment" : `The attachment “${words.label}”`;
      context.tell(
        "ATTACHMENT_MISSING",
        block.span,
        `${named} is announced, but no file is named.`,
        "Ask the sender for the file, or remove the two lines.",
      );
      attachments.push({ ...words, span: { start, end: block.span.end } });
      continue;
    }
    afterFile = false;
    kept.push(block);
  }
  return { blocks: kept, attachments };
}
