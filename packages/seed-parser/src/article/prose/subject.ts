import type { DateMention } from "../../dates/find-dates.ts";
import type { DocumentContext } from "../../document-context.ts";
import { type DatedSentence, hasOne } from "./dated-sentences.ts";

const MAX_WORDS = 7;
const MAX_LENGTH = 70;
/** Articles of languages that put them before the noun, and what joins a sentence to the one before. */
const ARTICLE =
  /^(?:the|an?|its|our|der|die|das|ein|eine|unser|unsere|den|det|ett|en|et|vår|vårt|vores|le|la|les|l[’']|une?|notre|el|los|las|una|nuestra|il|lo|gli|i|uno|un[’']|o|os|as|um|uma|het|de|een|ons|onze|o|ο|η|το|οι|τα|ένα|μία|a|az|egy)\s*(?=\p{L})/iu;

/**
 * What a sentence says takes place, when it begins with it: `Informační seminář` of `Informační seminář se
 * koná 21. listopadu`, `Information day` of `An information day takes place on 3 May`.
 *
 * @returns a few words that name a kind of event, without the article; `undefined` when the sentence begins otherwise
 */
export function subjectOf(
  { text, lower }: DatedSentence,
  mention: DateMention,
  context: DocumentContext,
): string | undefined {
  const { eventKinds, takesPlace } = context.words.vocabulary;
  const verb = Math.min(...takesPlace.map((words) => lower.indexOf(words)).filter((at) => at > 0));
  const end = Math.min(verb, mention.start);
  const written = text.slice(0, end).trim();
  if (written.length > MAX_LENGTH || /[\d,;:()]/.test(written) || !hasOne(written.toLowerCase(), eventKinds))
    return undefined;
  const name = written.replace(/^[^\p{L}]+/u, "").replace(ARTICLE, "");
  if (name === "" || name.split(/\s+/).length > MAX_WORDS) return undefined;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
