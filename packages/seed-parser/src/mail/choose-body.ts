import { missingFrom, textOfHtml, wordsOf } from "../html-words.ts";

/** Which of a mail's two texts is read, and what only the other one says. */
export interface ChosenBody {
  readonly part: "html" | "text";
  /** Words of the other part that the chosen one lacks, in order, when they are more than a footer's. */
  readonly missing: readonly string[];
}

const ADDRESS = /<?\bhttps?:\/\/[^\s>]+>?|\S+@\S+/g;
/** Words that only one part has may be this many, and this share of it, before an editor should know. */
const FEW_WORDS = 8;
const SMALL_SHARE = 0.1;

/**
 * Chooses between the two forms of a mail's text (RFC 2046 §5.1.4): HTML, for it has headings and
 * links, unless it holds next to nothing of what the other form says.
 */
export function chooseBody(html: string, text: string): ChosenBody {
  if (html.trim() === "") return { part: "text", missing: [] };
  const rich = wordsOf(textOfHtml(html).toLowerCase());
  if (text.trim() === "") return { part: "html", missing: [] };
  const plain = wordsOf(text.replace(ADDRESS, " ").toLowerCase());
  const isHollow = rich.length < plain.length * 0.4 && plain.length - rich.length > 4;
  const [part, own, other] = isHollow ? (["text", plain, rich] as const) : (["html", rich, plain] as const);
  const missing = missingFrom(other, own);
  const isMaterial = missing.length > FEW_WORDS && missing.length > other.length * SMALL_SHARE;
  return { part, missing: isMaterial ? missing : [] };
}
