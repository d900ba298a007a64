import {
  FIELD_KINDS,
  type FieldKind,
  LABEL_KINDS,
  type LabelKind,
  SECTION_ROLES,
  type SectionRole,
  type Vocabulary,
} from "@clusterpost/core";
import { beginsLikeByline } from "./byline/byline-phrases.ts";
import { type ForeignLabel, foreignLabels } from "./label-words.ts";
import { EUROPEAN_LETTERS } from "./letters.ts";
import { createPhraseBook, type PhraseBook } from "./phrase-book.ts";
import { createGlance } from "./word-glance.ts";

/** Longer texts are prose, never a title or label of the vocabulary. */
const MAX_LENGTH = 200;

/** Longer paragraphs are content, whatever they begin with. */
const MAX_FURNITURE = 400;

const WORD = /[^\s\p{P}\p{S}]/u;

/** Whether a character of a text belongs to a word; the letters and figures of ASCII are told without a look-up. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  // Quotes and dashes, then letters of two cases, are nearly all that stands in texts beyond ASCII.
  if (code >= 0x2000 && code <= 0x206f) return false;
  const character = text.charAt(at);
  return character.toLowerCase() !== character.toUpperCase() || WORD.test(character);
}

const MAX_REMEMBERED = 100;
const remembered = new Map<string, string>();

/**
 * The form in which words are compared: lower case, single spaces, plain hyphens, no outer punctuation.
 *
 * The last texts are remembered, for several readers ask what one line is.
 */
export function normaliseWords(text: string): string {
  if (text.length > MAX_LENGTH) return "";
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const words = normalise(text);
  remembered.set(text, words);
  return words;
}

function normalise(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && !isWordAt(text, start)) start += 1;
  while (end > start && !isWordAt(text, end - 1)) end -= 1;
  const words = text.slice(start, end).toLowerCase();
  return /[‐-―]|\s{2}|[^\S ]/.test(words) ? words.replace(/[‐-―]/g, "-").replace(/\s+/g, " ") : words;
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** An alternation for a regular expression, longest words first, white space of any kind. */
export function alternation(words: readonly string[]): string {
  const forms = [...words].sort((first, second) => second.length - first.length).map(escapeRegExp);
  return forms.join("|").replace(/ /g, "\\s+");
}

/** The vocabulary made ready for look-ups. */
export interface WordMatcher {
  readonly vocabulary: Vocabulary;
  /** Role of a section by its title; an acronym before the title (`ECCP Tools`) is the publisher's. */
  sectionRole(title: string): SectionRole | undefined;
  /** Kind and value of a line such as `Deadline: 26 September 2019`. */
  label(text: string): { readonly kind: LabelKind; readonly valueStart: number } | undefined;
  /** False only for texts that begin as no label does. */
  mayBeLabel(text: string): boolean;
  /** Kinds and value of a line with a label of another language than English: `Wann: 14. Mai 2019`. */
  foreignLabels(text: string): { readonly labels: readonly ForeignLabel[]; readonly valueStart: number } | undefined;
  /** Kind and value of a line of a form such as `Title: European Cluster Forum`. */
  field(text: string): { readonly kind: FieldKind; readonly valueStart: number } | undefined;
  isFurniture(text: string): boolean;
  isReadMore(text: string): boolean;
  isContentsHeading(text: string): boolean;
  isOnline(text: string): boolean;
  isAttachmentHeading(text: string): boolean;
  isInvitation(text: string): boolean;
  isVagueLink(text: string): boolean;
  /** Whether a line begins as a byline does: `Submitted by …`. */
  beginsLikeByline(text: string): boolean;
  /** `took place`, as words. */
  readonly takingPlace: RegExp;
  /** `deadline`, as a word. */
  readonly otherDate: RegExp;
  /** `proposals`, as a word. */
  readonly callNoun: RegExp;
  /** Offset behind `Interview with `, at the start of a title or after a dash or colon in it. */
  interviewee(title: string): number | undefined;
  /** Whether a name stands for nobody: `Anonymous`. */
  isAnonymous(name: string): boolean;
  /** `is open until `, anywhere. */
  readonly openUntil: RegExp;
  /** `Registration`, anywhere, as a word. */
  readonly registration: RegExp;
  /** Offset of the blank before `explains`; what follows is no longer the person's name or role. */
  speechStart(text: string): number | undefined;
  /** `available `, at the end of what stands before `here`. */
  readonly linkLead: RegExp;
  /** `register `, at the end of what stands before `here`. */
  readonly linkVerb: RegExp;
  /** A town before `will host`; group 1. */
  readonly host: RegExp;
  /** `until `, at the end of what stands before a date. */
  readonly until: RegExp;
  /** The name of an event: capitalised words that end with an event's noun and perhaps a year. */
  readonly eventName: RegExp;
}

