export { createFileNames } from "./media/file-name.ts";
export type { Media } from "./media/media.ts";
export { mediaTypeOf } from "./media/media-type.ts";
export type { ParsedRichText, ParsedSeed, ParseOptions, Seed } from "./parse-seed.ts";
export { MAX_SEED_BYTES, parseRichText, parseSeed, tooLarge } from "./parse-seed.ts";
export type { Part, PartKind } from "./part.ts";
export { readSeed } from "./read-seed.ts";
export { reportUnsupported } from "./unsupported-format.ts";
export { DEFAULT_VOCABULARY, extendVocabulary } from "./vocabulary.ts";
