import type { Email } from "postal-mime";
import { cleanLine } from "./clean-line.ts";
import { packBody } from "./pack-body.ts";

/** A file that came with a mail. */
export interface MailFile {
  /** As the mail calls it; empty when it does not. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Content-ID without brackets (RFC 2392), by which the text shows a picture. */
  readonly contentId?: string;
  /** True when the mail says that the file is shown inside the text. */
  readonly isInline: boolean;
}

/** A mail, taken apart. */
export interface MailMessage {
  readonly subject: string;
  /** Name of the sender; empty when the mail has only an address. */
  readonly sender: string;
  /** The `Date` field as written. */
  readonly date: string;
  /** The text in HTML; empty when the mail has none. */
  readonly html: string;
  /** The text without markup; empty when the mail has none. */
  readonly text: string;
  readonly files: readonly MailFile[];
}

const MAX_NESTING = 100;
const MAX_HEADER_BYTES = 2 ** 18;

/** The name of the sender, without what lists add to it: `'Ana Kos' via News`. */
function senderOf(mail: Email): string {
  const name = cleanLine(mail.from?.name ?? "")
    .replace(/\svia\s.*$/i, "")
    .replace(/^(["'])(.*)\1$/, "$2")
    .trim();
  return name.includes("@") ? "" : name;
}

function messageOf(mail: Email): MailMessage {
  return {
    subject: cleanLine(mail.subject ?? ""),
    sender: senderOf(mail),
    date: cleanLine(mail.headers.find(({ key }) => key === "date")?.value ?? ""),
    html: mail.html ?? "",
    text: (mail.text ?? "").replace(/\r\n?/g, "\n"),
    files: mail.attachments.map(({ filename, content, contentId, disposition, mimeType, related }) => ({
      name: cleanLine(filename ?? (mimeType === "message/rfc822" ? "message.eml" : "")),
      bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
      isInline: related === true || disposition === "inline",
      ...(contentId === undefined ? {} : { contentId: contentId.trim().replace(/^<|>$/g, "") }),
    })),
  };
}

/**
 * Takes a mail apart (RFC 5322, RFC 2045 to 2047, RFC 2231, RFC 3676). Mails inside a mail stay files.
 *
 * @throws whatever the library throws when the mail nests more than 100 levels deep or its header
 * fields have more than 256 KB
 */
export async function parseMessage(bytes: Uint8Array): Promise<MailMessage> {
  const { default: PostalMime } = await import("postal-mime");
  const options = { forceRfc822Attachments: true, maxNestingDepth: MAX_NESTING, maxHeadersSize: MAX_HEADER_BYTES };
  return messageOf(await PostalMime.parse(packBody(bytes), options));
}
