import type { Block, RichText } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { isCountry } from "../countries.ts";
import type { DocumentContext } from "../document-context.ts";
import { NO_NAME_WORDS } from "../vocabulary/place-words.ts";
import { isClearlyName } from "./author.ts";
import { isPlaceName } from "./place-name.ts";

const LONGEST = 110;
const MOST_NAME_WORDS = 4;
/** A signature stands among this many blocks of the end. */
const REACH = 3;
/** A dash or brackets that say of a last line that it signs: `— Marta Quill`, `(Marta Quill)`. */
const DASH = /^[–—]\s*|^-{1,2}\s+/u;
const BRACKETS = /^\(([^()]+)\)$/u;
const QUOTE_END = /[”"»“’]\s*$/u;
const SENTENCE_END = /[.!?…][”"»“’)]*$/u;
/** A line such as `Where: Town hall` ends a notice as a sentence does. */
const LABELLED = /^\p{Lu}[^:]{2,40}:\s\S/u;

/** A name at the end of a text, and what else its line says. */
export interface Signature {
  readonly index: number;
  readonly name: string;
  /** Whether the line says more than the name: an organisation, a role. */
  readonly saysMore: boolean;
}

/** A block's line; of a list with a single item, which a dash before a name becomes, that item's with the dash. */
function signedLine(block: Block | undefined): string {
  if (block?.type !== "list" || block.ordered) return block?.type === "paragraph" ? lineOf(block) : "";
  const [only, ...more] = block.items;
  const inner = only !== undefined && more.length === 0 && only.children.length === 1 ? only.children[0] : undefined;
  return inner === undefined ? "" : `– ${lineOf(inner)}`;
}

/** The name of a line of name, role and organisation. */
function nameOf(line: string): { readonly name: string; readonly saysMore: boolean } | undefined {
  if (line.length > LONGEST || /[\d:@?!]/.test(line)) return undefined;
  const [name = "", ...more] = line.split(/\s*,\s+|\s+[|–—]\s+/u);
  const isName = isClearlyName(name) && name.split(/\s+/).length <= MOST_NAME_WORDS && !isPlaceName(name);
  return isName ? { name, saysMore: more.length > 0 } : undefined;
}

/**
 * Finds who signs a text at its end: a name by its own line that a dash or brackets mark, or that
 * stands beside the day of publication. Names below a quote, a heading or `Contact:` sign nothing.
 *
 * @param isDated - whether the block at an index is the line that states the day of publication
 */
export function findSignature(blocks: RichText, isDated: (index: number) => boolean): Signature | undefined {
  for (let index = blocks.length - 1; index >= Math.max(1, blocks.length - REACH); index -= 1) {
    if (isDated(index)) continue;
    const line = signedLine(blocks[index]);
    if (line === "") return undefined;
    const bare = BRACKETS.exec(line)?.[1] ?? line.replace(DASH, "");
    const isMarked = bare !== line;
    const read = nameOf(bare);
    const isPlaced = isMarked || isDated(index + 1) || isDated(index - 1);
    if (read === undefined || !isPlaced) continue;
    const above = blocks[isDated(index - 1) ? index - 2 : index - 1];
    return endsText(above, isMarked) ? { index, ...read } : undefined;
  }
  return undefined;
}

/** A name at the top is of two or three words. */
const MOST_WORDS_AT_TOP = 3;
const NEAR_TITLE = 2;

/** Finds a line that is a name and nothing else, right beside the line of the day below the title. */
export function findNameAtTop(
  blocks: RichText,
  isDated: (index: number) => boolean,
  { words }: DocumentContext,
): Signature | undefined {
  for (let index = 0; index <= Math.min(NEAR_TITLE, blocks.length - 2); index += 1) {
    if (isDated(index) || !(isDated(index + 1) || isDated(index - 1))) continue;
    const block = blocks[index];
    const read = block?.type === "paragraph" ? nameOf(lineOf(block)) : undefined;
    if (read === undefined || read.saysMore || read.name.split(/\s+/).length > MOST_WORDS_AT_TOP) continue;
    const isWords = words.sectionRole(read.name) !== undefined || isCountry(read.name) || holdsNoun(read.name);
    if (!isWords) return { index, ...read };
  }
  return undefined;
}

/** Whether a line in capitals is of words that pages put below titles: `Success Story`. */
function holdsNoun(line: string): boolean {
  return line
    .toLowerCase()
    .split(/\s+/)
    .some((word) => NO_NAMES.has(word));
}

const NO_NAMES: ReadonlySet<string> = new Set(NO_NAME_WORDS);

function endsText(above: Block | undefined, isMarked: boolean): boolean {
  if (above?.type === "list" || above?.type === "table") return !isMarked;
  if (above?.type !== "paragraph") return false;
  const text = lineOf(above);
  if (!isMarked && LABELLED.test(text)) return true;
  return SENTENCE_END.test(text) && !(isMarked && QUOTE_END.test(text));
}
