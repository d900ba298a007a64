import { type Attachment, type Diagnostic, diagnostic, type Span } from "@clusterpost/core";
import type { ParsedSeed } from "../parse-seed.ts";
import type { Media, UnplacedMedia } from "./media.ts";
import { contradictsName } from "./media-type.ts";

/** A file that is to be named as an attachment, and its line in the text. */
export interface AttachedFile {
  readonly media: UnplacedMedia;
  readonly span: Span;
}

const sameName = (first: string | undefined, second: string): boolean => first?.toLowerCase() === second.toLowerCase();

/** What the file itself says replaces nothing that the text says of it: label, group, size as written. */
function join(stated: readonly Attachment[], files: readonly AttachedFile[]): Attachment[] {
  const left = new Set(files);
  const known = stated.map((attachment) => {
    const file = files.find(({ media }) => sameName(attachment.name, media.name));
    if (file === undefined) return attachment;
    left.delete(file);
    const { bytes, mediaType } = file.media;
    return { ...attachment, sizeBytes: bytes.length, mediaType };
  });
  const others = Array.from(left, ({ media: { name, bytes, mediaType }, span }) => ({
    name,
    sizeBytes: bytes.length,
    mediaType,
    span,
  }));
  return [...known, ...others];
}

function reportContradiction({ name, mediaType }: UnplacedMedia, span: Span, file: string): Diagnostic[] {
  if (!contradictsName(mediaType, name)) return [];
  const message = `The file “${name}” is not what its name says: its content is ${mediaType}.`;
  const hint = "Ask the sender for the right file, or give it the ending of its true format.";
  return [diagnostic("MEDIA_TYPE_MISMATCH", { file, span }, message, hint)];
}

/**
 * Gives a parsed submission the files that came with it: as attachments of its story, joined with
 * those that its text names, and as media.
 *
 * @param files - are attachments
 * @param pictures - are shown by the text
 */
export function attachFiles(
  parsed: ParsedSeed,
  file: string,
  files: readonly AttachedFile[],
  pictures: readonly UnplacedMedia[] = [],
): ParsedSeed {
  const media: Media[] = [...pictures, ...files.map((one) => ({ ...one.media, span: one.span }))];
  if (media.length === 0) return parsed;
  const whole = { start: 0, end: 0 };
  const found = [
    ...files.flatMap((one) => reportContradiction(one.media, one.span, file)),
    ...pictures.flatMap((one) => reportContradiction(one, whole, file)),
  ];
  const { document } = parsed;
  const withMedia = {
    ...parsed,
    diagnostics: [...parsed.diagnostics, ...found],
    media: [...(parsed.media ?? []), ...media],
  };
  if (document?.kind === "article") {
    const { article } = document;
    const attachments = join(article.attachments, files);
    return { ...withMedia, document: { ...document, article: { ...article, attachments } } };
  }
  if (document === undefined) return withMedia;
  const furniture = files.map(({ media: { name }, span }) => ({ text: name, span }));
  return { ...withMedia, document: { ...document, furniture: [...document.furniture, ...furniture] } };
}
