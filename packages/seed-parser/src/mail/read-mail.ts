import { type Span, slugOf, textOf } from "@clusterpost/core";
import { damaged } from "../damaged.ts";
import type { DocumentContext } from "../document-context.ts";
import { type AttachedFile, attachFiles } from "../media/attach-files.ts";
import type { UnplacedMedia } from "../media/media.ts";
import type { MetadataFacts } from "../metadata-facts.ts";
import type { ParsedSeed, ParseOptions, Seed } from "../parse-seed.ts";
import { readSeed } from "../read-seed.ts";
import { formatOf } from "../seed-format.ts";
import { openDocument, understand } from "../understand.ts";
import { createUnpackedText, type UnpackedText } from "../unpacked-text.ts";
import { reportUnsupported } from "../unsupported-format.ts";
import { DEFAULT_VOCABULARY } from "../vocabulary.ts";
import { type DecodedMessage, decodeMessage } from "./decode-message.ts";
import { embedSubmission } from "./inner-submission.ts";
import { createLetterWords } from "./letter-words.ts";
import { findSubmission } from "./mail-files.ts";
import { type MailHead, writeMailHead } from "./mail-head.ts";
import { hasTitle, noteAboveTitle } from "./mail-title.ts";
import { isCover, type OpenedMail, openMail, type PlacedMail, placeMail } from "./open-mail.ts";
import { reportMail } from "./report-mail.ts";

const WHOLE: Span = { start: 0, end: 0 };
const TITLE_HINT = "Write the title into the first line of the text if this is wrong.";

/** Says that the subject stands for a title. */
function subjectMessage(subject: string): string {
  return `The text has no title; “${subject}” was taken from the mail's subject.`;
}

function addFurniture(
  { body }: OpenedMail,
  { around, moved }: PlacedMail,
  { otherLines }: MailHead,
  context: DocumentContext,
): void {
  const letter = around.map((block) => ({ text: textOf([block]), span: block.span }));
  const inside = body.furniture.map((one) => ({ ...one, span: moved(one.span) }));
  context.furniture.push(...otherLines, ...letter, ...inside);
  context.diagnostics.push(...body.diagnostics.map((found) => ({ ...found, span: moved(found.span) })));
}

function writeFiles(files: readonly UnplacedMedia[], unpacked: UnpackedText): AttachedFile[] {
  unpacked.gap();
  return files.map((media) => ({ media, span: unpacked.line(media.name) }));
}

/** A mail that is nothing but what else stands around a text is the text itself. */
function onlyText(placed: PlacedMail, hasFiles: boolean): PlacedMail {
  return placed.text.length === 0 && !hasFiles ? { ...placed, text: placed.around, around: [] } : placed;
}

/** Reads the mail's own text as the submission. */
function readText(seed: Seed, opened: OpenedMail, options: ParseOptions): ParsedSeed {
  const { decoded, files, letter, base, body, words, chosen } = opened;
  const unpacked = createUnpackedText();
  const head = writeMailHead(decoded.message, letter, unpacked, base);
  const placed = onlyText(placeMail(opened, unpacked), files.attachments.length > 0);
  const attached = writeFiles(files.attachments, unpacked);
  const context = openDocument(seed.name, unpacked.text(), options, head.facts);
  addFurniture(opened, placed, head, context);
  reportMail(opened, context);
  if (isCover(opened)) reportUnread(files.attachments, context);
  if (placed.text.length === 0 && attached.length === 0) {
    const facts = [decoded.message.subject, decoded.message.sender, decoded.message.date].filter(
      (value) => value !== "",
    );
    const message = `The mail “${facts.join(", ")}” holds no text.`;
    context.tell("FILE_EMPTY", WHOLE, message, "Ask the sender for the submission again.");
    return { diagnostics: context.diagnostics, text: context.text };
  }
  const { subject, subjectLine, subjectMarks } = head;
  const noteLength = noteAboveTitle(placed.text, subject);
  const blocks = placed.text.slice(noteLength);
  for (const note of placed.text.slice(0, noteLength))
    context.furniture.push({ text: textOf([note]), span: note.span });
  const isTitled = subject === "" || hasTitle(blocks, subject, words, context);
  if (subjectLine.text !== "") context.furniture.push(isTitled ? subjectLine : subjectMarks);
  if (!isTitled) context.tell("FACT_FROM_METADATA", subjectLine.span, subjectMessage(subject), TITLE_HINT);
  const frontMatter = isTitled ? { end: 0 } : { end: 0, title: subject };
  const understood = understand({ blocks, frontMatter, isPlain: chosen.part === "text" }, [], context);
  const parsed = isTitled ? understood : withHeadingAt(understood, subject, subjectLine.span);
  return attachFiles(parsed, seed.name, attached, [...files.pictures, ...body.pictures]);
}

/** Gives a title that is the mail's subject its place in the text. */
function withHeadingAt(parsed: ParsedSeed, subject: string, { end }: Span): ParsedSeed {
  const { document } = parsed;
  if (document?.kind !== "article") return parsed;
  const span = { start: end - subject.length, end };
  const heading = document.article.heading.map((inline) => ({ ...inline, span }));
  return { ...parsed, document: { ...document, article: { ...document.article, heading } } };
}

