export { type Corpus, type CorpusFile, corpusFolder, hasCorpus, readCorpus, sampleFolder } from "./corpus.ts";
export { SAMPLE_ISSUE } from "./sample-issue.ts";
export { missingWords, wordsOf } from "./words.ts";
