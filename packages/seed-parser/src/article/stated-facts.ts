import type { Image, Inline } from "@clusterpost/core";
import type { Byline } from "../byline/take-byline.ts";
import type { DocumentContext } from "../document-context.ts";
import type { FrontMatter } from "../front-matter.ts";
import type { LabelledFacts } from "./labels.ts";

function tellUnused(key: string, value: string, why: string, end: number, context: DocumentContext): void {
  const message = `The \`${key}\` of the front matter, \`${value}\`, is not used: ${why}.`;
  context.tell("FRONT_MATTER_KEY_UNKNOWN", { start: 0, end }, message, "Put it into the text.");
}

/**
 * Puts the event and the deadlines of front matter beside those of labelled lines. Front matter wins:
 * its days are those of the event that the text labels, too.
 */
export function withStatedFacts(
  labels: LabelledFacts,
  { when, place, registerBy, deadlines = [], end }: FrontMatter,
  context: DocumentContext,
): LabelledFacts {
  const [first, ...more] = labels.events;
  const stated = { ...(place === undefined ? {} : { place }), ...(registerBy === undefined ? {} : { registerBy }) };
  if (when === undefined && first === undefined) {
    const why = "no day of an event is given";
    if (place !== undefined) tellUnused("location", place, why, end, context);
    if (registerBy !== undefined) tellUnused("registerBy", registerBy, why, end, context);
  }
  const own = {
    span: { start: 0, end },
    when: [],
    ...first,
    ...(when === undefined ? {} : { when: [when] }),
    ...stated,
  };
  const events = when === undefined && first === undefined ? [] : [own, ...more];
  return {
    ...labels,
    ...stated,
    when: events.flatMap((event) => event.when),
    events,
    ...(deadlines.length === 0 ? {} : { deadlines }),
  };
}

/** Says what a byline states otherwise than front matter, which wins. */
export function reportOverruled(byline: Byline, { author, date, end }: FrontMatter, context: DocumentContext): void {
  const pairs = [
    ["author", byline.author?.name, author],
    ["date", byline.publishedOn, date],
  ] as const;
  for (const [fact, written, stated] of pairs) {
    if (written === undefined || stated === undefined || written.startsWith(stated)) continue;
    const message = `The byline gives the ${fact} “${written}”, the front matter “${stated}”; the front matter wins.`;
    context.tell("FRONT_MATTER_WINS", { start: 0, end }, message, "Delete the one that is wrong.");
  }
}

/** The subtitle: the text's own, or the one of front matter. */
export function statedSubtitle(
  own: readonly Inline[] | undefined,
  { subtitle, end }: FrontMatter,
  context: DocumentContext,
): readonly Inline[] | undefined {
  if (subtitle === undefined) return own;
  if (own === undefined) return [{ type: "text", value: subtitle.text, span: subtitle.span }];
  tellUnused("subtitle", subtitle.text, "the text has one of its own", end, context);
  return own;
}

/** The picture that front matter names, which stands before the text. */
export function statedImage({ image }: FrontMatter): Image[] {
  return image === undefined ? [] : [{ type: "image", src: image.text, alt: "", span: image.span }];
}