/** Longest label of {@link foreignLabels}. */
const MAX_FOREIGN_LABEL = 48;

let foreign: ReturnType<typeof foreignLabels> | undefined;

/** The labels of other languages, put in order when a line first needs them. */
function foreignLabelIndex(): ReturnType<typeof foreignLabels> {
  foreign ??= foreignLabels(normaliseWords);
  return foreign;
}

/** Characters beyond the words themselves that a text may have: an acronym, outer marks and white space. */
const MARGIN = 16;

/** A title of which only the beginning is known has at most this many characters. */
const PREFIXED_LENGTH = 48;

/** Longer texts are none of the words; most paragraphs are told apart by that alone. */
function longestOf(words: Iterable<string>): number {
  let longest = 0;
  for (const word of words) longest = Math.max(longest, word.length);
  return longest + MARGIN;
}

/** The number before the title of a section: `1. News`, `IV) Events`, `2.1 Calls`. */
const NUMBERING = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[IVX]{1,4}[.):]|[A-H][.)])\s+(?=\S)/;

/** A publisher's name before the title of a section: `ECCP Tools`. */
const ACRONYM = new RegExp(`^\\s*([${EUROPEAN_LETTERS}]{2,8})\\s+(?=\\S)`);

/** Whether a text begins with a small letter of ASCII. */
function beginsSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x61 && code <= 0x7a;
}

/** A word, where an acronym or number before a title would have another capital, a figure or a mark. */
const BEGINS_WITH_WORD = /^[A-Za-z][a-z]/;

/** Marks between the parts of one line: `Unsubscribe | Update your preferences`. */
const ROW_MARKS = /[|·•]/;

function isRowOf(matches: (text: string) => boolean, text: string): boolean {
  if (!ROW_MARKS.test(text)) return false;
  const parts = text.split(ROW_MARKS).filter((part) => part.trim() !== "");
  return parts.length > 1 && parts.every(matches);
}

/** Longer beginnings hold more than a first word. */
const FIRST_WORD = 40;

function firstWord(text: string): string {
  const [first = ""] = normalise(text.slice(0, FIRST_WORD)).split(" ", 1);
  return first;
}

/** Finds phrases as whole texts, and those that end with ` *` at the beginning of texts. */
function createPhraseMatcher(phrases: readonly string[]): (text: string) => boolean {
  const whole = new Set<string>();
  const beginnings = new Map<string, string[]>();
  for (const phrase of phrases) {
    if (!phrase.endsWith(" *")) {
      whole.add(normaliseWords(phrase));
      continue;
    }
    const beginning = `${normaliseWords(phrase.slice(0, -2))} `;
    const first = beginning.slice(0, beginning.indexOf(" "));
    beginnings.set(first, [...(beginnings.get(first) ?? []), beginning]);
  }
  const longest = longestOf(whole);
  const mayBeWhole = createGlance(whole);
  const mayBegin = createGlance([...beginnings.values()].flat());
  return (text) => {
    const begins = text.length <= MAX_FURNITURE && mayBegin(text) && beginnings.has(firstWord(text));
    if (!begins && (text.length > longest || !mayBeWhole(text))) return false;
    // A sentence of a mail service may be longer than the words that it is known by.
    const words = normaliseWords(text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text);
    if (text.length <= MAX_LENGTH && whole.has(words)) return true;
    const known = begins ? beginnings.get(words.slice(0, words.indexOf(" "))) : undefined;
    return known?.some((beginning) => words.startsWith(beginning)) === true;
  };
}

