import type { Image, Inline } from "@clusterpost/core";
import type { Byline } from "../byline/take-byline.ts";
import type { DocumentContext } from "../document-context.ts";
import type { FrontMatter } from "../front-matter.ts";
import type { LabelledEvent, LabelledFacts } from "./labels.ts";

function tellUnused(key: string, value: string, why: string, end: number, context: DocumentContext): void {
  const message = `The \`${key}\` of the front matter, \`${value}\`, is not used: ${why}.`;
  context.tell("FRONT_MATTER_KEY_UNKNOWN", { start: 0, end }, message, "Put it into the text.");
}

/** Puts the days, place and deadlines of front matter beside those of labelled lines; front matter wins. */
export function withStatedFacts(
  labels: LabelledFacts,
  { when, place, registerBy, deadlines, end }: FrontMatter,
  context: DocumentContext,
): LabelledFacts {
  const days = when === undefined ? labels.when : [when];
  if (days.length === 0) {
    const why = "no day of an event is given";
    if (place !== undefined) tellUnused("location", place, why, end, context);
    if (registerBy !== undefined) tellUnused("registerBy", registerBy, why, end, context);
  }
  const [only, ...others] = labels.events;
  const span = only?.span ?? { start: 0, end };
  const stated: LabelledEvent[] = when === undefined ? [] : [{ when: [when], span }];
  return {
    ...labels,
    when: days,
    events: others.length > 0 || stated.length === 0 ? labels.events : stated,
    ...(place === undefined ? {} : { place }),
    ...(registerBy === undefined ? {} : { registerBy }),
    ...(deadlines === undefined || deadlines.length === 0 ? {} : { deadlines }),
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
