import { isCountry } from "./countries.ts";
import type { WordMatcher } from "./word-matcher.ts";

/** The person of an interview, as its title names them. */
export interface Interviewee {
  readonly person: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly country?: string;
}

/** Two to six capitalised words; particles such as `van der` between them. */
const NAME =
  /^\p{Lu}[\p{L}’'.-]*(?:\s(?:\p{Lu}[\p{L}’'.-]*|de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ten|ter|af|av|zu|y|i|e)){1,5}(?:\s(?:explains|tells|talks|speaks|shares|on|about)\s.*)?$/u;
const QUESTION = /^(?:How|What|Why|When|Where|Who|Which)\s/;

const ORGANISATION = /^(?<role>.{2,120}?)\s+(?:of|at|from)\s+(?:the\s+)?(?<organisation>\p{Lu}.{1,120})$/u;

/**
 * Reads `NAME, role of the ORGANISATION, Country`, what a verb of speech leads in left aside.
 *
 * @param title - title of the interview, without words such as `Interview with`
 */
export function readInterviewee(title: string, words: WordMatcher): Interviewee | undefined {
  const [person = "", ...parts] = title.slice(0, 400).split(/,\s+/);
  if (!NAME.test(person) || QUESTION.test(person)) return undefined;
  const last = parts.at(-1);
  const country = last !== undefined && isCountry(last) ? last : undefined;
  const described = (country === undefined ? parts : parts.slice(0, -1)).join(", ");
  const speech = words.speech.exec(described);
  const role = (speech === null ? described : described.slice(0, speech.index)).trim();
  const split = ORGANISATION.exec(role)?.groups;
  const name =
    person.replace(words.speech, " ").trim() === person ? person : person.slice(0, words.speech.exec(person)?.index);
  return {
    person: name,
    ...(role === "" ? {} : { role: split?.["role"] ?? role }),
    ...(split?.["organisation"] === undefined ? {} : { organisation: split["organisation"] }),
    ...(country === undefined ? {} : { country }),
  };
}
