import type { DocumentContext } from "../document-context.ts";
import type { OpenedMail } from "./open-mail.ts";

const WHOLE = { start: 0, end: 0 };

/** Says what an editor should know of a mail as a whole: encoding, two different texts, missing pictures. */
export function reportMail({ decoded, chosen, files }: OpenedMail, { tell }: DocumentContext): void {
  if (decoded.guess !== undefined) {
    const message = `The text is not in the encoding that the mail states; it was read as ${decoded.guess}.`;
    tell("ENCODING_GUESSED", WHOLE, message, "Check accents, quotes and dashes in the result.");
  }
  if (chosen.missing.length > 0) {
    const [own, other] = chosen.part === "html" ? ["HTML", "plain"] : ["plain", "HTML"];
    const message = `The mail has its text twice, and not the same; the ${own} one was read. Only the ${other} one has: “${chosen.missing.join(" ")}”.`;
    tell("BODY_PARTS_DIFFER", WHOLE, message, "Compare the two texts in your mail program.");
  }
  if (files.missing > 0) {
    const message = `The text shows pictures that the mail does not hold: ${files.missing}.`;
    tell("ATTACHMENT_MISSING", WHOLE, message, "Ask the sender for the pictures if they matter.");
  }
  for (const { name } of files.technical) {
    if (!/winmail|p7m$/i.test(name)) continue;
    const message = `The mail holds “${name}”, in which a mail program packed or encrypted text and files; it is not read.`;
    const hint = "Ask the sender to send the mail unencrypted, as HTML or plain text, with the files attached.";
    tell("FILE_UNSUPPORTED", WHOLE, message, hint);
  }
}
