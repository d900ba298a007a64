import { cleanLine, slotMark, splitSlots } from "@clusterpost/core";
import { escapeText } from "./html/markup.ts";

/** Parts of a mail that are no issue's: each may hold marks of slots, which nothing else can. */
export interface MailParts {
  readonly viewUrl: string | undefined;
  readonly unsubscribeUrl: string | undefined;
  readonly greeting: string | undefined;
}

const mapSlotted = (text: string, write: (piece: string) => string): string =>
  splitSlots(text)
    .map((part) => (typeof part === "string" ? write(part) : slotMark(part.slot)))
    .join("");

/** Writes a text of {@link MailParts} as HTML text or attribute value; marks stay as they are. */
export function escapeSlotted(text: string): string {
  return mapSlotted(text, escapeText);
}

/** Gives a text of {@link MailParts} as one plain line; marks stay as they are. */
export function lineOfSlotted(text: string): string {
  return mapSlotted(text, (piece) => cleanLine(`x${piece}x`).slice(1, -1)).trim();
}
