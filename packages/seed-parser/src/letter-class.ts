/**
 * Letters of Europe's alphabets, for a character class. A class by property (`\p{L}`) takes milliseconds
 * to build, which a short run feels; where a text may hold any script, use that.
 */
export const EUROPEAN_LETTERS = "A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u024f\\u0370-\\u052f\\u1e00-\\u1fff";
