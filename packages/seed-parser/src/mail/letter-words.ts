import type { MailHeaderKind, Vocabulary } from "@clusterpost/core";
import { hasOne } from "../has-one.ts";
import { wordsIn } from "../letters.ts";
import { trimMarksEnd } from "../trim-marks.ts";

/** A subject without its marks. */
export interface Subject {
  readonly text: string;
  readonly isForward: boolean;
  readonly isReply: boolean;
}

/** Knows the parts of a letter by a vocabulary. */
export interface LetterWords {
  /** A line such as `Gesendet: Montag, 4. Mai`. */
  readonly header: (line: string) => { readonly kind: MailHeaderKind; readonly value: string } | undefined;
  readonly isForwardMark: (line: string) => boolean;
  /** Whether a line ends as those above a quoted mail do: `On Monday, 4 May 2026, Ana wrote:`. */
  readonly isQuoteLead: (line: string) => boolean;
  readonly isGreeting: (line: string) => boolean;
  readonly isClosing: (line: string) => boolean;
  /** Whether a line of a letter closes it and signs it: `Saluti, Nicola`. */
  readonly isSignedClosing: (line: string) => boolean;
  /** Whether a text speaks to the editors of what they get: `please find our news below`. */
  readonly isCoverNote: (text: string) => boolean;
  /** Whether a line begins with a greeting, whatever follows: `Hi Maria, here is our news.` */
  readonly beginsWithGreeting: (line: string) => boolean;
  /** Whether a greeting is to the readers of a newsletter: `Dear members,`. */
  readonly isToReaders: (greeting: string) => boolean;
  readonly hasDisclaimer: (text: string) => boolean;
  readonly isDeviceLine: (line: string) => boolean;
  readonly saysAttached: (text: string) => boolean;
  /** Takes the marks off a subject: `WG: Re: Awards` is `Awards`. */
  readonly subject: (written: string) => Subject;
}

const lower = (text: string): string => text.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ").trim();
const LONGEST_GREETING = 90;
const LONGEST_CLOSING = 60;
const LONGEST_LEAD = 300;
/** Marks before a subject are few; more are a text. */
const MOST_PREFIXES = 12;

const cache = new WeakMap<Vocabulary, LetterWords>();

/** Gives the recognisers of a vocabulary; the same value gives the same ones. */
export function createLetterWords(vocabulary: Vocabulary): LetterWords {
  let words = cache.get(vocabulary);
  if (words === undefined) {
    words = recognisers(vocabulary);
    cache.set(vocabulary, words);
  }
  return words;
}

/** One to four words with capitals, as those who sign have. */
const SIGNED =
  /^\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}’'.-]*|\(.{1,30}\)|&|and|und|et|y|e|i|och|og)){0,3}$/u;

const shortestOf = (phrases: readonly string[]): number => Math.min(...phrases.map(({ length }) => length));

/** More of a header line is not looked at. */
const LONGEST_HEADER = 1_000;
const LONGEST_LABEL = 24;

/** A text without white space, marks of quoting and stars of bold letters around it. */
function withoutMarks(text: string): string {
  const start = text.search(/[^\s*>]/);
  return start === -1
    ? ""
    : text
        .slice(start)
        .trimEnd()
        .replace(/\*{1,2}$/, "")
        .trimEnd();
}

/** A text without the stars that end the bold letters of the label before it. */
const withoutStars = (text: string): string =>
  text
    .trimStart()
    .replace(/^\*{1,2}/, "")
    .trim();

