import { isCountry } from "./countries.ts";
import type { WordMatcher } from "./word-matcher.ts";

/** The person of an interview, as its title names them. */
export interface Interviewee {
  readonly person: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly country?: string;
}

const PARTICLES: ReadonlySet<string> = new Set(
  "de da do dos del della di du la le van von der den ten ter af av zu y i e".split(" "),
);
const QUESTION = /^(?:How|What|Why|When|Where|Who|Which)\s/;
const BETWEEN_NAMES = /[\d,;:!?"“”„«»()[\]]/;
const MOST_WORDS = 6;

const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();

/** Two to six capitalised words; particles such as `van der` may stand between them. */
function isPersonName(text: string): boolean {
  const [first = "", ...more] = text.split(" ");
  if (!isCapital(first) || more.length === 0 || more.length >= MOST_WORDS || BETWEEN_NAMES.test(text)) return false;
  return more.every((word) => isCapital(word) || PARTICLES.has(word));
}

const OF = /\s+(?:of|at|from)\s+(?:the\s+)?/g;

/** Parts `policy officer at the European Commission` where the name of the organisation begins. */
function splitRole(role: string): { role: string; organisation?: string } {
  for (const match of role.matchAll(OF)) {
    const organisation = role.slice(match.index + match[0].length);
    if (match.index > 1 && organisation.length > 1 && isCapital(organisation))
      return { role: role.slice(0, match.index), organisation };
  }
  return { role };
}

/**
 * Reads `NAME, role of the ORGANISATION, Country`, what a verb of speech leads in left aside.
 *
 * @param title - title of the interview, without words such as `Interview with`
 */
export function readInterviewee(title: string, words: WordMatcher): Interviewee | undefined {
  const [named = "", ...parts] = title.slice(0, 400).split(/,\s+/);
  const person = named.slice(0, words.speechStart(named) ?? named.length);
  if (!isPersonName(person) || QUESTION.test(person)) return undefined;
  const last = parts.at(-1);
  const country = last !== undefined && isCountry(last) ? last : undefined;
  const described = (country === undefined ? parts : parts.slice(0, -1)).join(", ");
  const { role, organisation } = splitRole(described.slice(0, words.speechStart(described) ?? described.length).trim());
  return {
    person,
    ...(role === "" ? {} : { role }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(country === undefined ? {} : { country }),
  };
}
