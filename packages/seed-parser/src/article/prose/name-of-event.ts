import type { DateMention } from "../../dates/find-dates.ts";
import type { DocumentContext } from "../../document-context.ts";
import { hasOne } from "../../has-one.ts";
import { type DatedSentence, withoutWeekday } from "./dated-sentences.ts";
import { endWithTimes } from "./place-beside.ts";

const MAX_WORDS = 7;
const MAX_LENGTH = 70;
/** Articles of languages that put them before the noun, and what joins a sentence to the one before. */
const ARTICLE =
  /^(?:(?:l|un)[’']|(?:the|an?|its|our|der|die|das|ein|eine|einen|einem|unser|unsere|den|det|ett|en|et|vår|vårt|vores|le|la|les|une?|notre|el|los|las|una|nuestra|il|lo|gli|i|uno|un|o|os|as|um|uma|het|de|een|ons|onze|ο|η|το|οι|τα|ένα|μία|a|az|egy)\s+)(?=\p{L})/iu;

/** Words between what one is invited to and its day. */
const BEFORE_DAY =
  /\s+(?:on|at|from|am|vom|den|le|les|du|el|del|il|dal|na|no|em|op|van|i|dne|w dniu|dnia|στις|την|τη|на|la|pe|în)?\s*$/u;
/** Words between an invitation and what one is invited to: `for a`, `you to the`, `Sie herzlich zum`. */
const BEFORE_NAME =
  /^(?:\s*(?:you|all|members|everybody|everyone|sie|euch|herzlich|alle|to|for|at|in|zu|zum|zur|ein|auf|à|aux|au|a|al|alla|na|do|til|till|para|por|per|för|naar|voor|op)(?=\s))*\s*/iu;

/**
 * The few words with which a sentence names what takes place: at its beginning (`Informační seminář se koná
 * 21. listopadu`, `An information day takes place on 3 May`), or behind an invitation (`Join us for a
 * webinar on 24 May`).
 *
 * @returns words that name a kind of event, without the article; `undefined` when the sentence names none
 */
export function nameOfEvent(
  sentence: DatedSentence,
  mention: DateMention,
  context: DocumentContext,
): string | undefined {
  return subjectOf(sentence, mention, context) ?? invitedTo(sentence, mention, context);
}

function subjectOf({ text, lower }: DatedSentence, mention: DateMention, context: DocumentContext): string | undefined {
  const verb = Math.min(...context.words.vocabulary.takesPlace.map((words) => positionOf(lower, words)));
  return nameOf(text.slice(0, Math.min(verb, mention.start)), context);
}

function invitedTo(sentence: DatedSentence, mention: DateMention, context: DocumentContext): string | undefined {
  const { text, lower } = sentence;
  for (const words of context.words.vocabulary.invites) {
    const at = lower.indexOf(words);
    if (at < 0) continue;
    // What one is invited to stands between the invitation and the day, or between the day and an invitation at the end.
    const between =
      at < mention.start
        ? withoutWeekday(text.slice(at + words.length, mention.start).trimEnd(), context)
        : text.slice(endWithTimes(sentence, mention, context), at);
    const name = nameOf(between.replace(BEFORE_NAME, "").replace(BEFORE_DAY, ""), context);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Where words stand behind the beginning of a text; behind its end when they do not. */
function positionOf(lower: string, words: string): number {
  const at = lower.indexOf(words);
  return at > 0 ? at : lower.length;
}

function nameOf(written: string, context: DocumentContext): string | undefined {
  const name = written
    .trim()
    .replace(/^[^\p{L}]+/u, "")
    .replace(ARTICLE, "");
  if (name.length > MAX_LENGTH || /[\d,;:()]/.test(name) || name.split(/\s+/).length > MAX_WORDS) return undefined;
  if (!hasOne(name.toLowerCase(), context.words.vocabulary.eventKinds)) return undefined;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
