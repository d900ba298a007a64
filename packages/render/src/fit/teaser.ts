import type { Inline, Paragraph, RichText } from "@clusterpost/core";
import { textOfInlines } from "@clusterpost/core";

/** UTF-16 code units of a teaser, whole sentences; a first sentence that is longer is kept whole. */
const TEASER_LENGTH = 320;

const segmenters = new Map<string, Intl.Segmenter>();

function sentencesOf(text: string, locale: string): Intl.Segments {
  let segmenter = segmenters.get(locale);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: "sentence" });
    segmenters.set(locale, segmenter);
  }
  return segmenter.segment(text);
}

/** Offset in the text of a paragraph after the last sentence that fits; at least one sentence. */
function sentencesEnd(text: string, room: number, locale: string): number {
  let end = 0;
  for (const { index, segment } of sentencesOf(text, locale)) {
    const next = index + segment.length;
    if (end > 0 && next > room) break;
    end = next;
  }
  return end;
}

/** Cuts a run of inlines after so many code units of its text. */
function cutInlines(inlines: readonly Inline[], length: number): readonly Inline[] {
  const kept: Inline[] = [];
  let left = length;
  for (const inline of inlines) {
    const size = textOfInlines([inline]).length;
    if (size > left) {
      if (left > 0 && inline.type === "text") kept.push({ ...inline, value: inline.value.slice(0, left) });
      else if (left > 0 && "children" in inline) kept.push({ ...inline, children: cutInlines(inline.children, left) });
      break;
    }
    kept.push(inline);
    left -= size;
  }
  return kept;
}

/**
 * Gives the first sentences of a text.
 *
 * @param locale - BCP 47 language tag, for where sentences end
 * @returns the first paragraphs, cut after a sentence; nothing when the text has no paragraph
 */
export function teaserOf(body: RichText, locale: string): RichText {
  const teaser: Paragraph[] = [];
  let room = TEASER_LENGTH;
  for (const block of body) {
    if (block.type !== "paragraph") {
      if (teaser.length > 0) break;
      continue;
    }
    const text = textOfInlines(block.children);
    const end = sentencesEnd(text, room, locale);
    if (teaser.length > 0 && end > room) break;
    teaser.push(end < text.length ? { ...block, children: cutInlines(block.children, end) } : block);
    room -= end;
    if (end < text.length || room <= 0) break;
  }
  return teaser;
}
