import { attributeOf, readXmlTags } from "./xml-tags.ts";

/** A remark beside the text of a Word document. */
export interface WordComment {
  /** Empty when the document names nobody. */
  readonly author: string;
  readonly text: string;
}

/**
 * Reads the comments of a Word document (`word/comments.xml`).
 *
 * @throws ArchiveDamage when the XML is broken
 */
export function readWordComments(xml: string): WordComment[] {
  const found: WordComment[] = [];
  let author = "";
  let text: string[] = [];
  let inText = false;
  for (const token of readXmlTags(xml)) {
    if (token.name === "comment" && token.kind === "open") {
      author = attributeOf(token, "author") ?? "";
      text = [];
    } else if (token.name === "comment" && token.kind === "close") {
      const whole = text.join("").replace(/\s+/g, " ").trim();
      if (whole !== "") found.push({ author, text: whole });
    } else if (token.name === "p") text.push(" ");
    else if (token.name === "t") inText = token.kind === "open";
    else if (token.kind === "text" && inText) text.push(token.content);
  }
  return found;
}
