import { type Attachment, type Block, type Inline, type RichText, textOfInlines } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { isWholeLink, unwrapMarks } from "../listing/title-line.ts";
import { lostAddress } from "../lost-addresses.ts";
import { DOCUMENTS, readName, SIZE } from "./file-line.ts";

const MAX_LINE = 200;
const NAMED = new RegExp(`([^/\\\\?#]{1,160}\\.(?:${DOCUMENTS}))(?:[?#]|$)`, "i");
/** What may stand behind the link: `(PDF, 2.3 MB)`, `– 810 KB`, `[PDF]`. */
const REMARK = new RegExp(`^[\\s,–—(\\[-]*(?:(?:${DOCUMENTS})\\b)?[\\s,;/–—(\\[-]*(?<size>${SIZE})?[\\s)\\].]*$`, "i");

/**
 * Finds files that lines or list items link to and say nothing else: `[report_EN.pdf](https://…) (2.3 MB)`,
 * `Guide for applicants` with a link to `ghid.pdf`. The links stay in the text.
 */
export function linkedFiles(blocks: RichText, context: DocumentContext): Attachment[] {
  return blocks.flatMap((block): Attachment[] => {
    if (block.type === "paragraph") return fileOfLine(block, context);
    if (block.type !== "list") return [];
    const files = block.items.map(({ children }) =>
      children.length === 1 && children[0] !== undefined ? fileOfLine(children[0], context) : [],
    );
    return files.every((file) => file.length > 0) ? files.flat() : [];
  });
}

function fileOfLine(block: Block, context: DocumentContext): Attachment[] {
  if (block.type !== "paragraph") return [];
  const children = block.children.filter((inline) => inline.type !== "text" || inline.value.trim() !== "");
  const [lead, ...rest] = children;
  if (lead === undefined) return [];
  const behind = textOfInlines(rest);
  const link = linkOf(lead);
  const remark = link === undefined ? null : REMARK.exec(behind);
  if (link !== undefined && remark !== null) {
    const text = textOfInlines([lead]).trim();
    const name = nameIn(link);
    return name === undefined || text.length > MAX_LINE
      ? []
      : [attachmentOf(name, text, remark.groups?.["size"], block)];
  }
  const text = textOfInlines(children).trim();
  const lost = text.length > MAX_LINE ? undefined : lostAddress(block.span, context);
  if (lost === undefined || !text.startsWith(lost.text)) return [];
  const name = nameIn(lost.address);
  const lostRemark = name === undefined ? null : REMARK.exec(text.slice(lost.text.length));
  return name === undefined || lostRemark === null
    ? []
    : [attachmentOf(name, lost.text, lostRemark.groups?.["size"], block)];
}

/** The address of an inline that is one link. */
function linkOf(inline: Inline): string | undefined {
  const [bare] = unwrapMarks([inline]);
  return isWholeLink([inline]) && bare?.type === "link" ? bare.href : undefined;
}

function nameIn(address: string): string | undefined {
  const name = NAMED.exec(address)?.[1];
  if (name === undefined) return undefined;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function attachmentOf(name: string, text: string, size: string | undefined, { span }: Block): Attachment {
  const shown = readName(text);
  const isNamed = shown !== undefined || /^(?:https?:|www\.)/i.test(text);
  const own = size ?? shown?.size;
  return {
    name: shown?.name ?? name,
    ...(own === undefined ? {} : { size: own }),
    ...(isNamed ? {} : { label: text }),
    span,
  };
}