function recognisers({ mail, mailHeaders }: Vocabulary): LetterWords {
  const labels = new Map<string, MailHeaderKind>();
  for (const kind of ["copy", "to", "date", "from", "subject"] as const)
    for (const label of mailHeaders[kind]) labels.set(lower(label), kind);
  const set = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(lower));
  const [marks, closings, forwards, replies] = [
    set(mail.forwardMarks),
    set(mail.closings),
    set(mail.forwardPrefixes),
    set(mail.replyPrefixes),
  ];
  const [greetings, leads, disclaimers, devices, attached] = [
    mail.greetings.map(lower),
    mail.quoteLeads.map(lower),
    mail.disclaimers.map(lower),
    mail.deviceLines.map(lower),
    mail.attachedWords.map(lower),
  ];
  const [notes, readers] = [mail.coverNotes.map(lower), set(mail.readers)];
  const shortestDisclaimer = shortestOf(disclaimers);
  const shortestDevice = shortestOf(devices);
  const closes = (text: string): boolean =>
    closings.has(
      lower(text)
        .replace(/[\s,!.;:–-]+$/, "")
        .replace(/^[\s–-]+/, ""),
    );
  const greets = (text: string): boolean =>
    greetings.some((word) => text.startsWith(word) && /^[\s,!:.]|^$/.test(text.slice(word.length, word.length + 1)));
  return {
    header: (line) => {
      const head = line.slice(0, LONGEST_HEADER);
      const colon = head.indexOf(":");
      if (colon === -1) return undefined;
      const label = lower(withoutMarks(head.slice(0, colon)));
      const kind = label.length > LONGEST_LABEL ? undefined : labels.get(label);
      return kind === undefined ? undefined : { kind, value: withoutStars(head.slice(colon + 1)) };
    },
    isForwardMark: (line) => line.length < 120 && marks.has(lower(line).replace(/^[-_=–—>*\s]+|[-_=–—:*\s]+$/g, "")),
    isQuoteLead: (line) => {
      const text = lower(line.slice(0, LONGEST_LEAD + 1));
      return text.length <= LONGEST_LEAD && /\d/.test(text) && leads.some((lead) => text.endsWith(lead));
    },
    isGreeting: (line) => {
      const text = lower(line.slice(0, LONGEST_GREETING + 1));
      if (text.length > LONGEST_GREETING || text === "") return false;
      const bare = trimMarksEnd(text, ",!:;.–-");
      const begins = greetings.some((word) => bare === word || (bare.startsWith(word) && bare[word.length] === " "));
      return begins && (/[,!:;–-]$/.test(text) || greetings.includes(bare));
    },
    isClosing: (line) => line.length <= LONGEST_CLOSING && closes(line),
    isSignedClosing: (line) => {
      if (line.length > LONGEST_CLOSING) return false;
      const text = line.trim();
      const mark = text.search(/[,!.–-]/);
      if (mark !== -1 && closes(text.slice(0, mark)) && SIGNED.test(text.slice(mark + 1).trim())) return true;
      const words = text.split(/\s+/);
      return [1, 2, 3].some(
        (count) =>
          words.length - count > 1 &&
          closes(words.slice(0, -count).join(" ")) &&
          SIGNED.test(words.slice(-count).join(" ")),
      );
    },
    isCoverNote: (text) => {
      const all = lower(text);
      return hasOne(all, notes);
    },
    beginsWithGreeting: (line) => greets(lower(line.slice(0, LONGEST_GREETING))),
    isToReaders: (greeting) => wordsIn(lower(greeting.slice(0, LONGEST_GREETING))).some((word) => readers.has(word)),
    hasDisclaimer: (text) => {
      if (text.length < shortestDisclaimer) return false;
      const all = lower(text);
      return hasOne(all, disclaimers);
    },
    isDeviceLine: (line) => {
      if (line.length < shortestDevice) return false;
      const text = lower(line.slice(0, 80));
      return line.length < 80 && devices.some((phrase) => text.startsWith(phrase));
    },
    saysAttached: (text) => {
      const all = lower(text);
      return hasOne(all, attached);
    },
    subject: (written) => {
      let text = written.trim();
      let isForward = false;
      let isReply = false;
      for (let count = 0; count < MOST_PREFIXES; count += 1) {
        const match = /^\[?([^\s:[\]]{1,20})\]?\s{0,3}(?:[[(]\d{1,3}[\])])?\s{0,3}[:：]\s*|^\[([^\]]{1,20})\]\s*/.exec(
          text,
        );
        const mark = lower(match?.[1] ?? match?.[2] ?? "");
        if (match === null || !(forwards.has(mark) || replies.has(mark))) break;
        isForward ||= forwards.has(mark);
        isReply ||= replies.has(mark);
        text = text.slice(match[0].length);
      }
      return { text: text.replace(/\s+/g, " ").trim(), isForward, isReply };
    },
  };
}
