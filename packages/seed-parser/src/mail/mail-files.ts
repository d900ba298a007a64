import { createFileNames, extensionOf } from "../media/file-name.ts";
import type { UnplacedMedia } from "../media/media.ts";
import { endingOf, mediaTypeOf } from "../media/media-type.ts";
import { formatOf, type SeedFormat } from "../seed-format.ts";
import type { MailFile, MailMessage } from "./message.ts";

/** The files of a mail by what they are for. */
export interface SortedFiles {
  /** Shown by the text. */
  readonly pictures: readonly UnplacedMedia[];
  /** For readers of the submission. */
  readonly attachments: readonly UnplacedMedia[];
  /** For mail programs: signatures, packed copies of the mail. */
  readonly technical: readonly UnplacedMedia[];
  /** The mail's HTML, pictures named as their files are. */
  readonly html: string;
  /** Pictures that the HTML shows and the mail does not hold. */
  readonly missing: number;
}

const TECHNICAL_NAME = /\.(?:p7s|p7m|asc|sig)$|^winmail\.dat$/i;
const CID = /((?:src|background)\s*=\s*["']?)cid:([^"'\s>]{1,998})/gi;

function nameOf({ name, contentId }: MailFile, mediaType: string): string {
  const written = name === "" ? (contentId?.split("@")[0] ?? "attachment") : name;
  return extensionOf(written) === "" ? `${written}${endingOf(mediaType)}` : written;
}

/** Names the files of a mail, tells their formats, and puts the pictures into its HTML (RFC 2392). */
export function sortFiles({ files, html: written }: MailMessage): SortedFiles {
  const unique = createFileNames();
  const named = files.map((file) => {
    const mediaType = mediaTypeOf(file.bytes, file.name);
    return { file, media: { name: unique(nameOf(file, mediaType)), mediaType, bytes: file.bytes } };
  });
  const byId = new Map(
    named.flatMap(({ file: { contentId }, media }) => (contentId === undefined ? [] : [[contentId, media]])),
  );
  const shown = new Set<UnplacedMedia>();
  let missing = 0;
  const html = written.replace(CID, (_, before: string, id: string) => {
    const media = byId.get(id) ?? byId.get(safeDecode(id));
    if (media === undefined) missing += 1;
    else shown.add(media);
    return `${before}${encodeURI(media?.name ?? "")}`;
  });
  const others = named.map(({ media }) => media).filter((media) => !shown.has(media));
  return {
    pictures: [...shown],
    attachments: others.filter(({ name }) => !TECHNICAL_NAME.test(name)),
    technical: others.filter(({ name }) => TECHNICAL_NAME.test(name)),
    html,
    missing,
  };
}

function safeDecode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Formats in which an attached file can be the submission, the likeliest first. */
const SUBMISSION_FORMATS: readonly SeedFormat[] = ["word", "mail", "html", "text"];

/** What {@link findSubmission} finds: one file, or how many there are to choose from. */
export type FoundSubmission = { readonly file: UnplacedMedia } | { readonly count: number } | undefined;

/** Finds the attached file that is the submission of a mail without a text of its own. */
export function findSubmission(attachments: readonly UnplacedMedia[]): FoundSubmission {
  const readable = attachments.map((file) => ({ file, format: formatOf(file) }));
  for (const wanted of SUBMISSION_FORMATS) {
    const [first, ...more] = readable.filter(({ file, format }) =>
      wanted === "text" ? format === "text" && /\.(?:txt|md|markdown)$/i.test(file.name) : format === wanted,
    );
    if (first !== undefined) return more.length === 0 ? { file: first.file } : { count: more.length + 1 };
  }
  return undefined;
}
