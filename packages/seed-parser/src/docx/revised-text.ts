import { attributeOf, readXmlTags, type XmlToken } from "./xml-tags.ts";

/** A part of a Word document, made ready for the library that converts it, and what it says. */
export interface RevisedText {
  /** The XML without hidden text and with one way of striking out instead of two. */
  readonly xml: string;
  /** Text that readers of the document see, in order, one space between paragraphs. */
  readonly visible: string;
  /** Text that a tracked change deletes, one entry for each change. */
  readonly deleted: readonly string[];
  /** Text that is formatted as hidden, one entry for each run. */
  readonly hidden: readonly string[];
}

/** A run of text with one formatting. */
interface Run {
  readonly start: number;
  readonly textStart: number;
  isHidden: boolean;
}

/** A stretch of the XML that is written in another way. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

function applyEdits(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const { start, end, instead } of edits) {
    pieces.push(xml.slice(copied, start), instead);
    copied = end;
  }
  return `${pieces.join("")}${xml.slice(copied)}`;
}

/** Elements whose text a tracked change takes out: deleted, or moved from here. */
const DELETIONS = new Set(["del", "moveFrom"]);
/** Elements between which words are not one word. */
const SEPARATORS = new Set(["p", "br", "tab", "tc", "cr"]);

const isOn = (token: XmlToken): boolean => !/^(?:0|false|off)$/i.test(attributeOf(token, "val") ?? "");

/**
 * Reads a part of a Word document (`word/document.xml`) for what its conversion would lose or would
 * show although readers of the document do not see it.
 *
 * @throws ArchiveDamage when the part is not such XML
 * @see ECMA-376 part 1, 17.3.2.41 (`vanish`), 17.13.5 (revisions)
 */
export function readRevisedText(xml: string): RevisedText {
  const edits: Edit[] = [];
  const visible: string[] = [];
  const deleted: string[] = [];
  const hidden: string[] = [];
  const runs: Run[] = [];
  let deletionDepth = 0;
  let propertiesDepth = 0;
  /** How many entries `visible` had where the first form of content with two forms began. */
  const choices: number[] = [];
  let textElement = "";
  for (const token of readXmlTags(xml)) {
    const { kind, name } = token;
    if (kind === "text") {
      if (textElement === "" || token.content === "") continue;
      if (deletionDepth > 0 || textElement === "delText") {
        const last = deletionDepth > 0 ? (deleted.pop() ?? "") : "";
        deleted.push(last + token.content);
      } else visible.push(token.content);
    } else if (name === "t" || name === "delText") textElement = kind === "open" ? name : "";
    else if (SEPARATORS.has(name)) visible.push(" ");
    else if (kind !== "close" && name === "noBreakHyphen") visible.push("\u2011");
    else if (DELETIONS.has(name) && kind !== "empty") {
      if (kind === "open" && deletionDepth === 0) deleted.push("");
      deletionDepth += kind === "open" ? 1 : -1;
    } else if (name === "rPr" && kind !== "empty") propertiesDepth += kind === "open" ? 1 : -1;
    else if (name === "dstrike" && propertiesDepth > 0 && kind !== "close") {
      edits.push({ start: token.start, end: token.end, instead: `<${token.content.replace("dstrike", "strike")}>` });
    } else if (name === "vanish" && propertiesDepth > 0 && kind !== "close") {
      const run = runs.at(-1);
      if (run !== undefined) run.isHidden = isOn(token);
    } else if (name === "r" && kind === "open")
      runs.push({ start: token.start, textStart: visible.length, isHidden: false });
    else if (name === "r" && kind === "close") {
      const run = runs.pop();
      if (run?.isHidden !== true) continue;
      const text = visible.splice(run.textStart).join("").trim();
      if (text !== "") hidden.push(text);
      while ((edits.at(-1)?.start ?? -1) >= run.start) edits.pop();
      edits.push({ start: run.start, end: token.end, instead: "" });
    } else if (name === "AlternateContent" && kind === "open") choices.push(visible.length);
    else if (name === "AlternateContent" && kind === "close") choices.pop();
    else if (name === "Fallback" && kind !== "close") visible.splice(choices.at(-1) ?? visible.length);
  }
  return {
    xml: applyEdits(xml, edits),
    visible: visible.join("").replace(/\s+/g, " ").trim(),
    deleted: deleted.map((text) => text.trim()).filter((text) => text !== ""),
    hidden,
  };
}
