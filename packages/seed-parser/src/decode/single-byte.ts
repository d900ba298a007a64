import { ENGLISH_WORDS, LANGUAGES, type LanguageLetters } from "./languages.ts";

export type SingleByteEncoding =
  | "windows-1252"
  | "windows-1250"
  | "iso-8859-2"
  | "windows-1257"
  | "windows-1254"
  | "windows-1251"
  | "windows-1253"
  | "iso-8859-7";

/** Encodings of one byte that are told apart, the one that stands for "undecided" first. */
const CANDIDATES: readonly (readonly [SingleByteEncoding, LanguageLetters["script"]])[] = [
  ["windows-1252", "latin"],
  ["windows-1250", "latin"],
  ["iso-8859-2", "latin"],
  ["windows-1257", "latin"],
  ["windows-1254", "latin"],
  ["windows-1251", "cyrillic"],
  ["windows-1253", "greek"],
  ["iso-8859-7", "greek"],
];

/** What the bytes of a text are most likely written in. */
export interface DetectedEncoding {
  readonly encoding: SingleByteEncoding;
  /** False: other encodings are nearly as likely. */
  readonly isCertain: boolean;
}

/** Around each byte beyond ASCII this many others are looked at, and so many bytes in all. */
const CONTEXT = 40;
const SAMPLE_BYTES = 32_768;

/** Natural logarithms of likelihoods. */
const SCORE = {
  /** The best encoding must be 400 times as likely as any that gives another text. */
  margin: 6,
  /** Characters that are less likely on average are noise in whatever encoding. */
  noise: -4.5,
  word: 3,
  capital: -1,
  capitalInWord: -5,
  foreignLetter: -9,
  sign: -4,
  signInWord: -8,
  oddSign: -8,
  oddSignInWord: -12,
  noCharacter: -15,
  mixedScripts: -8,
} as const;

/** Signs that texts do use. */
const USUAL_SIGNS = new Set("“”„‘’‚‹›–—…«»€•§°©®™ªº·½¼¾²³£\u00a0\u00ad¿¡");
const SIGNS_IN_WORDS = new Set("’‘·\u00ad–");

/** The bytes beyond ASCII with what stands around them. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  let from = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const start = Math.max(from, at - CONTEXT);
    const end = Math.min(bytes.length, at + CONTEXT);
    if (length + end - start + 1 > SAMPLE_BYTES) break;
    // A gap ends a word.
    if (start > from) {
      sample[length] = 0x20;
      length += 1;
    }
    sample.set(bytes.subarray(start, end), length);
    length += end - start;
    from = end;
    at = end - 1;
  }
  return sample.subarray(0, length);
}

/** Likelihood of each letter, when frequencies fall as the rank grows. */
function likelihoods(letters: string): Map<string, number> {
  const all = [...letters];
  const total = all.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
  return new Map(all.map((letter, rank) => [letter, Math.log(0.97 / (rank + 1) / total)]));
}

interface Model {
  readonly script: LanguageLetters["script"];
  readonly letters: ReadonlyMap<string, number>;
  readonly words: ReadonlySet<string>;
}

function englishModel(script: LanguageLetters["script"]): Model {
  const own = Object.values(LANGUAGES).filter((language) => language.script === script);
  const letters = [...new Set(own.flatMap((language) => [...language.letters]))];
  const even = Math.log(0.97 / letters.length);
  return {
    script,
    letters: new Map(letters.map((letter) => [letter, even])),
    words: new Set(ENGLISH_WORDS.split(" ")),
  };
}

let models: readonly Model[] | undefined;

function languageModels(): readonly Model[] {
  models ??= [
    ...Object.values(LANGUAGES).map(({ script, letters, words }) => ({
      script,
      letters: likelihoods(letters),
      words: new Set(words.split(" ").filter((word) => word !== "")),
    })),
    ...(["latin", "cyrillic", "greek"] as const).map(englishModel),
  ];
  return models;
}

const isLetter = (character: string): boolean => character.toLowerCase() !== character.toUpperCase();
const isAscii = (character: string): boolean => character < "\u0080";

/** Score of what does not depend on the language, and how often each letter stands there. */
function measure(text: string, script: LanguageLetters["script"]): { score: number; letters: Map<string, number> } {
  const letters = new Map<string, number>();
  let score = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isAscii(character)) continue;
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    if (isLetter(character) || "ßªº".includes(character)) {
      const small = character.toLowerCase();
      letters.set(small, (letters.get(small) ?? 0) + 1);
      if (small !== character) {
        const isInWord = before !== "" && isLetter(before) && before === before.toLowerCase();
        score += isInWord ? SCORE.capitalInWord : SCORE.capital;
      }
      const touchesAscii = [before, after].some((one) => one !== "" && isAscii(one) && isLetter(one));
      if (script !== "latin" && touchesAscii) score += SCORE.mixedScripts;
    } else if (character < "\u00a0" || character === "\ufffd") {
      score += SCORE.noCharacter;
    } else {
      const isInWord = before !== "" && after !== "" && isLetter(before) && isLetter(after);
      const isUsual = USUAL_SIGNS.has(character);
      if (!isInWord || SIGNS_IN_WORDS.has(character)) score += isUsual ? SCORE.sign : SCORE.oddSign;
      else score += isUsual ? SCORE.signInWord : SCORE.oddSignInWord;
    }
  }
  return { score, letters };
}

/**
 * Finds the encoding of a text that is not UTF-8, by the letters and words of European languages.
 *
 * Each encoding is judged by the language that fits its reading best; encodings that give the same
 * text are not told apart. When none is clearly the best, it is windows-1252 without certainty.
 */
export function detectSingleByte(bytes: Uint8Array): DetectedEncoding {
  const sample = sampleOf(bytes);
  const wordCounts = new Map<string, number>();
  for (const [word] of new TextDecoder("windows-1252")
    .decode(sample)
    .matchAll(/(?<![^\s])[a-z]{2,5}(?![^\s.,;:!?])/g)) {
    wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
  }
  const wordScores = new Map(
    languageModels().map((model) => {
      const known = [...wordCounts].filter(([word]) => model.words.has(word));
      return [model, known.reduce((sum, [, count]) => sum + count * SCORE.word, 0)];
    }),
  );
  const readings = CANDIDATES.map(([encoding, script]) => {
    const text = new TextDecoder(encoding).decode(sample);
    const measured = measure(text, script);
    const scores = languageModels()
      .filter((model) => model.script === script)
      .map((model) => {
        let letters = measured.score;
        for (const [letter, count] of measured.letters) {
          letters += count * (model.letters.get(letter) ?? SCORE.foreignLetter);
        }
        return { letters, score: letters + (wordScores.get(model) ?? 0) };
      });
    return { encoding, text, ...scores.reduce((top, one) => (one.score > top.score ? one : top)) };
  });
  const [first] = readings;
  const best = readings.reduce((top, reading) => (reading.score > top.score ? reading : top));
  const rival = Math.max(...readings.filter(({ text }) => text !== best.text).map(({ score }) => score));
  const beyondAscii = sample.reduce((count, byte) => (byte < 0x80 ? count : count + 1), 0);
  const isNoise = best.letters < SCORE.noise * beyondAscii;
  if (isNoise || best.score - rival < SCORE.margin) return { encoding: "windows-1252", isCertain: false };
  return { encoding: first?.text === best.text ? "windows-1252" : best.encoding, isCertain: true };
}