/** Says of a mail without a text why none of its files is the submission. */
function reportUnread(attachments: readonly UnplacedMedia[], context: DocumentContext): void {
  const found = findSubmission(attachments);
  if (found !== undefined && "count" in found) {
    const message = `The mail has no text of its own, and ${found.count} attached documents could be the submission; none was read.`;
    context.tell("BODY_UNCLEAR", WHOLE, message, "Put the right document into the folder as a file of its own.");
  }
  for (const file of attachments) {
    if (formatOf(file) !== "unsupported") continue;
    const { message, hint } = reportUnsupported(file);
    context.tell("FILE_UNSUPPORTED", WHOLE, `${message.replace("The file", `The attached file “${file.name}”`)}`, hint);
  }
}

/** Facts of the mail for the text of an attached document, in whose text they have no place. */
function factsWithoutPlace({ author, publishedOn }: MetadataFacts): MetadataFacts {
  return {
    ...(author === undefined ? {} : { author: { ...author, span: WHOLE } }),
    ...(publishedOn === undefined ? {} : { publishedOn: { ...publishedOn, span: WHOLE } }),
  };
}

/** Gives a document without a title the subject of the mail that it came with. */
function withSubject(parsed: ParsedSeed, { subject, subjectLine }: MailHead, context: DocumentContext): ParsedSeed {
  const { document, diagnostics } = parsed;
  const isUntitled = diagnostics.some(({ code }) => code === "TITLE_MISSING");
  if (!isUntitled || subject === "" || document?.kind !== "article") return parsed;
  context.tell("FACT_FROM_METADATA", subjectLine.span, subjectMessage(subject), TITLE_HINT);
  const { article } = document;
  const heading = [{ type: "text", value: subject, span: subjectLine.span }] as const;
  const titled = { ...article, id: slugOf(subject), title: subject, heading };
  return {
    ...parsed,
    document: { ...document, article: titled },
    diagnostics: diagnostics.filter(({ code }) => code !== "TITLE_MISSING"),
  };
}

/** Reads an attached document as the submission; the mail's own words are its furniture. */
async function readAttached(
  seed: Seed,
  opened: OpenedMail,
  file: UnplacedMedia,
  options: ParseOptions,
  depth: number,
): Promise<ParsedSeed> {
  const { decoded, files, letter, base } = opened;
  const unpacked = createUnpackedText();
  const head = writeMailHead(decoded.message, letter, unpacked, base);
  const placed = placeMail(opened, unpacked);
  const others = writeFiles(
    files.attachments.filter((one) => one !== file),
    unpacked,
  );
  const nameLine = unpacked.line(file.name);
  unpacked.gap();
  const context = openDocument(seed.name, unpacked.text(), options);
  addFurniture(opened, { ...placed, around: [...placed.around, ...placed.text] }, head, context);
  context.furniture.push(head.subjectLine, { text: file.name, span: nameLine });
  reportMail(opened, context);
  const message = `The mail is only the cover of the attached document “${file.name}”, which was read as the submission.`;
  context.tell("BODY_FROM_ATTACHMENT", nameLine, message, "Nothing needs to be done if this is right.");
  const inner = { name: `${seed.name}/${file.name}`, bytes: file.bytes };
  const known = { ...options, known: factsWithoutPlace(head.facts) };
  const read = formatOf(inner) === "mail" ? await readMail(inner, known, depth + 1) : await readSeed(inner, known);
  const parsed = withSubject(embedSubmission(read, seed.name, context.text), head, context);
  const { document } = parsed;
  const whole: ParsedSeed = {
    ...parsed,
    ...(document === undefined
      ? {}
      : { document: { ...document, furniture: [...context.furniture, ...document.furniture] } }),
    diagnostics: [...context.diagnostics, ...parsed.diagnostics],
  };
  return attachFiles(whole, seed.name, others, files.pictures);
}

const MOST_INNER = 5;

/**
 * Reads a mail: its text without greeting, signature, legal notice and quoted mails, which are named
 * as furniture or kept as quotes. Subject, sender and date fill gaps of the text; of a forwarded mail
 * they are those of the mail inside. Where the text is only the cover of an attached document, the
 * document is the submission.
 *
 * Spans count in the unpacked text: head, text, names of the attached files, attached document.
 *
 * @param depth - how many mails this one came in
 */
export async function readMail(seed: Seed, options: ParseOptions, depth = 0): Promise<ParsedSeed> {
  let decoded: DecodedMessage;
  try {
    decoded = await decodeMessage(seed.bytes);
  } catch (cause) {
    return damaged(seed.name, "The mail", cause);
  }
  const opened = openMail(decoded, seed, createLetterWords(options.vocabulary ?? DEFAULT_VOCABULARY), options);
  const found = isCover(opened) ? findSubmission(opened.files.attachments) : undefined;
  return found !== undefined && "file" in found && depth < MOST_INNER
    ? await readAttached(seed, opened, found.file, options, depth)
    : readText(seed, opened, options);
}
