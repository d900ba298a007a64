import { type Diagnostic, diagnostic } from "@clusterpost/core";
import { mediaTypeOf } from "./media/media-type.ts";
import type { Seed } from "./parse-seed.ts";

/** A format that is not read: what it is called, and what its owner can do. */
interface Unsupported {
  readonly name: string;
  readonly remedy: string;
}

const SAVE_AS_WORD = "Open it in the program it was written with and save it as .docx.";
const SEND_TEXT =
  "Ask the sender for the text as .docx, .txt or in the mail itself; the file can stay as an attachment.";

const BY_TYPE: Readonly<Record<string, Unsupported>> = {
  "application/pdf": { name: "a PDF file", remedy: SEND_TEXT },
  "application/rtf": { name: "a document in Rich Text Format", remedy: SAVE_AS_WORD },
  "application/vnd.oasis.opendocument.text": { name: "an OpenDocument text", remedy: SAVE_AS_WORD },
  "application/vnd.apple.pages": { name: "a Pages document", remedy: "Export it from Pages as Word (.docx)." },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { name: "a spreadsheet", remedy: SEND_TEXT },
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": {
    name: "a presentation",
    remedy: SEND_TEXT,
  },
  "application/vnd.oasis.opendocument.spreadsheet": { name: "a spreadsheet", remedy: SEND_TEXT },
  "application/vnd.oasis.opendocument.presentation": { name: "a presentation", remedy: SEND_TEXT },
  "application/epub+zip": { name: "an e-book", remedy: SEND_TEXT },
  "application/zip": { name: "an archive", remedy: "Unpack it and put the submissions it holds into the folder." },
  "application/gzip": { name: "an archive", remedy: "Unpack it and put the submissions it holds into the folder." },
  "application/x-7z-compressed": {
    name: "an archive",
    remedy: "Unpack it and put the submissions it holds into the folder.",
  },
  "application/vnd.rar": { name: "an archive", remedy: "Unpack it and put the submissions it holds into the folder." },
  "application/ms-tnef": {
    name: "a winmail.dat, in which Outlook packs text and attachments",
    remedy: "Ask the sender to send the mail as HTML or plain text and to attach the files themselves.",
  },
};

const OUTLOOK: Unsupported = {
  name: "a mail in the format of Outlook (.msg)",
  remedy: "Save the mail as .eml, or forward it and save that, or save its text as .txt.",
};
const PROTECTED: Unsupported = {
  name: "a document that is protected by a password",
  remedy: "Open it, take the password off and save it as .docx.",
};
const OLD_WORD: Unsupported = { name: "a document of an old Word (.doc)", remedy: SAVE_AS_WORD };
const OLD_OFFICE: Unsupported = { name: "a document of an old office program", remedy: SAVE_AS_WORD };

const utf16 = (text: string): string => Array.from(text, (character) => `${character}\0`).join("");
/** Names of streams in the container of old office programs, in the order in which they decide. */
const STREAMS: readonly (readonly [stream: string, format: Unsupported])[] = [
  [utf16("EncryptedPackage"), PROTECTED],
  [utf16("__substg1.0_"), OUTLOOK],
  [utf16("WordDocument"), OLD_WORD],
];

function oldOfficeFormat({ bytes, name }: Seed): Unsupported {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const known = STREAMS.find(([stream]) => content.includes(stream, 0, "latin1"))?.[1];
  if (known !== undefined) return known;
  return /\.msg$/i.test(name) ? OUTLOOK : /\.docx?$/i.test(name) ? OLD_WORD : OLD_OFFICE;
}

/** Formats by their endings, for files whose bytes say nothing: an empty file, a format without a mark. */
const BY_ENDING: readonly (readonly [RegExp, Unsupported])[] = [
  [/\.(?:doc|dot)$/i, OLD_WORD],
  [/\.(?:odt|ott|fodt|wps|wpd)$/i, { name: "a document of another word processor", remedy: SAVE_AS_WORD }],
  [/\.msg$/i, OUTLOOK],
  [/\.pages$/i, BY_TYPE["application/vnd.apple.pages"] ?? OLD_OFFICE],
  [/\.rtf$/i, BY_TYPE["application/rtf"] ?? OLD_OFFICE],
  [/\.pdf$/i, BY_TYPE["application/pdf"] ?? OLD_OFFICE],
  [/winmail\.dat$/i, BY_TYPE["application/ms-tnef"] ?? OLD_OFFICE],
];

/** Tells a format that is known and not read, by bytes first and then by name. */
function unsupportedOf(seed: Seed): Unsupported | undefined {
  const type = mediaTypeOf(seed.bytes, seed.name);
  if (type === "application/x-cfb") return oldOfficeFormat(seed);
  const byEnding = BY_ENDING.find(([ending]) => ending.test(seed.name))?.[1];
  return type === "application/zip" ? (byEnding ?? BY_TYPE[type]) : (BY_TYPE[type] ?? byEnding);
}

/** Says that a file is of a format that is not read, which one, and what to do instead. */
export function reportUnsupported(seed: Seed): Diagnostic {
  const found = unsupportedOf(seed);
  const what = found === undefined ? "not of a kind that is read" : `${found.name}, which is not read`;
  return diagnostic(
    "FILE_UNSUPPORTED",
    { file: seed.name },
    `The file is ${what}; it is not in any issue.`,
    found?.remedy ?? "Send submissions as .txt, .md, .html, .docx or .eml; remove the file if it is none.",
  );
}
