import type { Block, RichText, Span } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { textOfHtml } from "../html-words.ts";
import type { ParseOptions, Seed } from "../parse-seed.ts";
import { openDocument } from "../understand.ts";
import type { UnpackedText } from "../unpacked-text.ts";
import { type ChosenBody, chooseBody } from "./choose-body.ts";
import type { DecodedMessage } from "./decode-message.ts";
import { type Letter, readLetter } from "./letter.ts";
import type { LetterWords } from "./letter-words.ts";
import { type MailBody, readHtmlBody, readPlainBody, type Stretch } from "./mail-body.ts";
import { type SortedFiles, sortFiles } from "./mail-files.ts";

/** A mail whose text was understood line by line. */
export interface OpenedMail {
  readonly decoded: DecodedMessage;
  readonly chosen: ChosenBody;
  readonly files: SortedFiles;
  readonly body: MailBody;
  readonly letter: Letter;
  readonly stretches: readonly Stretch[];
  readonly words: LetterWords;
  /** The words and months of the submission, for texts inside it. */
  readonly base: DocumentContext;
}

/** Chooses the text of a mail, reads it and tells what in it is the letter around the text. */
export function openMail(decoded: DecodedMessage, seed: Seed, words: LetterWords, options: ParseOptions): OpenedMail {
  const { message } = decoded;
  const files = sortFiles(message);
  const chosen = chooseBody(files.html, message.text);
  const text = chosen.part === "html" ? textOfHtml(files.html) : message.text;
  const base = openDocument(seed.name, text, options);
  const body = chosen.part === "html" ? readHtmlBody(files.html, words, base) : readPlainBody(message.text, base);
  const letter = readLetter(body.stanzas, message.subject, words);
  return { decoded, chosen, files, body, letter, stretches: body.stretches(letter.roles), words, base };
}

/** A mail with at most this many words that says that a file is attached is the file's cover. */
const COVER_WORDS = 90;
const FEW_WORDS = 4;

/** Whether the mail's own text is only the cover of what is attached to it. */
export function isCover({ body, letter, words }: OpenedMail): boolean {
  const own = body.stanzas.flatMap(({ lines }, index) => lines.filter((_, at) => letter.roles[index]?.[at] === "body"));
  const text = own.join(" ");
  const count = text.match(/[^\s\ufffc]+/g)?.length ?? 0;
  return count <= FEW_WORDS || (count <= COVER_WORDS && words.saysAttached(text));
}

/** The blocks of a mail with their places in the unpacked text. */
export interface PlacedMail {
  readonly text: RichText;
  /** The letter around the text. */
  readonly around: RichText;
  /** Gives the place of what stood at a place of the mail's HTML. */
  readonly moved: (span: Span) => Span;
}

/** Writes the text of a mail, with the letter around it, in the order of the mail. */
export function placeMail({ stretches }: OpenedMail, unpacked: UnpackedText): PlacedMail {
  const { blocks, moved } = unpacked.blocks(stretches.flatMap((stretch) => stretch.blocks));
  const text: Block[] = [];
  const around: Block[] = [];
  let at = 0;
  for (const { role, blocks: own } of stretches) {
    for (const block of blocks.slice(at, at + own.length)) (role === "furniture" ? around : text).push(block);
    at += own.length;
  }
  return { text, around, moved };
}
