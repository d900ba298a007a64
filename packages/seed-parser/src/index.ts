export type { ParsedSeed, ParseOptions, Seed } from "./parse-seed.ts";
export { MAX_SEED_BYTES, parseSeed, tooLarge } from "./parse-seed.ts";
export type { Part, PartKind } from "./part.ts";
export { readSeed } from "./read-seed.ts";
export { DEFAULT_VOCABULARY, extendVocabulary } from "./vocabulary.ts";
