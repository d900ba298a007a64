import { type StatedZone, zoneOfAbbreviation, zoneOfOffset, zoneOfPlace } from "./time-zones.ts";
import { isKind, isMark, isNear } from "./token-cursor.ts";
import type { Token } from "./tokens.ts";

interface ZoneRead {
  readonly stated: StatedZone;
  /** Index and offset behind it. */
  readonly next: number;
  readonly end: number;
}

/** A place has at most so many words: `Central European Summer time`. */
const MAX_WORDS = 3;

const isCapitalised = (text: string, token: Token): boolean => {
  const first = text.charAt(token.start);
  return token.kind === "word" && first !== first.toLowerCase();
};

/** Reads `UTC+2` and `GMT -1`. */
function readOffset(text: string, tokens: readonly Token[], at: number): ZoneRead | undefined {
  const token = tokens[at];
  const sign = tokens[at + 1];
  const hours = tokens[at + 2];
  if (token === undefined || !/^(?:UTC|GMT)$/.test(text.slice(token.start, token.end))) return undefined;
  if (sign === undefined || !/^[+−–-]$/.test(sign.text) || hours?.kind !== "figure" || hours.gap > 0) return undefined;
  const zone = zoneOfOffset(sign.text === "+" ? hours.value : -hours.value);
  const isWhole = !(isMark(tokens[at + 3], ":") && tokens[at + 4]?.value !== 0);
  const next = isMark(tokens[at + 3], ":") ? at + 5 : at + 3;
  const end = tokens[next - 1]?.end ?? hours.end;
  const unknown = text.slice(token.start, end);
  return { stated: zone !== undefined && isWhole ? { zone } : { unknown }, next, end };
}

/** Reads `Brussels time`, `Brussels local time`, `Central European Summer Time`. */
function readPlaceFirst(text: string, tokens: readonly Token[], at: number): ZoneRead | undefined {
  const words: string[] = [];
  for (let next = at; next <= at + MAX_WORDS; next += 1) {
    const token = tokens[next];
    if (!isNear(token) || token.kind !== "word") return undefined;
    if (words.length > 0 && isKind(token, "time")) {
      const name = words.join(" ");
      const zone = zoneOfPlace(name);
      const first = tokens[at];
      if (zone === undefined && (first === undefined || !isCapitalised(text, first))) return undefined;
      const stated = zone === undefined ? { unknown: text.slice(first?.start, token.end) } : { zone };
      return { stated, next: next + 1, end: token.end };
    }
    words.push(token.text);
  }
  return undefined;
}

/** Reads `heure de Bruxelles`, `hora de Bruselas`, `czasu brukselskiego`, `ώρα Βρυξελλών`. */
function readTimeFirst(text: string, tokens: readonly Token[], at: number): ZoneRead | undefined {
  const place = tokens[at + 1];
  if (!isKind(tokens[at], "time") || !isNear(place) || place.kind !== "word") return undefined;
  const zone = zoneOfPlace(place.text);
  if (zone !== undefined) return { stated: { zone }, next: at + 2, end: place.end };
  const isPhrase = /\s/.test(tokens[at]?.text ?? "");
  return isPhrase && isCapitalised(text, place)
    ? { stated: { unknown: text.slice(tokens[at]?.start, place.end) }, next: at + 2, end: place.end }
    : undefined;
}

/**
 * Reads the time zone behind a time: `CET`, `(Brussels time)`, `heure de Bruxelles`, `UTC+2`.
 *
 * @returns the zone, or the words of one that is not known; `undefined` when none is stated
 */
export function readStatedZone(text: string, tokens: readonly Token[], at: number): ZoneRead | undefined {
  const opener = tokens[at];
  const isOpened = isNear(opener) && /^[(,]$/.test(opener.text);
  const first = isOpened ? at + 1 : at;
  const token = tokens[first];
  if (!isNear(token) || token.kind !== "word") return undefined;
  const read =
    readOffset(text, tokens, first) ??
    readAbbreviation(text, tokens, first) ??
    readTimeFirst(text, tokens, first) ??
    readPlaceFirst(text, tokens, first);
  const closer = read === undefined ? undefined : tokens[read.next];
  return read !== undefined && isOpened && opener.text === "(" && isMark(closer, ")") && closer !== undefined
    ? { ...read, next: read.next + 1, end: closer.end }
    : read;
}

function readAbbreviation(text: string, tokens: readonly Token[], at: number): ZoneRead | undefined {
  const token = tokens[at];
  const stated = token === undefined ? undefined : zoneOfAbbreviation(text.slice(token.start, token.end));
  return token === undefined || stated === undefined ? undefined : { stated, next: at + 1, end: token.end };
}
