/** Whether a text in lower case holds one of some words or parts of words. */
export const hasOne = (lower: string, words: readonly string[]): boolean => words.some((word) => lower.includes(word));
