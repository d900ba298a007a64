import { ClusterpostError } from "./error.ts";

/** U+FDD0 and U+FDD1 are noncharacters: `cleanText` takes them out of every submission, so no content can hold a mark. */
const OPEN = "\ufdd0";
const CLOSE = "\ufdd1";
const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;
const MARKS = /\ufdd0([a-z][A-Za-z0-9]{0,39})\ufdd1/g;
const STRAY = /[\ufdd0\ufdd1]/;

/** A text in which places are kept for values of recipients: texts and slots by turns, in their order. */
export type SlottedText = readonly (string | { readonly slot: string })[];

/** Whether a name can be one of a slot: a letter in lower case, then up to 39 letters and figures. */
export function isSlotName(name: string): boolean {
  return NAME.test(name);
}

/**
 * Gives the mark that keeps a place for a value of the recipient: the renderer leaves it as it is, the
 * composer puts the value there, encoded for the place.
 *
 * @param name - a letter in lower case, then up to 39 letters and figures
 * @throws ClusterpostError `USAGE` for another name
 */
export function slotMark(name: string): string {
  if (!isSlotName(name))
    throw new ClusterpostError("USAGE", `\`${name}\` cannot be the name of a slot.`, {
      hint: "Begin with a letter in lower case; up to 39 letters and figures may follow.",
    });
  return `${OPEN}${name}${CLOSE}`;
}

/** Whether a text is one mark and nothing else. */
export function isSlotMark(text: string): boolean {
  return text.startsWith(OPEN) && text.endsWith(CLOSE) && isSlotName(text.slice(1, -1));
}

/**
 * Parts a text at its marks.
 *
 * @returns texts, none empty, and slots
 * @throws ClusterpostError `USAGE` when a part of a mark stands alone
 */
export function splitSlots(text: string): SlottedText {
  const parts: (string | { readonly slot: string })[] = [];
  const take = (piece: string): void => {
    if (STRAY.test(piece)) throw new ClusterpostError("USAGE", "A mark of a slot is damaged.");
    if (piece !== "") parts.push(piece);
  };
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    take(text.slice(end, match.index));
    parts.push({ slot: match[1] ?? "" });
    end = match.index + match[0].length;
  }
  take(text.slice(end));
  return parts;
}
