/** A path or name as it can be copied into a command line. */
export const shellWord = (word: string): string => (/\s/.test(word) ? JSON.stringify(word) : word);
