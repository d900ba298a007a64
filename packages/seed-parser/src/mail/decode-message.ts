import { repairMojibake } from "../decode/mojibake.ts";
import { readBytes } from "../decode/read-bytes.ts";
import { bytesOfWindows1252, claimWindows1252 } from "./charset.ts";
import { type MailMessage, parseMessage } from "./message.ts";

/** A mail, and the encoding in which its text was read when it is not the stated one. */
export interface DecodedMessage {
  readonly message: MailMessage;
  readonly guess?: string;
}

const REPLACEMENT = "\ufffd";

/** Reads a text anew whose bytes were taken for windows-1252; `undefined` when it cannot be told what they are. */
function readAnew(text: string): { text: string; encoding: string } | undefined {
  const bytes = bytesOfWindows1252(text);
  return bytes === undefined ? undefined : readBytes(bytes);
}

/** Takes a mail apart that claims UTF-8 and is in something else. */
async function decodeAnew(bytes: Uint8Array): Promise<DecodedMessage | undefined> {
  const message = await parseMessage(claimWindows1252(bytes));
  const [html, text] = [readAnew(message.html), readAnew(message.text)];
  if (html === undefined || text === undefined) return undefined;
  if (html.text.includes(REPLACEMENT) || text.text.includes(REPLACEMENT)) return undefined;
  const guess = html.text === "" ? text.encoding : html.encoding;
  return { message: { ...message, html: html.text, text: text.text }, guess };
}

/**
 * Takes a mail apart and puts right what it wrongly says of its encoding: text that is not the UTF-8
 * it claims to be, and UTF-8 that claims to be something else.
 *
 * @throws whatever {@link parseMessage} throws
 */
export async function decodeMessage(bytes: Uint8Array): Promise<DecodedMessage> {
  const message = await parseMessage(bytes);
  const { html, text } = message;
  if (html.includes(REPLACEMENT) || text.includes(REPLACEMENT)) {
    const anew = await decodeAnew(bytes);
    if (anew !== undefined) return anew;
  }
  const right = { html: repairMojibake(html)?.text, text: repairMojibake(text)?.text };
  if (right.html === undefined && right.text === undefined) return { message };
  return { message: { ...message, html: right.html ?? html, text: right.text ?? text }, guess: "utf-8" };
}