/** An expression that finds one of some words, whole. */
function wordIn(words: readonly string[]): RegExp {
  return new RegExp(`(?<![${EUROPEAN_LETTERS}])(?:${alternation(words)})(?![${EUROPEAN_LETTERS}])`, "iu");
}

/** Where a title may go on with the words of an interview: at its start, or after a mark that parts it. */
const PARTED = /^\s*|[–—:|-]\s+|[”"»]\s*,?\s*/g;

function interviewee(title: string, phrases: PhraseBook<true>): number | undefined {
  for (const match of title.slice(0, MAX_LENGTH * 2).matchAll(PARTED)) {
    const found = phrases.at(title, match.index + match[0].length);
    if (found !== undefined && /\s/.test(title.charAt(found.end))) return found.end + 1;
  }
  return undefined;
}

/** Offset of the first blank before one of some words. */
function speechStart(text: string, words: ReadonlySet<string>): number | undefined {
  for (const match of text.matchAll(/\s+([^\s.,;:!?]+)/g))
    if (words.has((match[1] ?? "").toLowerCase())) return match.index;
  return undefined;
}

const cache = new WeakMap<Vocabulary, WordMatcher>();

/** Prepares a vocabulary; the same value gives the same matcher. */
export function createWordMatcher(vocabulary: Vocabulary): WordMatcher {
  const known = cache.get(vocabulary);
  if (known !== undefined) return known;
  const roles = new Map<string, SectionRole>();
  /** By the first word of the beginning. */
  const prefixes = new Map<string, [beginning: string, role: SectionRole][]>();
  for (const role of SECTION_ROLES) {
    for (const title of vocabulary.sections[role]) {
      if (title.endsWith(" *")) {
        const beginning = `${normaliseWords(title.slice(0, -2))} `;
        const first = beginning.slice(0, beginning.indexOf(" "));
        prefixes.set(first, [...(prefixes.get(first) ?? []), [beginning, role]]);
      } else roles.set(normaliseWords(title), role);
    }
  }
  const beginnings = [...prefixes.values()].flat().map(([beginning]) => beginning);
  const roleByPrefix = (words: string): SectionRole | undefined =>
    prefixes.get(words.slice(0, words.indexOf(" ")))?.find(([beginning]) => words.startsWith(beginning))?.[1];
  const labels = new Map<string, LabelKind>();
  for (const kind of LABEL_KINDS) for (const label of vocabulary.labels[kind]) labels.set(normaliseWords(label), kind);
  const contains = (words: readonly string[]): ((text: string) => boolean) => {
    const set = new Set(words.map(normaliseWords));
    const longest = longestOf(set);
    const mayBe = createGlance(set);
    return (text) => text.length <= longest && mayBe(text) && set.has(normaliseWords(text));
  };
  const longestTitle = longestOf([...roles.keys(), ...beginnings.map((one) => one.padEnd(PREFIXED_LENGTH))]);
  const mayBeTitle = createGlance([...roles.keys(), ...beginnings]);
  const mayBeLabel = createGlance(labels.keys());
  const longestLabel = longestOf(labels.keys());
  const interviews = createPhraseBook(vocabulary.interviews.map((phrase): [string, true] => [phrase, true]));
  const fields = new Map<string, FieldKind>();
  for (const kind of FIELD_KINDS) for (const label of vocabulary.fields[kind]) fields.set(normaliseWords(label), kind);
  const mayBeField = createGlance(fields.keys());
  const longestField = longestOf(fields.keys());
  const furniture = createPhraseMatcher(vocabulary.furniture);
  const speech = new Set(vocabulary.speech.map((word) => word.toLowerCase()));
  const matcher: WordMatcher = {
    vocabulary,
    sectionRole(title) {
      if (title.length > longestTitle) return undefined;
      if (mayBeTitle(title)) {
        const words = normaliseWords(title);
        const role = roles.get(words) ?? roleByPrefix(words);
        if (role !== undefined) return role;
        if (words === "") return undefined;
      }
      // A number, or the acronym of a publisher, may stand before the words.
      if (beginsSmall(title) || BEGINS_WITH_WORD.test(title)) return undefined;
      const unnumbered = NUMBERING.exec(title);
      if (unnumbered !== null) return matcher.sectionRole(title.slice(unnumbered[0].length));
      const [lead, acronym] = ACRONYM.exec(title) ?? [];
      if (lead === undefined || acronym === undefined || acronym !== acronym.toUpperCase()) return undefined;
      return roles.get(normaliseWords(title.slice(lead.length)));
    },
    label(text) {
      if (!mayBeLabel(text)) return undefined;
      const colon = text.indexOf(":");
      if (colon < 1 || colon > longestLabel) return undefined;
      const kind = labels.get(normaliseWords(text.slice(0, colon)));
      return kind === undefined ? undefined : { kind, valueStart: colon + 1 };
    },
    mayBeLabel,
    foreignLabels(text) {
      const colon = text.indexOf(":");
      if (colon < 1 || colon > MAX_FOREIGN_LABEL) return undefined;
      const found = foreignLabelIndex().get(normaliseWords(text.slice(0, colon)));
      return found === undefined ? undefined : { labels: found, valueStart: colon + 1 };
    },
    field(text) {
      if (!mayBeField(text)) return undefined;
      const colon = text.indexOf(":");
      if (colon < 1 || colon > longestField) return undefined;
      const kind = fields.get(normaliseWords(text.slice(0, colon)));
      return kind === undefined ? undefined : { kind, valueStart: colon + 1 };
    },
    isFurniture: (text) => furniture(text) || (text.length <= MAX_LENGTH && isRowOf(furniture, text)),
    isReadMore: contains(vocabulary.readMore),
    isContentsHeading: contains(vocabulary.contents),
    isOnline: contains(vocabulary.onlinePlaces),
    isAttachmentHeading: contains(vocabulary.attachments),
    isInvitation: contains(vocabulary.invitation),
    isVagueLink: contains(vocabulary.vagueLinks),
    beginsLikeByline: (text) => beginsLikeByline(text, vocabulary),
    takingPlace: wordIn(vocabulary.takingPlace),
    otherDate: wordIn(vocabulary.otherDates),
    callNoun: wordIn(vocabulary.callNouns),
    interviewee: (title) => interviewee(title, interviews),
    isAnonymous: contains(vocabulary.anonymous),
    openUntil: new RegExp(`\\b(?:${alternation(vocabulary.openUntil)})\\s+`, "i"),
    registration: new RegExp(
      `(?<!\\p{L})(?:${alternation(vocabulary.registration)})(?!\\p{L}|\\s+(?:your|the|an?)\\s)|^register(?!\\p{L}|\\s+(?:your|the|an?)\\s)`,
      "iu",
    ),
    speechStart: (text) => speechStart(text, speech),
    linkLead: new RegExp(`(?<!\\p{L})(?:${alternation(vocabulary.linkLeads)})\\s+$`, "iu"),
    linkVerb: new RegExp(`\\b(?:${alternation(vocabulary.linkVerbs)})\\s+$`, "i"),
    host: new RegExp(`(\\p{Lu}[\\p{L}-]+)\\s+(?:${alternation(vocabulary.hosts)})(?!\\p{L})`, "u"),
    until: new RegExp(`(?<!\\p{L})(?:${alternation(vocabulary.until)})\\s+$`, "iu"),
    eventName: new RegExp(
      `(?:(?:\\p{Lu}[\\p{L}\\d’'-]{0,30}|(?:of|for|on|and|the|in)(?=\\s+\\p{Lu}))\\s+){0,8}(?:${alternation(vocabulary.eventNouns)})(?![\\p{L}])(?:\\s+20\\d\\d)?`,
      "u",
    ),
  };
  cache.set(vocabulary, matcher);
  return matcher;
}
