import type { VocabularyAdditions } from "@clusterpost/core";
import type { ParsedSeed, ParseOptions } from "../../parse-seed.ts";
import { readSeed } from "../../read-seed.ts";
import { DEFAULT_VOCABULARY, extendVocabulary } from "../../vocabulary.ts";
import type { CorpusDocument } from "./read-documents.ts";

/** Reads a document of the corpus as the command would, with the options of its answer key. */
export function parseCorpusDocument({ name, bytes, key }: CorpusDocument): Promise<ParsedSeed> {
  const { vocabulary, ...options } = key.options as ParseOptions & { vocabulary?: VocabularyAdditions };
  const words = vocabulary === undefined ? {} : { vocabulary: extendVocabulary(DEFAULT_VOCABULARY, vocabulary) };
  return readSeed({ name, bytes }, { ...options, ...words });
}
