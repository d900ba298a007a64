import type { Diagnostic } from "@clusterpost/core";
import { damaged } from "../damaged.ts";
import type { DocumentContext } from "../document-context.ts";
import { readHtmlFragment } from "../html-fragment.ts";
import { missingFrom, textOfHtml, wordsOf } from "../html-words.ts";
import { type AttachedFile, attachFiles } from "../media/attach-files.ts";
import { createFileNames, extensionOf } from "../media/file-name.ts";
import type { UnplacedMedia } from "../media/media.ts";
import { endingOf, mediaTypeOf } from "../media/media-type.ts";
import type { ParsedSeed, ParseOptions, Seed } from "../parse-seed.ts";
import { openDocument, understand } from "../understand.ts";
import { createUnpackedText } from "../unpacked-text.ts";
import { type ConvertedWord, convertWord } from "./convert-word.ts";
import { writeWordNotes } from "./word-notes.ts";
import { openWordPackage, type WordPackage } from "./word-package.ts";

const WHOLE = { start: 0, end: 0 };

/** Gives the files of a document names: the last part of their path, with the ending of their format. */
function nameFiles(
  files: ReadonlyMap<string, Uint8Array>,
  unique: (name: string) => string,
): Map<string, UnplacedMedia> {
  return new Map(
    Array.from(files, ([path, bytes]) => {
      const written = path.split("/").at(-1) ?? path;
      const mediaType = mediaTypeOf(bytes, written);
      const name = unique(extensionOf(written) === "" ? `${written}${endingOf(mediaType)}` : written);
      return [path, { name, mediaType, bytes }];
    }),
  );
}

/** Says what readers of the document see in it, or do not see, and what is therefore not in the text. */
function reportLeftOut(word: WordPackage, converted: ConvertedWord, context: DocumentContext): void {
  const { deleted, hidden, comments, visible } = word;
  for (const { author, text } of comments) {
    const who = author === "" ? "A comment" : `A comment by ${author}`;
    context.tell(
      "HIDDEN_TEXT",
      WHOLE,
      `${who} says “${text}”; it was left out.`,
      "Delete it, or put it into the text.",
    );
  }
  if (hidden.length > 0) {
    const message = `Text that is formatted as hidden was left out: “${hidden.join("” “")}”.`;
    context.tell("HIDDEN_TEXT", WHOLE, message, "Show it in Word (Font, Hidden) if readers should see it.");
  }
  if (deleted.length > 0) {
    const message = `Text that a tracked change deletes was left out: “${deleted.join("” “")}”.`;
    context.tell("TEXT_LEFT_OUT", WHOLE, message, "Accept or reject the changes in Word if the result is not right.");
  }
  const missing = missingFrom(wordsOf(visible), wordsOf(textOfHtml(converted.html)));
  if (missing.length > 0) {
    const message = `Words in shapes, equations or fields were left out: “${missing.join(" ")}”.`;
    context.tell("TEXT_LEFT_OUT", WHOLE, message, "Put them into the text of the document if readers need them.");
  }
  if (converted.missingPictures > 0) {
    const message = `${converted.missingPictures} pictures are only linked in the document and were left out.`;
    context.tell("TEXT_LEFT_OUT", WHOLE, message, "Insert the pictures into the document (Insert, not Link to File).");
  }
}

/**
 * Reads a Word document: the text with its headings, lists, tables, notes, links and pictures. Header
 * and footer of the pages are furniture; comments, hidden and deleted text stand in diagnostics.
 *
 * Spans count in the unpacked text, which is given back as the submission's text.
 */
export async function readWord(seed: Seed, options: ParseOptions): Promise<ParsedSeed> {
  const unique = createFileNames();
  let word: WordPackage;
  let converted: ConvertedWord;
  let pictures: Map<string, UnplacedMedia>;
  try {
    word = openWordPackage(seed.bytes);
    pictures = nameFiles(word.pictures, unique);
    converted = await convertWord(word.archive, (path) => pictures.get(path)?.name);
  } catch (cause) {
    return damaged(seed.name, "The Word document", cause);
  }
  const fragment = readHtmlFragment(writeWordNotes(converted.html), openDocument(seed.name, word.visible, options));
  const unpacked = createUnpackedText();
  const headers = word.headers.map((text) => ({ text, span: unpacked.line(text) }));
  unpacked.gap();
  const placed = unpacked.blocks(fragment.blocks);
  const footers = word.footers.map((text) => ({ text, span: unpacked.line(text) }));
  const files = Array.from(
    nameFiles(word.embedded, unique).values(),
    (media): AttachedFile => ({ media, span: unpacked.line(media.name) }),
  );
  const context = openDocument(seed.name, unpacked.text(), options);
  if (context.text.trim() === "") {
    context.tell("FILE_EMPTY", WHOLE, "The document holds no text.", "Ask the sender for the submission again.");
    return { diagnostics: context.diagnostics };
  }
  context.furniture.push(
    ...headers,
    ...footers,
    ...fragment.furniture.map((one) => ({ ...one, span: placed.moved(one.span) })),
  );
  const moved: Diagnostic[] = fragment.diagnostics.map((found) => ({ ...found, span: placed.moved(found.span) }));
  context.diagnostics.push(...moved);
  reportLeftOut(word, converted, context);
  const parsed = understand({ blocks: placed.blocks, frontMatter: { end: 0 }, isPlain: false }, [], context);
  return attachFiles(parsed, seed.name, files, [...pictures.values()]);
}
