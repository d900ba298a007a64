const ASCII = /^[\x20-\x7e]*$/;
const ZERO_WIDTH = /[\p{M}\p{Cc}\p{Cf}\p{Emoji_Modifier}]/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const FLAG_LETTER = /[\u{1f1e6}-\u{1f1ff}]/u;
const EMOJI = /\p{Emoji}/u;
const JOINER = "\u200d";
const EMOJI_STYLE = "\ufe0f";

/** Whether a character takes one column, for certain: letters of Latin without combining marks, quotes and dashes. */
function isNarrow(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= 0x20 && code < 0x7f) || (code > 0xbf && code < 0x300) || (code >= 0x2010 && code <= 0x2027);
}

/** Whether each character of a text takes one column, for certain. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/**
 * Gives the columns that a text takes on a terminal: marks and control characters take none, East
 * Asian letters and emoji two. A flag, and emoji that are joined into one, take two as a whole.
 *
 * @see https://www.unicode.org/reports/tr11/ and https://www.unicode.org/reports/tr51/
 */
export function columnsOf(text: string): number {
  if (isAscii(text)) return text.length;
  let columns = 0;
  let last = "";
  let lastWidth = 0;
  let isJoined = false;
  let isHalfFlag = false;
  for (const character of text) {
    if (character === JOINER) {
      isJoined = true;
      continue;
    }
    if (character === EMOJI_STYLE && lastWidth === 1 && EMOJI.test(last)) {
      columns += 1;
      lastWidth = 2;
    }
    const isOne = isNarrow(character);
    if (!isOne && ZERO_WIDTH.test(character)) continue;
    const completesFlag: boolean = isHalfFlag && FLAG_LETTER.test(character);
    if (!(completesFlag || (isJoined && lastWidth === 2))) {
      lastWidth = !isOne && WIDE.test(character) ? 2 : 1;
      columns += lastWidth;
    }
    isHalfFlag = !(isOne || completesFlag) && FLAG_LETTER.test(character);
    isJoined = false;
    last = character;
  }
  return columns;
}
