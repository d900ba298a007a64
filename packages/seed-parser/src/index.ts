export type { ParsedSeed, ParseOptions, Seed } from "./parse-seed.ts";
export { MAX_SEED_BYTES, parseSeed } from "./parse-seed.ts";
export { DEFAULT_VOCABULARY, extendVocabulary } from "./vocabulary.ts";
